"""What was found in a Chinese case, in the contract's shape: mentions of the text as given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extraction.common import Source, Sum
from extraction.zh.places.place import Place
from extraction.zh.units.again import BARE, again, aliases
from extraction.zh.units.naming import Mentioned, named
from extraction.zh.units.unit_kinds import Unit


def misconduct(source: Source, start: int, acts: list[tuple[str, int, int, float]]) -> list[dict[str, Any]]:
    """Return each act with its words; the first is the main one."""
    found = [source.mention(a + start, b + start, id=n, confidence=c) for n, a, b, c in acts]
    for first in found[:1]:
        first["main"] = True
    return found


def weak_points(source: Source, start: int, points: list[Any]) -> list[dict[str, Any]]:
    """Return each weak point with its words; the surest explicit one is the main one."""
    lead = max(points, key=lambda c: (c.mode == "E", c.confidence, -c.start), default=None)
    found = []
    for c in points:
        mention = source.mention(
            c.start + start, c.end + start, id=c.id, mode=c.mode, confidence=c.confidence
        )
        if c is lead:
            mention["main"] = True
        found.append(mention)
    return found


def units(
    source: Source, start: int, end: int, found: list[Unit], serving: list[Unit], places: Mapping[int, int]
) -> list[dict[str, Any]]:
    """Return each unit of the case ``start``..``end`` once, with its line and its other mentions."""
    result = []
    text = source.text
    told: list[Mentioned] = []
    # 中心: the kind of a unit alone, whose name may stand elsewhere
    bare: list[Mentioned] = []
    for one in named(text, found, serving, places):
        (bare if BARE.fullmatch(text, one[0].start, one[0].end) else told).append(one)
    by_kind = [s for u, spans in bare for s in ((u.start, u.end), *spans)]
    spans = again(text, start, end, told, aliases(text, [u for u, _ in told]), by_kind)
    resolved = {s for others in spans for s in others}
    kept = [(u, others) for u, others in bare if (u.start, u.end) not in resolved]
    told, spans = [*told, *kept], [*spans, *(others for _, others in kept)]
    for (u, _), others in sorted(zip(told, spans, strict=True), key=lambda pair: pair[0][0].start):
        result.append(source.mention(u.start, u.end, kind=u.kind))
        if u.line:
            result[-1]["line"] = u.line
        if others:
            result[-1]["mentions"] = [source.mention(a, b) for a, b in others]
    return result


def regions(source: Source, spots: list[Place], here: slice) -> list[dict[str, Any]]:
    """Return each place once, by its longest name."""
    seen: dict[str, dict[str, Any]] = {}
    for place in spots[here]:
        name = source.given[place.start : place.end]
        more = {"level": place.level}
        if place.code:
            more["code"] = place.code
        if place.parent is not None:
            parent = spots[place.parent]
            more["parent"] = source.given[parent.start : parent.end]
        if name not in seen or ("parent" in more and "parent" not in seen[name]):
            seen[name] = source.mention(place.start, place.end, **more)
    # 湖南 beside 湖南省, 新平县 beside its full name: the same place
    longest: dict[str, int] = {}
    for n, r in seen.items():
        if "code" in r:
            longest[r["code"]] = max(longest.get(r["code"], 0), len(n))
    return [r for n, r in seen.items() if len(n) >= longest.get(r.get("code", ""), 0)]


def money(source: Source, start: int, amounts: list[Sum]) -> list[dict[str, Any]]:
    """Return each amount of the case that begins at ``start`` with its role."""
    found = []
    for s in amounts:
        mention = source.mention(
            s.start + start, s.end + start, value=s.value, currency=s.currency, role=s.role
        )
        if s.approximate:
            mention["approximate"] = True
        found.append(mention)
    return found
