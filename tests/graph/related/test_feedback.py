"""Recorded judgements become judged pairs; what is no longer there is left out."""

from __future__ import annotations

import json
from pathlib import Path

from casebook import Decision
from graph.related import judged_lines, judged_pairs

LANGUAGES = {"D1-0": "zh", "D2-0": "zh", "D3-0": "en"}


def said(action: str, asked: str, answered: str) -> Decision:
    return Decision(action, "pair", (asked, answered), "r", "x")  # type: ignore[arg-type]


def test_judgements_are_read_back_by_the_evaluation(tmp_path: Path) -> None:
    lines = judged_lines(
        [said("useful", "D1-0", "D2-0"), said("not_useful", "D1-0", "D3-0"), said("useful", "D2-0", "D3-0")],
        LANGUAGES,
    )
    path = tmp_path / "judged.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    assert [(q.query, q.language, q.grades) for q in judged_pairs(path)] == [
        ("D1-0", "zh", {"D2-0": 2, "D3-0": 1}),
        ("D2-0", "cross", {"D3-0": 2}),
    ]


def test_a_case_that_is_gone_takes_its_judgements_along() -> None:
    lines = judged_lines(
        [said("useful", "D1-0", "D9-0"), said("useful", "D9-0", "D1-0"), said("useful", "D1-0", "D2-0")],
        LANGUAGES,
    )
    assert [(line["query"], [c["id"] for c in line["candidates"]]) for line in lines] == [("D1-0", ["D2-0"])]
