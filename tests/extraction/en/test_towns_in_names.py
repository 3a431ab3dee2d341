"""Known towns: before what a town has, in lists in brackets, and where a name only begins like one."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import regions_of

TAIL = " A clerk, Dale K. Whitcombe, 51, was convicted of fraud. Whitcombe stole $9,000."


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Two owners of a Toledo durable medical equipment (DME) company were charged.", ["Toledo"]),
        ("The clerk of a Toledo home health agency was charged.", ["Toledo"]),
        ("DAYTON-A federal judge read the sentence.", ["DAYTON"]),
        ("Dayton, OH-The audit was published.", ["Dayton", "OH"]),
        ("Four offices (Toledo, Dayton and Wexcombe) kept no books.", ["Toledo", "Dayton", "Wexcombe"]),
    ],
)
def test_a_town_stands_there(told: str, places: list[str]) -> None:
    assert sorted(regions_of(told + TAIL)) == sorted(places)


@pytest.mark.parametrize(
    "told",
    [
        "The State agency spent $5,000 in Tarnell Care and Development Fund money.",
        "Waste was found in Tarnell River.",
        "The claims went to Toledo GBA.",
        "He lived in the East County of the district.",
        "She joined the Quellian Office of the Prosecutor.",
        "Dayton Neighborhood Health Center, Inc. (Dayton) claimed $9,000. Records of Dayton were searched.",
    ],
)
def test_a_name_that_only_begins_like_a_place(told: str) -> None:
    assert regions_of(told + TAIL) == []


def test_an_area_is_named_by_its_town() -> None:
    assert regions_of("The firm worked in the Toledo-metropolitan area." + TAIL) == ["Toledo"]


@pytest.mark.parametrize(
    "told",
    [
        "The Toledo Regional Office of the inspectorate paid the bill.",
        "Auditors of the Toledo Field Division looked on.",
        "The FBI’s Toledo Office closed the file.",
        "Its Toledo area office closed the file.",
    ],
)
def test_an_office_of_a_larger_body_is_named_by_its_seat(told: str) -> None:
    assert regions_of(told + TAIL) == ["Toledo"]


def test_counties_of_a_list_are_one_each() -> None:
    told = "The agency served Karnes, Wexcombe, and Wilson Counties and both Tarnby and Quell Counties."
    assert regions_of(told + TAIL) == ["Karnes", "Wexcombe", "Wilson", "Tarnby", "Quell"]
