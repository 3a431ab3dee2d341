"""The unit of a post told of somebody before: of the name before in a list, of 该镇."""

from __future__ import annotations

from dataclasses import replace

from extraction.common import lazy
from extraction.zh.people.standing import Standing
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.posts import words
from extraction.zh.posts.within import of_post

JOINED = lazy(
    r"(?:[(（][^()（）]{1,20}[)）])?[、,，和与及](?:以及)?(?:原|时任|现任|分管(?:领导|[^,，、。；;\n]{1,10}的)?)?"
)


def _plain(text: str, start: int, end: int) -> PostSpan | None:
    """Return the post of a list that tells nothing without its unit (工作人员), None where the stretch is something else."""
    joined = JOINED.match(text, start, end)
    if not joined or text[joined.end() : end] not in words("not_alone"):
        return None
    return PostSpan((joined.end(), end), None, joined.group().endswith(("原", "时任")), "RL-5")


SAME_PLACE = lazy(r"(?:该|本)(?P<kind>[省市县区镇乡村]|街道|社区)$")


def _place(text: str, kind: str, before: list[Standing]) -> tuple[int, int] | None:
    """Return the place of a kind that the units of those named before tell last."""
    for t in (t for s in reversed(before) for t in reversed(s.titles) if t.unit):
        at = text.rfind(kind, *t.unit) if t.unit else -1
        if t.unit and at > t.unit[0]:
            return t.unit[0], at + len(kind)
    return None


def inherited(
    text: str, titles: list[PostSpan], before: list[Standing], spans: list[tuple[int, int]]
) -> list[PostSpan]:
    """Give the unit of the name before to a post that a list joins to it: 某所所长甲某、副所长乙某和支部书记丙某."""
    if not before:
        return titles
    other = before[-1]
    if not titles and other.titles and (plain := _plain(text, other.spans[0][1], spans[0][0])):
        # 某所所长甲某、工作人员乙某: a post that tells nothing alone
        titles = [plain]
    if not titles or titles[0].unit:
        return titles
    if (m := SAME_PLACE.search(text, max(0, titles[0].position[0] - 3), titles[0].position[0])) and (
        place := _place(text, m["kind"], before)
    ):
        # 该镇镇长: the place whose post was told of somebody before
        return [t if t.unit else replace(t, unit=place) for t in titles]
    if titles[-1].position[1] > spans[0][0]:
        return titles
    if told := {t.position: t.unit for t in other.titles if t.unit}:
        # 副局长甲某、乙某: the title that both share has the unit of the first
        titles = [replace(t, unit=told.get(t.position)) if not t.unit else t for t in titles]
        if titles[0].unit:
            return titles
    if (
        other.titles
        and other.titles[0].unit
        and JOINED.fullmatch(text, other.spans[0][1], titles[0].position[0])
    ):
        # 局长甲某（曾任某镇书记），副局长乙某: the unit of what stands before the first name
        ahead = [t for t in other.titles if t.position[1] <= other.spans[0][0]] or other.titles
        told_units = [t.unit for t in ahead if t.unit]
        return [
            t if t.unit else replace(t, unit=of_post(text, told_units, text[slice(*t.position)]))
            for t in titles
        ]
    return titles
