"""Generated reports: spans are exact, a number always gives one report, and measures name what is there."""

from __future__ import annotations

from pathlib import Path

from casebook import Casebook
from scripts.bench.generate import reports
from scripts.bench.record import recorded
from scripts.bench.tables import measures
from vocabulary import IncisionError


def test_a_number_gives_one_report() -> None:
    whole = list(reports(30))
    assert [r.text for r, _ in reports(10, first=20)] == [r.text for r, _ in whole[20:]]
    assert len({r.text for r, _ in whole}) == 30
    assert [r.text for r, _ in reports(3, seed=8)] != [r.text for r, _ in whole[:3]]


def test_the_casebook_takes_every_report(tmp_path: Path) -> None:
    with Casebook.open(tmp_path) as book:
        outcomes = book.add_many(list(reports(60)))
    assert not [o for o in outcomes if isinstance(o, IncisionError)]


def test_a_record_has_measures_and_merged_cases(tmp_path: Path) -> None:
    made = recorded(tmp_path / "home", 600)
    assert made["cases"] == 600
    with Casebook.open(tmp_path / "home") as book:
        assert len(book.measures()) == 6
        assert len(book.merges()) == 2


def test_a_measure_is_of_its_case(tmp_path: Path) -> None:
    [told] = reports(1)
    lines = measures([told], tmp_path / "m.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert told[1].cases[0].id in lines[1]
