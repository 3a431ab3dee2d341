"""What the analyses must not claim: chance, one affair seen twice, one body with many units, what is not stated."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from queries.analyses import Task, analysis
from queries.analyses.campaigns import _may_stem
from queries.analyses.model import Analysed

Row = dict[str, Any]


def analysed(name: str, rows: list[Row], marks: str | None = None, **params: Any) -> Analysed:
    """Run an analysis in which every case is a ring of its own."""
    ring_of = {r["case"]: r["case"] for r in rows if r["case"] is not None}
    return analysis(name).run(Task(rows, params, lambda: ring_of, marks))


def dealt(seed: int, regions: int = 12, marked: float = 0.3) -> list[Row]:
    """Return rings of unequal regions; each shows each of five marks by chance."""
    draw = np.random.default_rng(seed)
    rows = []
    for region in range(regions):
        for i in range(int(draw.integers(5, 25))):
            case = f"{region}-{i}"
            shown = [f"W{k}" for k in range(5) if draw.random() < marked] or [None]
            rows += [
                {
                    "case": case,
                    "stratum": "zh",
                    "group": "L",
                    "region": f"R{region:02}",
                    "mark": m,
                    "passages": [],
                }
                for m in shown
            ]
    return rows  # fmt: skip


def test_what_lies_like_chance_is_seldom_called_clustered_or_wide() -> None:
    runs = [analysed("spread", dealt(seed), least=1) for seed in range(30)]
    assert all(any(r["q"] is not None for r in run.rows) for run in runs)
    alarms = sum(any(r["verdict"] in ("VD-07", "VD-08") for r in run.rows) for run in runs)
    # a false discovery rate of 0.1 where nothing is real: at most one run in ten, with room for chance
    assert alarms <= 6


def test_what_is_clustered_is_named_and_what_is_everywhere_is_not() -> None:
    rows = dealt(1)
    for row in rows:
        if row["mark"] == "W0" and row["region"] > "R02":
            row["mark"] = "W1"
    verdict = {r["mark"]: r["verdict"] for r in analysed("spread", rows, least=1).rows}
    assert verdict["W0"] == "VD-07"
    assert verdict["W2"] == "VD-09"


def line_of(stations: dict[str, tuple[int, bool, int]]) -> list[Row]:
    """Return units of one line: body -> (stations below it, whether it shows W, how many of the stations do)."""
    rows = []
    for body, (count, shows, shown) in stations.items():
        units = [(body, [], shows), *((f"{body}{i}", [body], i < shown) for i in range(count))]
        rows += [
            {
                "unit": u,
                "line": "LN-CIV",
                "above": above,
                "case": f"c{u}",
                "weak_point": "W" if w else "V",
                "passages": [],
            }
            for u, above, w in units
        ]
    return rows


def test_many_stations_below_one_bureau_are_one_piece_of_evidence() -> None:
    one = {"A": (40, True, 40)} | {f"B{i}": (3, False, 0) for i in range(9)}
    many = {f"A{i}": (4, True, 4) for i in range(6)} | {f"B{i}": (4, False, 0) for i in range(6)}
    for stations, said in ((one, "VD-02"), (many, "VD-01")):
        [row] = [r for r in analysed("levels", line_of(stations), least=1).rows if r["weak_point"] == "W"]
        assert row["verdict"] == said, row
        assert row["elsewhere"] == 0


@pytest.mark.parametrize(
    ("known", "field", "stems"),
    [
        ("2023-09-01", "FLD-SSA", True),
        ("2024-04", "FLD-SSA", True),
        ("2024-05", "FLD-SSA", False),
        ("2023-08-31", "FLD-SSA", False),
        ("2024", "FLD-SSA", True),  # too coarse to tell
        ("2025", "FLD-SSA", False),
        (None, "FLD-SSA", True),
        ("2023-10", "FLD-EDU", False),
    ],
)
def test_a_case_may_stem_from_a_campaign_of_its_field(known: str | None, field: str, stems: bool) -> None:
    assert _may_stem({"known": known, "field": field}, "FLD-SSA|2023-09-01|2024-04-30") is stems
    assert _may_stem({"known": known, "field": field}, "|2023-09-01|2024-04-30") is (
        stems or field == "FLD-EDU"
    )


def batch_of(units: int, **params: Any) -> list[Row]:
    rows = [{"unit": f"U{i:03}", "line": "LN-CIV", "candidate": True, "case": None, "field": None, "fund": None,
             "weak_point": None, "passages": None} for i in range(units)]  # fmt: skip
    for i in range(30):
        rows[i] |= {
            "case": f"C{i}",
            "field": "FLD-SSA" if i < 15 else "FLD-EDU",
            "weak_point": "W" if i < 15 else "V",
        }
    rows[0]["candidate"] = False
    given = {"case": "C0", "capacity": 10, "seed": 1, "least": 1} | params
    return analysed("warned", rows, **given).rows


def test_a_batch_is_the_units_most_alike_and_a_random_tenth_of_the_others() -> None:
    rows = batch_of(100)
    listed = [r["unit"] for r in rows if r["verdict"] == "VD-51"]
    drawn = [r["unit"] for r in rows if r["verdict"] == "VD-52"]
    assert listed == [f"U{i:03}" for i in range(1, 11)]
    assert len(drawn) == 9  # a tenth of the 89 others, rounded up
    assert not set(listed) & set(drawn)
    assert "U000" not in listed + drawn
    assert batch_of(100) == rows
    assert [r["unit"] for r in batch_of(100, seed=2) if r["verdict"] == "VD-52"] != drawn
    assert (
        len([r for r in batch_of(100, capacity=3) if r["verdict"] == "VD-52"]) == 3
    )  # never more than the batch


def test_a_finding_that_silence_could_undo_is_not_called_firm() -> None:
    def rows(silent: int) -> list[Row]:
        groups = [("A", "W", 14), ("A", "V", 6), ("B", "V", 30), ("B", None, silent)]
        return [
            {"case": f"{g}{m}{i}", "stratum": "", "group": g, "mark": m, "passages": []}
            for g, m, n in groups
            for i in range(n)
        ]

    for silent, said in ((2, "VD-61"), (40, "VD-62")):
        [row] = [
            r
            for r in analysed("bounded", rows(silent), least=1).rows
            if (r["group"], r["mark"]) == ("A", "W")
        ]
        assert row["verdict"] == said
        assert row["lowest"] <= row["stated"] <= row["highest"]


def test_a_change_that_came_everywhere_is_no_effect_of_the_rule() -> None:
    def rows(here: int, there: int) -> list[Row]:
        made = []
        for field, later in (("FLD-SSA", here), ("FLD-EDU", there)):
            for year in range(2014, 2022):
                for i in range(20):
                    shown = i < (10 if year < 2018 else later)
                    made.append({"case": f"{field}{year}{i}", "field": field, "misconduct": "MC-03" if shown else "MC-16",
                                 "acts": f"{year}-03", "ended": f"{year}-06", "passages": []})  # fmt: skip
        return made

    for here, there, said in ((4, 4, "VD-02"), (4, 10, "VD-06"), (10, 10, "VD-02"), (18, 8, "VD-05")):
        found = analysed("changed", rows(here, there), day="2018-01-01", field="FLD-SSA").rows
        assert {r["misconduct"]: r["verdict"] for r in found}["MC-03"] == said, (here, there)
