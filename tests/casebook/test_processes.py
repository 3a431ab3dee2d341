"""Several processes at one record, and processes that are killed: what was acknowledged is there, whole."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from casebook import Casebook
from casebook import tables as t
from casebook.database import FILE
from extraction import document_id
from tests.casebook.made import facts, numbered, report
from tests.warm import ROOT, Beside, start

Process = Beside | subprocess.Popen[str]
KILLS = 16


def writer(place: str | Path, who: str, first: int, count: int, batch: int) -> Process:
    """Start a process that adds reports."""
    return start(place, who, first, count, batch, module="tests.casebook.writer", cwd=ROOT)


def finished(process: Process) -> list[str]:
    """Wait for a writer and return the ids that it said."""
    out, err = process.communicate(timeout=200)
    assert process.returncode == 0, err
    first, *ids, last = out.split()
    assert (first, last) == ("ready", "done")
    return ids


def whole(place: str | Path, acknowledged: set[str]) -> int:
    """Check that the record is consistent and holds all that was acknowledged; return how many documents it has."""
    with Casebook.open(place) as book:
        documents = book.documents(limit=100_000)
        ids = {d.id for d in documents}
        assert acknowledged <= ids
        for found in book.effective_many(sorted(ids)):
            text = book.text(found.document.id)
            assert document_id(text) == found.document.id
            assert found.extraction.cases[0].people[0].name.text == "祝青山"
            # name and document came in together
            assert len(found.document.aliases) == 1
            assert book.document(found.document.aliases[0]).id == found.document.id
        assert max((d.revision for d in documents), default=0) <= book.revision
        with book._reading() as c:
            assert c.execute(select(func.count()).select_from(t.facts)).scalar() == len(ids)
            assert c.execute(select(func.count()).select_from(t.alias)).scalar() == len(ids)
    if isinstance(place, Path):
        sound = sqlite3.connect(place / FILE)
        assert sound.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert sound.execute("PRAGMA foreign_key_check").fetchall() == []
        sound.close()
    return len(ids)


def test_processes_that_make_one_record_and_add_to_it_at_once(place: str | Path) -> None:
    writers = [writer(place, f"W{n}", n * 1000, 40, 1 + n) for n in range(3)]
    said = [finished(w) for w in writers]
    ids = {i for one in said for i in one}
    assert len(ids) == 120
    assert whole(place, ids) == 120
    with Casebook.open(place) as book:
        # one revision for each acknowledged write: 40 singles, 20 pairs, 14 of up to three
        assert book.revision == 40 + 20 + 14


def test_two_processes_that_add_the_same_texts(place: str | Path) -> None:
    writers = [writer(place, "same", 0, 30, 3) for _ in range(2)]
    assert finished(writers[0]) == finished(writers[1]) == [document_id(numbered(n)) for n in range(30)]
    assert whole(place, set()) == 30


def test_threads_of_one_casebook(book: Casebook) -> None:
    wrong: list[BaseException] = []

    def work(first: int) -> None:
        try:
            for n in range(first, first + 15):
                book.add(report(numbered(n)), facts(numbered(n)))
                book.effective_many([document_id(numbered(n))])
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(100 * n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert (book.count(), book.revision) == (60, 60)


def killed(place: str | Path, chance: random.Random) -> Iterator[set[str]]:
    """Kill writers at random moments, one after another, with no write said or some; yield what each had said by then."""
    for n in range(KILLS):
        process = writer(place, f"K{n}", n * 10_000, 10_000, 1 + n % 3)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        first = "".join(process.stdout.readline() for _ in range(n % 4))
        time.sleep(chance.uniform(0, 0.4))
        process.kill()
        lines = (first + process.stdout.read()).split("\n")
        process.communicate()
        assert process.returncode == -9
        # a line without its end was cut off while it was said
        yield set(lines[:-1])


@pytest.mark.timeout(600)
def test_kill_9_loses_nothing_that_was_acknowledged(place: str | Path) -> None:
    acknowledged: set[str] = set()
    for said in killed(place, random.Random(9)):
        assert "done" not in said
        acknowledged |= said
    assert len(acknowledged) > KILLS
    total = whole(place, acknowledged)
    # at most one write of up to three reports was on disk and not yet said, each time
    assert total - len(acknowledged) <= 3 * KILLS


def test_kill_9_while_the_record_is_made(tmp_path: Path) -> None:
    chance = random.Random(3)
    for n in range(4):
        home = tmp_path / str(n)
        process = writer(home, "K", 0, 1, 1)
        deadline = time.monotonic() + 60
        while not (home / FILE).exists() and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.05))
        process.kill()
        process.communicate()
        assert finished(writer(home, "K", 0, 1, 1)) == [document_id(numbered(0))]
        assert whole(home, {document_id(numbered(0))}) == 1
