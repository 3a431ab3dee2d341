"""The page of the benchmark: parts join, a pack over its cap says so, a wrong name ends the run."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.bench import results
from scripts.bench.__main__ import chosen
from scripts.bench.asking import repeats
from scripts.bench.measuring import percentile

ABOUT = {"on": "2 cores", "at": "2026-01-01", "load": 0.0, "seconds": 1}


def graph(engine: str, cases: int, **pack: object) -> dict[str, object]:
    row = {"engine": engine, "cases": cases, "elements": 12_345, "packs": [{"pack": "rings", **pack}]}
    return {**ABOUT, "rows": [row]}


def test_parts_join_on_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "FILE", tmp_path / "b.json")
    monkeypatch.setattr(results, "PAGE", tmp_path / "b.md")
    results.keep({"graph local 0001000": graph("local", 1000, p50_ms=12.5, p95_ms=20.0)})
    results.keep({"graph neo4j 0100000": graph("neo4j", 100_000, over=20.0)})
    page = (tmp_path / "b.md").read_text(encoding="utf-8")
    assert "| pack | local 1,000 | neo4j 100,000 |" in page
    assert "| rings | 12.5 / 20 | > 20 s |" in page
    results.keep({"graph local 0001000": graph("local", 1000, p50_ms=1.0, p95_ms=2.0)})
    page = (tmp_path / "b.md").read_text(encoding="utf-8")
    assert "| rings | 1 / 2 | > 20 s |" in page
    assert "12,345" in page


def test_a_slow_pack_is_asked_less_often() -> None:
    assert [repeats(seconds) for seconds in (0.01, 1.0, 4.0, 6.0, 19.0)] == [20, 8, 3, 1, 1]


def test_an_answer_without_its_data_says_so() -> None:
    [row] = results.pack_rows(graph("local", 1000, p50_ms=1.0, p95_ms=2.0, lacking=True)["rows"])  # type: ignore[arg-type]
    assert row["local 1,000"] == "1 / 2 (no data)"


def test_a_wrong_name_ends_the_run() -> None:
    assert chosen("local, neo4j", ("local", "neo4j"), "engine") == ["local", "neo4j"]
    with pytest.raises(SystemExit, match="no engine mysql"):
        chosen("local,mysql", ("local", "neo4j"), "engine")


def test_percentiles() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([1.0] * 19 + [9.0], 0.95) == 9.0


def test_what_failed_and_what_is_kept_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "FILE", tmp_path / "b.json")
    monkeypatch.setattr(results, "PAGE", tmp_path / "b.md")
    made = graph("local", 1000, p50_ms=900.0, p95_ms=1000.0, kept_ms=3.5)
    made["rows"][0]["rows_failed"] = "query_too_heavy"  # type: ignore[index]
    results.keep({"graph local 0001000": made})
    page = (tmp_path / "b.md").read_text(encoding="utf-8")
    assert "| rings | 900 / 1000 / 3.5 |" in page
    assert "rows failed, query_too_heavy" in page
