"""What a person may type as Cypher never writes, leaves the database or runs for ever: one table for both engines."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest

from graph import Graph
from tests.graph.filled import COUNT, fill
from vocabulary import IncisionError

# each must be refused by name; the engines' own words for what is no Cypher at all are in NO_CYPHER
WRITES = [
    "CREATE (n:Case {id: 'x'})",
    "MERGE (n:Case {id: 'x'})",
    "MATCH (n:Case) SET n.title = 'x'",
    "MATCH (n:Case) SET n:Official",
    "MATCH (n:Case) DELETE n",
    "MATCH (n:Case) DETACH DELETE n",
    "MATCH (n:Case) REMOVE n.title",
    "INSERT (n:Case {id: 'x'})",
    "FOREACH (i IN [1] | CREATE (:Case {id: 'y'}))",
    "MATCH (n:Case) CALL (n) { SET n.title = 'x' } RETURN count(*)",
    "MATCH (n:Case) CALL { WITH n SET n.title = 'x' } IN TRANSACTIONS RETURN 1",
    "UNWIND [1] AS i CALL (i) { RETURN 1 AS x } IN 2 CONCURRENT TRANSACTIONS RETURN x",
    "RETURN COLLECT { CREATE (n:Case {id: 'z'}) RETURN n } AS x",
    "MATCH (n:Case) WHERE EXISTS { MATCH (n) SET n.title = 'x' } RETURN n",
    "RETURN 1 AS a UNION MATCH (n:Case) SET n.title = 'x' RETURN 1 AS a",
    "MATCH (n:Case) RETURN n.id; MATCH (n:Case) DETACH DELETE n",
    "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line",
    "CALL db.labels()",
    "CALL db.labels() YIELD label RETURN label",
    "CALL `db`.`labels`() YIELD label RETURN label",
    "CALL { CALL db.labels() YIELD label RETURN label } RETURN label",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value",
    "CALL apoc.load.json('file:///etc/hostname') YIELD value RETURN value",
    "RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) RETURN n', {})",
    "USE system RETURN 1",
    "USE graph.byName('system') RETURN 1",
    "CREATE INDEX sly FOR (n:Case) ON (n.title)",
    "CREATE CONSTRAINT sly FOR (n:Case) REQUIRE n.title IS UNIQUE",
    "DROP INDEX by_case_status IF EXISTS",
    "DROP CONSTRAINT unique_case_id IF EXISTS",
    "CREATE USER sly SET PASSWORD 'abcdefgh123'",
    "ALTER USER neo4j SET PASSWORD 'abcdefgh123'",
    "GRANT ROLE admin TO reader",
    "CREATE DATABASE sly",
    "STOP DATABASE incision",
    "SHOW USERS",
    "SHOW TRANSACTIONS",
    "SHOW SETTINGS",
    "TERMINATE TRANSACTION 'x'",
    "EXPLAIN MATCH (n:Case) DELETE n",
    "PROFILE MATCH (n:Case) SET n.title = 'x' RETURN n",
    "CYPHER runtime=slotted MATCH (n:Case) SET n.title = 'x'",
    # the local engine's other language, and other engines' words
    "CREATE VERTEX TYPE Sly",
    "INSERT INTO Case SET id = 'x'",
    "UPDATE Case SET title = 'x'",
    "DELETE FROM Case",
    "TRUNCATE TYPE Case",
    "ALTER TYPE Case NAME Sly",
    "SELECT FROM Case",
    "EXPORT DATABASE 'file:///tmp/out'",
    "IMPORT DATABASE 'file:///tmp/in'",
    "BACKUP DATABASE",
    "COPY Case TO 'x.csv'",
    "INSTALL httpfs",
    "ATTACH 'x' AS y",
    "COMMIT",
    "ROLLBACK",
    # spaces, comments and case that a reader of words might miss
    "MATCH (n:Case)/**/SET/**/n.title = 'x'",
    "MATCH (n:Case) // c\nSET n.title = 'x'",
    "MATCH (n:Case) // c\rSET n.title = 'x'",
    "MATCH (n:Case)\u00a0SET\u00a0n.title = 'x'",
    "MATCH (n:Case)\u2028SET n.title = 'x'",
    "MATCH (n:Case)\x85SET n.title = 'x'",
    "MATCH (n:Case)\x1fset n.title = 'x'",
    "MATCH (n:Case)\ufeffsEt n.title = 'x'",
    "MATCH (n:Case) WITH n, {a: 1, SET: 2} AS m SET n.title = 'x'",
    "MATCH (n:Case) WITH n, 'it\\'s' AS a, \"\\\"\" AS b, `c``` AS c SET n.title = a",
]
# these may be read as something harmless or be wrong, as each engine's grammar has it; nothing may change
ESCAPES = [
    "MATCH (n:Case) \\u0053ET n.title = 'x'",
    "MATCH (n:Case) \\u0053\\u0045\\u0054 n.title = 'x'",
    "\\u0043ALL db.labels() YIELD label RETURN label",
    "MATCH (n:Case) /* \\u002a/ SET n.title = 'x' //*/ RETURN n",
    "MATCH (n:Case) // x \\u000a SET n.title = 'x'",
    "MATCH (n:Case) RETURN '\\u0027 SET n.title = \\u0027x'",
    "MATCH (n:Case) RETURN `a\\u0060 SET n.title = 'x' //`",
    "MATCH (n:Case) \u017fet n.title = 'x'",
    "MATCH (n:Case)\x00SET n.title = 'x'",
]
ENDLESS = [
    "UNWIND range(1, 3000000) AS i UNWIND range(1, 3000000) AS j WITH i, j WHERE i * j = -1 RETURN count(*)",
    "MATCH (a:Case), (b:Case), (c:Case), (d:Case), (e:Case) WHERE a.id + b.id + c.id + d.id + e.id = '-' RETURN count(*)",
]
INDEXES = "SHOW INDEXES"


@pytest.fixture
def cases(engine: Graph) -> Graph:
    return fill(engine)


def unchanged(graph: Graph) -> bool:
    """Every node that was put there is there as it was, and no other."""
    same = graph.read("MATCH (n:Case) WHERE n.title STARTS WITH '第' RETURN count(n)").rows == [[300]]
    return same and graph.read("MATCH (n) WHERE NOT n:Meta RETURN count(n)").rows == [[301]]


def test_what_a_person_types_is_refused_by_name(cases: Graph) -> None:
    answers: dict[str, str] = {}
    for statement in WRITES:
        try:
            cases.user_read(statement, timeout=10)
            answers[statement] = "passed"
        except IncisionError as error:
            answers[statement] = error.code
    assert {s: a for s, a in answers.items() if a != "query_refused"} == {}
    assert unchanged(cases)


def test_escapes_hide_nothing(cases: Graph) -> None:
    for statement in ESCAPES:
        with suppress(IncisionError):
            cases.user_read(statement, timeout=10)
        assert unchanged(cases), statement


def test_the_engine_itself_writes_nothing(cases: Graph, tmp_path: Path) -> None:
    """Behind our own reader of words each engine has means of its own; they hold alone."""
    before = cases.read("SHOW CONSTRAINTS").rows if cases.engine == "neo4j" else []
    for statement in [*WRITES, *ESCAPES]:
        if statement.startswith(("STOP", "TERMINATE")):
            continue
        # an engine may see at the commit only that this user must not write; a read is never committed
        with suppress(IncisionError):
            cases.read(statement, timeout=10)
        assert unchanged(cases), statement
    assert (cases.read("SHOW CONSTRAINTS").rows if cases.engine == "neo4j" else []) == before


def test_files_and_servers_are_out_of_reach(cases: Graph, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("word\n", encoding="utf-8")
    with pytest.raises(IncisionError) as caught:
        cases.user_read(f"LOAD CSV FROM '{secret.as_uri()}' AS line RETURN line")
    assert caught.value.code == "query_refused"
    if cases.engine == "local":
        # here the engine's own settings hold alone too; on a server the plan is looked at
        with pytest.raises(IncisionError):
            cases.read(f"LOAD CSV FROM '{secret.as_uri()}' AS line RETURN line")


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


@pytest.mark.parametrize(
    "statement",
    ["MATCH (a:Case), (b:Case), (c:Case) RETURN a.id, b.id, c.id", "UNWIND range(1, 1000000) AS i RETURN i"],
)
def test_rows_are_cut_and_say_so(cases: Graph, statement: str) -> None:
    began = time.monotonic()
    cut = cases.user_read(statement, limit=7)
    assert (len(cut.rows), cut.truncated) == (7, True)
    cut = cases.user_read(statement)
    assert (len(cut.rows), cut.truncated) == (10_000, True)
    assert time.monotonic() - began < 10
    whole = cases.user_read("MATCH (n:Case) RETURN n.id", limit=300)
    assert (len(whole.rows), whole.truncated) == (300, False)
