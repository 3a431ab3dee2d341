"""A real table as a register: counted without a name, imported, judged; skipped where the table is not there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from casebook import Casebook
from scripts.bench import investigations as real
from vocabulary import divisions

FILE = Path(__file__).resolve().parents[4] / "shared" / "datasets" / "regioncode" / "corruption_investigations.csv"  # fmt: skip
there = pytest.mark.skipif(not FILE.is_file(), reason="needs the team's ../shared/datasets")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A table of the same form: three provinces that announce alike, about nobody."""
    path = tmp_path / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["caseid", "province_id", "name", "rank", "Year"])
        number = 0
        for place in ("110000", "120000", "130000"):
            for year in (*real.YEARS, ""):
                for i in range(20):
                    number += 1
                    out.writerow([number, place, f"甲{number}", 4 if i < 5 else 9, year])
    return path


def test_only_counts_are_kept(small: Path) -> None:
    table = real.read(small)
    assert (sum(table.all.values()), table.without_year) == (240, 60)
    assert table.by_year["110000", "2014"] == 20
    assert "甲" not in repr(table)
    wide, p, df = real.profiles(table)
    assert (wide, p, df) == (0.0, 1.0, 4)
    assert real.seniority(table).verdict == "few"


def test_the_register_can_be_imported(small: Path, tmp_path: Path) -> None:
    real.write_registers(real.read(small), tmp_path / "registers.csv")
    with Casebook.open(tmp_path / "record") as book:
        done = book.import_table("registers", tmp_path / "registers.csv", divisions=divisions())
        assert (done.count, done.errors) == (9, [])
        row = book.rows("registers")[0]
    assert (row["filed"], row["concluded"], row["caliber"]) == (20, 20, real.CALIBER)


@there
@pytest.mark.shared
def test_the_real_table(tmp_path: Path) -> None:
    table = real.read(FILE)
    assert sum(table.all.values()) == 18_947
    assert len(table.provinces) == 31
    assert sum(table.by_year.values()) + table.without_year == 18_947
    wide, p, _ = real.profiles(table)
    assert wide > 5
    assert p < 1e-50
    fit = real.seniority(table)
    assert fit.verdict == "differ"
    assert fit.dispersion is not None
    assert fit.dispersion.factor > fit.dispersion.needed
    real.write_registers(table, tmp_path / "registers.csv")
    with Casebook.open(tmp_path / "record") as book:
        assert not book.import_table("registers", tmp_path / "registers.csv", divisions=divisions()).errors
    page = real.PAGE.read_text(encoding="utf-8")
    assert page.partition(real.MARK)[2].strip() == "\n".join(real.lines(table)).strip()
