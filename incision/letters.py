"""``letter``: a draft to the unit of a case, with what the record knows of the same weak points elsewhere."""

from __future__ import annotations

from typing import Any

from casebook import Casebook
from graph import Graph
from incision.case_names import case_named
from queries import confirmed_statuses
from visualizations import Elsewhere, LetterKind, case_view, letter, word
from vocabulary import IncisionError, Language, plain

# whom no letter about a weak point goes to: who inspects, supplies or mediates
LEFT_OUT = frozenset({"UT-DI", "UT-IN", "UT-CO", "UT-IM"})
# a section of a body (民政局救助股) has no type of its own, and no seal
UNTYPED = frozenset({"UT-99", ""})
UNITS = "MATCH (c:Case {id: $case})-[:AT]->(u:Unit) RETURN u.id AS id, u.name AS name, u.kind AS kind ORDER BY name, id LIMIT 200"
# a section has no seal: the letter may go to the body above it
ABOVE = """
MATCH (c:Case {id: $case})-[:AT]->(:Unit)-[:SUBORDINATE_TO]->(u:Unit)
RETURN DISTINCT u.id AS id, u.name AS name, u.kind AS kind ORDER BY name, id LIMIT 200
"""
OTHERS = """
MATCH (:Case {id: $case})-[:EXPOSES]->(w:WeakPoint)<-[:EXPOSES]-(c:Case)
WHERE c.id <> $case AND c.status IN $statuses
OPTIONAL MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region)
RETURN DISTINCT w.id AS point, coalesce(c.cluster, c.id) AS ring, r.id AS region, r.level AS level
ORDER BY point, ring, region LIMIT 50000
"""
# a case names its county with town and village: it counts as one place, the county's where one is named
PLACES = ("RG-3", "RE-2", "RG-D", "RE-3", "RG-2", "RE-1", "RG-1", "RG-4", "RE-4", "RG-5")
MEASURES = """
MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint), (m)-[:ISSUED_TO]->(u:Unit)
WHERE u.id IN $units
RETURN DISTINCT w.id AS point, m.id AS id, m.name AS name, m.status AS status ORDER BY point, id LIMIT 500
"""
SECONDS = 30.0
MOST = 50_000


def draft(
    book: Casebook, graph: Graph, name: str, kind: LetterKind, unit: str | None, language: Language
) -> bytes:
    """Return the Word file. Errors: ``case_unknown``, ``letter_unit_unclear``, and those of ``visualizations.letter``."""
    case = case_named(book, graph, name)
    view = case_view(graph, case)
    name_of, units = addressee(graph, case, unit)
    measures: dict[str, list[tuple[str, str]]] = {}
    for point, identifier, title, status in _rows(graph, MEASURES, units=sorted(units)):
        measures.setdefault(str(point), []).append((str(title or identifier), str(status or "")))
    found = _counted(_rows(graph, OTHERS, case=case, statuses=[*confirmed_statuses()]))
    elsewhere = {p: Elsewhere(*found.get(p, (0, 0)), tuple(measures.get(p, ()))) for p in {*found, *measures}}
    others = tuple(n for n in units.values() if n != name_of)
    return word(letter(view, kind, name_of or "____", language, elsewhere=elsewhere, others=others))


def addressee(graph: Graph, case: str, wanted: str | None) -> tuple[str | None, dict[str, str]]:
    """Return the unit that is named, else the only one of the case, and all that it may be: id -> name.

    Errors: ``letter_unit_unclear``.
    """
    own, above = _units(graph, UNITS, case), _units(graph, ABOVE, case)
    units = {i: name for i, (name, _) in {**above, **own}.items()}
    chosen = _addressee(own, above, wanted)
    return (units[chosen] if chosen else None), units


def _units(graph: Graph, statement: str, case: str) -> dict[str, tuple[str, str]]:
    """Return name and kind of units that a letter may go to, by id."""
    rows = _rows(graph, statement, case=case)
    return {str(i): (str(n), str(kind or "")) for i, n, kind in rows if kind not in LEFT_OUT}


def _addressee(
    own: dict[str, tuple[str, str]], above: dict[str, tuple[str, str]], wanted: str | None
) -> str | None:
    """Return the id of the unit that is named; else the only one of the case; None where the record has none.

    For a section the body is meant whose name it begins with.
    """
    units = {**above, **own}
    if wanted is not None:
        found = [i for i, (n, _) in units.items() if plain(wanted) in (i, n)]
        if len(found) == 1:
            return found[0]
    else:
        bodies = dict(own)
        for i, (name, kind) in own.items():
            over = [j for j, (body, _) in above.items() if name != body and name.startswith(body)]
            if kind in UNTYPED and len(over) == 1:
                del bodies[i]
                bodies[over[0]] = above[over[0]]
        if len(bodies) <= 1:
            return next(iter(bodies), None)
    raise IncisionError(
        "letter_unit_unclear", units="; ".join(f"{i} {n}" for i, (n, _) in units.items()) or "—"
    )


def _counted(rows: list[list[Any]]) -> dict[str, tuple[int, int]]:
    """Return how many cases show each weak point, and in how many places."""
    named: dict[str, dict[str, dict[str, str]]] = {}
    for point, ring, region, level in rows:
        levels = named.setdefault(str(point), {}).setdefault(str(ring), {})
        if level in PLACES:
            levels.setdefault(str(level), str(region))
    first = {
        p: [next((of[i] for i in PLACES if i in of), None) for of in rings.values()]
        for p, rings in named.items()
    }
    return {p: (len(of), len({*of} - {None})) for p, of in first.items()}


def _rows(graph: Graph, statement: str, **values: Any) -> list[list[Any]]:
    return graph.read(statement, values, limit=MOST, timeout=SECONDS).rows
