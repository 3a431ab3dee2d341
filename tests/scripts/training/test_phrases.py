"""Sentences keep their labels and their line; faults name it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.training import TrainingError
from scripts.training.phrases import Phrase, faults, phrases

FILE = """=== wp=WP-P-08:E
复核签字成了走过场。
=== mc=-
他拒收了礼金。
"""


def written(folder: Path, text: str) -> list[Phrase]:
    (folder / "zh" / "phrases").mkdir(parents=True)
    (folder / "zh" / "phrases" / "a.txt").write_text(text, encoding="utf-8")
    return phrases(folder)


def test_each_line_is_one_sentence(tmp_path: Path) -> None:
    first, second = written(tmp_path, FILE)
    assert (first.of, first.labels, first.text) == ("wp", ("WP-P-08:E",), "复核签字成了走过场。")
    assert (second.of, second.labels, second.source) == ("mc", (), "zh/phrases/a.txt, line 4")
    assert list(faults([first, second], [])) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("WP-P-08:E", "WP-P-08", "unknown WP-P-08"),
        ("WP-P-08:E", "WP-P-88:C", "unknown WP-P-88:C"),
        ("=== mc=-", "=== mc=MC-03:C", "unknown MC-03:C"),
        ("他拒收了礼金。", "复核签字成了走过场。", "line 4: as in zh/phrases/a.txt, line 2"),
    ],
)
def test_faults_name_the_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in "\n".join(faults(written(tmp_path, FILE.replace(old, new)), []))


def test_a_stretch_of_a_real_report_is_a_fault(tmp_path: Path) -> None:
    long = "这是一句足够长的话用来说明任何一段真实通报里的原文都不能进入本项目的训练语料之中"
    found = written(tmp_path, f"=== wp=-\n{long}。\n")
    assert "repeats a real report" in "\n".join(faults(found, [f"前面的话，{long}，后面的话"]))


@pytest.mark.parametrize("text", ["一句话。\n", "=== 一句话\n"])
def test_a_file_without_a_head_says_so(tmp_path: Path, text: str) -> None:
    with pytest.raises(TrainingError, match="line 1"):
        written(tmp_path, text)
