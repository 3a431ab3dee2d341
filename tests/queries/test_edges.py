"""Where packs go wrong: reports withdrawn, cases not confirmed, evidence that conduct only implies, names that are masked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph import Graph
from queries import packs, run
from tests.graph_fixture import load_graph
from tests.lists import read_yaml
from tests.queries.edges import KINDS, changed
from vocabulary import IncisionError

FIXTURES = Path(__file__).parent / "fixtures"
SPECS: dict[str, dict[str, Any]] = {name: read_yaml(FIXTURES / f"{name}.yaml") for name in sorted(packs())}
EDGES = [
    pytest.param(name, number, id=f"{name}-{edge['of']}-{number}")
    for name, spec in SPECS.items()
    for number, edge in enumerate(spec.get("edges") or [], 1)
]


def kinds_needed(name: str) -> set[str]:
    """Return the edges that a pack must have by what it asks of the graph."""
    one = packs()[name]
    parameters = {p.name for p in one.parameters}
    needed = {"status"} if "statuses" in parameters else set()
    needed |= {"conduct"} if "explicit_only" in parameters else set()
    return needed | ({"masked"} if ":Official" in one.cypher and "masked" in one.cypher else set())


def rows_without(graph: Graph, name: str, params: dict[str, Any]) -> list[list[Any]]:
    """Return what a pack gives on its graph without the edge; what its fixture tells, test_packs holds on each engine."""
    spec = SPECS[name]
    told: list[list[list[Any]]] = [r["rows"] for r in spec["runs"] if (r.get("params") or {}) == params]
    if told:
        return told[0]
    load_graph(graph, spec["graph"])
    return run(graph, name, params).rows


@pytest.mark.parametrize("name", SPECS)
def test_every_pack_has_rows_an_empty_graph_and_its_edges(name: str) -> None:
    spec = SPECS[name]
    there = {edge["of"] for edge in spec.get("edges") or []}
    assert there, "no edges"
    assert there <= set(KINDS)
    assert not kinds_needed(name) - there
    assert any(r["rows"] for r in spec["runs"])
    assert spec["empty"]["graph"]


@pytest.mark.parametrize(("name", "number"), EDGES)
def test_rows_at_the_edge(graph: Graph, name: str, number: int) -> None:
    spec = SPECS[name]
    edge = spec["edges"][number - 1]
    params = edge.get("params") or {}
    load_graph(graph, changed(spec["graph"], edge))
    if "error" in edge:
        # what is asked about is gone: that is said, an empty answer would look like one
        with pytest.raises(IncisionError) as caught:
            run(graph, name, params)
        assert caught.value.code == edge["error"]
        assert graph.engine != "local" or rows_without(graph, name, params)
        return
    result = run(graph, name, params)
    assert result.rows == edge["rows"]
    assert result.outcome == edge.get("outcome", "answered" if result.rows else "nothing_found")
    assert [r.code for r in result.lacking] == edge.get("lacking", [])
    if edge["of"] == "conduct":
        # what conduct implies counts where it is asked for, and only there
        assert params["explicit_only"] is True
        assert run(graph, name, params | {"explicit_only": False}).rows != result.rows
    elif edge["of"] != "masked" and graph.engine == "local":
        # an edge on which nothing changes would hold nothing: that is true of the fixture or not, whatever the engine
        assert rows_without(graph, name, params) != edge["rows"]


@pytest.mark.parametrize("name", SPECS)
def test_a_report_that_is_gone_leads_to_no_row(graph: Graph, name: str) -> None:
    spec = SPECS[name]
    params = spec["runs"][0].get("params")
    load_graph(graph, spec["graph"])
    before = run(graph, name, params)
    if not before.passages:
        return
    document = before.passages[min(before.passages)].document
    of_it = graph.read("MATCH (c:Case) WHERE c.document = $gone RETURN c.id AS id", {"gone": document}).rows
    graph.write("MATCH (n) WHERE n.id = $gone OR n.document = $gone DETACH DELETE n", gone=document)
    if {row[0] for row in of_it} & {str(v) for v in (params or {}).values()}:
        with pytest.raises(IncisionError) as caught:
            run(graph, name, params)
        assert caught.value.code == "pack_node_unknown"
        return
    after = run(graph, name, params)
    assert document not in {p.document for p in after.passages.values()}
