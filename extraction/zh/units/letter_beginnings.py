"""Where the name of an organisation that is known by a letter begins: the letter, and 国有 or a place right before it."""

from __future__ import annotations

from collections.abc import Mapping

from extraction.common import Phrases, lazy
from extraction.zh.units.unit_kinds import ended

PHRASES = Phrases("extraction.zh", "letter_beginnings")

LETTER = PHRASES.compile(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])(?!‹letter›)")
CYCLE = PHRASES.compile(r"(?<![一-龥])[甲乙丙丁戊己庚辛](?=[一-龥]{0,8}$)(?!‹cycle›)|[甲乙丙丁](?=$)")
OWNED = lazy(
    r"(?:(?:(?:某|(?<![A-Za-z])[A-Z])?[省市县区](?:[省市县区])?属(?:国有|国企)?|国有|国企|民营|私营|外资|央企)(?:独资|控股|全资|参股)?(?:企业|公司)?"
    r"|某(?:[省市县区]{1,2})?(?:国有|国资|民营|私营|集体|外资)(?:独资|控股|全资|参股)?"
    r"|某(?:大型|中型)?(?:国有|民营|私营)(?:独资|控股|全资|参股)?(?:金融|商业|建筑)?(?:企业|公司))$"
)
# a branch or an office known by a letter keeps the name of its house (某银行A支行, 某法院A庭)
HOUSES = PHRASES.words("houses")


def at_letter(text: str, start: int, tail: int, places: Mapping[int, int]) -> int:
    """Return where a name that holds a letter begins between ``start`` and ``tail``, ``start`` where it holds none."""
    found = max(LETTER.finditer(text, start, tail), key=lambda m: m.start(), default=None)
    found = found or CYCLE.search(text[start:tail])
    if found is None:
        return start
    at = found.start() + (0 if found.re == LETTER else start)
    if at in places or any(p <= at < places[p] for p in range(max(start, at - 8), at + 1) if p in places):
        return start
    part = not text.startswith(HOUSES, tail)
    if part and at - start > 1 and (text[at - 1] in "行司" or ended(text, start, at)):
        return start
    # 国有A公司, A市甲公司
    first = at
    while True:
        chain = next((p for p in range(max(start, first - 12), first) if places.get(p) == first), None)
        owned = OWNED.search(text[start:first])
        if chain is not None:
            first = chain
        elif owned and owned.end() > owned.start() and first == at:
            first = start + owned.start()
        else:
            break
    return first
