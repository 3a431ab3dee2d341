"""The confidence of an English weak point rests on what spoke for it, and what is said often is surer. All invented."""

from __future__ import annotations

import pytest

from extraction.en.points.points import weak_points
from extraction.en.points.sureness import chance, judging, sureness

ONCE = "The ferry office had no written procedures for refunds."
TWICE = f"{ONCE} The harbor had not established procedures for moorings."


def test_what_is_told_twice_is_surer() -> None:
    once, twice = (weak_points(t, [], case=False)[0].confidence for t in (ONCE, TWICE))
    assert 0.05 <= once < twice <= 0.95


def test_a_cause_is_a_trait_of_its_own() -> None:
    # what it is worth is learned: reports of our own decide, and may find it worth nothing
    with judging() as seen:
        weak_points("The port had no procedures for tariffs.", [], case=False)
        weak_points("This happened because the port had no procedures for tariffs.", [], case=False)
    assert ["cause" in j.traits for j in seen] == [False, True]


@pytest.mark.parametrize(("score", "told"), [(0.0, 0.5), (9.0, 0.95), (-9.0, 0.05)])
def test_a_score_is_never_certain(score: float, told: float) -> None:
    assert chance(score) == told


def test_every_reading_is_shown_to_those_who_watch_and_nobody_else() -> None:
    with judging() as seen:
        found = weak_points(ONCE, [], case=False)
    weak_points(ONCE, [], case=False)
    assert [(j.id, j.mode) for j in seen] == [(c.id, c.mode) for c in found]
    assert [sureness(j.id, j.mode, j.traits) for j in seen] == [c.confidence for c in found]
