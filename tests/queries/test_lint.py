from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from queries.cypher_text import limits, parameters, returned
from queries.docs import main as docs
from queries.lint import lint_pack, main
from queries.lint_front import told
from queries.models import Pack
from queries.packfile import parse_pack
from vocabulary import IncisionError

SHIPPED_PACK = Path(__file__).parents[2] / "queries" / "packs" / "c-fields" / "weak-points-by-field.cypher"
GOOD = """/*
id: mine
version: '1.0'
category: C
maturity: counts
needs: [cases]
title: {zh: 题, en: Title}
question: {zh: 问, en: Question}
why: {zh: 因, en: Why}
leads_to: {zh: 改, en: Step}
assumptions: {use: once}
exclusions: {use: confirmed}
read: {zh: 读, en: Reading}
misleads: {use: found}
parameters:
  - use: statuses
columns:
  - use: field
  - use: cases
*/
MATCH (c:Case)-[:IN_FIELD]->(f:Field)
WHERE c.status IN $statuses
RETURN f.id AS field, count(c) AS cases
ORDER BY cases DESC, field
LIMIT $limit
"""


def problems(tmp_path: Path, text: str) -> list[IncisionError]:
    path = tmp_path / "mine.cypher"
    path.write_text(text, encoding="utf-8")
    return lint_pack(path)


def test_shipped_packs_are_clean() -> None:
    assert main([]) == 0


def test_a_good_pack_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("LIMIT $limit\n", "", "LIMIT"),
        ("LIMIT $limit", "LIMIT 10", "LIMIT $limit"),
        ("$statuses", "$other", "$other"),
        ("c.status IN $statuses", "true", "statuses"),
        ("[:IN_FIELD]", "[:IN_FIELD*]", "upper bound"),
        ("[:IN_FIELD]", "[:IN_FIELD*2..]", "upper bound"),
        ("[:IN_FIELD]", "[:IN_FIELD*..]", "upper bound"),
        ("[:IN_FIELD]->", "[:IN_FIELD]->+", "upper bound"),
        ("-[:IN_FIELD]->", "-->*", "upper bound"),
        ("[:IN_FIELD]->", "[:IN_FIELD]->{2,}", "upper bound"),
        ("(c:Case)-[:IN_FIELD]->(f:Field)", "((c:Case)-[:IN_FIELD]->(f:Field))+", "upper bound"),
        ("[:IN_FIELD]->", "[:IN_FIELD]->{1,2}", "only what both engines know"),
        (
            "(c:Case)-[:IN_FIELD]->(f:Field)",
            "((c:Case)-[:IN_FIELD]->(f:Field)){,2}",
            "only what both engines know",
        ),
        ("MATCH (c", "MATCH p = SHORTEST 1 (c", "SHORTEST"),
        ("RETURN", "CALL db.labels() YIELD label RETURN", "CALL"),
        ("RETURN", "LOAD CSV FROM 'file:///x' AS row RETURN", "LOAD"),
        ("count(c) AS", "apoc.coll.sum([1]) AS", "apoc"),
        ("WHERE", "USING SCAN c:Case WHERE", "USING"),
        ("RETURN", "FILTER c.id > '' RETURN", "FILTER"),
        ("f.id AS", "elementId(f) AS", "elementId"),
        ("f.id AS", "f.id + toString(rand()) AS", "rand"),
        ("c.status IN $statuses", "c.status IN $statuses AND c.decided < toString(date())", "date"),
        ("count(c) AS", "CASE WHEN f.id IN collect(c.id) THEN 1 ELSE 0 END AS", "stands alone"),
        ("count(c) AS", "f.id > '' AND count(c) > 0 AS", "stands alone"),
        ("RETURN", "SET c.status = 'CS-3' RETURN", "SET"),
        ("RETURN", "FOREACH (x IN [1] | DELETE c) RETURN", "DELETE"),
        ("(c:Case)", "(c:`Ca se`)", "escaped"),
        ("(c:Case)", "(c:$(label))", "built"),
        ("(c:Case)", "(c:Cases)", "Cases"),
        ("[:IN_FIELD]", "[:IN_FIELDS]", "IN_FIELDS"),
        ("AS cases", "AS number", "RETURN"),
        ("  - use: cases\n", "", "RETURN"),
        ("en: Why", "en: 因", "languages"),
        ("zh: 因", "zh: why", "languages"),
        ("id: mine", "id: yours", "named after the id"),
        ("needs: [cases]", "needs: [measures]", "named in needs or also"),
        ("needs: [cases]", "needs: [cases]\nalso: [cases]", "named in needs or also"),
        ("needs: [cases]", "needs: [cases]\nanalysis: guessing", "no such analysis"),
        ("needs: [cases]", "needs: [cases]\nroles: {group: field}", "roles belong"),
        (
            "needs: [cases]",
            "needs: [cases]\nanalysis: yields\nroles: {nothing: field}",
            "no column of the analysis",
        ),
        ("needs: [cases]", "needs: [cases]\nanalysis: yields", "field: -"),
        ("LIMIT $limit", "LIMIT $limit;\nMATCH (n) RETURN n LIMIT $limit", "one statement"),
        (
            "- use: statuses",
            "- {name: statuses, type: ids, list: nowhere, default: [x], zh: 状态, en: s}",
            "nowhere",
        ),
    ],
)
def test_each_fault_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    found = problems(tmp_path, GOOD.replace(old, new))
    assert any(said in p.message("en") for p in found), [p.message("en") for p in found]


