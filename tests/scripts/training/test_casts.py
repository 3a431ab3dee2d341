"""Casts sort everybody in a text; who does not stand there, stands twice or has a real name is a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.training import TrainingError
from scripts.training.blame_card import added
from scripts.training.casts import Cast, casts, faults
from scripts.training.signs import Row, fit, odds

FILE = """
- id: en-t-1
  text: |
    The harbour clerk, Otis Varden, kept the fees. Nadia Corby found it out.
  subjects: [Otis Varden]
  others: [Nadia Corby]
"""


def written(folder: Path, text: str = FILE) -> list[Cast]:
    (folder / "en" / "casts").mkdir(parents=True)
    (folder / "en" / "casts" / "t.yaml").write_text(text, encoding="utf-8")
    return casts(folder)


def test_everybody_of_a_text_is_sorted(tmp_path: Path) -> None:
    (cast,) = written(tmp_path)
    assert cast.names == ("Otis Varden", "Nadia Corby")
    assert list(faults([cast], [])) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("[Nadia Corby]", "[Nadia Lunn]"), "Nadia Lunn does not stand in the text"),
        (("[Nadia Corby]", "[Otis Varden]"), "more than one place"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, change: tuple[str, str], fault: str) -> None:
    assert [f for f in faults(written(tmp_path, FILE.replace(*change)), []) if fault in f]


def test_a_name_of_a_real_report_is_a_fault(tmp_path: Path) -> None:
    assert "real report" in "".join(faults(written(tmp_path), ["… Otis Varden …"]))


def test_a_file_that_is_no_list_of_casts_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"t\.yaml"):
        written(tmp_path, "id: en-t-1\n")


def test_signs_that_tell_right_from_wrong_get_weight() -> None:
    made = [
        Row(f"t{i}", frozenset({"keeps" if i % 2 else "finds", "tall"}), False, False, False, bool(i % 2))
        for i in range(40)
    ]
    weights, offset = fit(made)
    assert weights["keeps"] > 0 > weights["finds"]
    assert added(made, odds(made, weights, offset), 0.0) == (20, 20, 0)
