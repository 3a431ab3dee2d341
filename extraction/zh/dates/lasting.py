"""How long acts went on, where only their beginning is dated."""

from __future__ import annotations

from extraction.common import Phrases, propose
from extraction.zh.words.numerals import COUNTS

PHRASES = Phrases("extraction.zh", "lasting")

# how long the acts went on, where only their beginning is dated: no term of a sentence, a lease or a service
LASTED = PHRASES.compile(
    r"(?<![第期近满前过再历后限长达约租以\d][^，,。；])(?<![第期近满前过再历后限长达约租以刑罚察看职龄\d])([二三四五六七八九十两]|1?\d)年(?:‹in_those_years›)?(?:间|来|里)?[，,]?"
    r"(?:(?<=下来)|(?<=下来[，,])|(?=‹goes_on›))"
    # 自1998年起收礼，持续时间长达10年
    r"|(?:持续|历时|前后)(?:时间)?(?:长达|达|了|有)?([二三四五六七八九十两]|[12]?\d)(?:多|余)?年"
    # 之后的四年间，某某又…
    r"|(?:之|此|其|随)后(?:的)?([二三四五六七八九十两]|1?\d)年(?:‹in_those_years›)"
)
# in characters behind the beginning; in years
LASTING, MOST = 300, 30


def went_on(
    text: str, sentences: list[tuple[int, int]], kept: list[tuple[str, int, int]]
) -> tuple[str, tuple[int, int]] | None:
    """Return the year in which acts of one dated beginning ended, by how long they went on (2016年起…五年共…)."""
    first = kept[0]
    if any(v[:4] != first[0][:4] for v, _, _ in kept):
        return None
    for m in LASTED.finditer(text, first[2], min(sentences[-1][1], first[2] + LASTING)):
        told = next(g for g in m.groups() if g)
        many = COUNTS.get(told) or (int(told) if told.isdigit() else 0)
        if 1 < many < MOST:
            last = str(int(first[0][:4]) + many)
            propose("period", *m.span(), "zh/periods/periods.py: how long it went on", last)
            return last, m.span()
    return None
