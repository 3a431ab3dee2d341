"""Do rates and recurrences claim what is not there? Invented registers and closures with fixed seeds.

Rates: places of unequal size, all with the same true rate, looked at with unequal effort (Beta(4, 4)); beside what is named
stand the claims of raw rates. In other worlds six places have a truly higher rate. Recurrence: units with a closed measure
in which nothing began anew, although old acts are found late, dates are coarse and affairs go on over the closure;
in others some began anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from scipy import stats

from queries import CaseFacts
from queries.patterns.closure import Closure
from queries.patterns.closures import recurrences
from queries.patterns.rings import rings
from queries.patterns.thresholds import thresholds
from queries.statistics import effort_adjusted, rates

Row = dict[str, Any]
PLANTED = 6
POINT = "WP-P-15"
CLOSED, KNOWN = 2018, 2024


def _register(
    places: int, times: float, draw: np.random.Generator
) -> tuple[list[int], list[float], list[float]]:
    """Return found, expected and effort per place; the first ``PLANTED`` places have ``times`` the true rate."""
    expected = draw.lognormal(2.3, 0.8, places)
    effort = draw.beta(4, 4, places) / 0.5
    true = np.ones(places)
    true[:PLANTED] = times
    found = draw.poisson(expected * true * effort)
    return found.tolist(), (expected * found.sum() / expected.sum()).tolist(), effort.tolist()


def rate_rows(sizes: Sequence[int], strengths: Sequence[float], runs: int) -> Iterator[Row]:
    """Yield for each strength (1: nothing real) and number of places what is claimed, right and wrong, a run."""
    limits = thresholds()
    for times in strengths:
        for places in sizes:
            wrong: dict[str, list[int]] = {"raw": [], "shrunken": [], "named": []}
            right = []
            for seed in range(runs):
                draw = np.random.default_rng(seed * 1000 + places)
                found, expected, effort = _register(places, times, draw)
                names = [str(i) for i in range(places)]
                high = {
                    n
                    for n, o, e in zip(names, found, expected, strict=True)
                    if stats.poisson.sf(o - 1, e) < 0.05
                }
                plain = rates(names, found, expected, factor=limits.rate_factor, least=limits.rate_places)
                first = {p.place for p in plain.named(limits.rate_chance)}
                after = effort_adjusted(found, expected, effort).expected
                made = rates(names, found, after, factor=limits.rate_factor, least=limits.rate_places)
                told = first & {p.place for p in made.named(limits.rate_chance)}
                true = set(names[:PLANTED]) if times > 1 else set()
                for key, claimed in (("raw", high), ("shrunken", first), ("named", told)):
                    wrong[key].append(len(claimed - true))
                right.append(len(told & true))
            yield {
                "true rate of six places": f"{times:g}", "places": places, "runs": runs,
                "runs with a false name": f"{sum(w > 0 for w in wrong['named']) / runs:.0%}",
                "found of six": "–" if times == 1 else f"{sum(right) / runs:.1f}",
                "false claims a run, named": f"{sum(wrong['named']) / runs:.2f}",
                "false claims a run, shrunken without effort": f"{sum(wrong['shrunken']) / runs:.2f}",
                "false claims a run, raw rates at p < 0.05": f"{sum(wrong['raw']) / runs:.1f}",
            }  # fmt: skip


def _date(months: float, draw: np.random.Generator) -> str:
    """Return a date as exactly as reports tell it: to the day, the month or the year."""
    year, month = int(months // 12), int(months % 12) + 1
    day = int((months % 1) * 28) + 1
    return (f"{year}-{month:02d}-{day:02d}", f"{year}-{month:02d}", f"{year}")[
        int(draw.choice(3, p=[0.5, 0.3, 0.2]))
    ]


def _unit(number: int, anew: bool, draw: np.random.Generator) -> tuple[Closure, list[CaseFacts], int]:
    """Return a closed measure, the cases of its unit, and how many of them were found after the closure."""
    unit, closed = f"U{number:05d}", CLOSED * 12 + draw.uniform(0, 24)
    starts = [closed - draw.gamma(2, 18) for _ in range(int(draw.integers(1, 4)))]
    if anew:
        starts.append(closed + draw.exponential(18))
    made, late = [], 0
    for i, start in enumerate(starts):
        found = start + draw.gamma(2, 12)
        if found > KNOWN * 12:
            continue
        late += found > closed
        for part in range(int(draw.integers(1, 4))):
            # the cases of one ring share a person; some tell a later act of the same affair
            made.append(
                CaseFacts(
                    id=f"{unit}-{i}-{part}", document=f"{unit}-{i}-{part}", act_start=_date(start, draw), act_end="2030",
                    found=_date(found, draw), source=f"source {part}", units=frozenset([unit]),
                    people=frozenset([f"{unit}-{i}"]), explicit=frozenset([POINT]),
                )
            )  # fmt: skip
    month = int(closed % 12) + 1
    day = f"{int(closed // 12)}-{month:02d}-{int((closed % 1) * 28) + 1:02d}"
    return Closure(f"M{number}", "MS-02", unit, "UT-DP", POINT, day, True), made, late


def recurrence_rows(shares: Sequence[float], units: int, runs: int) -> Iterator[Row]:
    """Yield for each share of units in which it began anew what is called recurrent, and what late cases would claim."""
    for share in shares:
        wrong = right = true = by_date = 0
        for seed in range(runs):
            draw = np.random.default_rng(7000 + seed)
            anew = draw.random(units) < share
            closures, cases = [], []
            for number in range(units):
                closure, told, late = _unit(number, bool(anew[number]), draw)
                closures.append(closure)
                cases += told
                by_date += bool(late) and not anew[number]
            found = recurrences(rings(cases), closures, {}, thresholds())
            called = {int(r.unit[1:]) for r in found.found}
            right += len(called & set(np.flatnonzero(anew).tolist()))
            wrong += len(called - set(np.flatnonzero(anew).tolist()))
            true += int(anew.sum())
        yield {
            "began anew": f"{share:.0%}", "units": units, "runs": runs,
            "false recurrences a run": f"{wrong / runs:.1f}",
            "found of those that began anew": "–" if not true else f"{right / true:.0%}",
            "false claims a run, every case found after the closure": f"{by_date / runs:.0f}",
        }  # fmt: skip
