"""What was done in a related case: how far its measures came, and whether it came back."""

from __future__ import annotations

import pytest

from graph.related.done import done
from tests.graph.related.related_cases import made

LETTER = {"id": "M1", "kind": "MS-02", "status": "MT-9", "served": "2023-05-15"}


@pytest.mark.parametrize(
    ("more", "said", "unsaid"),
    [
        ({}, ("served 2023-05-15", "no reply on record", "not verified"), ("closure",)),
        ({"replied": "2023-08-09"}, ("replied 2023-08-09", "not verified"), ("no reply",)),
        ({"claimed": "2024-06-28"}, ("claimed as done 2024-06-28", "not verified"), ("; verified",)),
        (
            {"verified": "2024-07-19", "closed": "2024-08-30"},
            ("; verified 2024-07-19", "closed 2024-08-30", "no later case on record after closure"),
            ("not verified",),
        ),
        ({"closed": "2024-08-30", "back": "D1-0"}, ("came back after closure: D1-0",), ("no later case",)),
    ],
)
def test_a_measure_says_how_far_it_came(
    more: dict[str, str], said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    [act] = done(made("slush-zh", done=({**LETTER, **more},)))
    assert [s for s in said if s not in act["en"]] == []
    assert [s for s in unsaid if s in act["en"]] == []
    assert act["zh"].count("；") == act["en"].count("; ")


def test_remedies_of_the_report_come_with_their_sentences() -> None:
    [act] = done(made("slush-zh", measures=(0,)))
    assert act["passages"][0]["text"].startswith("甘棠县水利局")
