"""Posts: what stands before a name, or after 任 and 担任, split into unit, former and position."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.zh.posts.post import PostSpan, position_in
from extraction.zh.posts.post_parts import FORMER, split
from extraction.zh.units.unit_of_post import unit_ending
from extraction.zh.words.linking import link
from extraction.zh.words.names import BREAK

PHRASES = Phrases("extraction.zh", "posts")

STOP = lazy(r"[。；;:：\n“”\"!?！？]")

# 时任副局长现任调研员: a word of time behind a post begins the next
SEPARATOR = lazy(r"、|兼任|兼(?!职)|[和及](?=[^、]{0,20}$)|(?<=[一-龥])(?=(?:现任|时任|后任|曾任))")

# an honest bound: no real title is longer
REACH = 90


@cache
def words(key: str) -> frozenset[str]:
    """Return one of the lists of words of posts."""
    return frozenset(data("extraction.zh", "posts")[key])


# what may stand between a post and the name
BETWEEN = lazy(
    r"的?\s?(?:[(（][^()（）]{1,20}[)）])?(?:[、，,]?(?:被告人|上诉人|原审被告人|犯罪嫌疑人)|同志)?\s?"
)

CALLED = lazy(rf"(?:[的、]?(?:原审被告人|被告人|上诉人|犯罪嫌疑人)|{link().pattern})$")

NO_POST = lazy(r"(?:(?:党员|领导)|管理的?)干部$")

QUOTED = lazy(r"“[^“”，。；,;\n]{2,24}”(?=[^“”，。；,;\n]{2,30}$)")

THEN = lazy(r"时任|时[为系]|现任|[曾出升兼]任|担任|身为|当[过上]|做过|升为")

# 时任某局局长（现任某县政协主席）: what the bracket before the name says
NOW = PHRASES.compile(r"[(（](?P<posts>(?:‹aside›)[^()（）\n]{2,40})[)）]\s?$")

# 副局长（主持工作）甲
REMARK = PHRASES.compile(r"[(（](?:‹remark›)[)）]\s?$")

ASIDE = lazy(r"[(（][^()（）\n]{1,60}[)）]")

LEADER = lazy(r"“?(一把手)”?的?$")

# a clause, not a row of titles
VERBS = PHRASES.compile(r"‹verbs›")

# 镇工作人员: the level alone tells where
OF_LEVEL = lazy(
    r"(?:该|本)(?:[股科处队室部局院校所站厂行社]|中心|公司|单位)$|(?:^|[^一-龥])(?:该|某)?(?:[省市县区镇乡村]|街道|社区)(?:里)?$|^(?:[省市县区镇乡村]|街道|社区)$"
)

# 某县副县长（2006年2月至2011年5月）
IN_OFFICE = lazy(r"[(（][自从]?(?:19|20)\d{2}年[^()（）\n]{1,28}[)）]$")


def before(text: str, name_start: int, name_ends: list[int]) -> list[PostSpan]:
    """Return the posts of the title that ends where a name starts; ``name_ends``: where names end, sorted."""
    low = max(0, name_start - REACH)
    leader = LEADER.search(text, low, name_start)
    if leader:
        return [_leading(text, low, leader)]
    cuts = [m.end() for m in STOP.finditer(text, low, name_start)]
    quoted = QUOTED.search(text, low, name_start)
    while cuts and quoted and quoted.start() < cuts[-1] <= quoted.end():
        # “美丽某市”办公室主任: the quotation belongs to the name of the office
        cuts.pop()
    left = cuts[-1] if cuts else low
    i = bisect_right(name_ends, name_start)
    named = name_ends[i - 1] if i else 0
    comma = max(text.rfind(",", left, name_start), text.rfind("，", left, name_start))
    first = max(left, named)
    aside = ASIDE.match(text, named, name_start) if named else None
    # 甲某（时任某村书记）伙同会计乙某: the bracket is told of the first
    left = max(first, comma + 1, aside.end() if aside else 0)
    called = CALLED.search(text, max(left, name_start - 14), name_start)
    behind = name_ends[i] if i < len(name_ends) else len(text)
    if called and called["being"] and text[behind : behind + 1] not in BREAK:
        # 主任是甲的妻弟: what the post is, is somebody else
        called = None
    right = called.start() if called else name_start
    now = NOW.search(text, left, right)
    aside_posts = segments(text, *now.span("posts")) if now else []
    if now:
        right = now.start()
        if not now["posts"].startswith(("现", "时", "曾")):
            # 某镇人大主席（原镇长）: of the same house
            ahead = next((p.unit for p in reversed(segments(text, left, right)) if p.unit), None)
            aside_posts = [p if p.unit else replace(p, unit=ahead) for p in aside_posts]
    elif remark := REMARK.search(text, left, right):
        right = remark.start()
    if text[right - 1 : right] == "的" and THEN.search(text, left, right):
        # 时任某局局长的 (name)
        right -= 1
    found = segments(text, left, right)
    # 甲公司实际控制人、孙某的同学王某: the post before 、 is none of 孙某's
    if not found or not BETWEEN.fullmatch(
        text, found[-1].position[1], right if now or called else name_start
    ):
        return []
    if now:
        return found + aside_posts
    return _before_comma(text, first, named, comma, left, name_start) + found


def _before_comma(
    text: str, first: int, named: int, comma: int, left: int, name_start: int
) -> list[PostSpan]:
    """Return the posts before the comma too, as long as they are nothing else: 中央委员，某省委原常委、某市委原书记张某.

    ``first``: where they may begin at most; ``named``: where the name before them ends, 0 where none does; ``left``:
    where the title behind the comma begins.
    """
    found: list[PostSpan] = []
    while first < comma and comma > named and not VERBS.search(text, left, name_start):
        comma_before = max(text.rfind(",", first, comma), text.rfind("，", first, comma))
        at = max(first, comma_before + 1)
        more = segments(text, at, comma) if comma - at > 3 else []
        if (
            not more
            or more[-1].position[1] != comma
            or (named and not text[named:at].strip(" ,，"))
            or VERBS.search(text, at, comma)
        ):
            break
        found = more + found
        comma = comma_before
        if comma < 0 or (named and comma <= named):
            break
    return found


def _leading(text: str, low: int, leader: re.Match[str]) -> PostSpan:
    """Return the post of the one in charge: 某局“一把手”张某."""
    stops = [m.end() for m in re.finditer(r"[。；;，,\n“”]", text[low : leader.start()])]
    left = low + (stops[-1] if stops else 0)
    former = FORMER.search(text, left, leader.start())
    return PostSpan(
        leader.span(1),
        unit_ending(text, former.end() if former else left, leader.start()),
        bool(former),
        "RL-1",
    )


def segments(text: str, left: int, right: int, unit: tuple[int, int] | None = None) -> list[PostSpan]:
    """Return the posts of a stretch, split at 、, 兼 and 和; a post without a unit takes the unit before it.

    ``unit``: the one named before the stretch.
    """
    posts: list[PostSpan] = []
    former = False
    told = [unit] if unit else []
    at = left
    for m in [*SEPARATOR.finditer(text[left:right]), None]:
        end = left + m.start() if m else right
        if m and m.group() in ("和", "及", "") and position_in(text[at:end]) is None:
            continue
        term = IN_OFFICE.search(text, at, end)
        if term:
            end = term.start()
        if end > at:
            post = split(text, at, end, told, former)
            if (
                post
                and not post.unit
                and text[slice(*post.position)] in words("not_alone")
                and not OF_LEVEL.search(text[at : post.position[0]])
            ):
                post = None
            if post and post.unit in told and text[slice(*post.position)] in words("without_unit"):
                post = replace(post, unit=None)
            if post and post.unit and NO_POST.search(text, post.unit[0], post.position[1]):
                post = None
            if post:
                posts.append(post)
                unit, former = post.unit, post.former
                if unit and unit not in told[-1:]:
                    told.append(unit)
            elif m and m.group() == "、":
                # 省委组织部、宣传部部长: no post in this piece, so it belongs to the next
                continue
        at = left + m.end() if m else right
    return posts
