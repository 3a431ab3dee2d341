"""A new version of the extractor reads the same text: what people decided holds for what it sees."""

from __future__ import annotations

from casebook import Casebook
from tests.casebook.deciding import act, added, only, states
from tests.casebook.made import V1, V2, V3


def test_new_readings_keep_the_decisions(book: Casebook) -> None:
    own = added(book)
    act(book, "accept", only(book, own, "weak_point").id)
    act(book, "correct", only(book, own, "unit").id, {"kind": "UT-DP"})
    act(book, "reject", only(book, own, "misconduct").id)
    # the second version sees a shorter unit, another span of the weak point, and the rejected conduct again
    added(book, V2, units=("县民政局",), weak=("祝青把关不严",))
    assert states(book, own, "unit") == [("县民政局", "corrected")]
    assert book.effective(own).cases[0].units[0].kind == "UT-DP"
    assert states(book, own, "weak_point") == [("祝青把关不严", "accepted")]
    assert states(book, own, "misconduct") == [("虚报冒领", "rejected")]
    # the third sees none of them: what was accepted or corrected stays, what was rejected stays away
    added(book, V3, units=(), weak=(), misconduct=())
    assert states(book, own, "unit") == [("白石县民政局", "corrected")]
    assert states(book, own, "weak_point") == [("把关不严", "accepted")]
    assert book.effective(own).cases[0].misconduct == []
    assert book.pending_decisions() == []


def test_a_decision_does_not_take_a_fact_that_another_decision_is_about(book: Casebook) -> None:
    own = added(book, units=("白石县民政局", "民政局"))
    outer, inner = [f for f in book.facts(own) if f.kind == "unit"]
    act(book, "accept", outer.id)
    act(book, "reject", inner.id)
    added(book, V2, units=("白石县民政局",))
    assert states(book, own, "unit") == [("白石县民政局", "accepted")]
    added(book, V3, units=("民政局",))
    assert sorted(states(book, own, "unit")) == [("民政局", "rejected"), ("白石县民政局", "accepted")]


def test_a_decision_about_a_fact_found_by_its_place_joins_the_chain(book: Casebook) -> None:
    own = added(book)
    act(book, "correct", only(book, own, "unit").id, {"kind": "UT-DP"})
    added(book, V2, units=("县民政局",))
    act(book, "reject", only(book, own, "unit").id)
    assert states(book, own, "unit") == [("县民政局", "rejected")]
    added(book, V1)
    assert [s for _, s in states(book, own, "unit")] == ["rejected"]
    assert book.effective(own).cases[0].units == []


def test_posts_and_sanctions_stay_with_their_person(book: Casebook) -> None:
    own = added(book, people=("祝青山", "祝青"), posts={"祝青山": "局长", "祝青": "副局长"})
    kept = next(f for f in book.facts(own) if f.kind == "post" and f.text == "副局长")
    act(book, "accept", kept.id)
    act(book, "reject", only(book, own, "sanction").id)
    # both posts overlap it alike; the decision holds for the one of the same person
    added(book, V2, people=("祝青山", "祝青"), posts={"祝青山": "、副局长", "祝青": "、副局长"}, sanctions={})
    posts = [f for f in book.facts(own) if f.kind == "post"]
    assert {f.value["person"]: f.state for f in posts} == {"祝青山": "undecided", "祝青": "accepted"}
    added(book, V3, people=(), posts={}, sanctions={})
    # nobody is left to hold the accepted post: a person must look at it
    assert [d.about["id"] for d in book.pending_decisions() if d.about] == [kept.id]


def test_a_person_who_was_accepted_comes_back_without_undecided_parts(book: Casebook) -> None:
    own = added(book)
    act(book, "reject", only(book, own, "sanction").id)
    act(book, "accept", only(book, own, "post").id)
    act(book, "accept", only(book, own, "person").id)
    added(book, V2, people=())
    [person] = book.effective(own).cases[0].people
    assert (person.name.text, [p.position.text for p in person.posts], person.sanctions) == (
        "祝青山",
        ["局长"],
        [],
    )


def test_what_finds_no_place_waits_for_a_person(book: Casebook) -> None:
    own = added(book)
    number = act(book, "accept", only(book, own, "unit").id)
    added(book, V2, cases=False)
    assert [d.id for d in book.pending_decisions()] == [number]
    added(book, V1)
    assert book.pending_decisions() == []
    assert states(book, own, "unit") == [("白石县民政局", "accepted")]
