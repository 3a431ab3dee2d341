"""Every pack on its fixture graph, on both engines: known rows, and none where there must be none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph import Graph
from queries import as_json, formats, packs, render, run
from tests.graph_fixture import keep_graph
from tests.lists import read_yaml

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = sorted(packs())
# tests of one pack follow one another, so that its graph is loaded once
by_pack = pytest.mark.parametrize("name", NAMES, scope="module")


def fixture(name: str) -> dict[str, Any]:
    found: dict[str, Any] = read_yaml(FIXTURES / f"{name}.yaml")
    return found


def test_every_pack_has_a_fixture_and_every_fixture_a_pack() -> None:
    assert sorted(p.stem for p in FIXTURES.glob("*.yaml")) == NAMES


@by_pack
def test_rows_are_those_expected(graph: Graph, name: str) -> None:
    spec = fixture(name)
    keep_graph(graph, spec["graph"])
    assert any(r["rows"] for r in spec["runs"])
    for expected in spec["runs"]:
        result = run(graph, name, expected.get("params"))
        assert result.rows == expected["rows"], expected.get("params")
        if "denominator" in expected:
            assert result.denominator == expected["denominator"], expected.get("params")
        assert result.outcome == expected.get("outcome", "answered" if result.rows else "nothing_found")
        assert [r.code for r in result.lacking] == expected.get("lacking", [])
        assert not result.truncated
        at = result.pack.column("passages")
        if at is not None:
            # every row leads to its sentences
            bare = expected.get("bare", 0)
            assert sum(not result.evidence(row) for row in result.rows) == bare
            assert set(result.passages) == {p for row in result.rows for p in row[at]}


@by_pack
def test_suggestions_and_presets_run(graph: Graph, name: str) -> None:
    spec = fixture(name)
    keep_graph(graph, spec["graph"])
    pack = packs()[name]
    for parameter in pack.parameters:
        if parameter.suggest:
            table = graph.read(parameter.suggest, {})
            assert not table.rows or table.columns == ["value", "label"]
    given = spec["runs"][0].get("params") or {}
    for preset in pack.presets:
        run(graph, name, given | preset.values)


@by_pack
def test_rows_are_cut_and_it_says_so(graph: Graph, name: str) -> None:
    spec = fixture(name)
    keep_graph(graph, spec["graph"])
    longest = max(spec["runs"], key=lambda r: len(r["rows"]))
    count = len(longest["rows"])
    result = run(graph, name, longest.get("params"), limit=max(1, count - 1))
    assert result.rows == longest["rows"][: max(1, count - 1)]
    assert result.truncated == (count > 1)


@by_pack
def test_every_format_and_language(graph: Graph, name: str) -> None:
    spec = fixture(name)
    keep_graph(graph, spec["graph"])
    result = run(graph, name, spec["runs"][0].get("params"))
    for form in formats():
        for language in ("zh", "en"):
            assert render(result, form, language) == render(result, form, language)
    body = as_json(result)
    assert [list(r.values()) for r in body["rows"]] == result.rows


@by_pack
def test_nothing_where_there_must_be_nothing(graph: Graph, name: str) -> None:
    spec = fixture(name)["empty"]
    keep_graph(graph, spec["graph"])
    result = run(graph, name, spec.get("params"))
    assert (result.rows, result.outcome) == ([], spec.get("outcome", "nothing_found"))


@by_pack
def test_without_the_data_it_says_what_is_missing_and_how_to_add_it(graph: Graph, name: str) -> None:
    keep_graph(graph, {})
    result = run(graph, name, fixture(name)["empty"].get("params"))
    assert (result.rows, result.outcome) == ([], "not_enough_data")
    assert len(result.lacking) == len(result.pack.needs)
    for language, word in (("zh", "数据不足"), ("en", "Not enough data")):
        for form in ("table", "json", "csv", "md"):
            text = render(result, form, language).decode()  # type: ignore[arg-type]
            assert word in text, (form, language)
            assert ("incision add" in text) or ("incision import" in text), (form, language)
