"""Names without a surname, made of the words of peoples who have none (four syllables, or words one after another)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from extraction.common import Matcher, Phrases, data
from extraction.zh.words.names import BREAK, ends
from extraction.zh.words.patterns import OF_TEXTS

PHRASES = Phrases("extraction.zh", "syllables")

LONGEST = 7
PLACE = PHRASES.compile(r"‹place›")


@cache
def _lists() -> dict[str, Any]:
    d = data("extraction.zh", "syllables")
    words = {*d["words"], *d["others"]}
    return {
        "words": frozenset(w for w in d["words"] if len(w) == 2),
        "others": frozenset(d["others"]),
        "syllables": frozenset(d["syllables"]),
        "first": Matcher([(w, True) for w in words], choir=OF_TEXTS),
        "sizes": sorted({len(w) for w in words}, reverse=True),
    }


def of_words_at(text: str, at: int, titled: bool = False) -> int:
    """Return the length of a name of such words that starts at ``at``, 0 where there is none.

    ``titled``: a title stands right before, so that one word is enough (会计桑丹).
    """
    size = _four(text, at) or _others(text, at, titled)
    if not size and titled and text[at : at + 2] in _lists()["words"] and ends(text, at + 2):
        size = 2
    return 0 if size and PLACE.match(text, at + size) else size


def _four(text: str, at: int) -> int:
    """Return 4 for two words, or for a word and two syllables where a name may end behind them."""
    d, piece = _lists(), text[at : at + 4]
    if len(piece) < 4:
        return 0
    first, second = piece[:2] in d["words"], piece[2:] in d["words"]
    if first and second:
        return 4
    middle = piece[1:3] in d["words"] or first or second
    return 4 if middle and set(piece) <= d["syllables"] and ends(text, at + 4) else 0


def _others(text: str, at: int, titled: bool) -> int:
    d, end, count = _lists(), at, 0
    while end - at < LONGEST:
        size = next((n for n in d["sizes"] if text[end : end + n] in d["others"]), 0)
        if not size:
            break
        end, count = end + size, count + 1
    return end - at if count > 1 or (count and titled and end - at > 2 and ends(text, end)) else 0


def of_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of such words that begin behind a stop or a word that joins."""
    for start, _, _ in _lists()["first"].all(text):
        for at in (start, start - 1):
            if at < 0 or (at and text[at - 1] not in BREAK and text[at - 1] not in "和与及对由给向"):
                continue
            size = of_words_at(text, at)
            if size:
                yield at, at + size
                break
