"""Administrative divisions in a text: known names, chains of levels, villages, masked places."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extraction.common import Phrases, Source, lazy, propose
from extraction.zh.places.listed_places import listed
from extraction.zh.places.place import KIND, NO_NAME, Place
from extraction.zh.places.unlisted import unlisted
from extraction.zh.places.villages import plausible, towns, villages

PHRASES = Phrases("extraction.zh", "places")

NEXT = PHRASES.compile(r"([一-龥]{1,6}?|[一-龥]{2,9}?族)(‹kinds›)(?!‹no_place_before›)")

MASKED = PHRASES.compile(
    r"(?<![A-Za-z×])(?<![小园庄苑庭墅寓]镇)(?<![园庄苑庭墅寓])(?:某{1,3}|[A-Z]{1,2}|[XＸ×]{2,3}|[甲乙丙丁])(?:‹masked›)(?![级长]|属(?:国|企|事|高校|单位))"
)

CORPS = lazy(r"新疆生产建设兵团")

# characters that lead up to a masked place and never belong to its name
NO_PLACE = frozenset(
    "取使收用出入进修建征令给叫让请派请助帮得在到由是向对和与及原为至该从被把将于任以给经同某系时自赴往住离了的等去找如即并且又还曾后前其此各县市区省镇乡村属驻派调"
)

NEAR = 3000
# a chain goes on by so many names at most
LINKS = 4

ZONE = PHRASES.compile(r"[一-龥]{0,8}(?:‹zone›)区")

# 某县宏川市政工程公司: no city in a county, and no city before 政工
WORKS = lazy(r"政(?!府|协|法)")


def places(source: Source) -> list[Place]:
    """Return the places of a text in their order; chains (省, 市, 县, 镇, 村) are split into single levels."""
    text = source.text
    spans = listed(text, source.lists)
    for m in CORPS.finditer(text):
        spans[m.start()] = Place(m.start(), m.end(), "RG-D")
    _masked(text, spans)
    for start, end, kind in unlisted(text, {p.start: p.end for p in spans.values()}):
        spans[start] = Place(start, end, KIND[kind])
    towns(text, spans)
    for start in sorted(spans):
        _go_on(text, spans, spans[start].end)
    ordered: list[Place] = []
    for start in sorted(spans):
        if not ordered or start >= ordered[-1].end:
            ordered.append(spans[start])
    taken = [(p.start, p.end) for p in ordered]
    ordered += villages(text, taken, {text[a:b] for a, b in taken})
    ordered.sort(key=lambda p: p.start)
    return _chained(ordered)


def _masked(text: str, spans: dict[int, Place]) -> None:
    """Add masked places (某县, A市), with a character of the name that stands before the mask."""
    ended = {p.end for p in spans.values()}
    for m in MASKED.finditer(text):
        kind = next(k for k in sorted(KIND, key=len, reverse=True) if m.group().endswith(k))
        start = m.start() - _kept_before(text, m, ended)
        spans.setdefault(start, Place(start, m.end(), KIND[kind]))


def _go_on(text: str, spans: dict[int, Place], at: int) -> None:
    """Add names that no gazetteer has, where a chain of places goes on at ``at``."""
    for _ in range(LINKS):
        zone = ZONE.match(text, at)
        if zone and at not in spans:
            # 某县产业集聚区某村: a zone is no division, but the chain goes on behind it
            at = zone.end()
        if at in spans:
            at = spans[at].end
            continue
        more = NEXT.match(text, at)
        if not more or not _is_link(text, at, more):
            return
        spans[at] = Place(at, more.end(), KIND.get(more.group(2), "RG-3"))
        at = more.end()


def _is_link(text: str, at: int, more: re.Match[str]) -> bool:
    """Return whether a name with the word of its kind can be the next link of a chain that ends at ``at``."""
    name, kind = more.groups()
    if not plausible(name) or name == "之" or NO_NAME.fullmatch(more.group()):
        return False
    if name[0] == "第" or name[-1] in "本该" or (name[0] in "和及至与" and kind not in ("村", "社区")):
        return False
    return not (kind == "市" and (text[at - 1] in "县区镇乡" or WORKS.match(text, more.end())))


def _kept_before(text: str, m: re.Match[str], ended: set[int]) -> int:
    """Return 1 where a character of the name stands before its mask (清某市, told again or after a place), else 0."""
    at = m.start() - 1
    if not m.group().startswith("某") or m.group().startswith("某某") or at < 0:
        return 0
    if not "\u4e00" <= text[at] <= "\u9fff" or text[at] in NO_PLACE:
        return 0
    name = text[at : m.end()]
    return int(at in ended or text.count(name, max(0, at - NEAR), at + NEAR) > 1)


def _chained(ordered: list[Place]) -> list[Place]:
    result: list[Place] = []
    for place in ordered:
        parent = (
            len(result) - 1
            if result and result[-1].end == place.start and result[-1].level < place.level
            else None
        )
        rule = "divisions" if place.code else "zh/places/places.py: chain, village or mask"
        propose("region", place.start, place.end, rule, place.code or place.level)
        result.append(Place(place.start, place.end, place.level, place.code, parent))
    return result


def without(spots: list[Place], gone: Callable[[Place], bool]) -> list[Place]:
    """Return the places but those that are ``gone``; who had one of these as its parent has none, the others keep theirs."""
    place: dict[int, int] = {}
    for i, spot in enumerate(spots):
        if not gone(spot):
            place[i] = len(place)
    if len(place) == len(spots):
        return spots
    return [
        replace(spots[i], parent=place.get(parent) if (parent := spots[i].parent) is not None else None)
        for i in place
    ]
