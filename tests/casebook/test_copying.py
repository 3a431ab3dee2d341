"""A copy is the same record, on the same kind of database or the other one."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from casebook import Casebook, Decision
from casebook.tables import metadata
from extraction import document_id
from tests.casebook.made import V2, facts, numbered, report
from vocabulary import IncisionError


def filled(place: str | Path) -> Casebook:
    book = Casebook.open(place)
    book.add_many([(report(numbered(n), f"A-{n}"), facts(numbered(n))) for n in range(12)])
    book.add(report(numbered(1)), facts(numbered(1), V2, units=()))
    for fact in book.facts("A-2"):
        book.decide(Decision("accept", "fact", (fact.id,), "r", "原文如此"))
    book.withdraw("A-3", who="r")
    book.purge("A-4", who="r")
    book.decide(Decision("merge", "entity", ("P1", "P2"), "r", "同一人"))
    return book


def everything(book: Casebook) -> dict[str, list[tuple[object, ...]]]:
    with book._engine.connect() as c:
        return {t.name: sorted(tuple(r) for r in c.execute(select(t))) for t in metadata.sorted_tables}


def same(book: Casebook, other: str | Path) -> None:
    assert book.copy_to(other) == book.revision
    with Casebook.open(other) as copy:
        assert everything(copy) == everything(book)
        # the copy lives on: decisions are numbered after the copied ones
        last = copy.decisions()[-1].id or 0
        assert copy.decide(Decision("accept", "fact", (copy.facts("A-5")[0].id,), "r")) > last
        assert copy.revision == book.revision + 1
        with pytest.raises(IncisionError) as raised:
            copy.add(report(numbered(4)), facts(numbered(4)))
        assert raised.value.code == "document_purged"


def test_to_a_folder(place: str | Path, tmp_path: Path) -> None:
    with filled(place) as book:
        same(book, tmp_path / "copy")


@pytest.mark.postgres
def test_to_postgres(postgres: str, tmp_path: Path) -> None:
    with filled(tmp_path) as book:
        same(book, postgres)


def test_nothing_is_copied_over_something(tmp_path: Path) -> None:
    with filled(tmp_path / "a") as book, filled(tmp_path / "b") as other:
        other.withdraw("A-7", who="r")
        before = everything(other)
        with pytest.raises(IncisionError) as raised:
            book.copy_to(tmp_path / "b")
        assert raised.value.code == "casebook_not_empty"
        assert everything(other) == before
        assert other.document(document_id(numbered(7))).status == "withdrawn"
