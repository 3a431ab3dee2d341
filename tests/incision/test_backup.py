"""A backup is a home; it takes nothing's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook import Casebook
from incision.backup import copy_home
from incision.settings import Home
from tests.home import REPORTS, made
from vocabulary import IncisionError


def test_a_backup_is_a_home_with_lists_and_packs(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with Casebook.open(home.path) as book:
        for name in REPORTS:
            book.add(*made(name))
    (home.path / "packs").mkdir(exist_ok=True)
    (home.path / "packs" / "own.cypher").write_text("own", encoding="utf-8")
    (home.path / "keys").write_text("desk reviewer hash", encoding="utf-8")
    place = tmp_path / "备份 2024"
    revision = copy_home(home, place)
    assert (place / "packs" / "own.cypher").read_text(encoding="utf-8") == "own"
    assert not (place / "keys").exists()
    with Casebook.open(home.path) as old, Casebook.open(place) as new:
        assert new.revision == old.revision == revision
        assert [d.id for d in new.documents()] == [d.id for d in old.documents()] != []


def test_what_is_there_stays(tmp_path: Path) -> None:
    place = tmp_path / "taken"
    place.mkdir()
    (place / "note.txt").write_text("mine", encoding="utf-8")
    for taken in (place, place / "note.txt"):
        with pytest.raises(IncisionError) as caught:
            copy_home(Home(tmp_path / "home"), taken)
        assert caught.value.code == "backup_place_taken"
    assert (place / "note.txt").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "home").exists()
