"""The sample tables: every template has one, all of them come in, and the counted ones are made anew byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

import samples
from casebook import Casebook, templates
from samples import make_tables
from vocabulary import divisions


def test_every_template_has_a_sample() -> None:
    assert samples.tables().keys() == templates().keys()


@pytest.mark.parametrize("name", sorted(samples.tables()))
def test_it_comes_in_with_the_places_of_the_samples(tmp_path: Path, name: str) -> None:
    with Casebook.open(tmp_path) as book:
        taken = book.import_table(name, samples.tables()[name], divisions=divisions(samples.lists()))
        assert (taken.errors, taken.ignored) == ([], ())
        assert taken.count > 3


def test_the_counted_tables_are_those_that_the_script_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make_tables, "FOLDER", tmp_path)
    make_tables.main()
    assert {p.stem for p in tmp_path.iterdir()} == make_tables.HEADS.keys()
    for path in tmp_path.iterdir():
        assert path.read_bytes() == samples.tables()[path.stem].read_bytes(), path.name
