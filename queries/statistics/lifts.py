"""Which weak points, funds or suppliers come together in one ring, with the guards that lift needs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from queries.statistics.choose import log_choose
from queries.statistics.enrichment import q_values

EXPECTED, OBSERVED = 1.0, 5


@dataclass(frozen=True)
class Pair:
    """How often two marks meet in one stratum (a field): ``both`` of ``total`` rings, ``of_first`` and ``of_second`` alone or not.

    ``apart`` counts the rings in which the two stand in different passages; one passage for both is no second piece of
    evidence.
    """

    first: str
    second: str
    stratum: str
    both: int
    of_first: int
    of_second: int
    total: int
    apart: int


@dataclass(frozen=True)
class Lift:
    """Observed over expected within strata, with its mid-p and its q over all pairs looked at."""

    first: str
    second: str
    both: int
    expected: float
    lift: float
    p: float
    q: float


def lifts(
    pairs: Sequence[Pair],
    siblings: Collection[frozenset[str]] = (),
    *,
    expected: float = EXPECTED,
    observed: int = OBSERVED,
) -> tuple[list[Lift], int]:
    """Return the lifts of all pairs that may be looked at, in the order of their names, and how many were dropped.

    Strata are added up: sum of both / sum of expected, so that two marks of one field do not meet by construction; p
    is exact (the convolution of the strata's hypergeometric laws). Rings where one passage alone names both do not
    count; ``siblings`` (pairs that extraction confuses) are dropped, as is a pair expected less than ``expected`` times
    or met less than ``observed`` times. The looks are all pairs that are expected often enough.
    """
    groups: dict[tuple[str, str], list[Pair]] = {}
    for p in pairs:
        if (
            not 0 <= p.apart <= p.both <= min(p.of_first, p.of_second)
            or max(p.of_first, p.of_second) > p.total
        ):
            raise ValueError(f"the counts of {p.first} and {p.second} do not fit together")
        groups.setdefault((min(p.first, p.second), max(p.first, p.second)), []).append(p)
    looked: list[Lift] = []
    for (a, b), strata in sorted(groups.items()):
        mean = sum(s.of_first * s.of_second / s.total for s in strata if s.total)
        if frozenset((a, b)) in siblings or mean < expected:
            continue
        met = sum(s.apart for s in strata)
        looked.append(Lift(a, b, met, mean, met / mean, _mid_p(strata, met), 1.0))
    qs = q_values([x.p for x in looked])
    kept = [
        Lift(x.first, x.second, x.both, x.expected, x.lift, x.p, q)
        for x, q in zip(looked, qs, strict=True)
        if x.both >= observed
    ]
    return kept, len(groups) - len(kept)


def _mid_p(strata: Sequence[Pair], met: int) -> float:
    law = np.ones(1)
    for s in strata:
        if s.of_first and s.of_second:
            law = np.convolve(law, _law(s.total, s.of_first, s.of_second))
    return float(min(1.0, law[met + 1 :].sum() + law[met : met + 1].sum() / 2))


@lru_cache(maxsize=100_000)
def _law(total: int, first: int, second: int) -> np.ndarray:
    """Return P(both = k) for k from 0: hypergeometric, from logarithms, for scipy's own takes ten times as long."""
    k = np.arange(min(first, second) + 1)
    rest = second - k
    fits = rest <= total - first
    law = np.zeros(k.size)
    law[fits] = np.exp(
        log_choose(first, k[fits]) + log_choose(total - first, rest[fits]) - log_choose(total, second)
    )
    return law
