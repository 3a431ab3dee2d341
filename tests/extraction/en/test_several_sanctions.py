"""Two sanctions of one kind are two facts, each with its own words, length, sum and day; one that is told twice is one."""

from __future__ import annotations

from typing import Any

import pytest

from extraction import extract

QUILL = "Marta Quill, former clerk of Dunmere Town Council, "


def told(text: str) -> list[dict[str, Any]]:
    """Return the sanctions of the one person of a text, without offsets."""
    (case,) = extract(text, id="x", language="en").as_json()["cases"]
    (person,) = case["people"]
    return person["sanctions"]


def said(text: str, *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(s.get(k) for k in ("id", *keys)) for s in told(text)]


def test_terms_of_two_judgments_are_two() -> None:
    text = (
        QUILL + "was sentenced on 4 March 2019 to 18 months in prison for theft. "
        "On 6 May 2021 Quill was sentenced to two years in prison for a fraud on the same council."
    )
    assert said(text, "length", "date") == [("SN-C2", "P1Y6M", "2019-03-04"), ("SN-C2", "P2Y", "2021-05-06")]
    assert [s["text"] for s in told(text)] == [
        "sentenced on 4 March 2019 to 18 months", "sentenced to two years",
    ]  # fmt: skip


def test_prison_and_probation_are_two() -> None:
    text = QUILL + "was sentenced to 12 months in prison and three years' probation for stealing funds."
    assert said(text, "length") == [("SN-C2", "P1Y"), ("SN-C2", "P3Y")]


def test_a_term_whose_house_is_not_called_a_prison_and_probation_are_two() -> None:
    text = (
        QUILL
        + "was sentenced to 18 months in the house of correction, with 12 months of that term suspended, "
        "and 2 years of probation for theft."
    )
    assert said(text, "length") == [("SN-C2", "P1Y6M"), ("SN-C2", "P2Y")]


def test_two_fines_with_their_sums() -> None:
    text = QUILL + "was fined $5,000 in 2018 and fined a further $7,500 in 2020 for false claims."
    assert said(text, "amount", "currency", "date") == [
        ("SN-C3", 5000.0, "USD", "2018"), ("SN-C3", 7500.0, "USD", "2020"),
    ]  # fmt: skip


def test_another_one_without_the_word() -> None:
    text = QUILL + "received a written warning in 2019 and another in 2021 for misusing funds."
    assert said(text, "date") == [("SN-H2", "2019"), ("SN-H2", "2021")]


def test_what_is_paid_back_and_what_is_forfeited() -> None:
    text = QUILL + "was ordered to pay $40,000 in restitution and forfeit $12,500 for stealing funds."
    assert said(text, "amount") == [("SN-E1", 40000.0), ("SN-E1", 12500.0)]


def test_a_suspension_and_a_demotion_are_two() -> None:
    text = QUILL + "was suspended for 20 days and was demoted to assistant for misusing funds."
    assert said(text, "length") == [("SN-H4", "P20D"), ("SN-H4", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Clerk jailed for fraud. " + QUILL + "was jailed for 18 months for embezzlement. "
        "The judge sentenced Quill to 18 months in prison.",
        QUILL + "was sentenced on 4 March 2019 to 18 months in prison for theft. "
        "Quill was sentenced to 18 months in prison in March 2019.",
    ],
)
def test_one_that_is_told_twice_is_one(text: str) -> None:
    assert said(text, "length") == [("SN-C2", "P1Y6M")]


def test_an_appeal_changes_a_term_and_makes_no_second() -> None:
    text = (
        QUILL + "was sentenced to 18 months in prison for theft in March 2019. "
        "In May 2021 Quill's reduced sentence of one year in prison began."
    )
    assert [s[0] for s in said(text)] == ["SN-C2"]


def test_nobody_is_dismissed_twice() -> None:
    text = QUILL + "was fired in March 2020 for theft. Quill was dismissed on 5 May 2021, the council said."
    assert [s[0] for s in said(text)] == ["SN-G6"]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("two and a half years in prison", "P2Y6M"), ("three years and four months in jail", "P3Y4M"),
        ("120 days in jail", "P120D"), ("life in prison", "life"), ("twenty-one months in prison", "P1Y9M"),
        ("200 hours of community service", "PT200H"),
    ],
)  # fmt: skip
def test_how_long(words: str, length: str) -> None:
    assert said(f"{QUILL}was sentenced to {words} for stealing funds.", "length") == [("SN-C2", length)]


def test_years_of_service_are_no_length() -> None:
    assert said(QUILL + "was suspended after 20 years for misusing funds.", "length") == [("SN-H4", None)]


def test_what_is_respectively_whose_has_no_length() -> None:
    text = "Marta Quill and Owen Tarry, clerks of Dunmere Town Council, were sentenced to two years and three years in prison, respectively."
    (case,) = extract(text, id="x", language="en").as_json()["cases"]
    assert {s.get("length") for p in case["people"] for s in p["sanctions"]} == {None}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Quill had three increments withheld.", "SN-H4"),
        ("She has signed an undertaking to repay $4,000 to the council.", "SN-E1"),
        ("The council has excluded her from applying for grants for five years.", "SN-H4"),
    ],
)
def test_what_an_employer_or_a_council_did(sentence: str, kind: str) -> None:
    assert kind in [s[0] for s in said(f"{QUILL}approved false invoices. {sentence}")]


def test_an_order_falls_on_the_one_against_whom_it_is_made() -> None:
    text = (
        "Owen Tarry, a contracts manager of the Dunmere Port Authority, was jailed for three years for bribery. "
        "Marta Quill, his clerk, received 22 months. The judge also made a restitution order of $90,000 against Tarry."
    )
    (case,) = extract(text, id="x", language="en").as_json()["cases"]
    paid = {
        p["name"]["text"]: s["amount"] for p in case["people"] for s in p["sanctions"] if s["id"] == "SN-E1"
    }
    assert paid == {"Owen Tarry": 90000.0}
