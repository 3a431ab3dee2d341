"""Names that stand for another one or for a place: the party's committee inside a house, a hotel where one only ate, what a firm is."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Lost, data, lazy
from extraction.zh.units.unit_kinds import Unit, unit
from extraction.zh.units.unit_of_post import unit_ends


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


def no_name(text: str, u: Unit) -> Lost | None:
    """Return why the unit is none that the case names, None where it is one."""
    if only_locates(text, u):
        return "place_word"
    return "common" if tells_kind(text, u) else None


def only_locates(text: str, u: Unit) -> bool:
    """Return whether the unit is a hotel, an eating house or the like that the text neither opens, owns nor pays."""
    d = _lists()
    if not d["venue"].search(text, u.start, u.end):
        return False
    return not (d["owned"].search(text, max(0, u.start - 16), u.start) or d["acts"].match(text, u.end))


CALLED = lazy(r"(?:是|系|为|属于?)(?:一家)?$")
OWNED = lazy(r"(?:国有|国资|民营|私营|独资|全资)[一-龥]{0,8}(?:公司|企业|银行)$")
ENDED = frozenset("，,。；;、")


def tells_kind(text: str, u: Unit) -> bool:
    """Return whether the unit is what a clause says of a firm, no name of one: A公司系某国有全资公司，…."""
    if text[u.end : u.end + 1] not in ENDED or not CALLED.search(text, max(0, u.start - 4), u.start):
        return False
    return bool(OWNED.search(text, u.start, u.end))
