"""Names that stand right after a title, and the lists that share it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extraction.common import Matcher, Phrases, data, lazy
from extraction.zh.names.behind_titles import size_behind
from extraction.zh.words import names
from extraction.zh.words.linking import link
from extraction.zh.words.patterns import OF_TEXTS

PHRASES = Phrases("extraction.zh", "titled")

LIST = 12
# in characters: a title that begins so far before another may go on behind it
LONGER = 4


@cache
def _titles() -> Matcher[str]:
    posts = data("extraction.zh", "posts")["roles"]
    lists = data("extraction.zh", "names")
    words = [(w, "post") for ws in posts.values() for w in ws]
    for kind in ("accused", "protected", "associate"):
        words += [(w, kind) for w in lists[f"{kind}_before"]]
    words += [(w, "public") for w in lists["public_before"]]
    words += [(w, "neutral") for w in lists["neutral_before"]]
    return Matcher(words + [(w, "only") for w in lists["official_role_only"]], choir=OF_TEXTS)


def titled(text: str, letters: dict[int, int]) -> Iterator[tuple[int, int, set[str]]]:
    """Yield names that stand right after a title, with what the title says; a list shares it."""
    for end, kinds, person in _titles_in(text):
        at = end + (text[end : end + 1] in (":", "：") and kinds != {"post"})
        if kinds == {"post"} and text[end : end + 1] == "的" and _held(text, end):
            # 先后担任甲局局长、乙局局长的 (name)
            at = end + 1
        if "post" in kinds and (remark := REMARK.match(text, end)):
            # 副局长（主持工作）甲
            at = remark.end()
        if kinds == {"post"} and (linked := _linked(text, end)):
            # 村支书叫甲, 村主任是他的堂弟乙, 局长、现已退休的丙
            at = linked
        for _ in range(LIST):
            size = letters.get(at, at) - at or size_behind(text, end, at, kinds, person=person)
            if not size or _is_other(text, end, at, size, kinds):
                break
            # 村民甲: what people are says less of them than 举报人甲
            yield at, at + size, kinds | {"slot"} if "protected" in kinds and not person else kinds
            at += size
            if text[at : at + 1] not in ("、", "和", "与", "及"):
                break
            at += 1


def _linked(text: str, end: int) -> int | None:
    """Return where the whole name begins that words of calling or being join to the title before it, None where none does."""
    joined = LINKS.match(text, end)
    if not joined:
        return None
    size = names.name_at(text, joined.end())
    stop = text[joined.end() + size : joined.end() + size + 1]
    whole = size > 1 and (
        stop in names.BREAK if joined["being"] else names.ends(text, joined.end() + size) > 1
    )
    return joined.end() if whole else None


def _held(text: str, end: int) -> bool:
    """Return whether a clause that ends in a post and 的 tells posts held, and a whole name stands behind it."""
    size = names.name_at(text, end + 1)
    return (
        size > 1
        and names.ends(text, end + 1 + size) > 1
        and bool(HELD.search(text, max(0, end - CLAUSE), end))
    )


def _titles_in(text: str) -> Iterator[tuple[int, set[str], bool]]:
    """Yield where titles end, what they say, and whether they name one of those whom nobody may name."""
    titles: dict[int, set[str]] = {}
    heads: dict[int, int] = {}
    persons: set[int] = set()
    for start, end, kind in _whole(text, _titles().all(text)):
        # 企业主 is longer than 业主: the longest title that ends here says who it is
        if start > heads.get(end, start):
            continue
        heads[end] = start
        titles.setdefault(end, set()).add(kind)
        if kind == "protected" and text.endswith(_persons(), 0, end):
            persons.add(end)
    for end, kinds in titles.items():
        yield end, kinds, end in persons


def _is_other(text: str, end: int, at: int, size: int, kinds: set[str]) -> bool:
    """Return whether what looks like a name is a direction, a place or the unit of the next of a list."""
    if kinds != {"protected"} and _towards(text, at, size):
        return True
    if text[end - 1] == "长" and _place_word(text, end, at, size):
        return True
    if DISTRICT.match(text, at):
        # 股长甲、区医保局副股长乙: the district's office, no name
        return True
    # 副镇长甲、农技站负责人乙
    return at > end + 1 and text[at + size - 1] in OFFICES and bool(GOES_ON.match(text, at + size))


DISTRICT = lazy(r"区[一-龥]{1,6}?(?:局|委|中心|医院|办公室|公司|大队)")
# 工作人员向某市公安局报案: a word for the direction, where whom it leads to follows
TOWARDS = PHRASES.compile(r"向[^。；;，,、\n]{0,12}?(?:‹towards›)")


def _towards(text: str, at: int, size: int) -> bool:
    """Return whether what looks like a name is 向 and whom something goes to, wherever the words stand."""
    name = text[at : at + size]
    if name[0] != "向" or "某" in name:
        return False
    low, high = max(0, at - names.WINDOW), at + names.WINDOW
    return text.count(name, low, high) == sum(
        name == m[0][:size] for m in TOWARDS.finditer(text, low, high + 24)
    )


def _whole(text: str, hits: Iterator[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the titles that no longer one goes on from (总会计 + 师): the name comes behind the longer one.

    Nor is 房主 one where 主任 goes on from its last character and a name stands behind that (药房主任穆…).
    """
    kept = list(hits)
    last: dict[int, int] = {}
    for start, end, _ in kept:
        last[start] = max(end, last.get(start, 0))
    for start, end, kind in kept:
        if any(last.get(at, 0) > end for at in range(start - LONGER, start + 1)):
            continue
        behind = max((last.get(at, 0) for at in range(start + 1, end)), default=0)
        if behind <= end or not names.name_at(text, behind):
            yield start, end, kind


# what somebody is told to have been, up to the end of the clause; in characters
HELD = PHRASES.compile(r"(?:‹held›)[^。；;，,\n]{2,80}$")
CLAUSE = 90
LINKS = link()
# last characters of offices
OFFICES = frozenset("站所局科股室办院校委厅")
GOES_ON = lazy(r"[一-龥]{0,3}(?:负责人|书记|主任|会计|出纳|工作人员|[局科股所站处院校]?长)")
# what a bracket between a title and the name says of the post
REMARK = PHRASES.compile(r"[(（](?:‹remark›)[)）]")


@cache
def _persons() -> tuple[str, ...]:
    return tuple(data("extraction.zh", "names")["person_before"])


def _place_word(text: str, end: int, at: int, size: int) -> bool:
    """Return whether 长 begins a place behind a district (某区 + 长宁路), no title of whoever is named once only."""
    words = data("extraction.zh", "names")["places_with_long"]
    return (
        text[end - 2 : end - 1] in "省市县区州镇乡"
        and text[end - 1 : end + 1] in words
        and "某" not in text[at : at + size]
        and text.count(text[at : at + size], max(0, at - names.WINDOW), at + names.WINDOW) < 2
    )
