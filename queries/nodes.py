"""Nodes that a parameter names: by id, or by the name that people write; a name that leads nowhere is never an empty answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.models import Pack
from queries.readable import Readable
from vocabulary import IncisionError, plain

SEVERAL = 6
# what ``incision list`` calls them
LISTED = {"Case": "cases", "Region": "regions", "Unit": "units"}
# one statement for each label: a label is no parameter in Cypher; every one returns id, name, and what tells namesakes apart
BY_NAME = {
    "Case": "MATCH (n:Case) WHERE n.id IN $given OR n.document IN $given RETURN n.id AS id, n.title AS name, n.status AS part ORDER BY n.start, id LIMIT $limit",
    "Region": (
        "MATCH (n:Region) WHERE n.id IN $given OR n.code IN $given OR n.name_zh IN $given OR n.name_en IN $given"
        " OPTIONAL MATCH (n)-[:PART_OF]->(above:Region) RETURN n.id AS id, coalesce(n.name_zh, n.name_en) AS name,"
        " coalesce(above.name_zh, above.name_en) AS part ORDER BY id LIMIT $limit"
    ),
    "Unit": (
        "MATCH (n:Unit) WHERE n.id IN $given OR n.name IN $given OPTIONAL MATCH (n)-[:LOCATED_IN]->(r:Region)"
        " RETURN n.id AS id, n.name AS name, coalesce(r.name_zh, r.name_en) AS part ORDER BY id LIMIT $limit"
    ),
}


def resolved(graph: Readable, chosen: Pack, given: Mapping[str, Any], timeout: float) -> dict[str, Any]:
    """Return the values with the id of the node in the place of a name; a report's id stands for its first case.

    Errors: ``pack_node_unknown`` where no node bears it, ``pack_node_unclear`` where several do.
    """
    found = dict(given)
    for parameter in chosen.parameters:
        value = given.get(parameter.name)
        if parameter.type == "node" and parameter.label in BY_NAME and value:
            found[parameter.name] = node_named(graph, parameter.name, parameter.label, str(value), timeout)
    return found


def check_node(graph: Readable, name: str, label: str, value: str, timeout: float = 30.0) -> None:
    """Raise ``pack_node_unknown`` where no node of a label bears an id or name."""
    if not _rows(graph, label, value, timeout):
        raise IncisionError("pack_node_unknown", name=name, value=value, kind=LISTED[label])


def _rows(graph: Readable, label: str, value: str, timeout: float) -> list[list[Any]]:
    given = sorted({value, value.strip(), plain(value)})
    return graph.read(BY_NAME[label], {"given": given, "limit": SEVERAL}, limit=SEVERAL, timeout=timeout).rows


def node_named(graph: Readable, name: str, label: str, value: str, timeout: float = 30.0) -> str:
    """Return the id of the node that a value of the parameter ``name`` means; errors as of ``resolved``.

    Errors: ``pack_node_unclear``, ``pack_node_unknown``.
    """
    rows, given = _rows(graph, label, value, timeout), {value, value.strip(), plain(value)}
    named: dict[str, str] = {}
    for identifier, title, part in rows:
        # a place may lie in several: it is still one
        named.setdefault(str(identifier), " ".join(f"{title or '—'} {part or ''}".split()))
    exact = [i for i in named if i in given]
    if exact or len(named) == 1 or (named and label == "Case"):
        return (exact or list(named))[0]
    if not named:
        raise IncisionError("pack_node_unknown", name=name, value=value, kind=LISTED[label])
    listed = "; ".join(f"{i} ({words})" for i, words in named.items())
    raise IncisionError("pack_node_unclear", name=name, value=value, ids=listed)
