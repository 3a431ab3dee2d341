"""Stored runs: kept once, without a new revision, and emptied where a document that fed them is purged."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from casebook import Casebook, Part, Run
from casebook.tables import metadata
from tests.casebook.made import facts, numbered, report
from vocabulary import IncisionError

RUN = Run("R0123456789ab", "patterns", "r", 2, "2026-01-02T03:04:05+00:00")


def two(book: Casebook, publisher: str | None = "甲县通报栏") -> tuple[str, str]:
    first, second = (
        book.add(replace(report(numbered(n)), publisher=publisher if n == 1 else None), facts(numbered(n)))
        for n in (1, 2)
    )
    return first.document_id, second.document_id


def parts(first: str, second: str) -> list[Part]:
    frame = json.dumps({"about": "去掉来源“甲县通报栏”"}, ensure_ascii=False)
    return [Part(frame), Part("one", (first, second)), Part("two", (second,)), Part("three")]


def test_a_run_is_kept_once_and_changes_no_revision(book: Casebook) -> None:
    made = parts(*two(book))
    before = book.revision
    assert book.keep_run(RUN, made)
    assert not book.keep_run(replace(RUN, who="someone else"), [])
    assert book.revision == before
    assert book.runs() == [RUN]
    run, kept = book.run(RUN.id)
    assert run == RUN
    assert [p.body for p in kept] == [p.body for p in made]
    assert set(kept[1].documents) == set(made[1].documents)


def test_which_parts_a_document_feeds(book: Casebook) -> None:
    first, second = two(book)
    book.keep_run(RUN, parts(first, second))
    assert [p.body for _, p in book.parts_using(first)] == ["one"]
    assert [p.body for _, p in book.parts_using(second)] == ["one", "two"]


def test_a_purge_empties_what_the_document_fed_and_takes_its_publisher_out(book: Casebook) -> None:
    first, second = two(book)
    book.keep_run(RUN, parts(first, second))
    book.purge(first, who="r")
    frame, *kept = book.run(RUN.id)[1]
    assert [p.body for p in kept] == [None, "two", "three"]
    assert "■■■■■" in (frame.body or "")
    with book._engine.connect() as c:
        left = "\n".join(str(tuple(r)) for t in metadata.sorted_tables for r in c.execute(select(t)))
    assert "甲县通报栏" not in left


def test_a_publisher_of_other_documents_stays(book: Casebook) -> None:
    first, second = two(book)
    book.add(replace(report(numbered(3)), publisher="甲县通报栏"), facts(numbered(3)))
    book.keep_run(RUN, parts(first, second))
    book.purge(first, who="r")
    assert "甲县通报栏" in (book.run(RUN.id)[1][0].body or "")


def test_a_run_that_is_not_there(book: Casebook) -> None:
    with pytest.raises(IncisionError) as raised:
        book.run("R-none")
    assert raised.value.code == "run_unknown"


def test_a_copy_holds_the_runs_too(book: Casebook, tmp_path: Path) -> None:
    book.keep_run(RUN, parts(*two(book)))
    book.copy_to(tmp_path / "copy")
    with Casebook.open(tmp_path / "copy") as copy:
        assert copy.run(RUN.id) == book.run(RUN.id)
