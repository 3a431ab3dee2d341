"""The project's own scorer says what the evaluation's scorer says, and its errors are those of the open half."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from extraction import extract
from scripts.evaluate import half
from scripts.scoring import HEADLINE, Both, close, figures, headline
from scripts.training.labelled import Labelled, labelled
from scripts.training.own import main

SCORER = Path(__file__).resolve().parents[3] / "shared" / "evaluation" / "score.py"


def some(language: str) -> list[Labelled]:
    return [r for r in labelled() if r.language == language][:40]


@pytest.mark.shared
@pytest.mark.skipif(not SCORER.is_file(), reason="needs the team's ../shared/evaluation")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_scorers_agree(language: str, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("evaluation_score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    theirs: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(theirs)
    reports = some(language)
    documents = [extract(r.text, id=r.id, language=language).as_json() for r in reports]
    rows = {
        "gold": [{"id": r.id, **r.labels.model_dump(mode="json")} for r in reports],
        "texts": [{"id": r.id, "lang": language, "text": r.text} for r in reports],
        "out": documents,
    }
    paths = []
    for name, lines in rows.items():
        paths.append(tmp_path / f"{name}.jsonl")
        paths[-1].write_text(
            "".join(json.dumps(x, ensure_ascii=False) + "\n" for x in lines), encoding="utf-8"
        )
    said = theirs.score(*paths)["languages"][language]
    ours = figures((r.labels, d) for r, d in zip(reports, documents, strict=True))
    names = {
        "unit": "unit (relaxed)",
        "fund": "fund (relaxed)",
        "act period": "act period (year)",
        "remedy": "measure (relaxed)",
    }
    for kind, figure in ours.items():
        row = said[names.get(kind, kind)]
        assert (figure.gold, figure.out) == (row["gold"], row["output"]), kind
        assert figure.f1 == pytest.approx(row["f1"], abs=1e-4), kind
    assert headline(ours) == pytest.approx(said["HEADLINE (mean F1)"]["f1"], abs=1e-4)
    assert len(HEADLINE) == len(theirs.HEADLINE)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("原某县财政局", "某县财政局", True), ("The Lorne Housing Trust", "Lorne Housing Trust", True), ("危房改造补助资金", "危房改造资金", True), ("低保金", "医保基金", False)],
)  # fmt: skip
def test_phrases_that_name_the_same(a: str, b: str, same: bool) -> None:
    assert close(a, b) is same


def test_each_label_is_matched_once() -> None:
    assert Both(["危房改造补助资金", "危房改造资金"], ["危房改造资金"], near=True).shared() == 1


def test_errors_show_the_open_half_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "--batch", "en-g01", "--errors", "weak point"]) == 0
    shown = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("en-g01")]
    assert shown
    assert {half(s) for s in shown} == {"open"}
