"""Which weak points stay: of two that one sentence tells, by ordered pairs; contact not where a formula alone tells it. All of ``data/weakpoints.yaml``."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from extraction.common import Candidate, data, lazy, propose

STAKE = "WP-P-11"
CONTACT = "WP-P-12"
STOP = lazy(r"[。；;\n]")


@cache
def _lists() -> tuple[dict[str, list[str]], re.Pattern[str]]:
    d = data("extraction.zh", "weakpoints")
    return d["gives_way"], re.compile(d["own_stake"])


def without_yielding(given: list[Candidate], told: list[Candidate], text: str) -> list[Candidate]:
    """Return the weak points but those that give way to another one given.

    ``told``: every wording heard in ``text``. An entry gives way where each sentence that tells it tells the other one too.
    """
    (pairs, own), ids = _lists(), {c.id for c in given}
    if not any(ids & {*others} for first, others in pairs.items() if first in ids):
        return given
    stops = [m.end() for m in STOP.finditer(text)]
    where: dict[str, set[int]] = {i: set() for i in ids}
    for c in told:
        if c.id in ids:
            # a stake of one's own stands in no sentence of another's
            stays = c.id == STAKE and own.search(text, c.start, c.end)
            where[c.id].add(-1 if stays else bisect_right(stops, c.start))
    kept = []
    for c in given:
        if any(b in ids and where[c.id] <= where[b] for b in pairs.get(c.id, ())):
            propose("weak_point", c.start, c.end, "", f"{c.id} {c.mode}", "more_telling")
        else:
            kept.append(c)
    return kept


@cache
def _formula() -> tuple[re.Pattern[str], re.Pattern[str]]:
    d = data("extraction.zh", "weakpoints")
    return re.compile(d["formula"]), re.compile(d["served"])


def without_formula(found: list[Candidate], text: str) -> list[Candidate]:
    """Return the wordings but those of contact in a case that tells banquets and gifts by formula and nobody who gave."""
    formula, served = _formula()
    if not any(c.id == CONTACT for c in found) or not formula.search(text) or served.search(text):
        return found
    kept = []
    for c in found:
        if c.id == CONTACT and c.mode == "C":
            propose("weak_point", c.start, c.end, "", f"{c.id} C", "charge")
        else:
            kept.append(c)
    return kept
