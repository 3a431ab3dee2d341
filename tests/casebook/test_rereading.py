"""A new version of the extractor reads the same text: what people decided holds for what it sees."""

from __future__ import annotations

import pytest

from casebook import Casebook
from extraction import Extraction
from tests.casebook.deciding import act, added, only, states
from tests.casebook.made import TEXT, V1, V2, V3, facts, report, span


def test_new_readings_keep_the_decisions(book: Casebook) -> None:
    own = added(book)
    act(book, "accept", only(book, own, "weak_point").id)
    act(book, "correct", only(book, own, "unit").id, {"kind": "UT-DP"})
    act(book, "reject", only(book, own, "misconduct").id)
    # the second version sees a shorter unit, another span of the weak point, and the rejected conduct again
    added(book, V2, units=("县民政局",), weak=("祝青把关不严",))
    assert states(book, own, "unit") == [("白石县民政局", "corrected")]
    assert book.effective(own).cases[0].units[0].kind == "UT-DP"
    assert states(book, own, "weak_point") == [("把关不严", "accepted")]
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


def with_money(role: str, extractor: str, words: str = "3.2万元") -> Extraction:
    """The facts of a version that reads the sum with a part of its own."""
    read = facts(extractor=extractor).as_json()
    read["cases"][0]["money"] = [{**span(TEXT, words), "value": 32000, "currency": "CNY", "role": role}]
    return Extraction.model_validate(read)


@pytest.mark.parametrize("words", ["3.2万元", "春耕补贴3.2万元"])
def test_an_accepted_amount_keeps_its_part_and_its_words(book: Casebook, words: str) -> None:
    own = book.add(report(name="A"), with_money("loss", V1)).document_id
    act(book, "accept", only(book, own, "money").id)
    left = only(book, own, "money")
    book.add(report(name="A"), with_money("bribe", V2, words))
    assert only(book, own, "money") == left
    [amount] = book.effective(own).cases[0].money
    assert (amount.text, amount.role) == ("3.2万元", "loss")


def test_an_amount_rejected_in_one_part_is_proposed_in_another(book: Casebook) -> None:
    own = book.add(report(name="A"), with_money("bribe", V1)).document_id
    act(book, "reject", only(book, own, "money").id)
    book.add(report(name="A"), with_money("loss", V2))
    assert [f.value["role"] for f in book.facts(own) if f.kind == "money"] == ["loss"]
    assert [m.role for m in book.effective(own).cases[0].money] == ["loss"]
    # the same part again, with other words around it, stays away
    book.add(report(name="A"), with_money("bribe", V3, "春耕补贴3.2万元"))
    assert book.effective(own).cases[0].money == []


def test_an_accepted_person_keeps_name_and_part_in_the_case(book: Casebook) -> None:
    own = added(book)
    act(book, "correct", only(book, own, "person").id, {"subject": False})
    read = facts(extractor=V2, people=("祝青山",), posts={"祝青山": "局长"}).as_json()
    read["cases"][0]["people"][0]["name"] = span(TEXT, "局长祝青山")
    book.add(report(name="A"), Extraction.model_validate(read))
    [person] = book.effective(own).cases[0].people
    assert (person.name.text, person.subject) == ("祝青山", False)
    assert [p.position.text for p in person.posts] == ["局长"]


def test_a_post_that_a_newer_version_gives_to_somebody_else_stays_where_it_was_accepted(
    book: Casebook,
) -> None:
    own = added(book, people=("祝青山", "祝青"), posts={"祝青山": "局长"})
    act(book, "accept", only(book, own, "post").id)
    act(book, "reject", only(book, own, "sanction").id)
    other = {"people": ("祝青山", "祝青"), "posts": {"祝青": "局长"}, "sanctions": {"祝青": "党内严重警告"}}
    added(book, V2, **other)
    told = {(f.kind, f.value["person"]): f.state for f in book.facts(own) if f.kind in ("post", "sanction")}
    assert told == {
        ("post", "祝青山"): "accepted",
        ("post", "祝青"): "undecided",
        ("sanction", "祝青"): "undecided",
    }


def test_two_readings_in_place_of_one_accepted_are_the_accepted_one(book: Casebook) -> None:
    own = added(book, weak=("把关不严,虚报",))
    act(book, "accept", only(book, own, "weak_point").id)
    added(book, V2, weak=("把关不严", "严,虚报"))
    assert states(book, own, "weak_point") == [("把关不严,虚报", "accepted")]
    added(book, V1, weak=("把关不严,虚报",))
    assert states(book, own, "weak_point") == [("把关不严,虚报", "accepted")]


def test_a_newer_version_that_hides_a_name_hides_it_whoever_accepted_it(book: Casebook) -> None:
    own = added(book)
    number = act(book, "accept", only(book, own, "person").id)
    added(book, V2, people=(), hidden=("苗小禾", "祝青山"))
    assert "祝青山" not in str(book.effective(own).cases)
    assert states(book, own, "person") == []
    assert [d.id for d in book.pending_decisions()] == [number]
    added(book, V1)
    assert states(book, own, "person") == [("祝青山", "accepted")]


def test_an_accepted_stretch_does_not_grow_over_what_a_newer_version_hides(book: Casebook) -> None:
    own = added(book, weak=("把关不严,虚报冒领",))
    act(book, "accept", only(book, own, "weak_point").id)
    added(book, V2, weak=("把关不严",), hidden=("苗小禾", "虚报"))
    assert states(book, own, "weak_point") == [("把关不严", "accepted")]
