"""Short names of units: whose characters stand in the same order in the full name, and where that is no short form."""

from __future__ import annotations

from extraction.common import lazy

# 北陵市规划局 is no short form of 北陵市青禾区规划局, but an office above it
ABOVE = lazy(r"(?P<place>[一-龥]{1,8}?[省市县])(?P<office>[一-龥]+)$")
FURTHER = lazy(r"[一-龥]{1,6}?(?:区|县|市|镇|乡|街道)")


def below(short: str, long: str) -> bool:
    """Return whether the longer name is that of a like office of a smaller place within the shorter one's."""
    m = ABOVE.match(short)
    if m is None:
        return False
    at = long.find(m.group("place"))
    if at < 0 or not long.endswith(m.group("office")):
        return False
    between = long[at + len(m.group("place")) : len(long) - len(m.group("office"))]
    return bool(FURTHER.fullmatch(between))


# the last characters of a house, and what its name goes on with where an office of it is named
HOUSE = frozenset("局委院厅办行社校会府司")
OFFICE = lazy(r"[一-龥]{1,12}(?:[科股室处所站队组部庭局]|中心|支行|分行|公司)")


def is_short(short: str, long: str) -> bool:
    """Return whether the characters of ``short`` stand in the same order in ``long``: a short form of it.

    A house is none of its office: 县水务局, 青禾县水务局计财股.
    """
    rest = iter(long)
    if len(short) >= len(long) or not all(c in rest for c in short):
        return False
    return not (short[-1:] in HOUSE and OFFICE.fullmatch("".join(rest)))
