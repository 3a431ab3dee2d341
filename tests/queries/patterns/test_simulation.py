"""Small worlds with fixed seeds: nothing where nothing is real, the planted pattern at its level where one is.

``python -m scripts.bench.patterns`` runs them large.
"""

from __future__ import annotations

import pytest

from queries import search
from queries.patterns.rings import rings
from scripts.bench.patterns import LEVELS, false_alarms, false_ones, plain_claims
from scripts.bench.patterns_page import claims
from scripts.bench.patterns_rates import rate_rows, recurrence_rows
from scripts.bench.patterns_world import World, cases, one_by_one

SEEDS = 20


@pytest.mark.parametrize(
    "world", [World(rings=500), World(rings=1200, regions=4, fields=3)], ids=["many", "few"]
)
def test_false_alarms_are_at_most_nominal(world: World) -> None:
    found = [search(cases(world, seed)) for seed in range(SEEDS)]
    assert min(f.looks for f in found) > 100
    # the false discovery rate alone, before any level is judged: 10 % of the runs
    assert sum(bool(f.findings or f.unsaid) for f in found) <= SEEDS // 10
    assert sum(bool(f.findings) for f in found) <= SEEDS // 10


def test_a_mix_of_fields_and_unequal_detection_make_no_region() -> None:
    world = World(rings=1500, regions=6, fields=3, fields_differ=True)
    assert not [f for seed in range(6) for f in false_ones(search(cases(world, seed)), world)]


def test_counting_cases_would_have_claimed_much() -> None:
    made = cases(World(rings=700), 1)
    assert plain_claims(rings(one_by_one(made))) > 10 * max(1, len(search(made).findings))


@pytest.mark.parametrize("seed", [1, 2])
def test_planted_patterns_are_found_at_their_level(seed: int) -> None:
    world = World(rings=4000, regions=8, fields=4, planted={"industry": 4, "systemic": 4, "regional": 5})
    told = {(f.level, f.group, f.weak_point) for f in search(cases(world, seed)).findings}
    assert told == {(LEVELS[kind], *what) for kind, what in world.truth.items()}


def test_a_table_of_false_alarms() -> None:
    (row,) = false_alarms({"tiny": World(rings=300)}, 2)
    assert row["runs with a false any"] == "0%"
    assert float(row["claims a run, cases at p < 0.05"]) > float(row["claims a run, rings at p < 0.05"])


def test_rates_name_nobody_where_only_effort_is_unequal() -> None:
    nothing, planted = rate_rows((60,), (1.0, 4.0), 12)
    assert float(nothing["runs with a false name"].rstrip("%")) <= 10
    assert float(nothing["false claims a run, raw rates at p < 0.05"]) > 2
    assert float(planted["found of six"]) > 1
    assert float(planted["false claims a run, named"]) <= 0.2


def test_what_was_found_late_is_not_called_recurrent() -> None:
    nothing, anew = recurrence_rows((0.0, 0.3), 60, 4)
    assert nothing["false recurrences a run"] == "0.0"
    assert float(nothing["false claims a run, every case found after the closure"]) > 10
    assert float(anew["found of those that began anew"].rstrip("%")) > 60


def test_the_picture_of_false_claims() -> None:
    svg = claims(list(false_alarms({"tiny": World(rings=300)}, 1)), list(rate_rows((20,), (1.0,), 2)), [])
    assert "raw rates at p &lt; 0.05" in svg
    assert "the search" in svg
