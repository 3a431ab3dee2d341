"""Does the pattern search claim what is not there, and find what is? ``python -m scripts.bench.patterns [--runs 60]``.

Invented worlds with fixed seeds: in some nothing is real, although rings, detection and the mix of fields are unequal;
in others one pattern of each kind is planted. Beside the search stands what counting cases would have claimed.
With ``--json`` one line of JSON a row, for other programs.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from queries import CaseFacts, Finding, Search, search
from queries.patterns.cells import counted
from queries.patterns.frame import frame, groups
from queries.patterns.rings import Ring, rings
from queries.patterns.thresholds import thresholds
from queries.statistics import hypergeometric_ps
from scripts.bench.patterns_rates import rate_rows, recurrence_rows
from scripts.bench.patterns_world import Planted, World, cases, one_by_one

LEVELS: dict[Planted, str] = {"industry": "PT-I", "systemic": "PT-S", "regional": "PT-R"}
NOTHING = {
    "nothing real, 1,500 rings": World(),
    "nothing real, 4,000 rings": World(rings=4000),
    "nothing real, 4,000 rings, 40 regions": World(rings=4000, regions=40),
    "only fields differ, 4,000 rings": World(rings=4000, fields_differ=True),
}
SIZES = (500, 1000, 2000, 4000, 8000)
STRENGTHS = (2.0, 3.0, 4.0)
PLACES = (20, 80, 320)
Row = dict[str, Any]


def plain_claims(counted_rings: Sequence[Ring]) -> int:
    """Return how many cells have p < 0.05 and look strong, when no look is counted."""
    limits, made = thresholds(), frame(counted_rings)
    shown = [
        c for c in counted(groups(made), made.explicit, made.points, limits)
        if c.k >= limits.rings_both and c.n >= limits.rings_group and c.marked >= limits.rings_marked
        and c.n < c.total and c.ratio[0] >= limits.share_ratio
    ]  # fmt: skip
    return sum(p < 0.05 for p in hypergeometric_ps([(c.k, c.n, c.marked, c.total) for c in shown]))


def false_ones(found: Search, world: World) -> list[Finding]:
    """Return the findings that are not real in this world; where fields differ, only a region is surely false."""
    real = {(LEVELS[kind], *what) for kind, what in world.truth.items()}
    told = [f for f in found.findings if (f.level, f.group, f.weak_point) not in real]
    return [f for f in told if f.level == "PT-R"] if world.fields_differ else told


def false_alarms(worlds: dict[str, World], runs: int) -> Iterator[Row]:
    """Yield for each world the share of runs with a false finding, by level, and what others would have claimed."""
    for name, world in worlds.items():
        runs_with = dict.fromkeys([*LEVELS.values(), "any"], 0)
        of_cases = of_rings = looks = significant = 0
        for seed in range(runs):
            made = cases(world, seed)
            found = search(made)
            wrong = {f.level for f in false_ones(found, world)}
            for level in LEVELS.values():
                runs_with[level] += level in wrong
            runs_with["any"] += bool(wrong)
            looks += found.looks
            significant += bool(found.findings or found.unsaid)
            if not world.fields_differ:
                of_cases += plain_claims(rings(one_by_one(made)))
                of_rings += plain_claims(rings(made))
        row: Row = {"world": name, "runs": runs, "looks a run": round(looks / runs)}
        # before the decision table: what the false discovery rate alone lets through
        row["runs with a cell at q ≤ 0.1"] = "–" if world.fields_differ else f"{significant / runs:.0%}"
        row |= {f"runs with a false {k}": f"{v / runs:.0%}" for k, v in runs_with.items()}
        row["claims a run, cases at p < 0.05"] = "–" if world.fields_differ else f"{of_cases / runs:.1f}"
        row["claims a run, rings at p < 0.05"] = "–" if world.fields_differ else f"{of_rings / runs:.1f}"
        yield row


def power(sizes: Sequence[int], strengths: Sequence[float], runs: int) -> Iterator[Row]:
    """Yield for each strength and size how often each planted pattern is found at its level, and what else is said."""
    for strength in strengths:
        for size in sizes:
            world = World(rings=size, planted=dict.fromkeys(LEVELS, strength))
            hit = dict.fromkeys(LEVELS, 0)
            wrong = all_found = 0
            for seed in range(runs):
                found = search(cases(world, 1000 + seed))
                told = {(f.level, f.group, f.weak_point) for f in found.findings}
                for kind, what in world.truth.items():
                    hit[kind] += (LEVELS[kind], *what) in told
                wrong += len(false_ones(found, world))
                all_found += len(found.findings)
            yield {
                "times as often": f"{strength:g}", "rings": size, "runs": runs,
                **{f"{kind} found": f"{n / runs:.0%}" for kind, n in hit.items()},
                "false findings": f"{wrong} of {all_found}",
            }  # fmt: skip


def cost(rings_made: int) -> Row:
    """Return what one search over many cases takes, without the reading of the graph."""
    made: list[CaseFacts] = cases(World(rings=rings_made, regions=400, fields=20, lines=12), 1)
    began = time.perf_counter()
    found = search(made)
    return {
        "cases": len(made),
        "rings": found.rings,
        "looks": found.looks,
        "seconds": f"{time.perf_counter() - began:.1f}",
    }


def table(rows: Sequence[Row]) -> str:
    """Return a Markdown table."""
    head = list(rows[0])
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(str(r[h]) for h in head) + " |" for r in rows)])


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=60)
    parser.add_argument("--small", action="store_true", help="a few short runs, to see that it works")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--parts", default="false,power,rates,recurrence,cost")
    given = parser.parse_args(arguments)
    runs = 3 if given.small else given.runs
    worlds = {k: replace(w, rings=800) if given.small else w for k, w in NOTHING.items()}
    sizes, strengths = (SIZES[:2], STRENGTHS[2:]) if given.small else (SIZES, STRENGTHS)
    parts: dict[str, tuple[str, Callable[[], list[Row]]]] = {
        "false": (
            "False alarms where nothing is real (nominal: 10 % of runs)",
            lambda: list(false_alarms(worlds, runs)),
        ),
        "power": (
            "Found at the right level, by strength and size",
            lambda: list(power(sizes, strengths, max(3, runs // 3))),
        ),
        "rates": (
            "Rates with unequal effort: nothing real (1), six places truly higher",
            lambda: list(
                rate_rows((30, 60) if given.small else PLACES, (1.0, 3.0), 5 if given.small else 60)
            ),
        ),
        "recurrence": (
            "Recurrence after closure: what is called recurrent",
            lambda: list(recurrence_rows((0.0, 0.2), 60 if given.small else 400, 3 if given.small else 10)),
        ),
        "cost": ("Cost of one search", lambda: [cost(1000 if given.small else 28_000)]),
    }
    for name in given.parts.split(","):
        title, rows_of = parts[name]
        rows = rows_of()
        if given.json:
            for row in rows:
                print(json.dumps({"table": title, **row}, ensure_ascii=False))
        else:
            print(f"\n## {title}\n\n{table(rows)}", flush=True)


if __name__ == "__main__":
    main()
