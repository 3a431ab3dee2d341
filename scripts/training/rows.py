"""What the Chinese model of weak points is trained on: one row a sentence, clause, marked stretch or cue."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extraction.common.grams import buckets, within
from extraction.zh.model.belief import Key, windows
from scripts.evaluate import half
from scripts.training.labelled import labelled
from scripts.training.parse import Report, read
from scripts.training.regression import Floats
from vocabulary import load

# features: two to the power of so many hashed runs of characters
BITS = 14
# rows that a key needs
LEAST = 6


def prose() -> list[Report]:
    """Return what the model is trained on; the closed half of the labelled reports trains nothing and stays a test."""
    own = [r.report() for r in labelled() if r.language == "zh" and half(r.id) == "open"]
    return [*(r for r in read() if r.language == "zh"), *own]


@dataclass(frozen=True)
class Rows:
    """``x``: sparse, one row a stretch; ``y``: 0 or 1, one column a key; ``report``: where each row is from (-1: a cue)."""

    x: Any
    y: Floats
    report: NDArray[np.int64]
    keys: list[Key]


def rows(reports: list[Report]) -> Rows:
    """Return the rows of the reports and of the catalogue's cues; keys with fewer than ``LEAST`` rows are left out."""
    parts, labels, origin = [], [], []
    for n, report in enumerate(reports):
        runs = buckets(report.text, BITS)
        marks = report.of("WP")
        for a, b in [*windows(report.text), *((m.start, m.end) for m in marks)]:
            parts.append(within(runs, a, b))
            labels.append({(m.value, m.mode) for m in marks if _shared(a, b, m.start, m.end)})
            origin.append(n)
    for w in load().weak_points.values():
        for mode, cues in (("E", w.cues.zh.E), ("C", w.cues.zh.C)):
            for cue in cues:
                parts.append(within(buckets(cue.text, BITS), 0, len(cue.text)))
                labels.append({(w.id, mode)})
                origin.append(-1)
    count = Counter(k for ks in labels for k in ks)
    keys = sorted(k for k, n in count.items() if n >= LEAST)
    y = np.array([[float(k in ks) for k in keys] for ks in labels])
    return Rows(_matrix(parts), y, np.array(origin), keys)


def _shared(a: int, b: int, start: int, end: int) -> bool:
    return min(b, end) - max(a, start) >= min(6, 0.6 * (end - start))


def _matrix(parts: list[NDArray[np.int64]]) -> Any:
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *map(len, parts)])
    values = np.concatenate([np.full(len(p), 1 / np.sqrt(max(1, len(p)))) for p in parts])
    found = csr_matrix((values, np.concatenate(parts), ends), shape=(len(parts), 1 << BITS))
    found.sum_duplicates()
    return found
