"""Names that stand right after a title, and the lists that share it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import Matcher, Phrases, data
from extraction.zh import names, rare_names
from extraction.zh.dotted import dotted_at
from extraction.zh.masks import masked_at
from extraction.zh.names import BREAK
from extraction.zh.stems import stems
from extraction.zh.syllables import of_words_at

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
    return Matcher(words + [(w, "only") for w in lists["official_role_only"]])


def titled(text: str, letters: dict[int, int]) -> Iterator[tuple[int, int, set[str]]]:
    """Yield names that stand right after a title, with what the title says; a list shares it."""
    titles: dict[int, set[str]] = {}
    heads: dict[int, int] = {}
    persons: set[int] = set()
    for start, end, kind in _whole(_titles().all(text)):
        # 企业主 is longer than 业主: the longest title that ends here says who it is
        if start > heads.get(end, start):
            continue
        heads[end] = start
        titles.setdefault(end, set()).add(kind)
        if kind == "protected" and text.endswith(_persons(), 0, end):
            persons.add(end)
    for end, kinds in titles.items():
        at = end + (text[end : end + 1] in (":", "：") and kinds != {"post"})
        if "post" in kinds and (remark := REMARK.match(text, end)):
            # 副局长（主持工作）甲
            at = remark.end()
        for _ in range(LIST):
            size = letters.get(at, at) - at or dotted_at(text, at) or masked_at(text, at)
            if not size and not kinds & {"neutral", "only"}:
                size = of_words_at(text, at, titled=True)
            if not size and ("post" in kinds or text[at : at + 1] in names.lists()["common"]):
                size = names.name_at(text, at)
            if not size and "protected" in kinds:
                size = _protected(text, at)
            if not size and kinds & {"post", "accused"}:
                size = rare_names.repeated_at(text, at)
            if not size and "accused" in kinds:
                size = rare_names.accused_at(text, at)
            if not size and kinds == {"post"} and text[end - 1] in "长记任席":
                size = _rare_name(text, at)
            if not size and end in persons:
                size = names.name_at(text, at) or _any_name(text, at)
            if (
                size == 2
                and end in persons
                and names.han(text[at : at + 2])
                and "某" not in text[at : at + 2]
                and _goes_on(text, at + size)
            ):
                # 证人晏子期出庭: to hide one character too many beats to show one
                size += 1
            if size and kinds != {"protected"} and _towards(text, at, size):
                break
            if size and text[end - 1] == "长" and _place_word(text, end, at, size):
                break
            if size and at > end + 1 and text[at + size - 1] in OFFICES and GOES_ON.match(text, at + size):
                # 副镇长甲、农技站负责人乙: a unit in the list
                break
            if not size:
                break
            yield at, at + size, kinds
            at += size
            if text[at : at + 1] not in ("、", "和", "与", "及"):
                break
            at += 1


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


def _whole(hits: Iterator[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the titles that no longer one goes on from (总会计 + 师): the name comes behind the longer one."""
    kept = list(hits)
    last: dict[int, int] = {}
    for start, end, _ in kept:
        last[start] = max(end, last.get(start, 0))
    for start, end, kind in kept:
        if not any(last.get(at, 0) > end for at in range(start - LONGER, start + 1)):
            yield start, end, kind


# last characters of offices
OFFICES = frozenset("站所局科股室办院校委厅")
GOES_ON = re.compile(r"[一-龥]{0,3}(?:负责人|书记|主任|会计|出纳|工作人员|[局科股所站处院校]?长)")
# what a bracket between a title and the name says of the post
REMARK = PHRASES.compile(r"[(（](?:‹remark›)[)）]")


@cache
def _persons() -> tuple[str, ...]:
    return tuple(data("extraction.zh", "names")["person_before"])


def _goes_on(text: str, at: int) -> bool:
    """Return whether the character at ``at`` may be the last of a name: no word begins there, and one right behind it."""
    return names.han(text[at : at + 1] or "x") and not names.ends(text, at) and names.ends(text, at + 1) > 1


def _any_name(text: str, at: int) -> int:
    """Two or three characters that end where a name may end: to hide one word too many beats to show a witness."""
    for size in (3, 2):
        word = text[at : at + size]
        rest = set(word) & (names.lists()["no_given"] | BREAK | {"某"}) or word[:2] in names.lists()["not"]
        if len(word) == size and names.han(word) and not rest and names.ends(text, at + size) > 1:
            starts = any(names.ends(text, at + k) for k in range(size))
            if not starts:
                return size
    return 0


def _protected(text: str, at: int) -> int:
    """A name with any surname behind the word for who is protected, up to a stop, 的 or a whole word."""
    size = names.name_at(text, at) or 3 * bool(names.surname(text, at))
    for longer in (3, 2):
        end = at + longer
        if end > len(text):
            continue
        if size and longer >= size and (text[end : end + 1] == "的" or names.ends(text, end) > 1):
            return (
                longer
                if names.han(text[at:end])
                and (text[end - 1] == "有" or text[end - 1] not in names.lists()["no_given"])
                else 0
            )
    return 0


def _place_word(text: str, end: int, at: int, size: int) -> bool:
    """Return whether 长 begins a place behind a district (某区 + 长宁路), no title of whoever is named once only."""
    words = data("extraction.zh", "names")["places_with_long"]
    return (
        text[end - 2 : end - 1] in "省市县区州镇乡"
        and text[end - 1 : end + 1] in words
        and "某" not in text[at : at + size]
        and text.count(text[at : at + size], max(0, at - names.WINDOW), at + names.WINDOW) < 2
    )


def _rare_name(text: str, at: int) -> int:
    """A name without a usual surname, right after a title and before a stop or a whole word, that the text uses again."""
    if text[at : at + 1] in stems()["no_stem"]:
        # 局长打招呼: characters of running text
        return 0
    m = re.compile(r"([一-龥]{2,4})(?=[,，。、；(（])").match(text, at)
    if not m:
        # 副局长洛怀沙履行…不力: the name before a word
        m = re.compile(r"([一-龥]{3})").match(text, at)
        if not m or names.ends(text, m.end()) < 2 or any(names.ends(text, at + k) > 1 for k in (1, 2)):
            return 0
    if (
        set(m.group(1)) & names.lists()["no_given"]
        or m.group(1)[:2] in names.lists()["not"]
        or any(w in m.group(1) for w in ("某", "位", "务", "事"))
    ):
        return 0
    return len(m.group(1)) if text.count(m.group(1), m.end(), m.end() + names.WINDOW) > 0 else 0
