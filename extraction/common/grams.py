"""Runs of one to three characters as numbers: the features of the small models, the same in training and in use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
STEPS = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35)


def buckets(text: str, bits: int) -> list[Ints]:
    """Return, for runs of 1, 2 and 3 characters, the bucket (below ``2**bits``) of the run at each place."""
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    found: list[Ints] = []
    mixed = np.zeros(len(codes), dtype=np.uint64)
    for n in range(3):
        if len(codes) <= n:
            break
        mixed = (mixed[: len(codes) - n] * np.uint64(0x01000193)) ^ (codes[n:] * np.uint64(STEPS[n]))
        mixed = (mixed ^ (mixed >> np.uint64(15))) & np.uint64(0xFFFFFFFF)
        found.append(
            ((mixed * np.uint64(0x9E3779B1) >> np.uint64(9)) & np.uint64((1 << bits) - 1)).astype(np.int64)
        )
    return found


def within(runs: list[Ints], start: int, end: int) -> Ints:
    """Return the buckets of the runs that lie inside ``start``..``end``."""
    parts = [r[start : max(start, end - n)] for n, r in enumerate(runs)]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def sums_within(
    runs: list[Ints],
    spans: Sequence[tuple[int, int]],
    weights: NDArray[Any],
    *,
    rows: Sequence[int] | None = None,
    shortest: int = 1,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each row of ``weights`` and each stretch the sum over its runs, and how many runs each stretch has.

    ``rows``: only these; ``shortest``: runs of fewer characters are left out. Sums come from running sums, so that many
    stretches cost as one. What a run weighs in all rows is read together: weights in Fortran's order are read fastest.
    """
    lows, highs = (np.array([s[i] for s in spans]) for i in (0, 1))
    size = len(weights) if rows is None else len(rows)
    total, count = np.zeros((len(spans), size)), np.zeros(len(spans))
    for n, run in enumerate(runs[shortest - 1 :], shortest - 1):
        here = weights.T[run]
        sums = np.zeros((len(run) + 1, size))
        np.cumsum(here if rows is None else here[:, rows], axis=0, out=sums[1:])
        low, high = np.minimum(lows, len(run)), np.minimum(np.maximum(lows, highs - n), len(run))
        total += sums[high] - sums[low]
        count += high - low
    return np.ascontiguousarray(total.T), count
