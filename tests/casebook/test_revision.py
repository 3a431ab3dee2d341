"""The revision rises by one with every write, and ``changes`` tells what each write touched."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook import Casebook, Changes, Decision
from extraction import document_id
from tests.casebook.made import V1, V2, facts, numbered, report
from vocabulary import IncisionError

A, B = numbered(1), numbered(2)


def unit(book: Casebook, text: str) -> str:
    return next(f.id for f in book.facts(document_id(text)) if f.kind == "unit")


def table(folder: Path) -> Path:
    path = folder / "measures.csv"
    path.write_text("id,kind,unit,weak points\nM1,MS-01,白石县民政局,WP-P-15\n", encoding="utf-8")
    return path


STEPS: dict[str, tuple[Callable[[Casebook, Path], object], set[str], bool, set[str]]] = {
    "add": (lambda b, _: b.add(report(numbered(3)), facts(numbered(3))), {numbered(3)}, False, set()),
    "name": (lambda b, _: b.add(report(A, "again"), facts(A)), {A}, False, set()),
    "read again": (lambda b, _: b.add(report(B), facts(B, V2)), {B}, False, set()),
    "withdraw": (lambda b, _: b.withdraw(document_id(A), who="r"), {A}, False, set()),
    "purge": (lambda b, _: b.purge(document_id(A), who="r"), {A}, False, set()),
    "decide": (lambda b, _: b.decide(Decision("accept", "fact", (unit(b, B),), "r")), {B}, False, set()),
    "merge": (lambda b, _: b.decide(Decision("merge", "entity", ("P1", "P2"), "r", "x")), set(), True, set()),
    "import": (lambda b, folder: b.import_table("measures", table(folder)), set(), False, {"measures"}),
}


@pytest.mark.parametrize("step", STEPS)
def test_a_write_raises_the_revision_by_one_and_says_what_it_touched(
    book: Casebook, step: str, tmp_path: Path
) -> None:
    book.add_many([(report(text), facts(text, V1)) for text in (A, B)])
    act, texts, entities, tables = STEPS[step]
    before = book.revision
    act(book, tmp_path)
    assert book.changes(before) == Changes(
        before + 1, tuple(sorted(document_id(x) for x in texts)), entities, frozenset(tables)
    )
    assert book.changes(before + 1) == Changes(before + 1, (), False, frozenset())


NOTHING: dict[str, Callable[[Casebook, Path], object]] = {
    "add": lambda b, _: b.add(report(A), facts(A)),
    "withdraw": lambda b, _: b.withdraw(document_id(B), who="r"),
    "restore": lambda b, _: b.restore(document_id(A), who="r"),
    "purge": lambda b, _: b.purge(document_id(numbered(4)), who="r"),
    "decide": lambda b, _: b.decide(Decision("withdraw", "document", (document_id(B),), "r")),
    "unknown": lambda b, _: b.withdraw("nowhere", who="r"),
    "some unknown": lambda b, _: b.decide(Decision("withdraw", "document", (document_id(A), "nowhere"), "r")),
    "purged": lambda b, _: b.restore(document_id(numbered(4)), who="r"),
}


@pytest.mark.parametrize("step", NOTHING)
def test_what_changes_nothing_leaves_the_revision(book: Casebook, step: str, tmp_path: Path) -> None:
    book.add_many([(report(text), facts(text, V1)) for text in (A, B, numbered(4))])
    book.withdraw(document_id(B), who="r")
    book.purge(document_id(numbered(4)), who="r")
    before, decided = book.revision, book.decisions()
    with contextlib.suppress(IncisionError):
        NOTHING[step](book, tmp_path)
    assert (book.revision, book.decisions()) == (before, decided)


def test_the_number_of_a_document_decision_is_its_row(book: Casebook) -> None:
    book.add_many([(report(text), facts(text, V1)) for text in (A, B)])
    number = book.decide(Decision("withdraw", "document", (document_id(A), document_id(B)), "r", "撤"))
    assert [(d.id, d.targets) for d in book.decisions()] == [
        (number - 1, (document_id(A),)),
        (number, (document_id(B),)),
    ]
    assert book.decide(Decision("withdraw", "document", (document_id(A),), "r")) == number - 1
    assert {d.status for d in book.documents()} == {"withdrawn"}
    book.restore(document_id(A), who="r")
    assert book.document(document_id(A)).status == "active"
