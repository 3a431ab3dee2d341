"""Who received what, where the name stands behind it, in a second clause, or is the respondent of the matter. Invented."""

from __future__ import annotations

import pytest

from extraction import extract
from tests.extraction.en.received import received_in


@pytest.mark.parametrize(
    ("told", "received"),
    [
        (
            "A final warning was issued to Otis Varden, the stores clerk, and a fine of $500 was imposed on Nadia Corby.",
            {"Otis Varden": ["SN-H2"], "Nadia Corby": ["SN-C3"]},
        ),
        (
            "The Board replied that a demerit was recorded against Smt. Nadia Corby, the cashier.",
            {"Nadia Corby": ["SN-G2"]},
        ),
        (
            "Mr Otis Varden was moved to the stores section and given a written warning.",
            {"Otis Varden": ["SN-H2"]},
        ),
        (
            "The court sentenced Otis Varden to two and a half years' imprisonment and Nadia Corby to eighteen months.",
            {"Otis Varden": ["SN-C2"], "Nadia Corby": ["SN-C2"]},
        ),
        (
            "In re Nadia Corby\nRespondent Nadia Corby, a member of the Fenby City Council, shall pay a fine of $1,200.",
            {"Nadia Corby": ["SN-C3"]},
        ),
        (
            "Ms Nadia Corby pleaded guilty to fraud and on 21 July 2017 received a 12-month community order.",
            {"Nadia Corby": ["SN-C2"]},
        ),
    ],
)
def test_who_received_it(told: str, received: dict[str, list[str]]) -> None:
    assert received_in(told) == received


def test_a_charge_that_was_withdrawn_in_the_same_breath_accuses_nobody() -> None:
    told = (
        "Otis Varden was charged as well, but the charge was withdrawn. Nadia Corby, the mayor, was jailed."
    )
    assert received_in(told) == {"Nadia Corby": ["SN-C2"]}


def test_what_a_firm_paid_nobodyreceived_in() -> None:
    told = "Fenby Engineers, P.C., agreed to pay a criminal fine of $1.5 million. Nadia Corby, 44, is charged with bribery."
    case = extract(told, language="en").cases[0]
    assert [p.sanctions for p in case.people] == [[]]
    assert [(m.text, m.role) for m in case.money] == [("$1.5 million", "penalty")]


def test_dollars_of_islands() -> None:
    told = "Nadia Corby, a clerk, stole J$14.2 million and TT$900."
    case = extract(told, language="en").cases[0]
    assert [(m.value, m.currency) for m in case.money] == [(14_200_000, "JMD"), (900, "TTD")]
