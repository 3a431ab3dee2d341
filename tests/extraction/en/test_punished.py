"""Sanctions that stand right at a name, whom they hit, and on which day they came."""

import pytest

from extraction import extract
from extraction.contract import Person


def people(text: str, date: str | None = None) -> dict[str, Person]:
    """Return the subjects of an English text by name."""
    facts = extract(text, language="en", date=date)
    return {p.name.text: p for c in facts.cases for p in c.people if p.subject}


def ids(text: str) -> dict[str, list[str]]:
    """Return what each subject received."""
    return {n: sorted(s.id for s in p.sanctions) for n, p in people(text).items()}


@pytest.mark.parametrize(
    ("told", "received"),
    [
        ("The council dismissed its fleet manager, Ivor Pettmarsh, and gave the clerk, Sunita Bhaskarane, a final written warning.", {"Ivor Pettmarsh": ["SN-G6"], "Sunita Bhaskarane": ["SN-H2"]}),
        ("The Bank announced the debarment for four years of Korfen Roads Ltd and its managing director, Abdi Halanesh.", {"Abdi Halanesh": ["SN-H4"]}),
        ("The board voted 6-1 to show superintendent Ellery Quistmore the door.", {"Ellery Quistmore": ["SN-G6"]}),
        ("Lotte Waimar was sentenced to nine months' imprisonment, suspended for two years, and fined £300.", {"Lotte Waimar": ["SN-C2", "SN-C3"]}),
        ("The union called for the removal of fire chief Garth Lindellow from office.", {}),
    ],
)  # fmt: skip
def test_who_received_what(told: str, received: dict[str, list[str]]) -> None:
    assert ids(told) == received


@pytest.mark.parametrize(
    ("told", "id", "day"),
    [
        ("Amos Kettermole, a county treasurer, was sentenced Tuesday to 30 months in prison for theft.", "SN-C2", "2023-06-13"),
        ("Julius Okombar, the bursar, was sacked last month after fees went missing.", "SN-G6", "2023-05"),
        ("Kenneth Abarand pleaded guilty on 4 May 2020 to theft from his office and was fined £500 the same day.", "SN-C3", "2020-05-04"),
        ("Marlon Estacione, the treasurer, was convicted in 2016. Two years later the court sentenced him to six years in prison.", "SN-C2", "2018"),
        ("Vera Lofthouser, the clerk, was arrested on 9 March 2021 and was later fined £300.", "SN-C3", None),
    ],
)  # fmt: skip
def test_the_day_of_a_ruling(told: str, id: str, day: str | None) -> None:
    (person,) = people(told, "2023-06-15").values()
    assert [s.date for s in person.sanctions if s.id == id] == [day]


def test_a_case_that_was_dismissed_dismisses_nobody() -> None:
    facts = ids("The case against the travel clerk, Merritt Sloanby, was dismissed in April 2018.")
    assert "SN-G6" not in facts.get("Merritt Sloanby", [])
