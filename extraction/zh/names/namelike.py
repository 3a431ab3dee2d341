"""Names that no title and no formula tells: every place where one may begin is weighed by its characters and neighbours.

What the stretch costs as common words and as a name (``words/lexicon.py``) leaves few candidates; these are weighed by logistic
regression on hashed signs (numpy only), trained on the project's own prose with ever new names put in
(``scripts/training/naming.py``). It proposes names alone; whether a person is shown, and as what, is judged as for any other.
What only may be a name is no person; who stands as those do who are to be hidden is hidden all the same (``people/in_doubt.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from extraction.common import Span, Spans, Taken
from extraction.zh.model.belief import shipped
from extraction.zh.names.name_signs import Candidate, Reading
from extraction.zh.posts.post import position_in
from extraction.zh.units.unit_of_post import any_end
from extraction.zh.words import names

# the last characters of things that have names of their own
KINDS = frozenset("会房站坊楼路桥店馆家费厂卡款证票机院校所局庄屯寨沟股处科组队栋司部办委社团圃宴")

# what opens the year in the sign of a document
YEAR = frozenset("〔［[【")
OPENED, CLOSED = frozenset("“‘'\""), frozenset("”’'\"")
# characters of a short name
SHORT = 2
# odds (logarithm) from which a stretch may be a name, one of two characters too
MAYBE, MAYBE_SHORT = -4.0, -3.0
NOTHING: Mapping[int, int] = {}


@cache
def _model() -> dict[str, Any]:
    about = shipped("names", "names")
    # plain numbers: a sum of sixty is sooner done than an array made
    about["weights"] = about["weights"].tolist()
    return about


def namelike(text: str, taken: Spans, begun: Mapping[int, int] = NOTHING) -> tuple[list[Span], list[Span]]:
    """Return names, and what may be one: the surest first where two overlap.

    ``taken``: places and names that are known already; ``begun``: where known ones start and end, which may be the beginning of
    a longer name without a surname.
    """
    used = Taken(len(text))
    sure: list[Span] = []
    doubtful: list[Span] = []
    for in_doubt, _, start, end in sorted(_weighed(text, taken, begun)):
        if not used.touches(start, end):
            used.add(start, end)
            (doubtful if in_doubt else sure).append((start, end))
    return sure, doubtful


def _weighed(text: str, taken: Spans, begun: Mapping[int, int]) -> Iterator[tuple[bool, float, int, int]]:
    """Yield whether a candidate is in doubt, the odds against it, its start and end; none that is hardly a name."""
    m = _model()
    weights, reading = m["weights"], Reading(text)
    for c in reading.gains:
        start, end, _ = c
        if taken.touches(start, end) and not _goes_on(c, taken, begun):
            continue
        odds = sum([weights[s] for s in reading.signs(c)]) * m["scale"] + m["offset"]
        short = end - start == SHORT
        if odds < (MAYBE_SHORT if short else MAYBE) or not _plain(text, c):
            continue
        ended = reading.ended(c)
        if ended is not None:
            sure = odds >= m["short" if short else "bar"] and (ended or odds >= m["open"])
            # ‘望天田’: what is quoted is more often a word
            quoted = text[start - 1 : start] in OPENED and text[end : end + 1] in CLOSED
            yield not sure or quoted, -odds, start, end


def _goes_on(candidate: Candidate, taken: Spans, begun: Mapping[int, int]) -> bool:
    """Return whether a name without a surname begins with one that is known."""
    start, end, size = candidate
    part = begun.get(start, end)
    return not size and part < end and not taken.touches(part, end)


def _plain(text: str, candidate: Candidate) -> bool:
    """Return whether the stretch is no count of people, no sign of a document (某监建〔2023〕4号), no post and no unit."""
    start, end, size = candidate
    piece = text[start:end]
    return (
        text[start + size : end] not in names.COUNTED
        and piece[-1] not in KINDS
        and text[end : end + 1] not in YEAR
        and text[start - 1 : start] != piece[0]
        and position_in(piece) is None
        and not any_end().search(piece, 1)
    )
