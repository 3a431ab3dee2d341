"""The unit of a post, from the sentences around: 该局, the team just named, the only one of a level."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import replace
from operator import attrgetter

from extraction.common import Phrases, lazy
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.within import OFFICE
from extraction.zh.units.again import LEVELS, PLACED, short_forms
from extraction.zh.units.beginnings import begin, has_lead
from extraction.zh.units.naming import is_common
from extraction.zh.units.short_names import is_short
from extraction.zh.units.unit_kinds import Unit, tail_of
from extraction.zh.units.unit_of_post import VAGUE

PHRASES = Phrases("extraction.zh", "post_units")

TEAM_REACH = 40

# firms and houses of others, none told before
PRIVATE = PHRASES.words("private")

# in units of the case: how far 该局 looks back, and where full names are sought
LOOK_BACK = 200

start_of = attrgetter("start")


def begun(text: str, post: PostSpan, places: Mapping[int, int]) -> PostSpan:
    """Return the post with its unit cut to where the unit's name begins."""
    if not post.unit:
        return post
    tail = tail_of(text, *post.unit)
    start = begin(text, post.unit[0], tail, places)
    name = text[start : post.unit[1]]
    if (COMMONPLACE.search(name) and is_common(name)) or (
        tail == post.unit[1] and has_lead(name) and not MASKED.fullmatch(name)
    ):
        return replace(post, unit=None)
    if start == post.unit[0]:
        return post
    unit = (start, post.unit[1]) if len(name) > 1 and name not in VAGUE else None
    return replace(post, unit=unit)


# 某建设单位: a firm by its part in the work
MASKED = lazy(r"[一-龥]{0,6}某[一-龥]{2,4}单位")

COMMONPLACE = PHRASES.compile(r"^(?![省市县区州])(?!.*(?:[A-Za-z]|有限|股份)).*(?:‹commonplace›)$")

KINDS = {"院": "院", "校": "学", "行": "行", "企业": "公司厂团"}

# in characters: no brand is longer
BRAND = 4

# in characters: a name of common words is no longer, but for firms
COMMON, FIRMS = 6, frozenset({"公司", "企业", "集团", "厂", "行", "银行"})

LETTERED = lazy(r"[A-Za-z甲乙丙丁戊己庚辛某]")

# 县局: a unit by its level and its kind
CALLED = PHRASES.compile(r"(?P<level>[省市县区镇乡])(?P<kind>‹short_forms›|‹kinds_called›)")

KIND_ALONE = PHRASES.compile(r"‹kinds_called›|‹also_alone›")

OF_KIND = PHRASES.compile(r"(?:‹short_forms›|‹kinds_called›)(?=[一-龥]{2})")

SHORT = PHRASES.compile(r"(?:(?:该|本|同)?(‹short_forms›)|[该本](‹kinds_called›))(?:‹between›)?$")


def resolved(text: str, post: PostSpan, units: list[Unit]) -> PostSpan:
    """Return the post with the unit that 公司, 该局, 该院 stand for: the nearest one before it of that kind."""
    if post.unit and tail_of(text, *post.unit) == post.unit[1] and (firm := _firm(text, post.unit, units)):
        return replace(post, unit=firm)
    if (
        post.unit
        and text[post.unit[0] - 1 : post.unit[0]] in ("该", "本")
        and KIND_ALONE.fullmatch(text, *post.unit)
    ):
        # 该分局局长: the kind is no name
        full = _called(text, post.unit, "", text[slice(*post.unit)], units)
        return replace(post, unit=full or post.unit)
    if post.unit and text[post.unit[0] - 1 : post.unit[0]] == "该" and OF_KIND.match(text, *post.unit):
        # 该局办公室: the word that tells whose it is
        return replace(post, unit=(post.unit[0] - 1, post.unit[1]))
    if post.unit:
        called = CALLED.fullmatch(text, *post.unit)
        full = _called(text, post.unit, called["level"], called["kind"], units) if called else None
        return replace(post, unit=full) if full else post
    m = SHORT.search(text, max(0, post.position[0] - 8), post.position[0])
    if not m or text.endswith(PRIVATE, 0, m.start()):
        # 与民营企业负责人商定: no firm told before
        return post
    full = _called(text, (m.start(), m.end()), "", m.group(1) or m.group(2), units)
    return replace(post, unit=full) if full else post


