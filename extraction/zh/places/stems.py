"""What the names of places are made of, and where one may begin."""

from __future__ import annotations

from functools import cache
from typing import Any

from extraction.common import data

# what stands before 月 where it counts or points to months
MONTH = frozenset("一二三四五六七八九十正腊个同当次本上下每数几")


@cache
def stems() -> dict[str, Any]:
    """Return the lists of places in the form that lookups need."""
    d = data("extraction.zh", "places")
    words = {*d["leads"], *(w for w in data("extraction.zh", "leads")["cuts"] if len(w) > 1)}
    strange = frozenset(d["no_stem"]) | frozenset(d["also"])
    return {
        "no_stem": strange,
        "before": frozenset(d["lead"]) | strange,
        "lead": frozenset(d["lead"]),
        "leads": frozenset(words),
        "sizes": sorted({len(w) for w in words}),
        "words": frozenset(d["words"]),
        "not_before": {k: frozenset(v) for k, v in d["not_before"].items()},
        "not_last": {k: frozenset(v) for k, v in d["not_last"].items()},
    }


def begins(text: str, start: int, ends: frozenset[int] = frozenset()) -> bool:
    """Return whether a name may begin at ``start``: behind a stop, a place (``ends``), a verb or a preposition."""
    before = text[start - 1 : start]
    if before == "月" and not numeral_before(text, start - 1):
        # 月亮湾县: no day stands before the name, which begins with this character
        return False
    if start == 0 or start in ends or not "\u4e00" <= before <= "\u9fff" or before in stems()["before"]:
        return True
    return any(text[start - n : start] in stems()["leads"] for n in stems()["sizes"] if n <= start)


def numeral_before(text: str, at: int) -> bool:
    """Return whether a number ends at ``at`` (7月, 十二月, 同月, 当月): what follows is a month."""
    return text[at - 1 : at].isdecimal() or text[at - 1 : at] in MONTH


def behind_words(text: str, start: int, tail: int) -> int | None:
    """Return where a village's name begins in a stretch before its kind at ``tail``; None where it holds no name.

    Names of villages have more characters of running text than others (建设村): one alone is no sign of a word.
    """
    strange = [i for i in range(start, tail) if text[i] in stems()["no_stem"]]
    if strange and tail - strange[-1] > 2:
        return strange[-1] + 1
    return None if len(strange) > 1 else start
