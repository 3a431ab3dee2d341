"""Posts that a list of names shares: dealt out by 分别, given to all by 均, or by the title before the first."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.common import Mark, Phrases, lazy
from extraction.zh.posts import posts
from extraction.zh.posts.post import PostSpan
from extraction.zh.units.unit_of_post import unit_ending

PHRASES = Phrases("extraction.zh", "dealing")

JOIN = lazy(r"\s?(?:、|和|与|及|以及)\s?")
RESPECTIVELY = PHRASES.compile(
    r"(?:等?[二两三四五]人)?[,，]?(?:(?:[^。；;，,\n]{0,30}?(?:‹to›)|在)(?P<unit>[^。；;，,\n]{3,44}?)|[^。；;，,\n]{0,16}?)(?:分别|依次)(?:‹respectively›)(?P<posts>[^。；;\n]{2,90})"
)
ALL = lazy(r"(?:等?[二两三四五]人)?[,，]?(?:均|都)(?:系|为|是|担任|任)(?P<posts>[^。；;，,\n]{2,60})")
# where posts dealt out may end: 担任局长、副局长期间，收受…
ENDS = PHRASES.compile(r"‹ends›|[，,。；;\n]|$")
BEHIND = lazy(r"[,，](?:均|都)?(?:系|为|是)?([^。；;，,、\n]{3,40})[。；;，,]")
# a post that one person of a unit holds is not shared by a list behind it
SINGLE = lazy(
    r"^(?!副)(?!.*副).*(?:书记|[局厅县市区省州镇乡院校行站所]长|董事长|总经理|主席|法定代表人|负责人)$"
)


def groups(text: str, marks: list[Mark]) -> Iterator[list[Mark]]:
    """Yield the lists of two names and more that nothing but 、 and 和 joins."""
    group: list[Mark] = []
    for mark in marks:
        if group and not JOIN.fullmatch(text, group[-1][1], mark[0]):
            if len(group) > 1:
                yield group
            group = []
        group.append(mark)
    if len(group) > 1:
        yield group


def _as_many(text: str, start: int, end: int, unit: tuple[int, int] | None, count: int) -> list[PostSpan]:
    """Return the posts from ``start`` up to the first place where they are as many as asked for; none where they never are."""
    for m in ENDS.finditer(text, start + 1, end):
        here = posts.segments(text, start, m.start(), unit)
        if len(here) == count:
            return here
    here = posts.segments(text, start, end, unit)
    return here if len(here) == count else []


def shared(
    text: str, marks: list[Mark], end: int
) -> tuple[dict[str, list[PostSpan]], dict[str, list[PostSpan]]]:
    """Return the posts that lists of names within ``marks`` (one case, up to ``end``) give to each name.

    The first dictionary: dealt out behind the list, surer than what stands at one of its names; the second: the
    title before the first name, for names that have none of their own.
    """
    found: dict[str, list[PostSpan]] = {}
    titles: dict[str, list[PostSpan]] = {}
    for group in groups(text, marks):
        last = group[-1][1]
        one_by_one, all_of = RESPECTIVELY.match(text, last, end), ALL.match(text, last, end)
        if one_by_one:
            # 在某公司分别担任…: the unit of all
            unit = unit_ending(text, *one_by_one.span("unit")) if one_by_one.group("unit") else None
            here = _as_many(text, *one_by_one.span("posts"), unit, len(group))
            if here:
                for post, (_, _, name) in zip(here, group, strict=True):
                    found.setdefault(name, []).append(post)
        elif all_of:
            here = posts.segments(text, *all_of.span("posts"))
            for _, _, name in group:
                found.setdefault(name, []).extend(here)
        elif (behind := BEHIND.match(text, last, end)) and (here := posts.segments(text, *behind.span(1))):
            if not SINGLE.search(text[slice(*here[-1].position)]):
                for _, _, name in group[:-1]:
                    titles.setdefault(name, []).extend(here)
        else:
            title = posts.before(text, group[0][0], [])
            if (
                title
                and title[-1].position[1] == group[0][0]
                and not SINGLE.search(text[slice(*title[-1].position)])
            ):
                for _, _, name in group[1:]:
                    titles.setdefault(name, []).extend(title[-1:])
    return found, titles
