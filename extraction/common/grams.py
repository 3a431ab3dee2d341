"""Runs of one to three characters as numbers: the features of the small models, the same in training and in use."""

from __future__ import annotations

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
