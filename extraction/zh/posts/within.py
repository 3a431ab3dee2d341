"""The house or the place to which a post without a unit of its own belongs, within the unit told before it."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.common import Phrases, Span, lazy

PHRASES = Phrases("extraction.zh", "within")

# posts of a place: 柳镇文化站站长、副镇长
OF_PLACE = lazy(r"(?:代理|常务)?副?(?P<kind>[省市县区州镇乡旗盟村])长$")
# posts of a house: 某医院药剂科主任、副院长; 某局党组书记、局长
OF_HOUSE = lazy(r"(?:代理|常务|执行)?副?(?P<kind>[局厅院校行社厂台馆场矿部处科股所站队司])长$")
OF_FIRM = lazy(r"(?:代理|常务|执行)?副?(?:董事长|总经理|总裁)$")
# what is told of a house's party group is told of the house
PARTY = lazy(r"(?<=[局厅院校行社站所司团厂场台馆心矿处])(?:党委|党组|党总支|党支部|党工委|分党组)$")
COMMITTEE = lazy(
    r"(?:(?<=[省市县区州旗盟])委|(?<=[省市县区州旗盟])[省市县区州旗盟]委|党委|党工委|人大常委会|政协)$"
)
# an office of a house or of a place: what its name ends in
OFFICE = PHRASES.compile(r"[一-龥]{1,14}(?:‹office›)$")
# behind a unit: it is an office with a head of its own
HEADED = lazy(r"副?[科股处队站所]长")
HOUSE = lazy(r"[局厅院校行社会库委厂司站所]|中心")
FIRM = lazy(r"公司|集团(?!有限|公司)")

# in characters: no office of a house is called longer
LONGEST = 7


def of_post(text: str, told: Sequence[Span], position: str) -> Span | None:
    """Return the unit, or the part of one, whose post ``position`` is, by the units told before it, the last one last.

    None where the position is one of a kind of place that none of them holds (副镇长 behind 县水利局).
    """
    if not told:
        return None
    if position.endswith("主任") or "主任" in position[:3]:
        # 某社业务科科长、副主任: the head of a section is no 主任, so the house is meant
        found = (_above(text, unit) if HEADED.match(text, unit[1]) else unit for unit in reversed(told))
        return next((u for u in found if u), told[-1])
    if m := OF_PLACE.fullmatch(position):
        found = (_place(text, unit, m["kind"]) for unit in reversed(told))
        return next((u for u in found if u), None)
    if m := OF_HOUSE.fullmatch(position):
        found = (_house(text, unit, m["kind"]) for unit in reversed(told))
        return next((u for u in found if u), told[-1])
    if position.endswith("教师"):
        return _house(text, told[-1], "学") or _house(text, told[-1], "校") or told[-1]
    if OF_FIRM.fullmatch(position):
        return _firm(text, told[-1])
    return told[-1]


def _place(text: str, unit: Span, kind: str) -> Span | None:
    """Return the place whose committee or office the unit is (重庆市委 → 重庆市, 柳镇文化站 → 柳镇)."""
    name = text[slice(*unit)]
    whole = COMMITTEE.search(name)
    if whole and whole.start() > 1:
        return unit[0], unit[0] + whole.start()
    at = name.rfind(kind)
    if at > 0 and (OFFICE.fullmatch(name, at + 1) or at + 1 == len(name)):
        return unit[0], unit[0] + at + 1
    return unit if name.endswith("政府") and kind in name else None


def _house(text: str, unit: Span, kind: str) -> Span | None:
    """Return the house of a kind that the unit is, or whose office it is; None for one of another kind."""
    name = text[slice(*unit)]
    if party := PARTY.search(name):
        return unit[0], unit[0] + party.start()
    if name.endswith(kind):
        return unit
    at = name.find(kind, 1)
    return (unit[0], unit[0] + at + 1) if at > 1 and OFFICE.fullmatch(name, at + 1) else None


def _above(text: str, unit: Span) -> Span | None:
    """Return the house whose office the unit is, None where its name tells none."""
    name = text[slice(*unit)]
    ends = [m.end() for m in HOUSE.finditer(name, 2) if len(name) - LONGEST <= m.end() < len(name) - 1]
    return (unit[0], unit[0] + ends[-1]) if ends else None


def _firm(text: str, unit: Span) -> Span:
    """Return the firm whose office or party group the unit is, else the unit."""
    name = text[slice(*unit)]
    if party := PARTY.search(name):
        return unit[0], unit[0] + party.start()
    firms = list(FIRM.finditer(name))
    inner = firms and OFFICE.fullmatch(name, firms[-1].end())
    return (unit[0], unit[0] + firms[-1].end()) if inner else unit
