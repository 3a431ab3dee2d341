"""Who told an organ of it: the subject of a sentence that ends in telling, however far behind the name that stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from extraction.common import Mark, Phrases, lazy
from extraction.zh.people.protecting import name_before
from extraction.zh.words import names

PHRASES = Phrases("extraction.zh", "tellers")

# 向县纪委反映, 把账本寄给了市监委, 实名举报: never what an accused person tells of others or of the own deeds
TELLS = PHRASES.compile(
    r"(?:[向给找往]|(?<![接收遭受])到)(?!其|他们)[^。；，,、\n“”]{1,16}?(?:‹complains›)(?!他人|同案|自己|‹thing›)"
    r"|(?P<hands>(?<![移报])(?:‹hands›)(?!代|待)(?:给|到|往|向|至)?了?[^。；，,、\n“”]{0,10}?(?:‹hears›))"
    r"|向[^。；，,、\n“”]{0,8}?(?:‹hears›)[^。；，,、\n“”]{0,6}?(?:递交|提交|提供|寄|举报|反映)了?[^。；，,\n“”]{0,8}?(?:材料|录音|证据|账本|照片|线索|名单)"
    r"|(?:‹how›){1,2}(?:举报|检举|控告|揭发|报案|报警)(?!他人|同案|‹thing›)|(?:‹does›)"
)
PROOF = PHRASES.compile(r"(?:‹proof›)")
# 被群众举报: the name before is of whom they told
TOLD_ON = PHRASES.compile(r"(?:‹told_on›)[^。；，,\n]{0,10}$")
# 把所长某某报销的票据寄给纪委: who stands here is whom it is about
OBJECT = PHRASES.compile(r"(?:‹object›)[^。；，,\n]{0,12}$")
# 应发给烈属某某, 退赔某某: who stands here was harmed; 矿工某某, 病人某某
SLOT = PHRASES.compile(r"(?:‹slot›)(?:‹who›)?(?=[一-龥]{2})")
PERSON = PHRASES.compile(r"(?:‹person›)(?=[一-龥]{2})")
# 接到某某举报, 从某某的检举信入手
UPON = PHRASES.compile(r"(?:‹upon›)(?:‹who›)?(?=[一-龥]{2})")
REPORT = PHRASES.compile(r"(?:的|向[^。；，,、\n]{2,10}?|实名|匿名|多次|联名){0,3}(?:‹report›)")
SOURCE = PHRASES.compile(
    r"(?:‹told›)(?:正|就)?来自于?[^。；，,、\n]{0,14}?(?P<name>[一-龥]{2,4})(?=[。；，,、\n])"
)
# 某某瘫痪在床, 某某没有领到
SUFFERS = PHRASES.compile(r"(?:‹suffers›)")
# 用某某、某某的名字贷出
OWN_NAME = PHRASES.compile(r"(?:等[^。；;，,\n]{0,6}?)?的?(?:‹own_name›)")
USED = lazy(r"(?:(?<![使利采引挪费公])用|(?<!可)以|借)(?=[一-龥]{3})")
STOPS = "。；！？\n"
CLAUSE = "，,"
JOINS = ("、", "和", "与", "及")
# in characters: what one sentence holds before it tells
FAR = 120


@lru_cache(maxsize=1)
def _tellings(text: str) -> tuple[re.Match[str], ...]:
    """Return where a text tells that somebody told an organ: asked once to find names, once to hide them."""
    return tuple(TELLS.finditer(text))


def told_in(text: str) -> Iterator[Mark]:
    """Yield names that nothing but their slot shows: start, end, what the slot says."""
    for m in _tellings(text):
        if size := name_before(text, m.start(), listed=False):
            yield m.start() - size, m.start(), "told"
        low = _sentence(text, m.start())
        for at in range(low, m.start()):
            if at == low or text[at - 1] in CLAUSE:
                yield from _named(text, at, "told")
    for m in SUFFERS.finditer(text):
        low = _sentence(text, m.start())
        clause = max(low, *(text.rfind(c, low, m.start()) + 1 for c in CLAUSE))
        yield from _named(text, clause, "harmed")
    for m in USED.finditer(text):
        spans = list(_listed(text, m.end()))
        if spans and spans[0][1] - spans[0][0] > 2 and OWN_NAME.match(text, spans[-1][1]):
            yield from ((a, b, "harmed") for a, b in spans)
    yield from _by_what_they_are(text)
    for m in UPON.finditer(text):
        size = names.name_at(text, m.end())
        if size and REPORT.match(text, m.end() + size):
            yield m.end(), m.end() + size, "tells"
    for m in SOURCE.finditer(text):
        for size in (3, 2, 4):
            if names.surname(text, m.end() - size):
                yield m.end() - size, m.end(), "tells"
                break


def _by_what_they_are(text: str) -> Iterator[Mark]:
    """Yield names behind what is done to the harmed, and behind a word for what people are."""
    for m in SLOT.finditer(text):
        yield from _named(text, m.end(), "harmed")
    for m in PERSON.finditer(text):
        for a, b, kind in _named(text, m.end(), "tells", sure=True):
            yield a, b, kind
            yield a, b, "slot"


def tellers(text: str, spans: list[Mark]) -> Iterator[tuple[int, str]]:
    """Yield where those are named, and how, who told an organ; ``spans``: every mention, sorted."""
    for m in _tellings(text):
        low = _sentence(text, m.start())
        own = spans[bisect_left(spans, (low, 0, "")) : bisect_left(spans, (m.start(), 0, ""))]
        subject = _subject(text, own, low, m.start())
        # 案件移送检察机关, 赃款交给巡察组: who hands over no proof tells nothing
        if subject and (not m["hands"] or PROOF.search(text, subject[0], m.end() + 12)):
            yield subject


def _subject(text: str, own: list[Mark], low: int, tell: int) -> tuple[int, str] | None:
    clause = max(low, *(text.rfind(c, low, tell) + 1 for c in CLAUSE))
    for inside in (True, False):
        for a, b, name in own:
            if inside and a < clause:
                continue
            if text[b : b + 1] in ("的", "、") or OBJECT.search(text, max(low, a - 24), a):
                continue
            return None if TOLD_ON.search(text, max(b, clause), tell) else (a, name)
    return None


def _sentence(text: str, at: int) -> int:
    low = max(0, at - FAR)
    return max(low, *(text.rfind(c, low, at) + 1 for c in STOPS))


def _listed(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield the name at ``at`` and those that a list goes on with."""
    while (size := names.name_at(text, at)) > 1:
        yield at, at + size
        if text[at + size : at + size + 1] not in JOINS:
            return
        at += size + 1


def _named(text: str, at: int, kind: str, *, sure: bool = False) -> Iterator[Mark]:
    """Yield the name at ``at`` and those of its list; ``sure``: the words before are said of people only."""
    while (size := names.name_at(text, at)) > 1:
        end = at + size
        listed = text[end : end + 1] in JOINS
        if not (sure or listed or names.ends(text, end) or text.find(text[at:end], end, end + FAR) > 0):
            return
        yield at, end, kind
        if not listed:
            return
        at = end + 1
