"""Sanctions as ordinary prose tells them: of what somebody has, what was resolved, the second verb of a sentence."""

import pytest

from tests.extraction.en.test_punished import ids


@pytest.mark.parametrize(
    ("told", "received"),
    [
        # of a licence, a contract, pay, a pension
        ("Surveyor Imran Quaife's licence was revoked after he signed for wells that were never sunk.", {"Imran Quaife": ["SN-H4"]}),
        ("The hospital did not renew the contract of its bursar, Peter Lindholt, after the auditors found 31 missing receipts.", {"Peter Lindholt": ["SN-G6"]}),
        ("The committee took away two of Inspector Paul Gretch's annual increments.", {"Paul Gretch": ["SN-H4"]}),
        ("The retired fire chief, Walter Novarro, forfeited his pension after his conviction for bribery.", {"Walter Novarro": ["SN-E1"]}),
        ("Planning officer Claire Duvallon saw her pay cut by a tenth for six months.", {"Claire Duvallon": ["SN-H4"]}),
        ("The council asked that the licence of the surveyor, Imran Quaife, be left alone.", {}),
        # what was resolved
        ("It was resolved that the clerk, Lesley Fraynard, be issued with a written warning.", {"Lesley Fraynard": ["SN-H2"]}),
        ("The vote to remove the commissioner, Rosalyn Teaguer, was 4-1.", {"Rosalyn Teaguer": ["SN-G5"]}),
        ("The motion to remove the commissioner, Rosalyn Teaguer, failed.", {}),
        # a second verb
        ("Warden Hugh Penderyn sold the timber and was fined £300.", {"Hugh Penderyn": ["SN-C3"]}),
        ("Judge Ellen Parkin ordered former librarian Susan Whitcombe to perform 200 hours of community service and to pay back $3,900.", {"Susan Whitcombe": ["SN-C2", "SN-E1"]}),
        ("Clerk Dora Reyland was walked out of city hall on Friday and terminated on Monday.", {"Dora Reyland": ["SN-G6"]}),
        ("Ranger Dale Hutchings was cited for theft and paid a $750 fine.", {"Dale Hutchings": ["SN-C3"]}),
        ("Water bailiff Owen Prossick pleaded guilty to taking salmon and was conditionally discharged.", {"Owen Prossick": ["SN-C2"]}),
        # what somebody may not do any more
        ("Director Paul Sandfield may not run a company for nine years.", {"Paul Sandfield": ["SN-H4"]}),
        ("The army reduced Major Ian Forsythe to captain.", {"Ian Forsythe": ["SN-H4"]}),
        # who resigns because others want it
        ("The governor asked the prison superintendent, Martin Kiprono, to resign, and he did so.", {"Martin Kiprono": ["SN-H4"]}),
        ("The governor asked the prison superintendent, Martin Kiprono, to resign, but he refused.", {}),
        ("The secretary of the port, Emily Hartigan, resigned at the board's request.", {"Emily Hartigan": ["SN-H4"]}),
        ("The Auditor General imposed a surcharge of K45,000 on the district treasurer, Joseph Bandara.", {"Joseph Bandara": ["SN-E1"]}),
        ("Councilwoman Patricia Dunmore agreed to pay a $1,500 penalty to the ethics commission.", {"Patricia Dunmore": ["SN-C3"]}),
    ],
)  # fmt: skip
def test_who_received_what_in_prose(told: str, received: dict[str, list[str]]) -> None:
    assert ids(told) == received


def test_who_announces_that_he_leaves_may_be_the_one_punished() -> None:
    told = "Radu Constantine announced on Sunday that he was stepping down. He was suspended from all functions for two years and told to pay back $17,800."
    assert ids(told) == {"Radu Constantine": ["SN-E1", "SN-H4"]}


def test_who_reports_a_thing_as_dead_is_no_witness() -> None:
    told = "Mark Holmstrom, who led the wildlife park, sold the animal to a dealer and reported it dead. He was given a conditional discharge."
    assert ids(told) == {"Mark Holmstrom": ["SN-C2"]}


@pytest.mark.parametrize(
    ("told", "received"),
    [
        ("A judge has ordered a former zoo director to repay the price of a boat. Anders Holmstrom, who led the park until last year, sold it to a dealer.", {"Anders Holmstrom": ["SN-E1"]}),
        ("A State High Court has jailed a former secretary in the Ministry of Special Duties, Samuel Jegede, for ten years.", {"Samuel Jegede": ["SN-C2"]}),
        ("Maria Quintano drew five years in state prison. Bradley Ekholt received a year in the county jail. The judge ordered restitution of $204,600, to be paid jointly.", {"Maria Quintano": ["SN-C2", "SN-E1"], "Bradley Ekholt": ["SN-C2", "SN-E1"]}),
        ("The chairman and the treasurer of the Osmere party committee were each fined $15,000 today. Chairman Llewellyn Strand, 70, and Treasurer Opal Jannick, 64, pleaded guilty to larceny.", {"Llewellyn Strand": ["SN-C3"], "Opal Jannick": ["SN-C3"]}),
    ],
)  # fmt: skip
def test_whom_words_without_a_name_punish(told: str, received: dict[str, list[str]]) -> None:
    assert ids(told) == received
