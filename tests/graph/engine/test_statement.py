"""The reader of tokens in front of the engines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.engine.statement import FORBIDDEN, refuse_writes, tokens
from vocabulary import IncisionError

WRITES = [
    "CREATE (n:Case {id: 'x'})", "merge (n:Case {id: 'x'})", "MATCH (n:Case) SET n.a = 1", "MATCH (n) DETACH DELETE n",
    "MATCH (n:Case) REMOVE n.title", "MATCH (n)/* */SET/* */n.a = 1", "MATCH (n)\n\tdelete n",
    "FOREACH (i IN [1] | CREATE (:Case))", "UNWIND [1] AS i CALL { WITH i RETURN i AS j } IN TRANSACTIONS RETURN j",
    "LOAD CSV FROM 'file:///x' AS l RETURN l", "CREATE INDEX a FOR (n:Case) ON (n.id)", "DROP CONSTRAINT a",
    "CALL db.labels()", "CALL apoc.cypher.doIt('x', {}) YIELD value RETURN value", "SHOW USERS", "TERMINATE TRANSACTION 'x'",
    "ALTER USER a SET PASSWORD 'b'", "GRANT ROLE a TO b", "USE system MATCH (n) RETURN n", "RETURN 1; MATCH (n) DELETE n",
    "PROFILE MATCH (n) RETURN n", "MATCH (n) RETURN n UNION CREATE (m) RETURN m AS n", "EXPLAIN CREATE (n)", "INSERT (n)",
]  # fmt: skip
READS = [
    "MATCH (n:Case) RETURN n", "MATCH (n) WHERE n.set = 1 RETURN n.create", "RETURN {set: 1, delete: 2} AS m",
    "MATCH (n:Set) RETURN n", "MATCH (n:`CREATE`) RETURN n", "RETURN 'MERGE (n)' AS text", 'RETURN "it\'s SET" AS t',
    "RETURN 1 // DELETE it", "/* SET */ RETURN 1", "CALL { MATCH (n) RETURN count(n) AS c } RETURN c",
    "MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x", "RETURN $set AS x", "MATCH ()-[r:SET|DELETE]->() RETURN r",
    "MATCH (n) RETURN n;", "RETURN 'a\\'CREATE' AS x", "MATCH p = (a)-[*1..3]->(b) RETURN nodes(p) ORDER BY a.id SKIP 1 LIMIT 2",
]  # fmt: skip


@pytest.mark.parametrize("statement", WRITES)
def test_what_does_not_only_read_is_refused(statement: str) -> None:
    with pytest.raises(IncisionError) as caught:
        refuse_writes(statement)
    assert caught.value.code == "query_refused"


@pytest.mark.parametrize("statement", READS)
def test_what_only_reads_passes(statement: str) -> None:
    refuse_writes(statement)


@pytest.mark.parametrize("statement", ["", "  \n", "RETURN " + "1+" * 60_000 + "1"])
def test_nothing_and_too_much_are_wrong(statement: str) -> None:
    with pytest.raises(IncisionError) as caught:
        refuse_writes(statement)
    assert caught.value.code == "query_wrong"


SPACE = st.sampled_from([" ", "\n", "\t", "/**/", " // x\n", "/* 'x */"])


@given(st.sampled_from(sorted(FORBIDDEN)), SPACE, SPACE, st.booleans())
def test_no_spacing_or_case_hides_a_word(word: str, left: str, right: str, low: bool) -> None:
    written = word.lower() if low else word
    with pytest.raises(IncisionError):
        refuse_writes(f"MATCH (n){left}{written}{right}n")


@given(st.text(max_size=200))
def test_any_text_is_read_in_one_pass(text: str) -> None:
    assert sum(len(t.text) for t in tokens(text)) <= len(text)
