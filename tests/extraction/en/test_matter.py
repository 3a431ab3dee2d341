"""Who tells and what for: speeches, answers, causes, frames of money, the object of an act. All invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import sentences
from extraction.en.funds.funds import funds
from extraction.en.matter.conduct import misconduct
from extraction.en.matter.fields import fields
from extraction.en.matter.measures import measures
from extraction.en.money.money import sums
from extraction.en.words import scope
from tests.extraction.en.case_of import facts_of


def ids(text: str, kind: str) -> set[str]:
    return {x["id"] for x in facts_of(text)[kind]}


def test_what_an_official_says_of_a_case_counts_only_where_nothing_else_tells() -> None:
    told = (
        "Nora Pell, 48, a clerk of the Town of Oakvale, was charged with stealing $900 in fees from the town. "
        "“Those who abuse their power and take bribes will answer for it in every court of this county,” said the prosecutor."
    )
    assert ids(told, "misconduct") == {"MC-01"}


def test_an_answer_of_those_audited_is_no_finding() -> None:
    text = (
        "We found that the agency did not have written procedures for refunds. "
        "The agency disagreed and said that our staff did not maintain records of the visits."
    )
    assert ids(text, "weak_points") == {"WP-I-01"}


def test_the_cause_comes_before_the_mere_breach() -> None:
    text = (
        "We found that 12 claims did not comply with Federal requirements. "
        "These errors occurred because the State lacked policies and procedures for compound drugs."
    )
    assert ids(text, "weak_points") == {"WP-I-01"}
    assert ids("We found that the clinic did not comply with Federal requirements.", "weak_points") == {
        "WP-I-13"
    }


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("We found that the State had inadequate policies and procedures.", "WP-I-03"),
        ("We found that the State did not have adequate procedures for refunds.", "WP-I-03"),
        ("We found that the State lacked written policies for refunds.", "WP-I-01"),
        ("We found that the State did not ensure that providers kept records of visits.", "WP-S-04"),
        ("We found that onsite monitoring did not ensure that centers were safe.", "WP-S-02"),
    ],
)
def test_missing_is_not_inadequate(text: str, entry: str) -> None:
    assert entry in ids(text, "weak_points")


def test_an_audit_without_a_finding_has_no_field() -> None:
    found = extract(
        "We reviewed grants of the hospital. We express no opinion on any control.", language="en"
    )
    assert not [f for c in found.cases for f in c.fields]


def test_kept_back_wages_deceive_nobody_about_eligibility() -> None:
    text = "Karl Dunmore, 51, was charged with underpaying the prevailing wage and falsely certifying his payrolls."
    assert "WP-P-15" not in ids(text, "weak_points")
    assert "MC-04" in ids(text, "misconduct")


def test_who_announces_gives_no_field() -> None:
    text = "Police Commissioner Ada Finch today announced that a school treasurer was charged."
    assert scope.opening(text)
    assert not scope.opening("A school treasurer was charged, the prosecutor announced today.")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Of the $4 million that we reviewed, some was wrong.", "other"),
        ("The remaining $3 million was allowable.", "other"),
        ("Of the rest, $70,000 was unallowable.", "involved"),
        ("We could not determine whether salaries totaling $9,000 were correct.", "involved"),
        ("The clinic agreed to pay a total of $80,000.", "recovered"),
        ("The developer gave him an envelope with $1,000.", "bribe"),
        ("She faces enhancements for crime over $100,000.", "other"),
        ("She faces enhancements for property loss over $100,000.", "loss"),
        ("He was charged with misappropriation of $5,000.", "involved"),
        ("A warrant was issued in the amount of $20,000.", "other"),
        ("The county's $9 billion annual budget.", "budget"),
    ],
)
def test_the_frame_decides_the_role_of_money(text: str, role: str) -> None:
    assert [s.role for s in sums(text)] == [role]


def test_an_amount_is_told_once_in_each_of_its_parts() -> None:
    text = "Karl Dunmore, 51, stole $5,000 from the town. He took $5,000. He must repay the $5,000 he took and is held on $5,000 bail."
    assert [m["role"] for m in facts_of(text)["money"]] == ["involved", "recovered", "other"]


def test_the_fund_is_the_object_of_the_act() -> None:
    text = (
        "The office provides funds to counties under the Harvest Program. "
        "The county improperly claimed Child Care and Relief Fund (CCRF) funds for a parade."
    )
    first = max(funds(text, []), key=lambda f: f.start)
    assert text[first.start : first.end] == "Child Care and Relief Fund (CCRF) funds"


def test_a_programme_that_was_cheated_is_named_alone_only_in_cases() -> None:
    text = "She defrauded Medicare."
    assert [f.id for f in funds(text, [], case=True)] == ["FD-06"]
    assert not funds(text, [])


def test_remedies_are_whole_items_and_an_accused_gives_none() -> None:
    text = "We recommended that the State (1) refund $9, (2) ensure that (a) files are kept and (b) visits are made."
    quoted, _ = measures(text, sentences(text, "en"), audit=True)
    assert [text[a:b] for a, b in quoted] == ["ensure that (a) files are kept and (b) visits are made"]
    told = "Dunmore recommended that the county hire the firm of his wife."
    assert measures(told, sentences(told, "en"), audit=False)[0] == []


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        (
            "She stole cash fees paid to the Town of Harrow Falls.",
            "cash fees paid to the Town of Harrow Falls",
        ),
        (
            "The agency made payments for medical equipment that barred suppliers had ordered.",
            "payments for medical equipment that barred suppliers had ordered",
        ),
        (
            "He spent money that was meant for school meals on a boat.",
            "money that was meant for school meals",
        ),
    ],
)
def test_a_fund_goes_on_over_what_it_was_paid_for(text: str, fund: str) -> None:
    assert [text[f.start : f.end] for f in funds(text, [], case=True)] == [fund]


def test_wages_kept_back_by_an_employer_are_no_public_fund() -> None:
    assert funds("The builder kept part of his workers' wages.", [], case=True) == []


def test_who_settles_gives_no_answer_to_an_audit() -> None:
    text = "The surgeon agreed to pay $2 million to resolve claims that he illegally billed Medicare."
    assert scope.answers(text, [(0, len(text))]) == []
    reply = "The hospital agreed with our findings."
    assert scope.answers(reply, [(0, len(reply))]) == [(0, len(reply))]


@pytest.mark.parametrize(
    ("text", "case", "kinds"),
    [
        ("The pharmacy did not lock up controlled substances.", False, set()),
        ("Security assessments were not performed.", False, set()),
        ("He illegally billed Medicaid for visits.", True, {"MC-03"}),
        ("The builder was charged with third-degree bribery.", True, {"MC-18"}),
        ("The buyer was charged with commercial bribe receiving.", True, {"MC-16"}),
        ("She was charged with perjury by declaration.", True, {"MC-31"}),
        ("He demanded kickbacks from workers.", True, {"MC-04"}),
        ("She put nonexistent employees on the rolls.", True, {"MC-15"}),
        ("The agency did not maintain proper oversight.", False, {"MC-27"}),
        ("Weaknesses in the accounting of the shelter remain.", False, {"MC-11"}),
        ("The State improperly obligated $2 million.", False, {"MC-11"}),
    ],
)
def test_what_audits_and_cases_call_conduct(text: str, case: bool, kinds: set[str]) -> None:
    assert {n for n, *_ in misconduct(text, [], [], case=case)} == kinds


def test_waste_beside_fraud_is_no_matter_of_ecology() -> None:
    text = "The plan did little to detect fraud, waste and abuse in the Medicare program."
    assert [f for f, _ in fields(text, 0, [], [])] == ["FLD-HLT"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("He padded hours under the In-Home Support Services program.", "FLD-SSA"),
        ("She stole from the booster club.", "FLD-EDU"),
        ("The mill was caught illegal dumping at night.", "FLD-ECO"),
        ("He forged orders for gas meters.", "FLD-UTL"),
    ],
)
def test_names_of_programmes_and_offices_tell_the_field(text: str, field: str) -> None:
    assert field in [f for f, _ in fields(text, 0, [], [])]
