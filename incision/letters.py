"""``letter``: a draft to the unit of a case, with what the record knows of the same weak points elsewhere."""

from __future__ import annotations

from typing import Any

from casebook import Casebook
from graph import Graph
from incision.relating import case_named
from queries import confirmed_statuses
from visualizations import Elsewhere, LetterKind, case_view, letter, word
from vocabulary import IncisionError, Language, plain

# whom no letter about a weak point goes to: who inspects, supplies or mediates
LEFT_OUT = frozenset({"UT-DI", "UT-IN", "UT-CO", "UT-IM"})
UNITS = "MATCH (c:Case {id: $case})-[:AT]->(u:Unit) RETURN u.id AS id, u.name AS name, u.kind AS kind ORDER BY name, id LIMIT 200"
# a section has no seal: the letter may go to the body above it
ABOVE = """
MATCH (c:Case {id: $case})-[:AT]->(:Unit)-[:SUBORDINATE_TO]->(u:Unit)
RETURN DISTINCT u.id AS id, u.name AS name, u.kind AS kind ORDER BY name, id LIMIT 200
"""
OTHERS = """
MATCH (:Case {id: $case})-[:EXPOSES]->(w:WeakPoint)<-[:EXPOSES]-(c:Case)
WHERE c.id <> $case AND c.status IN $statuses
OPTIONAL MATCH (c)-[:OCCURRED_IN]->(r:Region)
RETURN w.id AS point, count(DISTINCT coalesce(c.cluster, c.id)) AS cases, count(DISTINCT r.id) AS regions
ORDER BY point LIMIT 200
"""
MEASURES = """
MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint), (m)-[:ISSUED_TO]->(u:Unit)
WHERE u.id IN $units
RETURN DISTINCT w.id AS point, m.id AS id, m.name AS name, m.status AS status ORDER BY point, id LIMIT 500
"""
SECONDS = 30.0


def draft(
    book: Casebook, graph: Graph, name: str, kind: LetterKind, unit: str | None, language: Language
) -> bytes:
    """Return the Word file. Errors: ``case_unknown``, ``letter_unit_unclear``, and those of ``visualizations.letter``."""
    case = case_named(book, graph, name)
    view = case_view(graph, case)
    own, above = _units(graph, UNITS, case), _units(graph, ABOVE, case)
    units = {**above, **own}
    chosen = _addressee(own, units, unit)
    measures: dict[str, list[tuple[str, str]]] = {}
    for point, identifier, title, status in _rows(graph, MEASURES, units=sorted(units)):
        measures.setdefault(str(point), []).append((str(title or identifier), str(status or "")))
    found = {
        str(p): (int(n), int(r))
        for p, n, r in _rows(graph, OTHERS, case=case, statuses=[*confirmed_statuses()])
    }
    elsewhere = {p: Elsewhere(*found.get(p, (0, 0)), tuple(measures.get(p, ()))) for p in {*found, *measures}}
    others = tuple(n for i, n in units.items() if i != chosen)
    addressee = units[chosen] if chosen else "____"
    return word(letter(view, kind, addressee, language, elsewhere=elsewhere, others=others))


def _units(graph: Graph, statement: str, case: str) -> dict[str, str]:
    return {str(i): str(n) for i, n, kind in _rows(graph, statement, case=case) if kind not in LEFT_OUT}


def _addressee(own: dict[str, str], units: dict[str, str], wanted: str | None) -> str | None:
    """Return the id of the unit that is named; else the only one of the case; None where the record has none."""
    if wanted is not None:
        found = [i for i, n in units.items() if plain(wanted) in (i, n)]
        if len(found) == 1:
            return found[0]
    elif len(own) <= 1:
        return next(iter(own), None)
    raise IncisionError("letter_unit_unclear", units="; ".join(f"{i} {n}" for i, n in units.items()) or "—")


def _rows(graph: Graph, statement: str, **values: Any) -> list[list[Any]]:
    return graph.read(statement, values, limit=500, timeout=SECONDS).rows
