"""One contract for both engines: values, errors with codes, parameters. What a person may type: test_safety.py."""

from __future__ import annotations

import pytest

from graph import Graph
from graph.projection.load import wipe
from tests.graph.filled import COUNT, fill
from vocabulary import IncisionError


@pytest.fixture
def cases(engine: Graph) -> Graph:
    return fill(engine)


def code(graph: Graph, statement: str, **params: object) -> str:
    with pytest.raises(IncisionError) as caught:
        graph.user_read(statement, dict(params))
    return caught.value.code


def test_values_come_back_as_json(cases: Graph) -> None:
    table = cases.user_read(
        "MATCH (n:Case {id: $id})-[r]->(f) RETURN n, r, f.id AS field, 1.5 AS number, [1, 'a', null] AS list, "
        "{a: {b: true}} AS map, null AS nothing, date('2024-05-06') AS day, duration('P1D') AS span",
        {"id": "c000"},
    )
    [row] = table.records()
    assert row["n"] == {"_label": "Case", "id": "c000", "title": "第0号"}
    assert {k: v for k, v in row["r"].items() if not k.startswith("_")} == {"id": "E1", "main": True}
    assert row["r"]["_type"] == "IN_FIELD"
    assert (row["field"], row["number"], row["list"], row["map"], row["nothing"], row["day"]) == (
        "FLD-1", 1.5, [1, "a", None], {"a": {"b": True}}, None, "2024-05-06",
    )  # fmt: skip
    assert row["span"].startswith("P")


@pytest.mark.parametrize(
    ("statement", "expected"),
    [("MATCH (n:Case RETURN n", "query_wrong"), ("RETURN $missing", "query_wrong"), ("RETURN 1 AS", "query_wrong"),
     ("UNWIND range(1, 100000000) AS i RETURN collect($long + toString(i))", "query_too_heavy")],
)  # fmt: skip
def test_errors_have_codes(cases: Graph, statement: str, expected: str) -> None:
    given = {"long": "长" * 5_000} if "$long" in statement else {}
    assert code(cases, statement, **given) == expected


def test_a_parameter_is_never_read_as_cypher(cases: Graph) -> None:
    trick = "x'}) DETACH DELETE n //"
    assert cases.user_read("MATCH (n:Case {id: $id}) RETURN n", {"id": trick}).rows == []
    assert cases.read(COUNT).rows == [[300]]


def test_wiping_leaves_what_is_not_ours(engine: Graph) -> None:
    engine.write("MERGE (n:Foreign {id: 'kept'})")
    wipe(engine)
    assert engine.read("MATCH (n) WHERE NOT n:Meta RETURN n.id").rows == [["kept"]]
    engine.write("MATCH (n:Foreign) DETACH DELETE n")
