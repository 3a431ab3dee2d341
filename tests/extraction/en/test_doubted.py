"""One matter that failed closes no other, and whom an untrue one names is no subject; a witness is not shown (invented prose)."""

from __future__ import annotations

import pytest

from extraction import extract

PROVED = "Carl Abney, 51, a former buyer of the Port of Hexley, pleaded guilty to taking bribes of $40,000. "


def _shown(text: str) -> dict[str, bool]:
    return {p.name.text: p.subject for c in extract(text, language="en").cases for p in c.people}


@pytest.mark.parametrize(
    "text",
    [
        "1. Carl Abney, a fleet clerk of the Department of Roads, admitted using fuel cards. He was suspended for 30 days. 2. A complaint against a foreman was unsubstantiated.",
        "Allegation A: contract splitting by Director Leonard Hulme. Not substantiated. Allegation B: false mileage claims by Carl Abney, a clerk. Substantiated. Abney was suspended for ten days.",
        PROVED + "A newspaper wrongly reported that Inspector Walt Denby had been arrested.",
        PROVED + "It was rumored that Mayor Elwin Castell had been paid too. The rumor was false.",
        PROVED
        + "Officer Jay Rudge was accused of the same by a prisoner. The accusation was found to be untrue.",
        PROVED + "Comptroller Jed Barlow was accused of it too, but the grand jury declined to indict him.",
        PROVED + "Finding 1. Harassment by Captain Evan Stroud: not substantiated.",
        PROVED + "Clerk Peter Lossing was charged with him, but was found to have had no part in the fraud.",
    ],
)
def test_what_failed_names_nobody_and_closes_nothing_else(text: str) -> None:
    assert [n for n, subject in _shown(text).items() if subject] == ["Carl Abney"]


def test_one_matter_that_failed_is_closed() -> None:
    text = "A complaint said that Clerk Rosa Windham sold permits. The complaint was unsubstantiated."
    assert _shown(text) == {}


@pytest.mark.parametrize(
    "behind",
    [
        "There is no evidence that Abney delivered the goods.",
        "His lawyer said that the charge was baseless and that Abney was not responsible.",
        "Abney told investigators that he had nothing to do with the contract.",
        "Auditors found that $3,000 of expenses were unsubstantiated.",
        "Abney is accused of filing reports of hours. The reports were false.",
    ],
)
def test_what_is_no_doubt(behind: str) -> None:
    text = "Carl Abney, 51, a former buyer of the Port of Hexley, was charged with fraud. " + behind
    assert _shown(text) == {"Carl Abney": True}


@pytest.mark.parametrize(
    "told",
    [
        "PW3 Mary Okello, a nurse, said the drugs never arrived.",
        "Captain Edwin Sorley told the inquiry that cargo was never weighed.",
        "The investigation began after an e-mail from Simon Lacey, a storekeeper.",
        "The whistle-blower, accountant Ellen Ruddock, was moved.",
        "Ellen Ruddock, an accountant who sent an e-mail to the inspector general, was moved.",
        "P.W. 2 Samuel Otieno, an accountant, produced the ledgers.",
        "It was a junior accountant, Mei Hargrove, who first spotted the invoices.",
        "The widow of driver Neil Sturgess received nothing.",
        "Cross-examined, bank manager Alison Creed confirmed the deposits.",
        "Farmer Joseph Kamande said he paid for seed.",
        "Abney threatened electrician Gordon Leaming when he asked for payment.",
        "Victoria Docks was charged with paying him.",
    ],
)
def test_who_tells_is_not_shown_nor_a_place_for_a_person(told: str) -> None:
    assert _shown(PROVED + told) == {"Carl Abney": True}


def test_what_prosecutors_ask_for_is_not_received() -> None:
    text = PROVED + "Prosecutors will ask for a prison term of eight years."
    assert [p.sanctions for c in extract(text, language="en").cases for p in c.people] == [[]]


@pytest.mark.parametrize(
    "told",
    [
        "A fishers' leader, Amos Tilbury, wrote to the Ombudsman in 2006.",
        "A junior storekeeper, Amos Tilbury, reported missing stock in 2018.",
        "Site cook Amos Tilbury, who first described the drawer to the Jury, feared for the job.",
        "Another witness, a father of three, Amos Tilbury, said that the fund was empty.",
        "It was a teller, Amos Tilbury, who called the authority.",
        "It was Amos Tilbury, a new assistant, who told the head teacher.",
    ],
)
def test_who_reported_is_not_shown(told: str) -> None:
    assert _shown(PROVED + told) == {"Carl Abney": True}


def test_of_matters_told_by_whether_each_names_only_whom_it_proved() -> None:
    told = (
        "(i) Whether the clerk, Nadia Corby, paid herself twice: The allegation is substantiated. Corby was fired.\n"
        "(ii) Whether the mayor, Cllr Otis Varden, benefited: The allegation is not substantiated."
    )
    case = extract(told, language="en").cases[0]
    assert [(p.name.text, p.subject, [q.position.text for q in p.posts]) for p in case.people] == [
        ("Nadia Corby", True, ["clerk"])
    ]
    assert case.status != "CS-6"
