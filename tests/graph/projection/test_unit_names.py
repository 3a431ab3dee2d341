"""What a unit's name alone tells."""

from __future__ import annotations

import pytest

from graph.projection.unit_names import is_company


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("云陵长河建设有限公司", "zh", True), ("建设工程有限公司", "zh", False), ("长河公司", "zh", False),
        ("Harrow Bridge Construction LLC", "en", True), ("Construction Services Inc.", "en", False),
        ("Harrow Bridge", "en", False), ("LLC", "en", False), ("", "en", False), ("", "zh", False),
    ],
)  # fmt: skip
def test_which_names_are_registered_companies(name: str, language: str, expected: bool) -> None:
    assert is_company(name, language) is expected
