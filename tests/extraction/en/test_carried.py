"""What one denial denies of several things. All is invented."""

from __future__ import annotations

import pytest

from extraction.en.points.carried import carried
from extraction.en.points.frames import frames


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (
            "The ferry line did not: (1) pay its crews on time; (2) segregate duties in its office; and (3) keep records.",
            ["WP-P-06", "WP-I-10"],
        ),
        (
            "The agency did not (1) paint its halls, (2) perform monitoring activities of its contracted entities, or (3) ensure"
            " that its clerks completed training.",
            ["WP-S-07", "WP-I-07"],
        ),
        ("The agency did not visit each home, review all claims, or maintain adequate documentation.", ["WP-P-07", "WP-I-10"]),
        ("We did not review each claim, visit the homes, or maintain adequate documentation.", []),
        ("The agency did not paint its halls, which store the records. It keeps adequate documentation.", []),
    ],
)  # fmt: skip
def test_a_denial_is_carried_on(text: str, entries: list[str]) -> None:
    own = {(p.start, p.end) for p in carried(text)}
    found = [n for n, a, b in frames(text) if any(a <= s and e <= b for s, e in own)]
    assert found == entries
