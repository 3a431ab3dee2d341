"""Who attests, reports, or is spoken of as the old and the young are: names found by what such people do, whatever their trade."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import Phrases, data
from extraction.zh import names
from extraction.zh.names import BREAK

PHRASES = Phrases("extraction.zh", "protecting")

# 某某也向县纪委举报: what stands between the name and what its bearer did
TOLD_BY = PHRASES.compile(r"(?:‹between›){0,4}(?:‹told_by›)")
CALLED = PHRASES.compile(r"(?:‹called›)")
# 到某某家取走存折
HOME = re.compile(r"(?<=[到去在从往])(?P<name>[一-龥]{2,3}?)家(?=[中里取要收拿找，。、])")
# 村民某某的女儿, 某某及其妻
SAYS = re.compile(r"[^。；，,\n]{0,2}(?:说|称|告诉|表示|介绍)")
KIN = PHRASES.compile(r"(?:的|之|(?:及|和|与|、)其)(?:‹kin›)")
# the last character of a word for a trade, a rank or a standing (司机, 会计, 保洁员, 村医)
TRADE = frozenset("员师工长户民人者生医警计纳机板众安属友居客主任理记戚贩商农妇")
JOINS = frozenset("、和及与")
LEADS = frozenset("由经被据得")
# what no name ends with: the office that attests or reports
OFFICE = frozenset("局所组部室院会司厅处科办队站行厂店校委县市省乡镇村区府关团家员们人书证")
# surnames that begin many words of two characters (信息, 经过, 单位)
WORDS = frozenset("信时经关相查金管计明连单白成平干安高全应向")
# in characters: a trade and a name between two stops of a list
MEMBER = 14
LIST = 12


def attesting(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of those who attest or report, with the others of their list, last first."""
    for pattern in (TOLD_BY, CALLED):
        for m in pattern.finditer(text):
            end = m.start()
            for n in range(LIST):
                size = _before(text, end, n > 0 or pattern is CALLED)
                if not size:
                    break
                yield end - size, end
                head = _list_goes_on(text, end - size)
                if head is None:
                    break
                end = head
    for m in HOME.finditer(text):
        size = names.name_at(text, m.start())
        if size == m.end("name") - m.start():
            yield m.span("name")


def kin_of(text: str, end: int) -> tuple[int, int] | None:
    """Return where a relative is named right behind the name that ends at ``end``, None for nobody."""
    m = KIN.match(text, end)
    if not m:
        return None
    at = m.end()
    told = next((n for n in (3, 2) if TOLD_BY.match(text, at + n) or SAYS.match(text, at + n)), 0)
    size = told if names.surname(text, at) and told else names.name_at(text, at)
    return (at, at + size) if size else None


def _before(text: str, end: int, listed: bool) -> int:
    """Return the length of the name that ends at ``end``, 0 where none does."""
    for size in (3, 4, 2):
        start = end - size
        given = names.surname(text, start) if start >= 0 else 0
        piece = text[start:end]
        if not given or size - given not in (1, 2) or not names.han(piece) or "某" in piece:
            continue
        if set(piece[given:]) & names.lists()["no_given"] or (
            size - given == 1 and piece[given] in names.lists()["no_first"]
        ):
            continue
        if size == 2 and text[start] in WORDS:
            continue
        if piece[-1] in OFFICE or any(piece[:n] in names.lists()["not"] for n in (2, 3)):
            continue
        before = text[start - 1 : start]
        trade = before in TRADE or text.endswith(_words(), max(0, start - 8), start)
        free = not before or before in BREAK or before in JOINS or before in LEADS or before == "的"
        if trade or (free and (size > 2 or listed)):
            return size
    return 0


def _list_goes_on(text: str, start: int) -> int | None:
    """Return where the name before one that begins at ``start`` ends, a trade between them left out."""
    for at in range(start - 1, max(-1, start - MEMBER), -1):
        if text[at] in JOINS:
            return at
        if text[at] in BREAK:
            return None
    return None


@cache
def _words() -> tuple[str, ...]:
    lists = data("extraction.zh", "names")
    return tuple(lists["protected_before"] + lists["neutral_before"])
