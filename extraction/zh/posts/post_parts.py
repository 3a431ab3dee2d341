"""One segment of a title split into unit, former and position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extraction.common import Phrases, Span, data, lazy
from extraction.zh.posts.post import PostSpan, position_in
from extraction.zh.posts.within import of_post
from extraction.zh.units.unit_kinds import is_trade
from extraction.zh.units.unit_of_post import LEAD, SHARED, any_end, unit_ending, unit_ends

PHRASES = Phrases("extraction.zh", "post_parts")

# 原 in the middle of a place or a thing (太原, 草原, 原料) is no word of time
FORMER = PHRASES.compile(
    r"(?<![太固五清平开中草高三海松青屯沁贵])原(?=[一-龥])(?!‹not_former›)|(?:‹was›)|(?<![之以事发此生提日目当])前(?=[一-龥]{0,4}(?:‹former_posts›))|(?:(?<=^)|(?<=‹behind›))前(?!‹not_before›)(?=[一-龥]{2})|现任|(?:(?<=^)|(?<=、))现(?!‹not_now›)(?=[一-龥]{2})"
)

FIRM = lazy(r"(?:股份|集团)?有限(?:责任)?公司|公司")

OLD_NAME = lazy(r"[(（]原[^()（）]{2,24}(?:公司|集团|[行社局厂院校所站中心])[)）][一-龥]{2}")

COUNCIL = lazy(r"(?:委会|委|民委员会)(?=副?主任|委员)|民小组(?=副?组长)")

# 某镇分管安全工作(的)副镇长: the unit stands before what the person is in charge of
IN_CHARGE = lazy(r"(?:^|(?<=[一-龥]))(?:(?:分管|主管|主持|负责|协管)(?!的)[^,，。;；]{1,14}|分管|协管)$")

MODIFIER = 5
# 某署二级某某事务经理, 某署一名高级某某主任: the words behind the house belong to the title
GRADED = lazy(
    r"(?:(?<=[一-龥]署)(?:一[名位]|(?!一[名位]))|(?<=[署处组科局部])(?=[一二三]级))(?P<title>[一-龥]{2,8})$"
)

NO_MODIFIER = PHRASES.compile(r"‹no_modifier›")


def split(text: str, start: int, end: int, told: Sequence[Span], was_former: bool) -> PostSpan | None:
    """Split one segment into unit, former and position; ``told``: the units before it, the last one last."""
    unit_before = told[-1] if told else None
    while start < end and text[start] in " 的,，、和与及兼◆●■▲□◇★☆※·•▪→":
        start += 1
    segment = text[start:end].rstrip('”’" ')
    end = start + len(segment)
    m = next(
        (m for m in FORMER.finditer(segment) if not (_of_firm(segment, m) or _of_house(segment, m))), None
    )
    former = m is not None and m.group() not in ("现任", "现")
    if m and m.start() > 0 and position_in(segment):
        return _behind_former(text, start, start + m.start(), start + m.end(), end, unit_before, former)
    offset = start + (m.end() if m else 0)
    found = position_in(text[offset:end])
    if found is None:
        return None
    position = offset + found[0]
    party = _of_committee(text, offset, position)
    if party is not None:
        unit = unit_ending(text, offset, party) if party > offset else None
        return PostSpan((party, end), unit or unit_before, former, found[1])
    position, unit = _begun(text, offset, _behind_village(text, offset, position), unit_before is not None)
    if not unit and unit_before:
        unit_before = of_post(text, told, text[position:end])
    return PostSpan((position, end), unit or unit_before, former or (was_former and not unit), found[1])


def _behind_former(
    text: str, start: int, low: int, high: int, end: int, unit_before: Span | None, former: bool
) -> PostSpan | None:
    """Return the post of a segment ``start``..``end`` with 原 or the like in its middle (``low``..``high``)."""
    unit = unit_ending(text, start, low)
    found = position_in(text[high:end])
    if found is None:
        return None
    position = high + found[0]
    middle = text[high:position]
    if len(middle) > 1 and unit and text[unit[1] - 1] in "省市县区州" and unit_ends().search(middle):
        # 某省原粮食局局长: the bureau of former days
        unit = (unit[0], position)
    elif graded := _graded(text, high, position):
        # 一名前某署二级某某事务经理
        house = unit_ending(text, high, graded.start())
        return PostSpan((graded.start("title"), end), house, former, found[1])
    elif len(middle) > 1:
        # 单位原内设机构 + 职务: the words between belong to the position's own unit
        if unit and len(middle) <= MODIFIER and not unit_ends().search(middle):
            # 某署前屋宇保养测量师: the words between belong to the title
            return PostSpan((high, end), unit, former, found[1])
        unit = unit_ending(text, high, position) or unit
    return PostSpan((position, end), unit or unit_before, former, found[1])


def _of_committee(text: str, offset: int, position: int) -> int | None:
    """Return where a title begins that names its own committee (县委书记), None for others."""
    committee = next((c for c in _committees() if text.endswith(c, offset, position)), "")
    if not committee:
        return None
    if position - offset == len(committee) and text.startswith(("书记", "副书记", "常委"), position):
        # no place before it: one title
        return offset
    repeated = len(committee) == 2 and text[position - 3] == committee[0]
    # 某县县委书记: the place, and the title that names its own level
    return position - 2 if repeated and text.startswith("书记", position) else None


def _behind_village(text: str, offset: int, position: int) -> int:
    """Return where a title begins that 村 opens: 某区金村党支部书记 has it in the place, 金村委会主任 in the committee."""
    if (
        text[position] != "村"
        or text[position - 1 : position] in "村镇乡县区市社届"
        or position <= offset
        or _leads_up(text, offset, position)
    ):
        return position
    office = COUNCIL.match(text, position + 1)
    return office.end() if office else position + 1


def _begun(text: str, offset: int, position: int, follows: bool) -> tuple[int, Span | None]:
    """Return where the title begins with the words that go with it, and the unit before it."""
    charge = IN_CHARGE.search(text[offset:position])
    if graded := _graded(text, offset, position):
        return graded.start("title"), unit_ending(text, offset, graded.start())
    if charge:
        return position, unit_ending(text, offset, offset + charge.start())
    position = _with_modifier(text, offset, position, follows)
    return position, unit_ending(text, offset, position)


def _graded(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words behind a house that belong to the title, None where they are an office of it."""
    m = GRADED.search(text, start, end)
    return m if m and not unit_ends().search(m["title"]) else None


