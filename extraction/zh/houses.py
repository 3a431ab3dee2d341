"""Names that stand for another one or for a place: the party's committee inside a house, a hotel where one only ate."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import data
from extraction.zh.unit_kinds import Unit, unit
from extraction.zh.unit_of_post import unit_ends


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    d = data("extraction.zh", "units")

    def words(key: str) -> str:
        return "|".join(sorted(map(re.escape, d[key]), key=len, reverse=True))

    return {
        "party": re.compile(f"(?:{words('party_of_house')})$"),
        "venue": re.compile(f"(?:{words('venues')})$"),
        "owned": re.compile(f"(?:{words('venue_acts')})[^。；;，,、\n]{{0,12}}$"),
        "acts": re.compile(f"(?:{words('venue_acts_behind')})"),
    }  # fmt: skip


def without_party(text: str, u: Unit) -> Unit | None:
    """Return the house whose party committee the unit is (某公司党委 → 某公司), the unit itself where it is none.

    None where what stands before is no house of its own: the committee of a town decides there with others, and is
    named where somebody serves in it.
    """
    party = _lists()["party"].search(text, u.start, u.end)
    if party is None or party.start() - u.start < 2:
        return u
    name = text[u.start : party.start()]
    if name[-1] in "省市县区州旗盟":
        return u
    if name[-1] in "镇乡村社道" or not unit_ends().search(name):
        return None
    return unit(text, u.start, party.start())


def only_locates(text: str, u: Unit) -> bool:
    """Return whether the unit is a hotel, an eating house or the like that the text neither opens, owns nor pays."""
    d = _lists()
    if not d["venue"].search(text, u.start, u.end):
        return False
    return not (d["owned"].search(text, max(0, u.start - 16), u.start) or d["acts"].match(text, u.end))
