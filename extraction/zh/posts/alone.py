"""The house of a post told alone (院长甲某): the only one of its kind that the case has told before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from extraction.common import Phrases, Span, lazy
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.within import OFFICE
from extraction.zh.units.again import BARE, LEVELS
from extraction.zh.units.naming import is_common
from extraction.zh.units.short_names import is_short
from extraction.zh.units.unit_kinds import Unit

PHRASES = Phrases("extraction.zh", "alone")

# 副局长: what its house is called by; of a firm, by its head
HEADED = PHRASES.compile(r"(?:代理|常务|执行)?副?(?P<kind>‹headed›)长$")
OF_FIRM = PHRASES.compile(r"(?:代理|常务|执行)?副?(?:‹of_firm›)$")
FIRM = PHRASES.compile(r"(?:‹firm›)$")
# 理事长: of bodies with members
OF_MEMBERS = lazy(r"(?:常务)?副?(?:理事长|会长|秘书长)")
MEMBERS = PHRASES.compile(r"(?:‹of_members›)$")
# 党组书记、局长: the group of the house that the list names next
PARTY = PHRASES.compile(r"(?:‹party›)$")
# 主任: of offices, that other houses have as well
OF_OFFICE = lazy(r"副?主任")
# 总务主任: of schools
OF_SCHOOL = PHRASES.compile(r"(?:‹of_school›)(?:处|室)?副?主任")
OFFICES = PHRASES.compile(r"(?:‹of_office›)$")
# what may stand before a post that is told alone: a stop, a word of time or of what it is in charge of
AHEAD = PHRASES.compile(r"(?:^|[^一-龥]|‹ahead›)(?:‹then›)?$")
# 外单位副局长, 上级局长: of a house that the text does not name
ELSEWHERE = PHRASES.compile(r"(?:‹elsewhere›)[^。；;，,\n]{0,2}$")
# what heads of a kind head beside houses that are called so
ALSO = {"校": "[学校]", "处": "(?<!办事)处"}
# in units: so far back houses are sought
LOOK_BACK = 60

start_of = attrgetter("start")


def housed(
    text: str, posts: list[PostSpan], units: Sequence[Unit], others: Iterable[PostSpan]
) -> list[PostSpan]:
    """Return the posts, those told alone with the only house of their kind that ``units`` or ``others`` tell before.

    ``units``: the organisations of the case, in order; ``others``: posts of people told before.
    """
    if all(p.unit for p in posts):
        return posts
    served = [p.unit for p in others if p.unit]
    found = [p if p.unit else replace(p, unit=_house(text, p, units, served)) for p in posts]
    houses = {p.unit for p in found if p.unit}
    whole = next(iter(houses)) if len(houses) == 1 else None
    return [p if p.unit or not PARTY.fullmatch(text, *p.position) else replace(p, unit=whole) for p in found]


def _house(text: str, post: PostSpan, units: Sequence[Unit], served: list[Span]) -> Span | None:
    at = post.position[0]
    ends = _ends(text[slice(*post.position)])
    if (
        ends is None
        or not AHEAD.search(text, max(0, at - 6), at)
        or ELSEWHERE.search(text, max(0, at - 6), at)
    ):
        return None
    last = bisect_left(units, at, key=start_of)
    told = [(u.start, u.end) for u in units[max(0, last - LOOK_BACK) : last]] + [
        s for s in served if s[1] <= at
    ]
    houses: dict[str, Span] = {}
    for span in sorted(told):
        house = _of_kind(text, span, ends)
        name = text[slice(*house)] if house else ""
        if house and not BARE.fullmatch(name) and (name[0] in LEVELS or not is_common(name)):
            houses.setdefault(name, house)
    whole = max(houses, key=len, default="")
    return (
        houses[whole]
        if all(n == whole or is_short(n, whole) or whole.endswith(n) for n in houses) and whole
        else None
    )


def _ends(position: str) -> re.Pattern[str] | None:
    """Return what the name of a house ends with whose head a post is, None for posts that tell none."""
    if m := HEADED.fullmatch(position):
        return _kind(m["kind"])
    if OF_FIRM.fullmatch(position):
        return FIRM
    if OF_SCHOOL.fullmatch(position):
        return _kind("校")
    if OF_MEMBERS.fullmatch(position):
        return MEMBERS
    return OFFICES if OF_OFFICE.fullmatch(position) else None


@cache
def _kind(kind: str) -> re.Pattern[str]:
    return re.compile(f"(?:{ALSO.get(kind, kind)})$")


def _of_kind(text: str, unit: Span, ends: re.Pattern[str]) -> Span | None:
    """Return the unit where it is a house of a kind, or the house whose office it is."""
    name = text[slice(*unit)]
    if ends.search(name):
        return unit
    kind = ends.pattern.removesuffix("$")
    inner = next((m.end() for m in re.finditer(kind, name) if m.start() > 1), 0)
    return (unit[0], unit[0] + inner) if inner and OFFICE.fullmatch(name, inner) else None
