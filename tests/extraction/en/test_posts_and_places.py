"""Fields of an office, adjectives before a post, towns that their state or their office gives away: invented texts."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import case_of


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("a non-sworn records clerk at the Oakvale Housing Authority", "records clerk"),
        ("a part-time cashier at the Oakvale Housing Authority", "cashier"),
        ("a part-time employee at the Oakvale Housing Authority", "part-time employee"),
        ("the Chief Deputy for information systems at the Oakvale Housing Authority", "Chief Deputy for information systems"),
        ("a Professor of Soil Science and Engineering at The Oakvale State University", "Professor of Soil Science and Engineering"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_title(told: str, post: str) -> None:
    c = case_of(f"Dale K. Whitcombe, 51, {told}, was convicted of fraud. Whitcombe stole $9,000.")
    held = [(q.position.text, q.unit.text if q.unit else "") for p in c.people for q in p.posts]
    unit = "Oakvale State University" if "University" in told else "Oakvale Housing Authority"
    assert held == [(post, unit)]


def test_an_attorney_for_somebody_has_no_field() -> None:
    c = case_of("Dale K. Whitcombe, 51, an attorney for tenants, was convicted of fraud.")
    assert [q.position.text for p in c.people for q in p.posts] == ["attorney"]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("He lived in Quillmarsh, Ohio, at the time.", "Quillmarsh"),
        ("A Houston hospital paid him.", "Houston"),
        ("The Brea Police Department later discovered it.", "Brea"),
    ],
)
def test_towns(told: str, place: str) -> None:
    c = case_of(f"Dale K. Whitcombe, 51, was convicted of fraud. {told}")
    assert place in {r.text for r in c.regions}


def test_the_number_of_a_precinct_is_part_of_the_name_and_a_court_room_is_no_unit() -> None:
    c = case_of(
        "A former clerk with the Precinct 4 Constable's Office, Dale K. Whitcombe, 51, was convicted of fraud in Dept. 5."
    )
    units = {u.text for u in c.units}
    assert "Precinct 4 Constable's Office" in units
    assert not any(u.startswith("Dept") for u in units)


def test_a_range_that_opens_a_sentence_dates_what_it_tells() -> None:
    c = case_of(
        "Dale K. Whitcombe, 51, was convicted of theft today. Between June and August 2019, Whitcombe processed cars to be junked."
    )
    assert c.act_period is not None
    assert (c.act_period.start, c.act_period.end) == ("2019-06", "2019-08")


def test_a_second_post_behind_the_unit_of_the_first() -> None:
    c = case_of(
        "Dale K. Whitcombe was the clerk of Oakvale Housing Authority (OHA) from 2012 to 2015, then deputy director of the"
        " Marlow County Highway Department. OHA fired him. Whitcombe stole $12,000 from OHA and was convicted of theft."
    )
    held = [(q.position.text, q.unit.text if q.unit else "") for p in c.people for q in p.posts]
    assert held == [
        ("clerk", "Oakvale Housing Authority"),
        ("deputy director", "Marlow County Highway Department"),
    ]
    house = next(u for u in c.units if u.text == "Oakvale Housing Authority")
    assert [m.text for m in house.mentions] == ["OHA", "OHA"]


def test_a_current_post_beside_a_former_one() -> None:
    c = case_of(
        "Ruben Achterberg, 48, former mayor of Oakvale and current director of the Marlow County Water Authority, was convicted of theft."
    )
    assert [(q.position.text, q.former) for p in c.people for q in p.posts] == [
        ("mayor", True),
        ("director", False),
    ]


def test_the_following_year_goes_on_from_the_act_before() -> None:
    c = case_of(
        "Dale K. Whitcombe, 51, was convicted of theft. Between June and August 2019, Whitcombe stole checks;"
        " the following year, Whitcombe embezzled $5,000."
    )
    assert c.act_period is not None
    assert (c.act_period.start, c.act_period.end) == ("2019-06", "2020")


@pytest.mark.parametrize(
    ("told", "years"),
    [
        (
            "Whitcombe was the clerk of Oakvale Housing Authority (OHA) from 2012 to March 2015.",
            ("2012", "2015-03"),
        ),
        ("From 2002 to 2006, Whitcombe was the clerk of Oakvale Housing Authority.", ("2002", "2006")),
        (
            "Whitcombe was the clerk of Oakvale Housing Authority and stole checks from 2012 to 2015.",
            (None, None),
        ),
    ],
)
def test_when_a_post_was_held(told: str, years: tuple[str | None, str | None]) -> None:
    c = case_of(f"Dale K. Whitcombe, 51, was convicted of theft. {told}")
    assert [(q.start_date, q.end_date) for p in c.people for q in p.posts] == [years]
