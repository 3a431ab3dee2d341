"""Names that no title and no formula tells: every place where one may begin is weighed by its characters and neighbours.

Logistic regression on hashed signs (numpy only), trained on the project's own prose with ever new names put in
(``scripts/training/naming.py``). It proposes names alone; whether a person is shown, and as what, is judged as for any other.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from extraction.common import Spans
from extraction.zh.model.belief import shipped
from extraction.zh.posts.post import position_in
from extraction.zh.units.unit_of_post import any_end
from extraction.zh.words import names

# two to the power of so many signs
BITS = 15
# characters beside a name that say something of it, and what stands for the edge of the text
NEAR, EDGE = 3, "\n"
# joins two words and begins no name here
JOINS = frozenset("和与及由同对向")

# the last characters of things that have names of their own
KINDS = frozenset("会房站坊楼路桥店馆家")

Candidate = tuple[int, int, int]


@cache
def _model() -> dict[str, Any]:
    about = shipped("names", "names")
    # plain numbers: a sum of twenty is sooner done than an array made
    about["weights"] = about["weights"].tolist()
    return about


@lru_cache(maxsize=1 << 17)
def _bucket(sign: str) -> int:
    return zlib.crc32(sign.encode(errors="surrogatepass")) & ((1 << BITS) - 1)


@cache
def _starts() -> re.Pattern[str]:
    d = names.lists()
    compound = "|".join(map(re.escape, sorted(d["compound"])))
    return re.compile(rf"(?=({compound}|[{''.join(sorted(d['single'] - JOINS))}]))")


@cache
def _never() -> frozenset[str]:
    return frozenset(names.lists()["never"] | {"某"})


def candidates(text: str) -> Iterator[Candidate]:
    """Yield (start, end, length of the surname) of each stretch that has the form of a full name."""
    words, never = names.lists()["not"], _never()
    for m in _starts().finditer(text):
        at, size = m.start(), len(m[1])
        first = text[at + size : at + size + 1]
        if (
            first in never
            or not names.han(first or "x")
            or text[at : at + 2] in words
            or text[at : at + 3] in words
        ):
            continue
        if names.OF_PLACE.match(text, at):
            continue
        yield at, at + size + 1, size
        second = text[at + size + 1 : at + size + 2]
        if second and second not in never and names.han(second):
            yield at, at + size + 2, size


def signs(text: str, candidate: Candidate) -> list[int]:
    """Return the hashed signs of a candidate: its characters, those beside it, whether a word goes on behind it."""
    start, end, size = candidate
    left = text[max(0, start - NEAR) : start].rjust(NEAR, EDGE)
    right = text[end : end + NEAR].ljust(NEAR, EDGE)
    family, given = text[start : start + size], text[start + size : end]
    n, last, first, ends = len(given), left[-1], right[0], min(3, names.ends(text, end))
    told = [
        f"s{family}", f"l{size}{n}", f"g{given}", f"1{last}", f"2{left[1:]}", f"3{left}", f"r{first}", f"R{right[:2]}", f"Q{right}",
        f"E{ends}{n}", f"F{ends}{first}", f"n{names.name_at(text, start) == end - start}", f"b{last}{first}", f"c{n}{right[:2]}",
        f"d{n}{last}", f"e{given[-1]}{first}", f"f{family}{given[0]}", f"h{last}{family}",
        *(f"{n}{i}{c}" for i, c in enumerate(given)),
    ]  # fmt: skip
    return [_bucket(t) for t in told]


def namelike(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Yield names, the surest first where two overlap; ``taken``: places and names that are known already."""
    m = _model()
    weights, used = m["weights"], set[int]()
    weighed = []
    for c in candidates(text):
        if not names.ends(text, c[1]) or taken.touches(c[0], c[1]):
            continue
        odds = sum([weights[s] for s in signs(text, c)]) * m["scale"] + m["offset"]
        if odds >= m["bar"] and _plain(text, c):
            weighed.append((-odds, c[0], c[1]))
    for _, start, end in sorted(weighed):
        if not used & set(range(start, end)):
            used |= set(range(start, end))
            yield start, end


def _plain(text: str, candidate: Candidate) -> bool:
    """Return whether the stretch is no count of people, no post and no unit."""
    start, end, size = candidate
    piece = text[start:end]
    return (
        text[start + size : end] not in names.COUNTED
        and piece[-1] not in KINDS
        and text[start - 1 : start] != piece[0]
        and position_in(piece) is None
        and not any_end().search(piece)
    )
