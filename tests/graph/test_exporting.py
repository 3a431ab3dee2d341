"""The export page by page: small pages give the same lines in the same order; what fits a page is asked for once."""

from __future__ import annotations

import io
from typing import Any

import pytest

from graph import Graph, exporting
from tests.graph_fixture import load_graph

SPEC: dict[str, Any] = {
    "regions": {"R1": {"level": "RG-1"}, "R11": {"level": "RG-2", "in": "R1"}, "R12": {"level": "RG-2", "in": "R1"}},
    "units": {"U1": {"kind": "UT-DP", "in": "R11"}, "U2": {"kind": "UT-DP", "in": "R12", "above": "U1"}},
    "many": [{"name": "X", "count": 5, "case": {"fields": ["FLD-EDU"], "exposes": ["WP-P-13 E"], "at": ["U1", "U2"]}}],
}  # fmt: skip


@pytest.fixture
def filled(engine: Graph) -> Graph:
    load_graph(engine, SPEC)
    # an export tells relationships by the ids that a projection gives them
    engine.write("MATCH (a)-[r]->(b) SET r.id = a.id + '|' + type(r) + '|' + b.id")
    return engine


def test_small_pages_give_the_same_lines(filled: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = io.StringIO()
    count = exporting.write_to(filled, whole)
    lines = whole.getvalue().splitlines()
    assert count == len(lines) == len(set(lines))
    [ends] = filled.read("MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r)").rows
    assert count == sum(ends)
    # of the five cases the last page is not full; of the two units the only page is
    monkeypatch.setattr(exporting, "PAGE", 2)
    paged = io.StringIO()
    exporting.write_to(filled, paged)
    assert paged.getvalue() == whole.getvalue()


def test_what_fits_a_page_is_asked_for_once(filled: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    read = filled.read

    def told(cypher: str, *rest: Any, **named: Any) -> Any:
        asked.append(cypher)
        return read(cypher, *rest, **named)

    monkeypatch.setattr(filled, "read", told)
    exporting.write_to(filled, io.StringIO())
    ids = [c for c in asked if "n.id AS what" in c]
    assert ids
    assert len(ids) == len(set(ids))
