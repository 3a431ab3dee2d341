"""How long the name is that stands behind a title, by what the title says of its bearer."""

from __future__ import annotations

import re

from extraction.zh.names import rare_names
from extraction.zh.names.dotted import dotted_at
from extraction.zh.names.masks import masked_at
from extraction.zh.names.syllables import of_words_at
from extraction.zh.places.stems import stems
from extraction.zh.words import names
from extraction.zh.words.names import BREAK


def size_behind(text: str, end: int, at: int, kinds: set[str], *, person: bool) -> int:
    """Return the length of the name at ``at`` behind a title that ends at ``end``, 0 where none stands there."""
    size = dotted_at(text, at) or masked_at(text, at)
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
    if not size and kinds == {"post"}:
        size = rare_names.behind_post_at(text, at)
    if not size and kinds <= {"post", "associate"}:
        # 会计阳光耀, 开发商阳光明
        size = rare_names.by_given_at(text, at)
    return _hidden_size(text, at, size) if person else size


def _hidden_size(text: str, at: int, size: int) -> int:
    """Return the length of a name that must be hidden: one character too many beats one that is shown (证人晏子期出庭)."""
    size = size or names.name_at(text, at) or _any_name(text, at)
    name = text[at : at + 2]
    return size + (size == 2 and names.han(name) and "某" not in name and _goes_on(text, at + size))


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
