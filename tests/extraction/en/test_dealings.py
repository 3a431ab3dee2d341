"""Weak points that a deed implies, controls that could be better, lists found weak, what is in order. All sentences are invented."""

from __future__ import annotations

import pytest

from extraction.en.matter.conduct import misconduct
from extraction.en.money.money import sums
from extraction.en.points.points import weak_points

IMPLIED = [
    (
        "WP-P-12",
        "The toll keeper took free drinks and cash from bargemen's suppliers to overlook their loads.",
    ),
    (
        "WP-P-11",
        "The harbour master kept his stake in the dredging firm out of his declaration of interests.",
    ),
    ("WP-P-15", "She posed as her late sister to draw the widow's pension."),
    ("WP-P-16", "The ferry line charged the parish for crossings that were never made."),
    ("WP-P-09", "The scribe used the warden's password to release the orders."),
    ("WP-P-18", "The verger rented out the organ loft, took the fees and kept the money."),
    ("WP-P-13", "The surveyor leaked rivals' prices to the quarry."),
    ("WP-P-12", "The registrar accepted money from overseas students and admitted them."),
    ("WP-P-11", "Orrin Tuke was a friend and business partner of the commissioner whom he paid."),
    (
        "WP-P-19",
        "The warden obtained two ferry passes from the lodge, claiming he needed to give them to a parolee.",
    ),
    (
        "WP-S-15",
        "In March 2011, the labour board assessed penalties and fines against the defendants' company. They did it again.",
    ),
]
NAMED = [
    ("WP-S-04", "The Bureau could improve its oversight of grantees."),
    ("WP-S-04", "The Bureau fell short; monitoring of grantees needed improvement."),
    ("WP-P-13", "The mill's purchasing and harvest systems contained weaknesses."),
    ("WP-I-13", "The lodge did not comply with state rules and its own harvest policies."),
    ("WP-I-12", "The weighing software is programmed to add a tonne automatically."),
]
QUIET = [
    "The lodge maintained adequate segregation of duties.",
    "The course is meant to address a lack of training among young bakers.",
]
NO_CLAIMANT = "They billed the town for mowing using the names of people who had never worked for it."
CLEARED = [
    "The jury acquitted him of taking bribes from contractors.",
    "It is a crime to accept gifts from vendors.",
]


@pytest.mark.parametrize(("entry", "text"), IMPLIED)
def test_a_deed_implies(entry: str, text: str) -> None:
    assert entry in [p.id for p in weak_points(text, [], case=True) if p.mode == "C"]


@pytest.mark.parametrize(("entry", "text"), NAMED)
def test_what_an_audit_names(entry: str, text: str) -> None:
    assert entry in [p.id for p in weak_points(text, [], case=False) if p.mode == "E"]


def test_an_approval_that_one_deal_lacked_implies_the_entry() -> None:
    """Readers of audits take it for what was done, not for a weakness that the audit names."""
    told = "The lodge did not obtain the required approval before it pledged the barn."
    assert [(p.id, p.mode) for p in weak_points(told, [], case=False)] == [("WP-P-07", "C")]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_in_order_is_none(text: str) -> None:
    assert weak_points(text, [], case=False) == []


def test_invented_workers_claim_no_benefit() -> None:
    assert "WP-P-15" not in [p.id for p in weak_points(NO_CLAIMANT, [], case=True)]


@pytest.mark.parametrize("text", CLEARED)
def test_neither_an_acquittal_nor_the_law_is_a_deed(text: str) -> None:
    assert weak_points(text, [], case=True) == []


DEEDS = [
    ("MC-09", "The harbour master had town crews rebuild his boat house."),
    ("MC-33", "She dismissed two bargemen who had complained of the tolls."),
    ("MC-35", "He burned the ledgers before the auditors came."),
    ("MC-24", "He warned the smugglers of each raid."),
]
ROLES = [
    ("The parish had not spent $1,300 of its award.", "other"),
    ("The lock keeper was promised $200 if the gate stayed open.", "bribe"),
    ("She shall make the parish whole in the amount of $900.", "recovered"),
]


@pytest.mark.parametrize(("kind", "text"), DEEDS)
def test_a_deed_in_plain_words(kind: str, text: str) -> None:
    assert kind in [n for n, *_ in misconduct(text, [], [], case=True)]


def test_who_is_dismissed_for_theft_is_no_whistleblower() -> None:
    text = "She dismissed the bargeman who had stolen the tolls."
    assert "MC-33" not in [n for n, *_ in misconduct(text, [], [], case=True)]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_what_lay_unspent_was_promised_or_is_made_good(text: str, role: str) -> None:
    assert [s.role for s in sums(text)] == [role]
