"""Decisions without a place: why they wait, what they could be about, how they end; and how a case stands, as a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection

from casebook import Casebook, Decision
from casebook.deciding import Applied
from casebook.histories import applied_to
from tests.casebook.deciding import WHO, act, added, only
from tests.casebook.made import TEXT, V1, V2, facts, numbered, report
from vocabulary import IncisionError


@contextmanager
def refused(code: str) -> Iterator[pytest.ExceptionInfo[IncisionError]]:
    with pytest.raises(IncisionError) as raised:
        yield raised
    assert raised.value.code == code


# the second version takes another word of the text for the name
OTHERS: dict[str, Any] = {"people": ("春耕",), "posts": {}, "sanctions": {"春耕": "党内严重警告"}}


def test_a_decision_is_taken_up_by_a_fact_of_its_kind(book: Casebook) -> None:
    own = added(book)
    number = act(book, "correct", only(book, own, "sanction").id, {"id": "SN-P3", "date": "2024"})
    added(book, V2, **OTHERS)
    [waits] = book.waiting()
    assert (waits.decision.id, waits.reason) == (number, "no_person")
    [candidate] = waits.candidates
    with refused("waiting_kind"):
        book.take_up(number, only(book, own, "unit").id, who=WHO)
    revision = book.revision
    new = book.take_up(number, candidate.id, who=WHO, why="同一处分")
    # one transaction: the new decision and the end of the old one
    assert book.revision == revision + 1
    assert book.waiting() == []
    held = only(book, own, "sanction")
    assert (held.value["person"], held.value["id"], held.value["date"]) == ("春耕", "SN-P3", "2024")
    assert [d.id for d in book.decisions() if d.action == "correct"] == [number, new]
    # and it is a decision like any other
    added(book, V1)
    assert [w.decision.id for w in book.waiting()] == [new]


def test_what_is_dropped_can_be_restored(book: Casebook) -> None:
    own = added(book)
    first = act(book, "correct", only(book, own, "unit").id, {"kind": "UT-DP"})
    last = act(book, "accept", only(book, own, "unit").id)
    added(book, V2, cases=False)
    [waits] = book.waiting()
    assert waits.reason == "no_case"
    with refused("decision_not_waiting"):
        book.drop(99, who=WHO)
    # one goes with those that it followed from, or they would wait in its place
    book.drop(last, who=WHO)
    assert book.waiting() == []
    added(book, V1)
    assert only(book, own, "unit").state == "undecided"
    book.decide(Decision("restore", "decision", (str(first),), WHO))
    assert only(book, own, "unit").value["kind"] == "UT-DP"


def test_one_that_ends_asks_its_own_report_alone(book: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = []
    for words in map(numbered, (1, 2)):
        own = book.add(report(words), facts(words)).document_id
        numbers.append(act(book, "correct", only(book, own, "unit").id, {"kind": "UT-DP"}))
        book.add(report(words), facts(words, V2, cases=False))
    assert [w.decision.id for w in sorted(book.waiting(), key=lambda w: w.decision.id or 0)] == numbers
    asked: list[str] = []

    def seen(c: Connection, ids: Sequence[str]) -> Iterator[tuple[dict[str, Any], Applied]]:
        asked.extend(ids)
        return applied_to(c, ids)

    monkeypatch.setattr("casebook.histories.applied_to", seen)
    book.drop(numbers[0], who=WHO)
    assert len(asked) == 1
    monkeypatch.undo()
    assert [w.decision.id for w in book.waiting()] == numbers[1:]
    with refused("decision_not_waiting"):
        book.drop(numbers[0], who=WHO)


def test_a_refused_correction_leaves_the_waiting_decision_as_it_was(book: Casebook) -> None:
    own = added(book)
    number = act(book, "correct", only(book, own, "sanction").id, {"id": "SN-P3"})
    added(book, V2, **OTHERS)
    revision = book.revision
    with refused("fact_unknown"):
        book.take_up(number, f"{own}.000000000000", who=WHO)
    assert (book.revision, len(book.waiting())) == (revision, 1)


def test_how_a_case_stands_is_corrected_and_kept(book: Casebook) -> None:
    own = added(book)
    status = only(book, own, "status")
    assert status.value == {"id": "CS-3"}
    with refused("decision_unfit"):
        act(book, "reject", status.id)
    for value in ({"id": "CS-99"}, {"status": "CS-4"}, {"id": "CS-4", "start": 1}):
        with refused("correction_invalid"):
            act(book, "correct", status.id, value)
    act(book, "correct", status.id, {"id": "CS-5"})
    assert book.effective(own).cases[0].status == "CS-5"
    added(book, V2)
    assert book.effective(own).cases[0].status == "CS-5"
    assert only(book, own, "status").state == "corrected"


@pytest.mark.parametrize("unproved", ["CS-0", "CS-1", "CS-6"])
def test_nobody_of_a_case_that_is_called_unproved_is_named(book: Casebook, unproved: str) -> None:
    own = added(book)
    number = act(book, "correct", only(book, own, "status").id, {"id": unproved})
    for version in (V1, V2):
        added(book, version)
        facts = book.effective(own)
        assert facts.cases[0].people == []
        assert "祝青山" not in str(facts.cases)
        hidden = [TEXT[r.start : r.end] for r in facts.redactions]
        assert hidden.count("祝青山") == TEXT.count("祝青山")
    book.decide(Decision("withdraw", "decision", (str(number),), WHO))
    assert [p.name.text for p in book.effective(own).cases[0].people][:1] == ["祝青山"]


def test_a_history_tells_who_decided_and_what_is_read_now(book: Casebook) -> None:
    own = added(book)
    act(book, "correct", only(book, own, "unit").id, {"kind": "UT-DP"})
    act(book, "reject", only(book, own, "misconduct").id)
    added(book, V2, units=("民政局",), misconduct=("虚报冒领",))
    told = {h.fact.kind: h for h in book.histories(own)}
    assert [(d.who, d.action) for d in told["unit"].decisions] == [(WHO, "correct")]
    assert told["unit"].read
    assert (told["unit"].fact.text, told["unit"].read.text) == ("白石县民政局", "民政局")
    assert told["weak_point"].decisions == ()
    with refused("fact_rejected") as told_why:
        book.history(own, told["misconduct"].fact.id)
    assert WHO in told_why.value.message("zh")
    assert told["unit"].read.id != told["unit"].fact.id
    with refused("fact_corrected") as moved:
        book.history(own, told["unit"].read.id)
    assert told["unit"].fact.id in moved.value.hint("en")
