"""Names right behind their unit, before the bracket that gives their post: 某局甲（局长）、乙（副局长）."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extraction.common import Phrases, lazy
from extraction.zh.posts import posts
from extraction.zh.posts.post import PostSpan
from extraction.zh.units.unit_of_post import unit_ending
from extraction.zh.words import names

PHRASES = Phrases("extraction.zh", "behind_units")

# the characters of a name are read backwards from the bracket
BRACKET = lazy(r"(?<=[一-龥])[(（](?P<post>[^()（）\n，,。；;\d]{2,16})[)）]")
UNIT_END = PHRASES.compile(r"(?:‹unit_end›)$")
# last characters that say that a unit or a group goes on (党政办, 卫生院)
NO_NAME = frozenset("局委办厅院校所站队镇乡村司社心处科股室部组会支党政原时现前代副总")
STOP = lazy(r"[。；;，,：:\n“”、]")
# in characters: no unit is longer
REACH = 30

# name, post
Behind = tuple[int, int, PostSpan]


def behind_units(text: str, begin: int = 0, end: int | None = None) -> list[Behind]:
    """Return (start, end, post) of the names in ``begin``..``end`` between their unit and their post."""
    found: list[Behind] = []
    unit: tuple[int, int] | None = None
    last = -1
    for m in BRACKET.finditer(text, begin, len(text) if end is None else end):
        start = next((a for a in _starts(text, m.start()) if _after_unit(text, a)), None)
        if start is None and last > 0:
            # 某局甲（局长）、乙（副局长）: the list goes on
            start = next(
                (a for a in _starts(text, m.start()) if a - last == 1 and text[last] in "、和与"), None
            )
        elif start is not None:
            stops = [s.end() for s in STOP.finditer(text, max(0, start - REACH), start)]
            unit = unit_ending(text, stops[-1] if stops else max(0, start - REACH), start)
            if unit and unit[1] != start:
                unit = None
        if start is None or unit is None:
            continue
        here = posts.segments(text, *m.span("post"), unit)
        if not here or here[-1].position[1] != m.end("post"):
            continue
        found += [(start, m.start(), p if p.unit else replace(p, unit=unit)) for p in here]
        last = m.end()
    return found


def _starts(text: str, end: int) -> Iterator[int]:
    """Yield where a name may begin that ends at ``end``, the usual length first."""
    for size in (3, 2, 4):
        start = end - size
        piece = text[max(0, start) : end]
        given = names.surname(text, start) if start >= 0 else 0
        if (
            given
            and size - given in (1, 2)
            and names.han(piece)
            and "某" not in piece
            and piece[given] not in _lists()[0]
            and piece[-1] not in _lists()[1]
            and piece[0] not in "党公"
            and NO_NAME.isdisjoint(piece[given:])
            and not any(piece[:n] in names.lists()["not"] for n in (2, 3))
        ):
            yield start


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters that begin and that end no given name."""
    return names.lists()["no_first"], names.lists()["no_second"]


def _after_unit(text: str, at: int) -> bool:
    return bool(UNIT_END.search(text, max(0, at - 4), at))
