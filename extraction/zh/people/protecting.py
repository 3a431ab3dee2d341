"""Who attests, reports, or is spoken of as the old and the young are: names found by what such people do, whatever their trade."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.zh.words import names
from extraction.zh.words.names import BREAK

PHRASES = Phrases("extraction.zh", "protecting")

# 某某也向县纪委举报: what stands between the name and what its bearer did
TOLD_BY = PHRASES.compile(r"(?:‹between›){0,4}(?:‹told_by›)")
CALLED = PHRASES.compile(r"(?:‹called›)")
# 举报人是该村退伍军人某某
TOLD_AS = PHRASES.compile(
    r"(?:(?:‹told_on›)[自其他她]己?的|(?:‹told_as›)(?:就|正|即)?(?:[是系为叫]|名叫|署名为?))[^。；，,、\n]{0,14}?(?P<name>[一-龥]{2,4})(?=[。；，,、（(\n])"
)
# 接到署名“某某”的信
SIGNED = lazy(
    r"(?:署名(?:为|是)?[“\"]|证人[\d一二三四五六七八九十]{0,3}[（(])(?P<name>[一-龥]{2,4})(?=[”\")）])"
)
# 某某（2011年生）
BORN = lazy(r"(?=[（(](?:[男女][，,])?(?:生于)?20(?:0[6-9]|[12]\d)年[^（()）]{0,8}[生）)])")
# 发还被害人某某2万元、某某1万元
PAID_BACK = PHRASES.compile(r"(?:‹paid_back›)[^。；\n]{0,8}(?:‹people›)[^。；\n]{0,160}")
SUM = lazy(r"(?=\d[\d.,]*万?余?元)")
# 13岁的孙子某某, 83岁的某某
AGED = PHRASES.compile(
    r"(?<![\d.])(?:1[0-7]|[1-9]|[7-9]\d)周?岁的?(?!原|时任)(?:‹kin›)?[一-龥]{0,4}?(?=(?P<name>[一-龥]{2,3}))"
)
# 孤儿小某、小某等9户
YOUNG = PHRASES.compile(
    r"(?:‹young›)(?P<names>小[一-龥](?:[、和与]小[一-龥]){0,9})(?=等|[的。，,；（(）)及]|[\u4e00-\u9fff]?\d)"
)
LITTLE = lazy(r"小(?![组学区孩伙朋班型微额事时队卖村镇城说数])[一-龥]")
# 到某某家取走存折
HOME = lazy(r"(?<=[到去在从往户民和与及])(?P<name>[一-龥]{2,3}?)家(?=[中里取要收拿找，。、和与及至没未])")
# 村民某某的女儿, 某某及其妻
SAYS = lazy(r"[^。；，,\n]{0,2}(?:说|称|告诉|表示|介绍)")
KIN = PHRASES.compile(r"(?:的|之|(?:及|和|与|、)其?)(?:‹kin›)")
# the last character of a word for a trade, a rank or a standing (司机, 会计, 保洁员, 村医)
TRADE = frozenset("员士师工长户民人者生医警计纳机板众安属友居客主任理记戚贩商农妇")
JOINS = frozenset("、和及与")
LEADS = frozenset("由经被据得知悉因对")
# what no name ends with: the office that attests or reports
OFFICE = frozenset("局所组部室院会司厅处科办队站行厂店校委县市省乡镇村区府关团家员们人书证")
# surnames that begin many words of two characters (信息, 经过, 单位)
WORDS = frozenset("信时经关相查金管计明连单白成平干安高全应向")
# in characters: a trade and a name between two stops of a list
MEMBER = 14
LIST = 12


def attesting(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of those who attest or report, with the others of their list, last first."""
    for pattern in (TOLD_BY, CALLED, BORN):
        for m in pattern.finditer(text):
            end = m.start() - (text[m.start() - 1 : m.start()] == "”")
            yield from _list_before(text, end, told=pattern is TOLD_BY)
    for m in TOLD_AS.finditer(text):
        yield from _told_as(text, *m.span("name"))
    for m in _kindred().finditer(text):
        yield from _name_at(text, m.end())
    for m in YOUNG.finditer(text):
        yield from (n.span() for n in LITTLE.finditer(text, *m.span("names")))
    for m in SIGNED.finditer(text):
        yield m.span("name")
    for m in PAID_BACK.finditer(text):
        for at in SUM.finditer(text, *m.span()):
            if size := name_before(text, at.start(), listed=True):
                yield at.start() - size, at.start()
    for m in AGED.finditer(text):
        yield from _name_at(text, m.start("name"))
    for m in HOME.finditer(text):
        yield from (span for span in _name_at(text, m.start()) if span == m.span("name"))


def _name_at(text: str, at: int) -> Iterator[tuple[int, int]]:
    if size := names.name_at(text, at):
        yield at, at + size


def _list_before(text: str, end: int, *, told: bool) -> Iterator[tuple[int, int]]:
    """Yield the name that ends at ``end`` and those of its list; ``told``: only what its bearer did names the first."""
    for n in range(LIST):
        size = name_before(text, end, n > 0 or not told)
        if not size:
            return
        yield end - size, end
        head = _list_goes_on(text, end - size)
        if head is None:
            return
        end = head


def _told_as(text: str, low: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the name that ends a stretch of words for who it is."""
    for start in (end - 3, end - 2, end - 4):
        if start >= low and names.surname(text, start) and names.name_at(text, start) in (0, end - start):
            yield start, end
            return


def kin_of(text: str, end: int) -> tuple[int, int] | None:
    """Return where a relative is named right behind the name that ends at ``end``, None for nobody."""
    m = KIN.match(text, end)
    if not m:
        return None
    at = m.end()
    told = next((n for n in (3, 2) if TOLD_BY.match(text, at + n) or SAYS.match(text, at + n)), 0)
    size = told if names.surname(text, at) and told else names.name_at(text, at)
    return (at, at + size) if size else None


def name_before(text: str, end: int, listed: bool) -> int:
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
            # 某某（乡干部）、某某
            opening = max(text.rfind("（", 0, at), text.rfind("(", 0, at)) if text[at - 1] in "）)" else at
            return opening if at - opening < MEMBER else at
        if text[at] in BREAK:
            return None
    return None


@cache
def _words() -> tuple[str, ...]:
    lists = data("extraction.zh", "names")
    return tuple(lists["protected_before"] + lists["neutral_before"])


@cache
def _kindred() -> re.Pattern[str]:
    """Whose kin a name is: 低保申请人的妻子."""
    return PHRASES.compile(
        f"(?:{'|'.join(data('extraction.zh', 'names')['protected_before'])})(?:的|之)(?:‹kin›)"
    )
