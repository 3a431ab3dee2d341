"""What a reviewer decided, over all that a new version may do to the fact: every action, every kind of change."""

from __future__ import annotations

from typing import Any

import pytest

from casebook import Casebook
from extraction import Extraction
from tests.casebook.deciding import act, added, only
from tests.casebook.made import TEXT, V2, WEAK, facts, report, span

OTHER, THIRD = "WP-P-14", "WP-I-01"
SAME, MOVED, DROPPED, REVALUED, BOTH = "same", "moved", "dropped", "another value", "moved, another value"
CHANGES = (SAME, MOVED, DROPPED, REVALUED, BOTH)
WORDS, WIDER = "把关不严", "祝青把关不严"


def _second(change: str) -> Extraction:
    """What the second version sees of the weak point."""
    words = () if change == DROPPED else (WIDER,) if change in (MOVED, BOTH) else (WORDS,)
    seen = facts(extractor=V2, weak=words)
    for point in seen.cases[0].weak_points:
        point.id = OTHER if change in (REVALUED, BOTH) else point.id
    return seen


def _points(book: Casebook, own: str) -> set[tuple[str, str]]:
    found = [(w.text, w.id) for w in book.effective(own).cases[0].weak_points]
    assert len(set(found)) == len(found)
    return set(found)


def _undecided(book: Casebook, own: str) -> set[tuple[str, str]]:
    return {
        (f.text, f.value["id"]) for f in book.facts(own) if f.kind == "weak_point" and f.state == "undecided"
    }


CORRECTIONS: list[dict[str, Any]] = [{"id": THIRD}, span(TEXT, "不严"), {"id": THIRD, **span(TEXT, "不严")}]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("value", [None, *CORRECTIONS], ids=["accepted", "value", "span", "both"])
def test_what_was_accepted_or_corrected_stays(
    book: Casebook, value: dict[str, Any] | None, change: str
) -> None:
    own = added(book)
    act(book, "correct" if value else "accept", only(book, own, "weak_point").id, value)
    [(words, point)] = _points(book, own)
    book.add(report(name="A"), _second(change))
    # the same reading at a wider place is the same fact: its words stay those that the reviewer saw
    assert (words, point) in _points(book, own)
    # another reading is a proposal beside it, and no more
    assert _points(book, own) - {(words, point)} == _undecided(book, own)
    assert {w for _, w in _undecided(book, own)} <= {OTHER}
    assert book.pending_decisions() == []


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_rejected_stays_away(book: Casebook, change: str) -> None:
    own = added(book)
    act(book, "reject", only(book, own, "weak_point").id)
    assert _points(book, own) == set()
    book.add(report(name="A"), _second(change))
    assert WEAK not in {point for _, point in _points(book, own)}
    assert _points(book, own) == _undecided(book, own)
    # and the first version again, with the reading that was rejected
    book.add(report(name="A"), facts())
    assert _points(book, own) == set()


def test_a_version_that_now_sees_what_the_reviewer_said(book: Casebook) -> None:
    own = added(book)
    act(book, "correct", only(book, own, "weak_point").id, {"id": OTHER})
    book.add(report(name="A"), _second(REVALUED))
    assert _points(book, own) == {(WORDS, OTHER)}
    # the decision outlives that version as well
    book.add(report(name="A"), facts())
    assert _points(book, own) == {(WORDS, OTHER)}
