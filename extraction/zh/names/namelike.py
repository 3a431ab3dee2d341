"""Names that no title and no formula tells: every place where one may begin is weighed by its characters and neighbours.

What the stretch costs as common words and as a name (``words/lexicon.py``) leaves few candidates; these are weighed by logistic
regression on hashed signs (numpy only), trained on the project's own prose with ever new names put in
(``scripts/training/naming.py``). It proposes names alone; whether a person is shown, and as what, is judged as for any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from extraction.common import Spans
from extraction.zh.model.belief import shipped
from extraction.zh.names.name_signs import Candidate, Reading
from extraction.zh.posts.post import position_in
from extraction.zh.units.unit_of_post import any_end
from extraction.zh.words import names

# the last characters of things that have names of their own
KINDS = frozenset("会房站坊楼路桥店馆家费厂卡款证票机院校所局庄屯寨沟股处科组队栋司部办委社团圃宴")


@cache
def _model() -> dict[str, Any]:
    about = shipped("names", "names")
    # plain numbers: a sum of sixty is sooner done than an array made
    about["weights"] = about["weights"].tolist()
    return about


def namelike(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Yield names, the surest first where two overlap; ``taken``: places and names that are known already."""
    m = _model()
    weights, used = m["weights"], set[int]()
    weighed = []
    reading = Reading(text)
    for c in reading.gains:
        if taken.touches(c[0], c[1]):
            continue
        odds = sum([weights[s] for s in reading.signs(c)]) * m["scale"] + m["offset"]
        if odds < m["short" if c[1] - c[0] == 2 else "bar"] or not _plain(text, c):
            continue
        ended = reading.ended(c)
        if ended or (ended is False and odds >= m["open"]):
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
