"""Names behind titles, posts and initials of many countries: the title ends before the given name (invented prose)."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.en.people.people import people
from extraction.en.units.org import head_words
from tests.extraction.en.case_of import held_in


def names(text: str) -> list[str]:
    return [p.name for p in people(text, head_words(), lambda name: False)[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hajia Rakiya Dantsoho, who chaired the panel, said the vouchers were forged.", "Rakiya Dantsoho"),
        ("Dr. Saturday Ekpenkhio signed the two vouchers in Ubiarele.", "Saturday Ekpenkhio"),
        ("Senior clerk T. K. Ramanuja was suspended for forging receipts.", "T. K. Ramanuja"),
        ("The clerk, Ms Caoimhe Ní Bhraonáin, resigned in May.", "Caoimhe Ní Bhraonáin"),
        ("Treasurer-Clerk Dorinda Haskett admitted that she wrote herself 14 cheques.", "Dorinda Haskett"),
        ("Commissioner of Parks and Recreation Naomi Eastlake resigned on Friday.", "Naomi Eastlake"),
        ("Former mayor Ma. Corazon Dimaandal was convicted of graft.", "Ma. Corazon Dimaandal"),
        ("Inspector Semisi Ma'u'atonga took the statements.", "Semisi Ma'u'atonga"),
        ("Assistant U.S. Attorney Ji-Soo Kang prosecuted the case.", "Ji-Soo Kang"),
        ("Dean Rosalind Okerlund certified the grades.", "Rosalind Okerlund"),
        ("DSP (Crime) Harbhajan Toor said that the money was recovered.", "Harbhajan Toor"),
        ("Superior Court Judge Miriam Cook fined the treasurer $4,000.", "Miriam Cook"),
        ("Lady Justice Wairimu held that the file had been altered.", "Wairimu"),
    ],
)
def test_a_title_ends_before_the_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The audit was told to the council on Monday Morning Traders said.",
        "The mayor left in January Sales rose in the county.",
    ],
)
def test_a_day_without_a_title_is_nobody(text: str) -> None:
    assert names(text) == []


def test_the_post_stays_beside_a_title_of_courtesy() -> None:
    case = extract(
        "The Mayor of Tarnby, Cr Ottoline Vellacombe, was charged with fraud.", language="en"
    ).cases[0]
    assert [(p.name.text, [q.position.text for q in p.posts]) for p in case.people] == [
        ("Ottoline Vellacombe", ["Mayor"])
    ]


def test_who_speaks_by_office_and_surname_alone_is_an_official() -> None:
    found = held_in("Dale Whitcombe, 51, was charged with theft. “It cost all of us,” DA Marrow said.")
    assert found["Marrow"] == [("DA", "")]
    found = held_in(
        "District Attorney Nora Marrow spoke. Dale Whitcombe was charged with theft. “It cost us,” DA Marrow said."
    )
    assert found["Nora Marrow"] == [("District Attorney", "")]
    assert "Marrow" not in found