def _of_firm(segment: str, m: re.Match[str]) -> bool:
    """Return whether 原 is a character of a firm's name (栖原建设有限公司): nothing but a trade follows it."""
    kind = FIRM.search(segment, m.end()) if m.group() == "原" and m.start() else None
    return kind is not None and is_trade(segment[m.end() : kind.start()])


def _of_house(segment: str, m: re.Match[str]) -> bool:
    """Return whether 原 opens a bracket in the middle of a unit's name (某银行（原某社）城北支行)."""
    return OLD_NAME.match(segment, m.start() - 1) is not None if m.start() else False


def _leads_up(text: str, start: int, end: int) -> bool:
    """Return whether nothing but words that lead up to a name stands in a stretch (伙同 + 村会计)."""
    lead = LEAD.match(text, start, end)
    return lead is not None and lead.end() == end


def _with_modifier(text: str, start: int, position: int, follows: bool) -> int:
    """Return where the title begins with the word that goes with it: 某公司 + 生产经理, 某局局长、安全总监."""
    name = text[start:position].rstrip("的")
    if len(name) < 2 or unit_ends().search(name) or SHARED.match(text, position):
        return position
    ended = 0
    for m in any_end().finditer(name):
        ended = m.end()
    word = name[ended:]
    if ended and text.startswith("部门负责人", position):
        # 某局工程建设部门负责人: the department is where the post is
        return position + 2
    if (
        not 2 <= len(word) <= MODIFIER
        or NO_MODIFIER.search(word)
        or (not ended and not follows)
        or not word.isalpha()
    ):
        return position
    return position - len(word) if text[position - 1] != "的" else position


@cache
def _committees() -> tuple[str, ...]:
    return tuple(data("extraction.zh", "posts")["committee"])
