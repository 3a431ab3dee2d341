"""Fields of an office, adjectives before a post, towns that their state or their office gives away: invented texts."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.contract import Case


def case(text: str) -> Case:
    found = extract(text, language="en").cases
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("told", "post"),
    [
        ("a non-sworn records clerk at the Oakvale Housing Authority", "records clerk"),
        ("a part-time cashier at the Oakvale Housing Authority", "cashier"),
        ("a part-time employee at the Oakvale Housing Authority", "part-time employee"),
        ("the Chief Deputy for information systems at the Oakvale Housing Authority", "Chief Deputy for information systems"),
        ("a Professor of Material Science and Engineering at The Oakvale State University", "Professor of Material Science and Engineering"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_title(told: str, post: str) -> None:
    c = case(f"Dale K. Whitcombe, 51, {told}, was convicted of fraud. Whitcombe stole $9,000.")
    held = [(q.position.text, q.unit.text if q.unit else "") for p in c.people for q in p.posts]
    unit = "Oakvale State University" if "University" in told else "Oakvale Housing Authority"
    assert held == [(post, unit)]


def test_an_attorney_for_somebody_has_no_field() -> None:
    c = case("Dale K. Whitcombe, 51, an attorney for tenants, was convicted of fraud.")
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
    c = case(f"Dale K. Whitcombe, 51, was convicted of fraud. {told}")
    assert place in {r.text for r in c.regions}


def test_the_number_of_a_precinct_is_part_of_the_name_and_a_court_room_is_no_unit() -> None:
    c = case(
        "A former clerk with the Precinct 4 Constable's Office, Dale K. Whitcombe, 51, was convicted of fraud in Dept. 5."
    )
    units = {u.text for u in c.units}
    assert "Precinct 4 Constable's Office" in units
    assert not any(u.startswith("Dept") for u in units)


def test_a_range_that_opens_a_sentence_dates_what_it_tells() -> None:
    c = case(
        "Dale K. Whitcombe, 51, was convicted of theft today. Between June and August 2019, Whitcombe processed cars to be junked."
    )
    assert c.act_period is not None
    assert (c.act_period.start, c.act_period.end) == ("2019-06", "2019-08")
