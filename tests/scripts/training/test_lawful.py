"""Passages in which nothing wrong happened: what is told of them is counted, on the two sides apart."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from scripts.training import TrainingError
from scripts.training.lawful import Passage, Told, by_side, heard, main, passages, rows

FILE = """
- id: zh-l001
  text: |-
    云坪县水利局局长黎某收受工程老板贿赂二十万元。
- id: zh-l002
  text: |-
    河沿镇给敬老院换了一套供暖锅炉。
"""


def written(folder: Path, text: str = FILE) -> list[Passage]:
    (folder / "zh" / "lawful").mkdir(parents=True)
    (folder / "zh" / "lawful" / "t.yaml").write_text(text, encoding="utf-8")
    return passages(folder)


def test_what_extraction_tells_is_heard(tmp_path: Path) -> None:
    (bribed, heated) = heard(written(tmp_path))
    assert "MC-16" in {t.id for t in bribed[1]}
    assert heated[1] == ()


def test_sides_are_counted_apart_and_a_passage_once() -> None:
    twice = (Told("conduct", "MC-16", "收受"), Told("conduct", "MC-16", "贿赂"))
    found = [(Passage(id=f"en-l00{n}", text="."), twice if n == 1 else ()) for n in (1, 2, 3)]
    counts = by_side(found)
    assert counts["read"] == {"passages": 2, "any": 1, "conduct": 1, "MC-16": 1}
    assert counts["unread"] == {"passages": 1}


def test_the_most_frequent_facts_come_first() -> None:
    counts = [Counter({"passages": 4, "MC-03": 1, "MC-16": 1}), Counter({"MC-16": 1, "WP-P-12": 1})]
    assert rows(counts) == ["passages", "any", "conduct", "weak point", "MC-16", "MC-03", "WP-P-12"]


@pytest.mark.parametrize("change", [("zh-l001", "zh-001"), ("text:", "words:")])
def test_ids_of_another_form_and_unknown_keys_are_named(tmp_path: Path, change: tuple[str, str]) -> None:
    with pytest.raises(TrainingError, match=r"t\.yaml"):
        written(tmp_path, FILE.replace(*change))


def test_the_shipped_passages_have_both_sides_and_languages() -> None:
    sides = Counter((p.language, p.side) for p in passages())
    assert min(sides.values()) >= 120
    assert len(sides) == 4
    assert len({p.id for p in passages()}) == sides.total()


def test_errors_are_shown_of_passages_that_may_be_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    both = written(tmp_path, FILE.replace("河沿镇给", "河沿镇镇长索取贿赂三万元，又给"))
    monkeypatch.setattr("scripts.training.lawful.passages", lambda: both)
    assert main(["--language", "zh", "--errors"]) == 0
    shown = capsys.readouterr().out
    assert "zh-l001  MC-16" in shown
    assert "zh-l002" not in shown
