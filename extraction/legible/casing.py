"""What the model of capitals looks at: a word, its neighbours, the decisions before it, and the lists that know it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from extraction.common import data, lazy, listed
from vocabulary import divisions

WORD = lazy(r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)*")
SIGNS = ",.()$\"“”'’&/-–—;:"
# so many words on, a body's name may end
REACH = 5
# how many signs behind a word are looked at
AFTER = 3
# regular endings, and what stands in their place in the list of small words
ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)


def features(
    text: str,
    spans: list[tuple[int, int]],
    words: list[str],
    kinds: list[str],
    i: int,
    last: str,
    before: str,
) -> list[str]:
    """Return what the model looks at for one word; ``last``, ``before``: the decisions for the two words before it."""
    end = spans[i][1]
    word, here = words[i], kinds[i]
    left, lkind = (words[i - 1], kinds[i - 1]) if i else ("", "")
    right, rkind = (words[i + 1], kinds[i + 1]) if i + 1 < len(words) else ("", "")
    # a sign between two words parts them
    gap = _sign(text, spans, i)
    ahead = next((n for n in range(1, REACH) if _ends(kinds, i + n)), REACH)
    if any(_sign(text, spans, i + n) != "_" for n in range(1, min(ahead, REACH - 1) + 1)):
        ahead = 0
    far = kinds[i + 2] if i + 2 < len(kinds) else ""
    place = "m" if f"{word} {right}" in _double() or f"{left} {word}" in _double() else "_"
    chain = _chain(words, kinds, i) if last + before != "ll" else ""
    then = text[end : end + AFTER].lstrip()[:1]
    then = "0" if then.isdigit() else then if then in SIGNS else "_"
    number = "0" if re.match(r",? \(?\d", text[end : end + 4]) else "_"
    return [
        f"k{here}", f"w{word}", f"kl{lkind}|{here}", f"kr{here}|{rkind}", f"klr{lkind}|{here}|{rkind}", f"d{last}|{here}|{gap}",
        f"dd{before}{last}|{here}|{gap}", f"dw{last}|{word}", f"lw{left}|{here}", f"rw{here}|{right}", f"l{left}|{word}", f"r{word}|{right}",
        f"t{here}|{then}{number}", f"g{gap}|{here}|{rkind}", f"dr{last}|{here}|{rkind}|{then}", f"drw{last}|{gap}|{here}|{right}",
        f"s{here}|{word[-3:] if len(word) > 4 else ''}", f"dlw{last}|{left}|{here}",
        f"m{place}|{gap}", f"md{place}|{here}|{last}", f"kk{here}|{rkind}|{far}", f"h{ahead}|{last}|{here}", f"hh{ahead}|{before}{last}|{left}|{here}",
        f"c{chain}|{last}{before}|{here}", f"cl{chain}|{last}{before}|{left}|{here}|{rkind}",
    ]  # fmt: skip


def _sign(text: str, spans: list[tuple[int, int]], i: int) -> str:
    """Return the sign between a word and the one before it, ``_`` where there is none."""
    if i >= len(spans):
        return "."
    return next((c for c in text[spans[i - 1][1] if i else 0 : spans[i][0]] if c in SIGNS), "_")


def _ends(kinds: list[str], i: int) -> bool:
    return i < len(kinds) and "b" in kinds[i]


def _chain(words: list[str], kinds: list[str], i: int) -> str:
    """Return the body whose name may still go on: department of health and human …"""
    for n in range(1, REACH + 1):
        if i - n < 1:
            return ""
        if words[i - n] == "of" and "b" in kinds[i - n - 1]:
            return words[i - n - 1]
    return ""


@lru_cache(maxsize=65_536)
def kind(word: str) -> str:
    """Return the lists that know a word, as one sign each: small words, given names, surnames, places, bodies, posts."""
    base = word.removesuffix("'s")
    small, given, surnames, places, bodies, posts = _lists()
    return "".join(
        sign
        for sign, known in zip(
            "sgnpbt",
            (
                is_small(base, small),
                base in given,
                base in surnames,
                base in places,
                base in bodies,
                base in posts,
            ),
            strict=True,
        )
        if known
    ) + ("'" if base != word else "")


def is_small(word: str, small: frozenset[str]) -> bool:
    """Return whether a list of stems holds a word or what it is made from."""
    return word in small or any(
        word.endswith(end) and word[: -len(end)] + put in small for end, put in ENDINGS
    )


def _lowered(names: Iterable[str]) -> frozenset[str]:
    return frozenset(w.lower() for n in names for w in WORD.findall(n))


@cache
def _lists() -> tuple[frozenset[str], ...]:
    units, posts, places, names = (data("extraction.en", n) for n in ("units", "posts", "places", "names"))
    bodies = [
        *(h for heads in units["heads"].values() for h in heads),
        *units["of"],
        *places["told"]["seats"],
    ]
    return (
        listed("extraction.en", "small"),
        _lowered(listed("extraction.en", "given")) | frozenset(names["given"].lower().split()),
        _lowered(listed("extraction.en", "surnames")),
        _lowered(divisions().names("en")),
        _lowered(bodies),
        _lowered([*posts["heads"], *names["titles"]]),
    )


@cache
def _double() -> frozenset[str]:
    """Return the names of places of two words."""
    return frozenset(n.lower() for n in divisions().names("en") if n.count(" ") == 1)


@cache
def always() -> dict[str, str]:
    """Return the words that are written one way wherever they stand: short forms that are no words, months, days."""
    small = listed("extraction.en", "small")
    words = [*data("extraction.en", "units")["acronyms"], *data("extraction.en", "casing")["always"]]
    return {w.lower(): w for w in words if w.lower() not in small}
