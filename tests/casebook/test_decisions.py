"""What people decide stays: over undoing, over new versions of the extractor, and as rows for ever."""

from __future__ import annotations

from typing import Any

import pytest

from casebook import Casebook, Decision
from tests.casebook.deciding import WHO, act, added, only, states
from tests.casebook.made import TEXT, V2, WEAK, span
from vocabulary import IncisionError


def test_accept_reject_correct(book: Casebook) -> None:
    own = added(book)
    assert {f.state for f in book.facts(own)} == {"undecided"}
    act(book, "accept", only(book, own, "unit").id)
    act(book, "reject", only(book, own, "misconduct").id)
    act(book, "correct", only(book, own, "person").id, span(TEXT, "祝青") | {"masked": True})
    assert states(book, own, "unit") == [("白石县民政局", "accepted")]
    assert states(book, own, "misconduct") == [("虚报冒领", "rejected")]
    assert states(book, own, "person") == [("祝青", "corrected")]
    case = book.effective(own).cases[0]
    assert (case.misconduct, case.people[0].name.text, case.people[0].masked) == ([], "祝青", True)
    assert case.units[0].model_extra == {"asserted_by": "reviewer"}
    kept = book.decisions(document="A")
    assert [(d.action, d.who, d.why) for d in kept] == [
        (a, WHO, "看过原文") for a in ("accept", "reject", "correct")
    ]
    assert all(d.when and d.document_id == own and d.about for d in kept)
    assert [d.revision for d in kept] == [2, 3, 4]


def test_the_last_decision_counts(book: Casebook) -> None:
    own = added(book)
    unit = only(book, own, "unit").id
    for action in ("reject", "accept", "reject", "accept"):
        act(book, action, unit)
        state = "accepted" if action == "accept" else "rejected"
        assert states(book, own, "unit") == [("白石县民政局", state)]
    assert len(book.decisions(document=own)) == 4


def test_a_corrected_fact_is_decided_further_under_its_new_id(book: Casebook) -> None:
    own = added(book)
    first = only(book, own, "unit").id
    act(book, "correct", first, span(TEXT, "民政局"))
    second = only(book, own, "unit").id
    assert second != first
    act(book, "accept", second)
    assert states(book, own, "unit") == [("民政局", "accepted")]
    act(book, "reject", second)
    assert states(book, own, "unit") == [("民政局", "rejected")]
    act(book, "accept", second)
    assert states(book, own, "unit") == [("民政局", "accepted")]
    # a decision about the fact as it was read takes the place of the correction
    act(book, "accept", first)
    assert states(book, own, "unit") == [("白石县民政局", "accepted")]


def test_undone_decisions(book: Casebook) -> None:
    own = added(book)
    number = act(book, "reject", only(book, own, "unit").id)
    before = book.revision
    undone = book.decide(Decision("withdraw", "decision", (str(number),), WHO, "看错了"))
    assert states(book, own, "unit") == [("白石县民政局", "undecided")]
    assert book.changes(before).documents == (own,)
    book.decide(Decision("restore", "decision", (str(number),), WHO))
    assert states(book, own, "unit") == [("白石县民政局", "rejected")]
    assert [d.id for d in book.decisions(document=own)][:2] == [number, undone]
    assert book.decisions()[0].action == "reject"


def test_undoing_a_correction_undoes_what_stands_on_it(book: Casebook) -> None:
    own = added(book)
    number = act(book, "correct", only(book, own, "unit").id, span(TEXT, "民政局"))
    act(book, "accept", only(book, own, "unit").id)
    book.decide(Decision("withdraw", "decision", (str(number),), WHO))
    assert states(book, own, "unit") == [("白石县民政局", "undecided")]
    book.decide(Decision("restore", "decision", (str(number),), WHO))
    assert states(book, own, "unit") == [("民政局", "accepted")]


@pytest.mark.parametrize("target", ["999", "0", "x", "-1", "99999999999999999999"])
def test_undoing_what_is_not_there(book: Casebook, target: str) -> None:
    own = added(book)
    book.withdraw(own, who=WHO)
    before = book.revision
    for number in (target, "1"):
        with pytest.raises(IncisionError) as raised:
            book.decide(Decision("withdraw", "decision", (number,), WHO))
        assert raised.value.code == "decision_unknown"
    assert book.revision == before


@pytest.mark.parametrize(
    "value",
    [
        {"start": 5, "end": 5}, {"start": 9, "end": 5}, {"start": -3, "end": -1}, {"start": 0, "end": 10_000},
        {"start": "x"}, {"id": "WP-X-99"}, {"mode": "Z"}, {"confidence": "hoch"},
    ],
)  # fmt: skip
def test_corrections_that_do_not_fit(book: Casebook, value: dict[str, Any]) -> None:
    own = added(book)
    before = book.revision
    with pytest.raises(IncisionError) as raised:
        act(book, "correct", only(book, own, "weak_point").id, value)
    assert raised.value.code == "correction_invalid"
    assert book.revision == before
    assert states(book, own, "weak_point") == [("把关不严", "undecided")]


