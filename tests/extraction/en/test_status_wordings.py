"""How a case stands, in wordings of courts: invented texts."""

from __future__ import annotations

import pytest

from extraction import extract


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Dale Whitcombe, 51, pleaded no contest to theft.", "CS-5"),
        ("Dale Whitcombe, 51, entered guilty pleas to theft and forgery.", "CS-5"),
        ("Jurors took an hour before finding clerk Dale Whitcombe, 51, guilty.", "CS-5"),
        ("Dale Whitcombe, 51, will spend two years in prison for theft.", "CS-5"),
        ("Dale Whitcombe, 51, was bound over on theft.", "CS-4"),
        ("Dale Whitcombe, 51, a clerk, will stand trial for theft.", "CS-4"),
        ("Dale Whitcombe, 51, a clerk, is charged with theft.", "CS-4"),
        ("Dale Whitcombe, 51, a clerk, stole $900. Whitcombe was fired in May.", "CS-3"),
        ("Dale Whitcombe, 51, a clerk, stole $900.", None),
        ("The city obtained summary judgment against Dale Whitcombe, 51, for false claims.", "CS-5"),
        (
            "Charges of theft were filed against Dale Whitcombe, 51, who is expected to enter a guilty plea.",
            "CS-4",
        ),
        (
            "Dale Whitcombe, 51, a clerk, was indicted for theft.\nHis partner pleaded guilty in May.\n"
            "Whitcombe is presumed innocent.",
            "CS-4",
        ),
        (
            "Dale Whitcombe, 51, a clerk, was sentenced for theft.\nHis partner is charged. If convicted, she may lose "
            "her license.",
            "CS-5",
        ),
    ],
)
def test_how_a_case_stands(told: str, status: str | None) -> None:
    (c,) = extract(told, language="en").cases
    assert c.status == status


def test_not_guilty_is_no_verdict() -> None:
    (c,) = extract(
        "Dale Whitcombe, 51, charged with theft, pleaded not guilty to two counts.", language="en"
    ).cases
    assert c.status == "CS-4"


@pytest.mark.parametrize(
    "told",
    [
        "Tidewater Clinic received $3,200 in grants. It charged about $500 in unallowable costs to its grant.",
        "The ferry line did not meet all State requirements for its crews.",
    ],
)
def test_an_audit_is_known_by_what_it_measures_against(told: str) -> None:
    out = extract(told, language="en").as_json()
    assert out["document"]["source_type"] == "ST-06"
    assert all(c.get("status") is None for c in out["cases"])


@pytest.mark.parametrize(
    "told",
    [
        "An anonymous hotline call said that foreman Dale Whitcombe was absent. Whitcombe was suspended in May.",
        "A hotline call led the county to clerk Dale Whitcombe, who pleaded guilty to theft.",
        "Clerk Dale Whitcombe was sentenced to a year. The list of workers had not been verified since 2009.",
    ],
)
def test_what_a_call_led_to_is_no_mere_call(told: str) -> None:
    assert [p.name.text for c in extract(told, language="en").cases for p in c.people] == ["Dale Whitcombe"]


@pytest.mark.parametrize(
    "told",
    [
        "A hotline call said that foreman Dale Whitcombe was absent. The call has not been verified.",
        "The caller says foreman Dale Whitcombe was fired from his last job. He wants the city to act.",
        "In a petition from residents, foreman Dale Whitcombe is accused of bribery. He should be convicted.",
        "A neighbor says foreman Dale Whitcombe takes bribes. This has not yet been confirmed.",
    ],
)
def test_what_a_caller_says_of_an_outcome_proves_nothing(told: str) -> None:
    assert not [p for c in extract(told, language="en").cases for p in c.people]
