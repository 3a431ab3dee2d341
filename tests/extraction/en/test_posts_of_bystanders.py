"""Posts of those who are told of beside the accused: who went before, who came after, who speaks for somebody, who is named to a post."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import held_in


@pytest.mark.parametrize(
    ("told", "name", "post", "unit"),
    [
        ("Defence counsel, Mr. Piers Tollgate, asked for leniency.", "Piers Tollgate", "Defence counsel", ""),
        ("According to counsel for the Commission, Hana Brisk, the money is gone.", "Hana Brisk", "counsel", "Commission"),
        ("The governor, Salma Kemble, named Dr Ida Hallow acting county clerk.", "Ida Hallow", "acting county clerk", ""),
        ("The store officer, Hana Brisk, kept the keys.", "Hana Brisk", "store officer", ""),
        ("The present clerk, Hana Brisk, keeps the keys.", "Hana Brisk", "clerk", ""),
    ],
)  # fmt: skip
def test_a_post_before_a_name(told: str, name: str, post: str, unit: str) -> None:
    assert held_in(f"Otis Varden was convicted of theft on Monday. {told}")[name] == [(post, unit)]


def test_whom_somebody_followed_held_the_same_post() -> None:
    found = held_in(
        "Otis Varden, director of the Quillby Port Authority, was convicted of theft on Monday. His predecessor, Dr. Alma "
        "Penrose, retired in 2014."
    )
    assert found["Alma Penrose"] == [("director", "Quillby Port Authority")]


def test_a_rank_between_a_post_and_a_name_is_none() -> None:
    found = held_in(
        "The Tarn Hollow Hospice lost its purse. The hospice's administrator, Colonel Odette Marrow, was fined $5,000 for "
        "theft on Monday. Colonel Marrow had kept the cash."
    )
    assert found["Odette Marrow"] == [("administrator", "Tarn Hollow Hospice")]


def test_a_post_of_two_words_with_a_hyphen_is_whole() -> None:
    found = held_in("Village Clerk-Treasurer Odette Marrow was convicted of theft on Monday.")
    assert found["Odette Marrow"] == [("Village Clerk-Treasurer", "")]


def test_a_house_that_is_called_by_one_word_is_the_one_told_with_more() -> None:
    found = held_in(
        "The national rowing federation lost its purse. The federation's treasurer, Otis Varden, was fined $400 for theft."
    )
    assert found["Otis Varden"] == [("treasurer", "national rowing federation")]


def test_a_branch_belongs_to_the_name_of_its_place() -> None:
    found = held_in("Otis Varden, loans officer at the Mill Road branch, was dismissed for theft.")
    assert found["Otis Varden"] == [("loans officer", "Mill Road branch")]


def test_the_office_of_an_office_holder_is_nobody_s_post() -> None:
    found = held_in(
        "Otis Varden was jailed for theft. Tenants may call the office of the public defender, where a line is kept."
    )
    assert found["Otis Varden"] == []


def test_who_signs_a_notice_is_no_house() -> None:
    found = held_in(
        "Otis Varden joined the Corporation in 2010 as a conductor. He was convicted of theft.\n\nHead of Passenger Services"
    )
    assert not found["Otis Varden"][0][1].startswith("Head")


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ("Brightmoor Haulage has ended the employment of Otis Varden, depot manager, at once. He was charged with theft.", ("depot manager", "Brightmoor Haulage")),
        ("Otis Varden, the depot supervisor at Eastmere, was charged with theft.", ("depot supervisor", "Eastmere")),
        ("Otis Varden, a patrol officer at Station 7, was charged with theft.", ("patrol officer", "Station 7")),
        ("Letters lay in the Riverholm office. The office supervisor, Otis Varden, was charged with theft.", ("office supervisor", "Riverholm office")),
        ("Letters lay in the Riverholm office and in the Mill Road office. The office supervisor, Otis Varden, was charged with theft.", ("office supervisor", "")),
        ("Otis Varden, who headed the Harbour Works Section, was charged with theft.", ("headed", "Harbour Works Section")),
        ("Otis Varden, who headed the risk department, was charged with theft.", ("headed", "risk department")),
        ("The panel has banned for five years the coach of Quillby Rovers. Otis Varden had taken bribes.", ("coach", "Quillby Rovers")),
        ("Otis Varden, who served as Chief Officer for Agriculture in Tarn County, was charged with theft.", ("Chief Officer for Agriculture", "Tarn County")),
    ],
)  # fmt: skip
def test_where_a_post_is_held_by_other_words_than_a_name_beside_it(told: str, held: tuple[str, str]) -> None:
    assert held_in(told)["Otis Varden"] == [held]
