"""What audits say of oversight, of rules that were got round, of findings that were dropped. All is invented."""

from __future__ import annotations

import pytest

from extraction import extract


def _case(text: str) -> tuple[list[str], list[str]]:
    cases = extract(text, language="en").cases
    return [w.id for c in cases for w in c.weak_points], [m.id for c in cases for m in c.misconduct]


AUDIT = "We reviewed the grants of the Tidewater Housing Agency. "


@pytest.mark.parametrize(
    ("told", "points"),
    [
        ("It did not ensure that its partner properly monitored the shelters.", ["WP-S-04"]),
        ("Its procedures for overseeing the shelters were not sufficient.", ["WP-S-04"]),
        ("Onsite monitoring was not sufficient.", ["WP-S-02"]),
        # beside bad oversight a breach of one's own counts; what those who are overseen breached is what oversight missed
        (
            "Onsite monitoring was not sufficient. The agency did not comply with rules on stairs.",
            ["WP-S-02", "WP-I-13"],
        ),
        ("Onsite monitoring was not sufficient. Two homes did not comply with rules on stairs.", ["WP-S-02"]),
        (
            "Onsite monitoring was not sufficient, as it lacked records. Two homes did not comply with rules.",
            ["WP-S-02", "WP-I-10"],
        ),
        ("Some homes circumvented the reporting rules.", ["WP-I-14"]),
        ("We noted weaknesses related to outdated policies.", ["WP-I-02"]),
        # rules that are weak exist, those that are lacking do not
        ("We noted weaknesses related to policies and procedures.", ["WP-I-03"]),
        ("We noted weaknesses related to a lack of policies for leases.", ["WP-I-01"]),
        ("Its internal controls and procedures were inadequate to prevent double rents.", ["WP-I-09"]),
        ("We noted weaknesses involving inadequate safeguarding of Federal funds.", []),
        ("The files had missing or unsigned care plans.", ["WP-I-10"]),
        ("It did not have reliable billing information.", ["WP-I-10"]),
        (
            "It did not sufficiently educate its wardens, and it claimed unsupported repair costs.",
            ["WP-I-07", "WP-I-10"],
        ),
        ("We noted weaknesses related to property records.", ["WP-I-10"]),
        ("We noted weaknesses related to inventory of equipment.", ["WP-S-03"]),
        ("In its comments the agency did not provide any new information to the county.", []),
        ("The stalls did not meet Federal requirements.", []),
        ("It did not implement adequate information system controls over its tills.", ["WP-I-12"]),
        ("It had inadequate access controls.", ["WP-I-12"]),
        (
            "The agency said that partners visit the homes. However, the agency did not keep records of the visits.",
            [],
        ),
        ("It did not properly maintain activity reports.", ["WP-I-10"]),
        ("We removed our finding that it did not have effective internal controls.", []),
        ("We noted weaknesses related to procedures for (1) leases and (2) repairs.", ["WP-I-03"]),
        ("We noted weaknesses relating to its accounting system.", ["WP-I-09"]),
        (
            "We noted inadequate procurement practices and (2) inadequate personnel policies.",
            ["WP-P-13", "WP-I-03"],
        ),
        ("Its leasing policies did not comply with Federal requirements.", ["WP-I-03"]),
        ("We noted an incomplete property record.", ["WP-I-10"]),
        ("Its financial management system did not adequately manage the grants.", ["WP-I-09"]),
        ("It did not always report rents in accordance with Federal regulations.", ["WP-I-13"]),
        ("For 7 payments we could not determine whether the services complied with the lease.", ["WP-I-10"]),
        ("It charged rates that could not be documented.", ["WP-I-10"]),
        ("It did not obtain the required criminal records and child abuse registry checks.", ["WP-P-15"]),
        ("It did not sufficiently educate its wardens.", ["WP-I-07"]),
    ],
)
def test_weak_points_of_an_audit(told: str, points: list[str]) -> None:
    assert _case(AUDIT + told)[0] == points


@pytest.mark.parametrize(
    ("told", "acts"),
    [
        (AUDIT + "It is financially viable. We noted weaknesses related to its accounting system.", []),
        (AUDIT + "It is financially viable. Its claims for repairs were unallowable.", ["MC-11"]),
        (
            AUDIT
            + "It does not have the capacity to manage grants. We noted weaknesses related to its accounting system.",
            ["MC-11"],
        ),
        (AUDIT + "We were unable to determine whether it is financially viable.", []),
        (AUDIT + "We were unable to determine whether the rents were due.", ["MC-11"]),
        (AUDIT + "Some hospitals improperly received rent payments for patients.", ["MC-34", "MC-11"]),
        (AUDIT + "It claimed ineligible rent payments.", ["MC-34", "MC-11"]),
        (
            AUDIT + "It is financially viable. It did not perform a physical inventory of its furniture.",
            ["MC-11"],
        ),
        (AUDIT + "It did not fully implement any of the recommendations.", ["MC-27"]),
        (AUDIT + "It did not always properly secure its master keys.", ["MC-27"]),
        ("Audit observed that the wells were dug without any survey of the water table.", ["MC-27"]),
        ("The printing procedures, the report says, were not performed at the branch.", []),
        (
            "Rosalind Quarmby, 44, was convicted of altering records in an audit of the clinic.",
            ["MC-31", "MC-35"],
        ),
        # a charge by its name, and the misuse that it is about
        (
            "Rosalind Quarmby, 44, is charged with misappropriation of public funds. She used on-duty"
            " employees to paint her house.",
            ["MC-02", "MC-09"],
        ),
        (
            "Rosalind Quarmby, 44, is charged with misappropriation of public funds. She pocketed the tolls.",
            ["MC-01"],
        ),
        (
            "Rosalind Quarmby, 44, is charged with identity theft. She stole $900 from the Tidewater Pension"
            " Board, where she worked as a clerk.",
            ["MC-03", "MC-01"],
        ),
    ],
)
def test_conduct(told: str, acts: list[str]) -> None:
    assert _case(told)[1] == acts


def test_what_those_who_are_served_pay_is_a_toll() -> None:
    told = "Rosalind Quarmby, 44, a clerk of the Tidewater Licensing Office, was charged with accepting bribes from customers in exchange for providing driver's licenses."
    assert _case(told)[0] == ["WP-P-14"]
