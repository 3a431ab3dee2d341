"""Conduct told in plain words, by classes of words; texts that tell of none."""

import pytest

from extraction import extract
from extraction.en.matter.conduct import misconduct
from extraction.en.words.scope import nothing_found, notice


def ids(text: str, *, case: bool = True) -> set[str]:
    return {m[0] for m in misconduct(text, [], [], case=case)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The warden wrote 40 checks to herself.", "MC-01"),
        ("He drained the orchard fund over two winters.", "MC-01"),
        ("Lessons were billed for pupils who had been absent.", "MC-03"),
        ("The ferry line claimed payment for trips that were never made.", "MC-03"),
        ("Rent was paid for 12 tenants, of whom nine did not exist.", "MC-03"),
        ("She opened accounts in the names of retired nurses.", "MC-03"),
        ("The grant was charged for a plot that was let without an appraisal.", "MC-10"),
        ("The registrar sold mooring permits.", "MC-16"),
        ("The examiner took $300 from each learner in cash.", "MC-16"),
        ("The clinic paid recruiters by the head.", "MC-18"),
        ("Her brother-in-law owns the quarry.", "MC-21"),
        ("The chemist altered the test results.", "MC-31"),
        ("Visit slips had been filled in for the whole month.", "MC-31"),
        ("A porter who complained was moved to the night shift.", "MC-33"),
        (
            "Aid went to households with income above the limit; benefits were paid on behalf of prisoners.",
            "MC-34",
        ),
    ],
)
def test_a_deed_is_told_by_classes_of_words(text: str, kind: str) -> None:
    assert kind in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "The agency claimed reimbursement for services that did not comply with State requirements.",
        "The auditors drained a cup of coffee and left.",
        "The board gave itself up to debate; the thief gave himself up.",
        "Blank checks were signed in advance and kept in a drawer.",
    ],
)
def test_near_words_tell_no_deed(text: str) -> None:
    assert not ids(text) & {"MC-01", "MC-03", "MC-15", "MC-31"}


def test_what_auditors_did_not_test_is_no_neglect_of_those_audited() -> None:
    assert "MC-27" in ids("The office did not verify wages.", case=False)
    assert not ids("We did not test each site.", case=False)


@pytest.mark.parametrize(
    "text",
    [
        "Our review found no exceptions.",
        "This report contains no recommendations.",
        "The three clinics complied with billing rules in every case.",
        "We withdrew the finding that was in our draft.",
    ],
)
def test_an_audit_may_find_nothing(text: str) -> None:
    assert nothing_found(text)
    assert not nothing_found("The clinic did not comply in every case that we tested; we found 12 errors.")


def test_a_notice_to_the_public_tells_of_no_case() -> None:
    text = "The Comptroller will hold a workshop on June 4. Topics: conflicts of interest and ghost payrolls. Registration is free."
    assert notice(text)
    assert not notice("The clerk ran no workshop. " + "He billed for one. " * 80 + "Registration is free.")
    case = extract(text, id="a", language="en").as_json()["cases"]
    assert not any(c["misconduct"] or c["fields"] for c in case)


def test_kickbacks_of_wages_are_no_bribes() -> None:
    told = ids("The foreman underpaid the crew and demanded kickbacks from six workers.")
    assert "MC-04" in told
    assert not told & {"MC-16", "MC-17"}
    assert "MC-17" in ids("The foreman demanded kickbacks from a supplier.")


def test_official_misconduct_is_charged_beside_a_bribe() -> None:
    assert {"MC-16", "MC-25"} <= ids("The jailer is charged with bribe receiving and official misconduct.")


def test_rules_on_conflicts_of_interest_are_no_deed() -> None:
    text = "The agency did not have policies that addressed conflicts of interest."
    assert "MC-21" not in ids(text, case=False)
    assert "MC-21" in ids("The award had a conflict of interest.", case=False)


def test_claims_may_be_ineligible_without_anybody_who_took_what_was_not_due() -> None:
    assert "MC-34" not in ids("Of the lines, 23 were ineligible for Federal reimbursement.", case=False)
    assert "MC-34" in ids("Of the families, 23 were ineligible.", case=False)
