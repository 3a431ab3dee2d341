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
