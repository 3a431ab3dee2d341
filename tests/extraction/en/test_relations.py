"""Beyond the score, on invented texts: posts, sanctions and mentions across several persons; periods; text as it comes."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.contract import Person
from tests.extraction.en.case_of import case_of, person_of


def held(p: Person) -> list[tuple[str, str | None, bool]]:
    return [(q.position.text, q.unit.text if q.unit else None, q.former) for q in p.posts]


SEVERAL = (
    "OAKVALE, Ohio – Two former Marlow County employees were sentenced today for a bribery scheme.\n"
    "Dale K. Whitcombe, 51, the former purchasing manager of the Marlow County Highway Department, was sentenced to 30 months in prison"
    " and ordered to pay $40,000 in restitution. Zsofia R. Bakonyi, 44, a clerk at the Oakvale Housing Authority, was sentenced to two"
    " years of probation. Between June 2016 and August 2019, Whitcombe accepted kickbacks from a paving company called Gravelton.\n"
    "Assistant District Attorney Pia L. Norrgard of the Public Integrity Unit prosecuted the case.\n"
)


def test_each_person_keeps_the_own_post_and_sanction() -> None:
    c = case_of(SEVERAL)
    first, second = person_of(c, "Dale K. Whitcombe"), person_of(c, "Zsofia R. Bakonyi")
    assert held(first) == [("purchasing manager", "Marlow County Highway Department", True)]
    assert held(second) == [("clerk", "Oakvale Housing Authority", False)]
    assert {s.id for s in first.sanctions} == {"SN-C2", "SN-E1"}
    assert {s.id for s in second.sanctions} == {"SN-C2"}
    prosecutor = person_of(c, "Pia L. Norrgard")
    assert not prosecutor.subject
    assert held(prosecutor) == [("Assistant District Attorney", "Public Integrity Unit", False)]


def test_the_period_is_that_of_the_acts_and_the_company_is_told_by_its_context() -> None:
    c = case_of(SEVERAL)
    assert c.act_period is not None
    assert (c.act_period.start, c.act_period.end) == ("2016-06", "2019-08")
    assert "Gravelton" in {u.text for u in c.units}
    assert "Public Integrity Unit" not in {u.text for u in c.units}


def test_the_full_name_and_the_surname_are_one_person_with_every_mention() -> None:
    c = case_of(SEVERAL)
    mentions = person_of(c, "Dale K. Whitcombe").mentions
    assert [m.text for m in mentions] == ["Whitcombe"]
    assert SEVERAL[mentions[0].start : mentions[0].end] == "Whitcombe"


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("Between March 27, 2011, and Sept. 8, 2012, Whitcombe stole over $20,000 from the city.", ("2011-03", "2012-09")),
        ("Whitcombe, hired by the city in 1998, stole $9,000 in May 2014. The following year he stole another $4,000.", ("2014-05", "2015")),
        ("Whitcombe was charged on July 9, 2015. He stole $4,000 from the parks fund in April 2013.", ("2013-04", "2013-04")),
        ("Whitcombe bought a 2012 Fordham Vista with stolen funds that he had embezzled in 2010.", ("2010", "2010")),
    ],
)  # fmt: skip
def test_periods(told: str, period: tuple[str, str]) -> None:
    c = case_of(f"Dale Whitcombe, 51, was convicted of embezzlement from the City of Oakvale. {told}")
    assert c.act_period is not None
    assert (c.act_period.start, c.act_period.end) == period


def test_the_audited_period_is_not_the_year_of_a_law_or_a_rate() -> None:
    c = case_of(
        "For the period April 1, 2011, through March 31, 2012, the Larkmoor Department of Aging claimed unallowable costs of $2 million."
        " The review was requested for the fiscal year 2014 error rate under the Payments Act of 2002. We recommended that it refund them."
    )
    assert c.act_period is not None
    assert (c.act_period.start, c.act_period.end) == ("2011-04", "2012-03")


@pytest.mark.parametrize(
    "text",
    [
        "> OAKVALE – Zsofia R. Bakonyi, 44,\n> of Larkmoor, was charged with bribery. She worked as a clerk at the\n> Oakvale Housing Authority.",
        "Home | News | Contact\nOAKVALE – Zsofia R. Bakonyi, 44, of Larkmoor, was charged with bribery.\nShe worked as a clerk at the Oakvale Housing Authority.\nPrivacy | Terms of use",
        "OAKVALE – “Zsofia R. Bakonyi, 44, of Larkmoor, was charged with bribery,” the statement said. She worked as a clerk at the Oakvale Housing Authority.",
    ],
)
def test_text_as_it_comes(text: str) -> None:
    c = case_of(text)
    one = person_of(c, "Zsofia R. Bakonyi")
    assert one.subject
    assert text[one.name.start : one.name.end] == one.name.text
    assert one.posts[0].position.text == "clerk"


def test_a_name_in_capitals_with_accents_and_letters_behind_it() -> None:
    c = case_of(
        "U.S. Attorney Íñigo Saldaña-Vélez announced that DALE WHITCOMBE, a manager of two clinics, pled guilty to fraud."
        " Zsofia R. Bakonyi, M.D., has agreed to pay $90,000 to resolve allegations of false claims."
    )
    assert {p.name.text for p in c.people if p.subject} == {"DALE WHITCOMBE", "Zsofia R. Bakonyi"}
    assert not person_of(c, "Íñigo Saldaña-Vélez").subject


def test_the_title_of_one_is_not_that_of_the_next() -> None:
    c = case_of(
        "Pia Norrgard, United States Attorney for the Southern District of Larkmoor, and Owen Thrale, Special Agent in Charge of the"
        " Oakvale Field Office, announced that Dale Whitcombe, 51, was convicted of fraud."
    )
    assert held(person_of(c, "Pia Norrgard"))[0][0] == "United States Attorney"
    assert [h[0] for h in held(person_of(c, "Owen Thrale"))] == ["Special Agent in Charge"]


def test_who_was_asked_for_money_stays_hidden() -> None:
    text = (
        "Dale Whitcombe, 51, a former purchasing manager for Marlow County, was convicted of asking for a bribe. Whitcombe met Ruben Achterberg,"
        " who owned a paving firm. He asked the victim to pay him $5,000. The victim agreed for fear of losing work, and Achterberg paid."
    )
    found = extract(text, language="en")
    assert {p.name.text for c in found.cases for p in c.people} == {"Dale Whitcombe"}
    hidden = [text[r.start : r.end] for r in found.redactions]
    assert hidden == ["Ruben Achterberg", "Achterberg"]


def test_nobody_is_listed_without_a_role() -> None:
    c = case_of(
        "Dale Whitcombe, 51, was convicted of fraud. He bought a coat that Ruben Achterberg had designed, and left."
    )
    assert {p.name.text for p in c.people} == {"Dale Whitcombe"}


def test_towns_of_a_list_and_with_postal_codes() -> None:
    c = case_of(
        "(Houston, TX) - The Texas cities of Plano, Frisco and Mesquite paid false claims, and Dale Whitcombe, 51, was convicted of fraud."
    )
    assert {"Houston", "TX", "Texas", "Plano", "Frisco", "Mesquite"} <= {r.text for r in c.regions}
