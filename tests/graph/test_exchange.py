"""The graph for other programs: what they read is what was written, whatever signs stand in it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.exchange import gexf, graphml
from graph.exporting import export_suffixes

NODES = [
    {
        "node": "Case",
        "id": "D1-0",
        "properties": {"title": '苎溪县 <b> & "x"\x0b', "start": 0, "amount": 1.5},
    },
    {
        "node": "Unit",
        "id": "D1-0",
        "properties": {"name": "苎溪县民政局", "names": ["民政局", "苎溪县民政局"]},
    },
]
EDGES = [
    {
        "relationship": "AT", "id": "D1-0|D1-0", "start": ["Case", "D1-0"], "end": ["Unit", "D1-0"],
        "properties": {"passages": ["p1", "p2"]},
    }
]  # fmt: skip
WRITERS = [pytest.param(graphml, nx.read_graphml, id="graphml"), pytest.param(gexf, nx.read_gexf, id="gexf")]


@pytest.mark.parametrize(("write", "read"), WRITERS)
def test_another_program_reads_it(
    tmp_path: Path, write: Callable[..., int], read: Callable[..., Any]
) -> None:
    out = io.StringIO()
    assert write(NODES, EDGES, out) == 3
    file = tmp_path / "graph.xml"
    file.write_text(out.getvalue(), encoding="utf-8")
    found = read(file)
    # two labels may share an id
    assert set(found.nodes) == {"Case:D1-0", "Unit:D1-0"}
    case = found.nodes["Case:D1-0"]
    assert case["title"] == '苎溪县 <b> & "x"'
    assert (case["node_label"], case["amount"]) == ("Case", 1.5)
    assert found.nodes["Unit:D1-0"]["names"] == "民政局; 苎溪县民政局"
    [(start, end, about)] = found.edges(data=True)
    assert (start, end, about["passages"]) == ("Case:D1-0", "Unit:D1-0", "p1; p2")
    assert about["kind_of_relationship"] == "AT"


def test_the_suffixes_that_the_help_page_promises() -> None:
    assert export_suffixes() == (".jsonl", ".graphml", ".gexf")
