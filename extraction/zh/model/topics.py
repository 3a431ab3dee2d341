"""What a text is about: runs of two and three characters, one softmax over the fields for each sentence (numpy only).

Trained on the project's own prose about every field (``training/zh/fields``); the lists of words stay beside it.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np

from extraction.common.grams import buckets, sums_within
from extraction.zh.model.belief import SENTENCE, Floats, blocks, shipped

# the first sentence tells the office
FIRST = 2.0
# sentences that speak of no field: sanctions, evidence, gifts
NOTHING = frozenset({"", "FLD-OTH"})


@cache
def _topics() -> dict[str, Any]:
    return shipped("topics", "topics")


def heard(text: str, about: dict[str, Any] | None = None) -> dict[str, float]:
    """Return for each field the sum of its probability over the sentences, the first one counted twice."""
    m = about or _topics()
    spans = [s.span() for s in SENTENCE.finditer(text)]
    total = np.zeros(len(m["keys"]))
    for start, here in blocks(spans):
        chances = _chances(text[start : here[-1][1]], [(a - start, b - start) for a, b in here], m)
        total += chances.sum(axis=0)
        if spans[0] == here[0]:
            total += chances[0] * (FIRST - 1)
    return {k: float(v) for k, v in zip(m["keys"], total, strict=True) if k not in NOTHING}


def _chances(piece: str, spans: list[tuple[int, int]], m: dict[str, Any]) -> Floats:
    """Return one row a sentence: the probability of each key."""
    # a single character tells little of a field
    odds, count = sums_within(buckets(piece, m["bits"]), spans, m["weights"], shortest=2)
    odds = (
        odds / np.sqrt(np.maximum(1, count)) * np.asarray(m["scale"])[:, None]
        + np.asarray(m["offset"])[:, None]
    )
    odds = np.exp(odds - odds.max(axis=0))
    found: Floats = (odds / odds.sum(axis=0)).T
    return found


def signs(
    field: str, listed: dict[str, float], said: dict[str, float], both: dict[str, float]
) -> list[float]:
    """Return what speaks for one field: words of the lists, the model, both, and their shares."""
    best, whole = max(both.values()), sum(both.values())
    return [
        math.log1p(listed.get(field, 0.0)), math.log1p(said.get(field, 0.0)), both[field] / best, both[field] / whole,
        said.get(field, 0.0) / (sum(said.values()) + 1e-9), float(both[field] == best),
    ]  # fmt: skip


def confidence(field: str, listed: dict[str, float], said: dict[str, float], both: dict[str, float]) -> float:
    """Return the probability that a reader gives the field, calibrated on the project's own prose."""
    m = _topics()
    odds = float(np.dot(m["blend"][:-1], signs(field, listed, said, both))) + m["blend"][-1]
    return round(1 / (1 + math.exp(-odds)), 2)
