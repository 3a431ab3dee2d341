"""Which case is meant: by its own id, or by any id of its report."""

from __future__ import annotations

from collections.abc import Mapping

from casebook import Casebook
from graph import Graph
from queries import Pack
from vocabulary import IncisionError, plain


def case_named(book: Casebook, graph: Graph, name: str) -> str:
    """Return the id of a case that is named by its own id, or by a report's (its first case).

    Errors: ``case_unknown``.
    """
    found = graph.read("MATCH (c:Case {id: $id}) RETURN c.id AS id LIMIT 1", {"id": name}).rows
    if found:
        return str(found[0][0])
    try:
        document = book.document(name).id
    except IncisionError as error:
        raise IncisionError("case_unknown", id=name) from error
    first = "MATCH (c:Case {document: $id}) RETURN c.id AS id ORDER BY c.start, c.id LIMIT 1"
    rows = graph.read(first, {"id": document}).rows
    if not rows:
        raise IncisionError("case_unknown", id=name)
    return str(rows[0][0])


def with_cases(book: Casebook, graph: Graph, pack: Pack, given: Mapping[str, str]) -> dict[str, str]:
    """Return the values for a pack with the id of the case where a report is named by any id that it was given."""
    cases = {p.name for p in pack.parameters if p.label == "Case"}
    return {k: case_named(book, graph, v) if plain(k) in cases and v else v for k, v in given.items()}
