"""甲, 乙 and A for people: where one is named for sure, and wherever else the letter stands for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.common import Phrases, lazy
from extraction.zh.names.masks import CYCLED
from extraction.zh.words.names import CYCLE, lists

PHRASES = Phrases("extraction.zh", "lettered")

# 甲, 乙: where one is named for sure; other places of the same letter follow (`letters`)
LETTER = PHRASES.compile(
    r"(?:‹ahead›)"
    r"(?P<name>[甲乙丙丁戊己庚辛])(?=‹behind›)"
)

SIGN, CAPITAL = lazy("[甲乙丙丁戊己庚辛]"), lazy("[A-Z]")

NAMELESS = lazy(
    r"(?P<name>某[甲乙丙丁戊己庚辛])(?!公司|集团|银行|企业|单位|[省市县区镇乡村局厅院校厂店处科])"
)

# what a letter names where it is no person
NO_PERSON = PHRASES.compile(r"(?:‹no_person›)|[省市县区镇乡村州方级类型等肝醇烷苯基局厅院校厂店处科所站]|某")

NO_PERSON_BEFORE = PHRASES.compile(r"(?:‹no_person_before›)$")

# A为某局局长: a Latin letter for a person
LATIN = PHRASES.compile(r"(?:^|(?<=[。；;：:\n]))(?P<name>[A-Z])(?=[为是系,，][^。；;,，]{2,30}?(?:‹latin›))")


def letters(text: str) -> Iterator[tuple[int, int]]:
    """Yield where 甲, 乙, 某甲 name people: where one does for sure, and wherever else it stands for itself."""
    # what stands before and behind is only looked at where such a letter stands
    told = (
        p.match(text, m.start())
        for p, sign in ((LETTER, SIGN), (LATIN, CAPITAL))
        for m in sign.finditer(text)
    )
    sure = {m.group("name") for m in told if m}
    sure -= {c for c in sure if c.isascii() and re.search(c + "(?:公司|[省市县区镇乡村])", text)}
    for m in NAMELESS.finditer(text):
        if text[m.start() - 1 : m.start()] not in lists()["single"] or m.start() == 0:
            yield m.span("name")
    if not sure:
        return
    for m in re.finditer("[" + "".join(sorted(sure)) + "]", text):
        before = text[m.start() - 1 : m.start()]
        if (
            before == "某"
            or (before and before in CYCLE and before not in sure)
            or (before.isalnum() and before.isascii())
            or (
                text[m.start()].isascii()
                and text[m.end() : m.end() + 1].isalnum()
                and text[m.end()].isascii()
            )
            or (before in lists()["single"] and CYCLED.match(text, m.start() - 1))
        ):
            continue
        if not NO_PERSON.match(text, m.end()) and not NO_PERSON_BEFORE.search(
            text, max(0, m.start() - 2), m.start()
        ):
            yield m.span()
