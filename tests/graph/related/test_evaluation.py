"""Figures against judged pairs: known values, ties, malformed files, and agreement with the shared scorer."""

from __future__ import annotations

import importlib.util
import json
import math
from pathlib import Path

import pytest

from graph.related import evaluate, judged_pairs
from graph.related.evaluation import Judged, figures, paired
from vocabulary import IncisionError

SHARED = Path(__file__).resolve().parents[4] / "shared" / "evaluation"
QUERY = Judged("q", "zh", {"a": 3, "b": 2, "c": 1, "d": 0})


def test_a_perfect_and_a_reversed_ranking() -> None:
    perfect = figures(QUERY, {"a": 4, "b": 3, "c": 2, "d": 1})
    assert (perfect.ndcg, perfect.right, perfect.pairs, perfect.recall) == (pytest.approx(1.0), 2.0, 2, 1.0)
    worst = figures(QUERY, {"a": 1, "b": 2, "c": 3, "d": 4})
    best = 7 + 3 / math.log2(3) + 1 / math.log2(4)
    assert worst.ndcg == pytest.approx((0 + 1 / math.log2(3) + 3 / math.log2(4) + 7 / math.log2(5)) / best)
    assert worst.right == 0


def test_ties_share_the_credit_and_a_missing_candidate_stands_last() -> None:
    assert figures(QUERY, dict.fromkeys("abcd", 1.0)).right == 1.0
    assert figures(QUERY, {"b": 1.0, "c": 0.5, "d": 0.1}).right == 1.0


def test_a_report_has_languages_and_intervals() -> None:
    other = Judged("r", "en", {"x": 2, "y": 1})
    report = evaluate(
        [QUERY, other], lambda q: {c: float(g) for c, g in q.grades.items()} if q.query == "q" else {}
    )
    assert report.missing == 1
    assert set(report.by) == {"zh", "en", "all"}
    low, high = report.by["all"].ndcg_interval
    assert low <= report.by["all"].ndcg <= high
    difference, (low, high) = paired(
        [QUERY, other], {"q": {"a": 1}, "r": {"x": 1}}, {"q": {"d": 1}, "r": {"y": 1}}
    )["ndcg"]
    assert low <= difference <= high
    assert difference > 0


@pytest.mark.parametrize(
    "line", ["{", '{"query": "q"}', '{"query": "q", "candidates": [{"id": "a", "grade": 9}]}']
)
def test_a_malformed_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "judged.jsonl"
    path.write_text(
        '{"query": "q", "lang": "zh", "candidates": [{"id": "a", "grade": 1}]}\n' + line + "\n",
        encoding="utf-8",
    )
    with pytest.raises(IncisionError) as error:
        judged_pairs(path)
    assert error.value.code == "judged_malformed"
    assert error.value.params["line"] == 2


def test_the_own_case_in_another_text_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "judged.jsonl"
    path.write_text(json.dumps({"query": "q", "lang": "zh", "candidates": [
        {"id": "a", "grade": 1}, {"id": "b", "grade": 3, "same_case": True}]}), encoding="utf-8")  # fmt: skip
    assert judged_pairs(path)[0].grades == {"a": 1}


@pytest.mark.shared
@pytest.mark.skipif(
    not (SHARED / "score_related.py").is_file(), reason="needs the team's ../shared/evaluation"
)
def test_the_figures_are_those_of_the_shared_scorer() -> None:
    spec = importlib.util.spec_from_file_location("score_related", SHARED / "score_related.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for raw in module.lines(SHARED / "related_dev.jsonl"):
        scores = {c["id"]: float(len(c["id"]) % 3) + c["grade"] * 0.1 for c in raw["candidates"]}
        ndcg, right, pairs = module.figures(raw, scores)
        grades = {c["id"]: c["grade"] for c in raw["candidates"] if not c.get("same_case")}
        ours = figures(Judged(raw["query"], raw["lang"], grades), scores)
        assert (ours.ndcg, ours.right, ours.pairs) == (pytest.approx(ndcg), right, pairs)
