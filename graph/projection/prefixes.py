"""The places in front of a unit's name: 青河市白石县民政局 is the 民政局 of 白石县."""

from __future__ import annotations

from collections.abc import Iterable

from extraction import Case
from graph.projection.place_codes import candidates, choose
from graph.projection.places import Place, Places
from graph.projection.unit_rules import rules
from vocabulary import Division, Divisions

LONGEST = 12


def in_front(places: Places, case: Case, name: str, divisions: Divisions) -> tuple[Place, int] | None:
    """Return the narrowest division whose whole name stands in front of a unit's name, and how far it reaches.

    A name that several divisions bear is settled by the places of the case, then of the document, else not.
    """
    here = {m.place.code for m in places.mentions(case) if m.place.code}
    everywhere = {p.code for p in places.in_document() if p.code}
    found: tuple[Place, int] | None = None
    at = 0
    while at < len(name):
        step = _next(divisions, name, at, found[0].code if found else None, (here, everywhere))
        if step is None:
            break
        place = places.by_code(step[0])
        if place is None:
            break
        found, at = (place, step[1]), step[1]
    return found


def _next(
    divisions: Divisions, name: str, at: int, above: str | None, contexts: tuple[set[str], ...]
) -> tuple[str, int] | None:
    """Return the code and the end of the longest place that stands at ``at``, within ``above``."""
    for end in range(min(len(name) - 1, at + LONGEST), at + 2, -1):
        if not name[at:end].endswith(rules().places):
            continue
        codes = candidates(divisions, name[at:end])
        if above is not None:
            codes = [c for c in codes if above in {d.code for d in divisions.path(c)[:-1]}]
        if len(codes) == 1:
            return codes[0], end
        for context in contexts:
            code = choose(divisions, codes, context)
            if code is not None:
                return code, end
    return None


def without_prefix(name: str, steps: Iterable[Division]) -> str:
    """Return the name inside its place: without the names of the places in front, from the widest on."""
    rest = name
    for step in steps:
        for prefix in (step.name, *step.short):
            if rest.startswith(prefix) and len(rest) > len(prefix) + 1:
                rest = rest[len(prefix) :]
                break
    return rest