def test_another_weak_point_of_the_list(book: Casebook) -> None:
    own = added(book)
    act(book, "correct", only(book, own, "weak_point").id, {"id": "WP-P-14"})
    assert [w.id for w in book.effective(own).cases[0].weak_points] == ["WP-P-14"] != [WEAK]


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (Decision("merge", "entity", ("P1",), WHO, "同一人"), "decision_unfit"),
        (Decision("merge", "entity", ("P1", "P1"), WHO, "同一人"), "decision_unfit"),
        (Decision("merge", "entity", ("P1", "P2"), WHO, " "), "decision_needs_reason"),
        (Decision("split", "entity", (), WHO, "不是"), "decision_unfit"),
        (Decision("accept", "entity", ("P1",), WHO, "是"), "decision_unfit"),
        (Decision("correct", "fact", ("D1.0",), WHO), "decision_unfit"),
        (Decision("merge", "fact", ("D1.0",), WHO), "decision_unfit"),
        (Decision("accept", "fact", ("D1.0",), WHO), "fact_unknown"),
        (Decision("accept", "document", ("A",), WHO), "decision_unfit"),
        (Decision("withdraw", "document", ("Z",), WHO), "document_unknown"),
        (Decision("import", "table", ("measures",), WHO), "decision_unfit"),
    ],
)
def test_decisions_that_do_not_fit(book: Casebook, decision: Decision, code: str) -> None:
    added(book)
    before = book.revision
    with pytest.raises(IncisionError) as raised:
        book.decide(decision)
    assert raised.value.code == code
    assert (book.revision, book.decisions()) == (before, [])


def test_several_facts_in_one_decision_or_none(book: Casebook) -> None:
    own = added(book)
    ids = [f.id for f in book.facts(own)]
    with pytest.raises(IncisionError):
        book.decide(Decision("accept", "fact", (ids[0], f"{own}.000000000000"), WHO))
    assert {f.state for f in book.facts(own)} == {"undecided"}
    last = book.decide(Decision("accept", "fact", tuple(ids), WHO))
    assert {f.state for f in book.facts(own)} == {"accepted"}
    assert last == book.decisions()[-1].id
    assert len(book.decisions()) == len(ids)


def test_merge_split_and_their_undoing(book: Casebook) -> None:
    merged = book.decide(Decision("merge", "entity", ("P2", "P1"), WHO, "同一份任免文件"))
    assert book.merges() == {"P1": "P1", "P2": "P1"}
    book.decide(Decision("merge", "entity", ("P2", "P0"), WHO, "同上"))
    assert book.merges() == {"P0": "P0", "P1": "P0", "P2": "P0"}
    split = book.decide(Decision("split", "entity", ("P2",), WHO, "两人"))
    assert book.merges() == {"P0": "P0", "P1": "P0"}
    before = book.revision
    book.decide(Decision("withdraw", "decision", (str(split),), WHO))
    assert book.merges() == {"P0": "P0", "P1": "P0", "P2": "P0"}
    book.decide(Decision("withdraw", "decision", (str(merged),), WHO))
    assert book.merges() == {"P0": "P0", "P2": "P0"}
    assert book.changes(before).entities
    assert not book.changes(book.revision).entities
    assert [d.action for d in book.audit()] == ["merge", "merge", "split", "withdraw", "withdraw"]


def test_odd_characters_in_reasons(book: Casebook) -> None:
    own = added(book)
    book.decide(Decision("accept", "fact", (only(book, own, "unit").id,), "甲\0", "因\ud800为"))
    [kept] = book.decisions(document=own)
    assert (kept.who, kept.why) == ("甲", "因?为")


def test_a_correction_may_not_reach_over_what_nobody_may_read(book: Casebook) -> None:
    own = added(book)
    name = TEXT.index("苗小禾")
    for start, end in ((name - 2, name + 5), (name, name + 3), (name - 20, name + 1)):
        with pytest.raises(IncisionError) as raised:
            act(book, "correct", only(book, own, "weak_point").id, {"start": start, "end": end})
        assert raised.value.code == "correction_invalid"
        assert "苗" not in str(raised.value)
    with pytest.raises(IncisionError):
        act(book, "correct", only(book, own, "post").id, {"unit": span(TEXT, "苗小禾")})
    assert "苗小禾" not in str(book.effective(own).cases)
    act(book, "correct", only(book, own, "weak_point").id, {"start": name - 2, "end": name})
    assert states(book, own, "weak_point") == [("群众", "corrected")]
    # a version that hides more hides it in the correction too
    added(book, V2, weak=(), hidden=("苗小禾", "群众"))
    assert states(book, own, "weak_point") == []


def test_words_of_a_correction_stand_at_the_nearest_place(book: Casebook) -> None:
    own = added(book)
    act(book, "correct", only(book, own, "unit").id, {"text": "民政局"})
    assert states(book, own, "unit") == [("民政局", "corrected")]
    assert (book.decisions(document=own)[0].value or {}).keys() == {"start", "end"}
