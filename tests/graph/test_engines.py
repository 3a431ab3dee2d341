"""One contract for both engines: reading is safe, limits hold, errors have codes."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from graph import Graph
from graph.projection.load import wipe
from vocabulary import IncisionError

COUNT = "MATCH (n:Case) RETURN count(n)"
# these reach the engine past our own reader of tokens: the engine itself must refuse them
WRITES = [
    "CREATE (n:Case {id: 'x'})",
    "MERGE (n:Case {id: 'x'})",
    "MATCH (n:Case) SET n.title = 'x'",
    "MATCH (n:Case) SET n:Official",
    "MATCH (n:Case) DETACH DELETE n",
    "MATCH (n:Case) REMOVE n.title",
    "FOREACH (i IN [1] | CREATE (:Case {id: 'y'}))",
    "MATCH (n:Case) CALL (n) { SET n.title = 'x' } RETURN count(*)",
    "CREATE INDEX sly FOR (n:Case) ON (n.title)",
    "CREATE CONSTRAINT sly FOR (n:Case) REQUIRE n.title IS UNIQUE",
    "CREATE USER sly SET PASSWORD 'abcdefgh123'",
]
ENDLESS = [
    "UNWIND range(1, 3000000) AS i UNWIND range(1, 3000000) AS j WITH i, j WHERE i * j = -1 RETURN count(*)",
    "MATCH (a:Case), (b:Case), (c:Case), (d:Case), (e:Case) WHERE a.id + b.id + c.id + d.id + e.id = '-' RETURN count(*)",
]


@pytest.fixture
def cases(engine: Graph) -> Graph:
    """Three hundred cases and one relationship."""
    wipe(engine)
    rows = [{"id": f"c{i:03}", "title": f"第{i}号"} for i in range(300)]
    engine.write("UNWIND $rows AS row MERGE (n:Case {id: row.id}) SET n = row", rows)
    engine.write(
        "MATCH (n:Case {id: 'c000'}) MERGE (f:Field {id: 'FLD-1'}) MERGE (n)-[:IN_FIELD {id: 'E1', main: true}]->(f)"
    )
    return engine


def code(graph: Graph, statement: str, **params: object) -> str:
    with pytest.raises(IncisionError) as caught:
        graph.user_read(statement, dict(params))
    return caught.value.code


@pytest.mark.parametrize("statement", WRITES)
def test_the_engine_itself_does_not_write(cases: Graph, statement: str) -> None:
    # an engine may see at the commit only that this user must not write; a read is never committed
    with suppress(IncisionError):
        cases.read(statement)
    assert cases.read("MATCH (n:Case) WHERE n.title STARTS WITH '第' RETURN count(n)").rows == [[300]]
    assert cases.read("MATCH (n) WHERE NOT n:Case AND NOT n:Field AND NOT n:Meta RETURN count(n)").rows == [
        [0]
    ]


@pytest.mark.parametrize("statement", WRITES)
def test_a_users_write_is_refused(cases: Graph, statement: str) -> None:
    assert code(cases, statement) == "query_refused"


def test_a_write_behind_an_escape_is_refused(cases: Graph) -> None:
    assert code(cases, "MATCH (n:Case) \\u0053ET n.title = 'x'") in {"query_refused", "query_wrong"}
    assert code(cases, "\\u0043ALL db.labels() YIELD label RETURN label") in {"query_refused", "query_wrong"}
    assert cases.read("MATCH (n:Case {title: 'x'}) RETURN count(n)").rows == [[0]]


@pytest.mark.parametrize("statement", ENDLESS)
def test_a_statement_ends_at_its_time(cases: Graph, statement: str) -> None:
    began = time.monotonic()
    with pytest.raises(IncisionError) as caught:
        cases.user_read(statement, timeout=1.0)
    assert caught.value.code == "query_timeout"
    assert time.monotonic() - began < 6
    # it has stopped on the engine too: the next answer comes at once
    began = time.monotonic()
    assert cases.read(COUNT).rows == [[300]]
    assert time.monotonic() - began < 2


def test_rows_are_cut_and_say_so(cases: Graph) -> None:
    began = time.monotonic()
    cut = cases.user_read("MATCH (a:Case), (b:Case), (c:Case) RETURN a.id, b.id, c.id", limit=7)
    assert (len(cut.rows), cut.truncated) == (7, True)
    assert time.monotonic() - began < 5
    whole = cases.user_read("MATCH (n:Case) RETURN n.id", limit=300)
    assert (len(whole.rows), whole.truncated) == (300, False)


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
     ("UNWIND range(1, 100000000) AS i RETURN collect(i)", "query_too_heavy")],
)  # fmt: skip
def test_errors_have_codes(cases: Graph, statement: str, expected: str) -> None:
    assert code(cases, statement) == expected


def test_a_parameter_is_never_read_as_cypher(cases: Graph) -> None:
    trick = "x'}) DETACH DELETE n //"
    assert cases.user_read("MATCH (n:Case {id: $id}) RETURN n", {"id": trick}).rows == []
    assert cases.read(COUNT).rows == [[300]]


def test_wiping_leaves_what_is_not_ours(engine: Graph) -> None:
    engine.write("MERGE (n:Foreign {id: 'kept'})")
    wipe(engine)
    assert engine.read("MATCH (n) WHERE NOT n:Meta RETURN n.id").rows == [["kept"]]
    engine.write("MATCH (n:Foreign) DETACH DELETE n")