@pytest.mark.parametrize(
    "fine",
    [
        "[x IN [1, 2] | x * 2]", "(size(f.id) + 1) * 2", "(1) + (2)", "f {.id}", "f.date", "count(c) > 0", "sum(CASE WHEN c.id IN ['a'] THEN 1 ELSE 0 END)",
        "collect(DISTINCT c.id)[0..2] + collect(c.title)", "CASE WHEN count(c) > 1 THEN sum(1) END", "{date: 1, id: 2}.id",
        "EXISTS { MATCH (c)-[:IN_FIELD*1..2]->(:Field) }", "[(c)-[:IN_FIELD]->(g:Field) | g.id]",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_fault_is_none(tmp_path: Path, fine: str) -> None:
    assert (
        problems(
            tmp_path, GOOD.replace("RETURN f.id AS field", f"WITH c, f, {fine} AS x RETURN f.id AS field")
        )
        == []
    )


@pytest.mark.parametrize(
    ("missing", "taken"),
    [
        ("denominator", lambda one: {"denominator": None}),
        ("passages", lambda one: {"columns": tuple(c for c in one.columns if c.type != "passages")}),
        (
            "explicit_only",
            lambda one: {"parameters": tuple(p for p in one.parameters if p.name != "explicit_only")},
        ),
    ],
)
def test_a_shipped_pack_has_denominator_sentences_and_a_variant_of_named_weak_points(
    missing: str, taken: Callable[[Pack], dict[str, Any]]
) -> None:
    one = parse_pack(SHIPPED_PACK.read_text(encoding="utf-8"), SHIPPED_PACK.name)
    assert list(told(one)) == []
    assert [detail for _, detail in told(one.model_copy(update=taken(one)))] == [missing]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("/*\n", "", 1),
        ("version: '1.0'", "version: [", 5),
        ("maturity: counts", "maturity: guessed", 5),
        ("- use: statuses", "- use: nothing", 16),
        ("category: C\n", "", 1),
        ("needs: [cases]", "needs: [wishes]", 6),
        ("needs: [cases]", "needs: []", 6),
        ("title: {zh: 题, en: Title}", "title: {zh: 题}", 7),
    ],
)
def test_a_file_that_does_not_fit_names_its_line(tmp_path: Path, old: str, new: str, line: int) -> None:
    [problem] = problems(tmp_path, GOOD.replace(old, new))
    assert problem.code == "pack_malformed"
    assert problem.params["line"] == line


def test_the_line_of_a_broken_rule_is_that_of_the_file(tmp_path: Path) -> None:
    text = GOOD.replace("[:IN_FIELD]", "[:IN_FIELD*]")
    [problem] = problems(tmp_path, text)
    assert text.splitlines()[problem.params["line"] - 1].startswith("MATCH")


def test_reading_cypher_as_text() -> None:
    text = "MATCH (a) WHERE a.x = '$no' // $no\nRETURN {b: 1, c: [a, 2]} AS m, count(*) AS `n o`, a.x ORDER BY m LIMIT 3"
    assert returned(text) == ["m", "n o", "a.x"]
    assert parameters(text) == set()
    assert limits(text) == ["3"]
    assert returned("MATCH (a) WITH a LIMIT 1 RETURN DISTINCT a.x AS x LIMIT $limit") == ["x"]


def test_generated_pages_are_current() -> None:
    assert docs(["--check"]) == 0, "run python -m queries.docs"


def test_the_example_of_the_documentation_is_a_good_pack(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")
    path = tmp_path / "cases-by-channel.cypher"
    path.write_text(text.split("```cypher\n")[1].split("```")[0], encoding="utf-8")
    assert lint_pack(path) == []
