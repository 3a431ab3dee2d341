"""Posts of private firms: a giver's post, not an entrusted one."""

from __future__ import annotations

from functools import lru_cache

from extraction.common import Phrases, lazy
from extraction.zh.posts.post import PostSpan

PHRASES = Phrases("extraction.zh", "private")

PRIVATE_POST = PHRASES.compile(r"‹private_post›")
FIRM = PHRASES.compile(r"(?:‹firm›)[的实际项目部]{0,4}$")
# 乙公司市场部: the firm whose department it is
FIRM_INSIDE = lazy(r"(?:公司|集团|厂|店|企业|商行|合作社)(?:[一-龥]{1,6}[部科处室])?$")
STATE = PHRASES.compile(r"‹state›")

OFFICE = lazy(r"(?:机关|事业)单位$")

OWN = lazy(r"私营|民营|个体|某")
CALLED_OWN = lazy(r"(?:民营|私营|民企|私企|个体)[^，。；、]{0,4}$")
# who owns a firm does not hold it in trust
OWNERS = frozenset(PHRASES.words("owners"))


# who only works for a firm holds nothing in trust
STAFF = PHRASES.compile(r"^(?:‹staff›)$")


# 国有企业西风公司: what leads up to a firm's name
STATE_AHEAD = lazy(r"国(?:有|家)[^，,。；;、\n]{0,6}$")


def _called_of_state(text: str, post: PostSpan) -> bool:
    """Return whether the words before a post's unit, or between the two, call the unit the state's."""
    start, end = post.unit or (0, 0)
    between = STATE.search(text[end : post.position[0]])
    return bool(between or STATE_AHEAD.search(text, max(0, start - 10), start))


def of_state(unit: str, firms: frozenset[str]) -> bool:
    """Return whether a unit is the state's by its name, or one of ``firms`` (or a department of one)."""
    return bool(STATE.search(unit) or OFFICE.search(unit)) or any(
        unit[:n] in firms or unit[-n:] in firms for n in _sizes(firms)
    )


@lru_cache(maxsize=2)
def _sizes(firms: frozenset[str]) -> tuple[int, ...]:
    """Return how long the names are: a name is asked for by its length, however many there are."""
    return tuple(sorted({len(f) for f in firms}))


def is_staff(text: str, post: PostSpan, firms: frozenset[str]) -> bool:
    """Return whether the post is that of somebody employed by a firm that nothing calls the state's."""
    if not post.unit or not STAFF.match(text[slice(*post.position)]):
        return False
    unit = text[slice(*post.unit)]
    if _called_of_state(text, post):
        return False
    return bool(FIRM_INSIDE.search(unit) and not of_state(unit, firms))


def outside(text: str, post: PostSpan) -> bool:
    """Return whether the post is one of a firm that the text calls private or names by no more than its trade."""
    if text[slice(*post.position)] in OWNERS or (
        not post.unit and CALLED_OWN.search(text, max(0, post.position[0] - 8), post.position[0])
    ):
        return True
    return bool(post.unit and (OWN.search(text[slice(*post.unit)]) or _called_private(text, post)))


# B医院（私营）院长
CALLED_PRIVATE = lazy(r"[(（][^()（）]{0,12}(?:私营|民营|私立|民办|个体)[^()（）]{0,8}[)）]")


def _called_private(text: str, post: PostSpan) -> bool:
    """Return whether a bracket between the unit and the post calls the unit private."""
    return bool(post.unit and CALLED_PRIVATE.search(text[post.unit[1] : post.position[0]]))


def is_private(text: str, post: PostSpan, gives: bool, firms: frozenset[str]) -> bool:
    """Return whether a post is one of a private firm: a giver's post, not an entrusted one.

    ``firms``: those that the case calls the state's.
    """
    if _called_private(text, post):
        return True
    if not PRIVATE_POST.search(text[slice(*post.position)]):
        return False
    if not post.unit:
        if CALLED_OWN.search(text, max(0, post.position[0] - 8), post.position[0]):
            # 民营企业负责人(name)
            return True
        return gives and not STATE.search(text[max(0, post.position[0] - 12) : post.position[0]])
    # what a bracket behind the name says of the firm counts too: 甲公司（国有独资）董事长
    unit = text[slice(*post.unit)]
    if _called_of_state(text, post):
        return False
    return bool(FIRM.search(unit) and not of_state(unit, firms))


def firm_title(text: str, start: int) -> bool:
    """Return whether the title before a name is one of a private firm."""
    title = text[max(0, start - 30) : start]
    return bool(PRIVATE_POST.search(title) and "公司" in title and not STATE.search(title))
