"""``network``: one file that opens without a network, around a case, a weak point, a unit, a region or an answer."""

from __future__ import annotations

from pathlib import Path

from casebook import Casebook
from graph import Graph
from incision.output import write_bytes
from incision.relating import case_named
from queries import ask
from visualizations import FocusKind, NetworkData, network, network_html, network_of_result
from vocabulary import IncisionError, Language

KINDS: dict[str, FocusKind] = {"case": "case", "weak_point": "weak_point", "unit": "unit", "region": "region"}
# people write names; ids are taken first, so that a name never hides an id
NAMED = {
    "unit": "MATCH (n:Unit) WHERE n.id = $name OR n.name = $name OR $name IN n.names RETURN n.id AS id ORDER BY n.id = $name DESC, n.id LIMIT 5",
    "region": "MATCH (n:Region) WHERE n.id = $name OR n.code = $name OR n.name_zh = $name OR n.name_en = $name RETURN n.id AS id ORDER BY n.id = $name DESC, n.id LIMIT 5",
}


def network_around(
    book: Casebook, graph: Graph, kind: str, name: str, *, limit: int, user_packs: Path | None
) -> NetworkData:
    """Return the network around what is named; ``node_unknown`` and ``name_unclear`` where a name does not lead to one."""
    if kind == "pack":
        return network_of_result(graph, ask(graph, name, user_packs=user_packs), limit=limit)
    chosen = case_named(book, graph, name) if kind == "case" else _named(graph, kind, name)
    return network(graph, KINDS[kind], chosen, limit=limit)


def draw_network(data: NetworkData, output: Path, language: Language) -> None:
    """Write the page."""
    write_bytes(output, network_html(data, language).encode())


def _named(graph: Graph, kind: str, name: str) -> str:
    if kind not in NAMED:
        return name
    ids = [str(row[0]) for row in graph.read(NAMED[kind], {"name": name}).rows]
    if len(ids) > 1 and name not in ids:
        raise IncisionError("name_unclear", name=name, ids=", ".join(ids))
    return ids[0] if ids else name
