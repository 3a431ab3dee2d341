"""The house of a post that one kind of house alone has, and the court of a judge."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import held_in


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        (
            "Odette Marrow, 52, was convicted of stealing dinner money from Quillby Lane School. The principal, Piers Tollgate, said "
            "that the money had been meant for meals.",
            "Piers Tollgate",
            "Quillby Lane School",
        ),
        (
            "Odette Marrow, 52, was convicted of stealing from Quillby Lane School and Tolling Lane School. The principal, Piers "
            "Tollgate, said that the money had been meant for meals.",
            "Piers Tollgate",
            "",
        ),
        (
            "Odette Marrow, 52, was convicted of stealing from Quillby Lane School. Piers Tollgate, 45, a teacher at another school, was "
            "convicted as well.",
            "Piers Tollgate",
            "",
        ),
        (
            "Odette Marrow, 52, was convicted of bribery at Tolling District Court. Judge Piers Tollgate said that she had betrayed "
            "her office.",
            "Piers Tollgate",
            "Tolling District Court",
        ),
        (
            "Odette Marrow, 52, was convicted of bribery at Tolling District Court. Circuit Judge Piers Tollgate said that she had "
            "betrayed her office.",
            "Piers Tollgate",
            "",
        ),
        (
            "Odette Marrow, 52, was convicted of bribery at Tolling District Court, and the Quillby County Court froze her pension. "
            "Judge Piers Tollgate said that she had betrayed her office.",
            "Piers Tollgate",
            "",
        ),
        (
            "Odette Marrow, 52, was convicted of bribery. Judge Piers Tollgate had said that she betrayed her office. The Court of Appeal agreed.",
            "Piers Tollgate",
            "",
        ),
        (
            "Odette Marrow, 52, was convicted of bribery in the U.S. District Court. Judge Piers Tollgate said that she had betrayed "
            "her office.",
            "Piers Tollgate",
            "",
        ),
    ],
)
def test_the_one_house_of_its_kind(text: str, name: str, unit: str) -> None:
    assert [u for _, u in held_in(text)[name]] == [unit]


@pytest.mark.parametrize(
    ("text", "name", "held"),
    [
        (
            "Odette Marrow, 52, formerly curator at the Tolling Library, was convicted of theft. The present curator, "
            "Piers Tollgate, 45, was convicted as well.",
            "Piers Tollgate",
            ("curator", "Tolling Library"),
        ),
        (
            "Odette Marrow, 52, the Commission's own procurement specialist in Quillby, was convicted of bribery.",
            "Odette Marrow",
            ("procurement specialist", "Commission"),
        ),
        (
            "A caretaker in Oakland was convicted of theft. The caretaker, Odette Marrow, 52, was given two years.",
            "Odette Marrow",
            ("caretaker", ""),
        ),
        (
            "Odette Marrow, Assistant Manager (Quality), was convicted of fraud.",
            "Odette Marrow",
            ("Assistant Manager (Quality)", ""),
        ),
    ],
)
def test_what_a_post_is_called_and_where(text: str, name: str, held: tuple[str, str]) -> None:
    assert held_in(text)[name] == [held]
