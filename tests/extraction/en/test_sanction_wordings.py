"""Sentences, sums given back and fines in many wordings, and who is not meant by them: invented texts."""

from __future__ import annotations

import pytest

from extraction import extract

LEAD = "Dale K. Whitcombe, 51, a clerk of the City of Oakvale, pleaded guilty to theft. "


def received(text: str) -> dict[str, set[str]]:
    (c,) = extract(text, language="en").cases
    return {p.name.text: {s.id for s in p.sanctions} for p in c.people if p.subject}


@pytest.mark.parametrize(
    ("told", "ids"),
    [
        ("He will spend four years in prison.", {"SN-C2"}),
        ("Whitcombe received 18 months.", {"SN-C2"}),
        ("He was sent to state prison.", {"SN-C2"}),
        ("Judge Torrance imposed a nine-month term.", {"SN-C2"}),
        ("She announced the sentencing of Whitcombe to two and one-half years.", {"SN-C2"}),
        ("He got a year of probation.", {"SN-C2"}),
        ("He was ordered to pay $46,000 to the city.", {"SN-E1"}),
        ("Judge Torrance directed him to repay $9,000.", {"SN-E1"}),
        ("Whitcombe repaid $9,000.", {"SN-E1"}),
        ("Restitution to the city was set at $41,000.", {"SN-E1"}),
        ("Judge Torrance imposed a $10,000 fine.", {"SN-C3"}),
        ("He has been put on administrative leave.", {"SN-H4"}),
    ],
)
def test_what_was_received(told: str, ids: set[str]) -> None:
    assert received(LEAD + told) == {"Dale K. Whitcombe": ids}


@pytest.mark.parametrize(
    "told",
    [
        "He served a two-year term as mayor.",
        "The clerk's budget went to the authority in six years.",
        "He is to be sentenced in May and could receive five years.",
        "The parties agreed that a term of 15 months would be right.",
        "Two clerks who objected were reassigned to the mail room.",
        "His husband, Bo Ferndale, was acquitted.",
        "He was ordered to pay a $200 fee.",
        "Restitution is mandatory.",
        "His church has returned the money.",
        "He agreed to resign in May.",
        "Whitcombe and his partner are each expected to be sentenced to 60 days in jail.",
        "Whitcombe is expected to be sentenced to 60 days in jail, three years of supervised probation with a curfew, "
        "ordered to pay $900 in restitution, and kept off public works.",
    ],
)
def test_what_was_not_received(told: str) -> None:
    assert received(LEAD + told) == {"Dale K. Whitcombe": set()}


def test_lists_and_those_who_are_named_behind() -> None:
    text = (
        "Foreman Dale Whitcombe, 51, and payroll clerk Zsofia Bakonyi, 30, were convicted of theft.\n"
        "• Dale Whitcombe: three years in prison.\n• Zsofia Bakonyi: probation for a year.\n"
    )
    assert received(text) == {"Dale Whitcombe": {"SN-C2"}, "Zsofia Bakonyi": {"SN-C2"}}


def test_each_of_the_defendants() -> None:
    text = "Dale Whitcombe, 51, and Zsofia Bakonyi, 30, pleaded guilty to theft. All defendants were each fined $500."
    assert received(text) == {"Dale Whitcombe": {"SN-C3"}, "Zsofia Bakonyi": {"SN-C3"}}


@pytest.mark.parametrize(
    "told",
    [
        "was sentenced on Nov. 3 to 18 months in prison.",
        "was sentenced on Tuesday, Nov. 3, 2020, to 18 months in prison.",
        "was sentenced in U.S. District Court on Sept. 3, 2020, to 18 months in prison by Judge Ann Low.",
    ],
)
def test_points_of_shortened_words_end_no_clause(told: str) -> None:
    case = extract(f"Karl Dunmore, former mayor of Elmford, {told}", language="en").cases[0]
    assert [s.id for p in case.people if p.name.text == "Karl Dunmore" for s in p.sanctions] == ["SN-C2"]
