"""How far a fund's phrase goes, which of two names of one fund is taken, and what was taken without a word for money."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.en.funds.funds import funds

AUDITS = [
    # the short name in brackets belongs to the phrase, of however many words it is
    (
        "The Office awarded the clinic $4 million in Harvest and Recovery Act (Harvest Act) funds. It did not keep records.",
        ["Harvest and Recovery Act (Harvest Act) funds"],
    ),
    # of two names of one fund the one that is spelt out
    (
        "The Board misspent CSBG funds on cars. Community Services Block Grant (CSBG) funds paid for a boat.",
        ["Community Services Block Grant (CSBG) funds"],
    ),
    # a head that only qualifies another is none
    (
        "The State made Medicaid basic assistance payments twice.",
        ["Medicaid basic assistance payments"],
    ),
    ("The insurer understated the Medicare segment pension assets.", ["Medicare segment pension assets"]),
    (
        "The insurer ignored the Medicare pension segmentation requirements and the Medicare overpayments.",
        ["Medicare overpayments"],
    ),
    # a participle belongs to its doer
    (
        "The State claimed rebates for drugs administered by doctors under Medicaid.",
        ["rebates for drugs"],
    ),
    # the words whose initials an acronym gathers, small ones too
    (
        "The Office spent repair and upkeep of piers (RUP) funds.",
        ["repair and upkeep of piers (RUP) funds"],
    ),
    # money beside its sum tells more than money alone; the name that is spelt out, wherever the acronym stands
    (
        "The port runs a Home Start program. The Office gave Home Start grant funds to the port totaling $7,000.",
        ["Home Start grant funds"],
    ),
    (
        "The port did not record Medicare graduate medical education (GME) payments. It got Medicare GME payments twice.",
        ["Medicare graduate medical education (GME) payments"],
    ),
    # a name that only qualifies what follows, and a share of assistance, are no money
    (
        "The State claimed reimbursement of Medicaid outpatient drug costs.",
        ["Medicaid outpatient drug costs"],
    ),
    (
        "The Federal medical assistance percentage was raised. The State claimed Medicaid costs.",
        ["Medicaid costs"],
    ),
    ("The State did not collect rebates for mixed drugs for the period.", ["rebates for mixed drugs"]),
    # the grants that a review was asked about, once for each programme
    (
        "The agency may operate its Home Start program. In determining whether it should be awarded additional Home"
        " Start and Harvest Act grant funding, we recommended that the Office read this report.",
        ["Home Start and Harvest Act grant funding"],
    ),
    (
        "This is one of a series of reviews of barns that have received funding under the Recovery Act. It may operate"
        " a Home Services Block Grant (HSBG) program.",
        ["funding under the Recovery Act", "Home Services Block Grant (HSBG) program"],
    ),
    (
        "The State claimed Medicaid reimbursement for some nonemergency transportation (NET) services claims.",
        ["Medicaid reimbursement for some nonemergency transportation (NET) services claims"],
    ),
]

CASES = [
    (
        "She stole $9,000 from the desk. These deposits came from fees for swimming classes, day trips, and boat tickets.",
        ["fees for swimming classes, day trips, and boat tickets"],
    ),
    # an account of people is no account of money
    ("The checks came from an undercover agent during the inquiry.", []),
    (
        "He was convicted of misusing Parks Department’s vehicles for his own firm.",
        ["Parks Department’s vehicles"],
    ),
    # what somebody applied for, and a programme inside the name of a body
    (
        "She applied for a Paycheck Protection Program (PPP) loan by a false statement.",
        ["Paycheck Protection Program (PPP) loan"],
    ),
    ("He lied to the Centers for Medicare and Medicaid Services.", []),
    (
        "He embezzled funds meant to be used to pay the masons for the school.",
        ["funds meant to be used to pay the masons for the school"],
    ),
    ("He was convicted of stealing his neighbor’s hammer.", []),
]


@pytest.mark.parametrize(("text", "phrases"), AUDITS)
def test_the_phrase_of_an_audit(text: str, phrases: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, [])] == phrases


@pytest.mark.parametrize(("text", "phrases"), CASES)
def test_what_was_taken(text: str, phrases: list[str]) -> None:
    assert [text[f.start : f.end] for f in funds(text, [], case=True)] == phrases


def test_things_stand_behind_money() -> None:
    text = "He was convicted of misusing the Sheriff’s boat fuel and of misappropriation of public funds."
    found = funds(text, [], case=True)
    assert [(text[f.start : f.end], f.id) for f in found] == [
        ("Sheriff’s boat fuel", "FD-99"),
        ("public funds", "FD-99"),
    ]


def test_taxes_are_no_fees() -> None:
    text = "He never paid the state income taxes on his salary."
    case = extract(text, language="en").cases[0]
    assert [(f.text, f.id) for f in case.funds] == [("state income taxes", "FD-99")]