def _called(
    text: str, name: tuple[int, int], level: str, kind: str, units: list[Unit]
) -> tuple[int, int] | None:
    """Return the nearest unit before that a kind stands for (中心, 该局); with a level (县局) the only one of its kind.

    The house of an office that is named counts too: 某县林业局 in 某县林业局林场站.
    """
    last = bisect_right(units, name[0] - 1, key=start_of)
    near: dict[str, tuple[int, int]] = {}
    for unit in reversed(units[max(0, last - LOOK_BACK) : last]):
        span = _of_kind(text, (unit.start, unit.end), kind) if unit.end <= name[0] else None
        full = text[slice(*span)] if span else ""
        if (
            span
            and level in full[:-1]
            and (len(full) > len(kind) + len(level) + 1 or LETTERED.match(full))
            and (
                full[0] in LEVELS
                or full[0] == "某"
                or (len(full) > COMMON and kind not in FIRMS)
                or not is_common(full)
            )
        ):
            near[full] = span
    if not near:
        return None
    nearest = next(iter(near))
    whole = next((span for full, span in near.items() if is_short(nearest, full)), near[nearest])
    same = all(full == nearest or is_short(full, text[slice(*whole)]) for full in near)
    return whole if same or not level else None


def _of_kind(text: str, unit: tuple[int, int], kind: str) -> tuple[int, int] | None:
    """Return the unit where it is one of a kind, or the part of it that is."""
    full = text[slice(*unit)]
    if full[-1] in KINDS.get(kind, kind[-1]) and (kind in KINDS or full.endswith(kind)):
        return unit
    at = full.find(kind, 2)
    house = at >= 0 and OFFICE.fullmatch(full, at + len(kind))
    return (unit[0], unit[0] + at + len(kind)) if house else None


def _firm(text: str, name: tuple[int, int], units: list[Unit]) -> tuple[int, int] | None:
    """Return the firm named before that a word without a kind stands for: 川屿建工 after 川屿建工集团有限公司."""
    earlier = units[: bisect_right(units, name[0] - 1, key=start_of)][-LOOK_BACK:]
    called = text[slice(*name)]
    return next(
        (
            (u.start, u.end)
            for u in earlier
            if called in short_forms(text, u.start, u.end) or _brand(called, text[u.start : u.end])
        ),
        None,
    )


def _brand(called: str, full: str) -> bool:
    """Return whether a firm is called by its brand and 集团 or 公司: 金穗集团 for 澜河市金穗农业集团有限公司."""
    brand = called[:-2]
    if not called.endswith(("集团", "公司")) or not full.endswith("公司") or not 2 <= len(brand) <= BRAND:
        return False
    placed = PLACED.match(full)
    return called[-2:] in full and full.startswith(brand, placed.end() if placed else 0)


def behind(text: str, post: PostSpan, units: list[Unit]) -> PostSpan:
    """Give a post the unit that 的 joins behind it: 担任法定代表人的某公司."""
    if post.unit or not text.startswith("的", post.position[1]):
        return post
    at = post.position[1] + 1
    i = bisect_left(units, at, key=start_of)
    unit = units[i] if i < len(units) and units[i].start == at else None
    return replace(post, unit=(unit.start, unit.end)) if unit else post


TEAM_POST = lazy(r"(?:常务)?副?(?:组长|指挥长|总指挥)$|成员$")

TEAM = lazy(r"(?:(?<!党)组|专班|指挥部|委员会)$")


def of_team(text: str, post: PostSpan, units: list[Unit]) -> PostSpan:
    """Give the head of a team the team that the sentence has named: 成立拆迁工作领导小组，由罗某任组长."""
    if post.unit or not TEAM_POST.search(text[slice(*post.position)]):
        return post
    i = bisect_right(units, post.position[0], key=start_of)
    near = units[i - 1] if i else None
    if (
        near
        and near.end <= post.position[0] < near.end + TEAM_REACH
        and TEAM.search(text[near.start : near.end])
        and "。" not in text[near.end : post.position[0]]
    ):
        return replace(post, unit=(near.start, near.end))
    return post
