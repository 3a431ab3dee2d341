"""From candidates of rules and windows of text to probabilities (numpy only)."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extraction.common import Candidate, lazy
from extraction.common.grams import buckets, sums_within

Floats = NDArray[np.float64]
Key = tuple[str, str]
SENTENCE = lazy(r"[^。；;\n]{1,400}")
CLAUSE = lazy(r"[^，,。；;\n]{1,400}")
BLOCK = 8000
# what the model says of an entry that it does not know, and the least that it can say
UNKNOWN = -4.0
FLOOR = -3.0
FAR = 4.0
# the entry that most bribes speak for
COMMON = ("WP-P-12", "C")


@dataclass(frozen=True)
class Belief:
    """One entry and mode of a case: the stretch that speaks for it, and its probability."""

    candidate: Candidate
    probability: float


def shipped(name: str, weights: str) -> dict[str, Any]:
    """Return what is known of a model of this folder, its weights among it."""
    folder = files("extraction.zh.model")
    about: dict[str, Any] = json.loads(folder.joinpath(f"{name}.json").read_text(encoding="utf-8"))
    with as_file(folder.joinpath(f"{weights}.npy")) as path:
        about["weights"] = np.asfortranarray(np.load(path, allow_pickle=False))
    return about


@cache
def _model() -> dict[str, Any]:
    about = shipped("model", "weights")
    about["keys"] = [tuple(k) for k in about["keys"]]
    about["trust"] = {tuple(k.split()): v for k, v in about["trust"].items()}
    return about


def windows(text: str) -> list[tuple[int, int]]:
    """Return the sentences and clauses that the model reads one by one."""
    return sorted({m.span() for pattern in (SENTENCE, CLAUSE) for m in pattern.finditer(text)})


def scores(
    text: str, weights: NDArray[Any], scale: Floats, bits: int, rows: list[int] | None = None
) -> Floats:
    """Return the best score of each key over the windows of a text; zero is even odds before blending.

    ``weights``: one row a key; ``rows``: only these, ``scale`` is theirs. Sums of windows come from running sums, block by block, so that memory stays bounded.
    """
    found = np.full(len(scale), FLOOR * 2)
    for start, spans in blocks(windows(text)):
        piece = text[start : max(b for _, b in spans)]
        inside = [(a - start, b - start) for a, b in spans]
        total, count = sums_within(buckets(piece, bits), inside, weights, rows=rows)
        found = np.maximum(found, (total / np.sqrt(np.maximum(1, count))).max(axis=1) * scale - 3.0)
    return found


def blocks(spans: list[tuple[int, int]]) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield (start, stretches) of at most ``BLOCK`` characters each, so that memory stays bounded."""
    block: list[tuple[int, int]] = []
    for span in spans:
        if block and span[0] - block[0][0] > BLOCK:
            yield block[0][0], block
            block = []
        block.append(span)
    if block:
        yield block[0][0], block


def features(
    key: Key, told: list[Candidate], said: dict[Key, float], most: int, length: int, trust: float
) -> list[float]:
    """Return what speaks for one entry: the rules' wordings ``told``, the model's scores ``said``, and the case's size.

    ``trust``: how often the entry is right where rules propose it (log odds).
    """
    best = max(told, key=lambda c: c.end - c.start)
    own = said.get(key, UNKNOWN)
    other = said.get((key[0], "C" if key[1] == "E" else "E"), UNKNOWN)
    return [
        (best.end - best.start) / 10, math.log1p(len({c.start for c in told})), max(c.confidence for c in told),
        own, max(own, FLOOR), other, float(key[1] == "E"), float(key == COMMON), float(key in said), most / 5,
        math.log1p(length) / 5, trust,
    ]  # fmt: skip


def standard(rows: Floats, mean: Any, spread: Any) -> Floats:
    """Return the features in spreads from their mean, none farther than ``FAR``: long texts are far from all prose."""
    found: Floats = np.clip((rows - np.asarray(mean)) / np.asarray(spread), -FAR, FAR)
    return found


def beliefs(text: str, candidates: list[Candidate], about: dict[str, Any] | None = None) -> list[Belief]:
    """Return every entry that a rule speaks for, with its probability, most probable first."""
    told: dict[Key, list[Candidate]] = {}
    for c in candidates:
        told.setdefault((c.id, c.mode), []).append(c)
    if not told:
        return []
    m = about or _model()
    index = {k: i for i, k in enumerate(m["keys"])}
    # both modes of every entry that is told
    heard = [k for k in m["keys"] if (k[0], "E") in told or (k[0], "C") in told]
    rows_of = [index[k] for k in heard]
    best = scores(text, m["weights"], np.asarray(m["scale"])[rows_of], m["bits"], rows_of)
    said = {k: float(v) for k, v in zip(heard, best, strict=True)}
    keys = sorted(told)
    most = max(Counter(c.mode for c in candidates).values())
    trust, usual = m["trust"], m["usual"]
    rows = np.array([features(k, told[k], said, most, len(text), trust.get(k, usual)) for k in keys])
    odds = standard(rows, m["mean"], m["spread"]) @ np.asarray(m["blend"]) + m["offset"]
    found = [
        Belief(
            max(told[key], key=lambda c: (c.end - c.start, -c.start)),
            round(1 / (1 + math.exp(-float(odd))), 2),
        )
        for key, odd in zip(keys, odds, strict=True)
    ]
    return sorted(found, key=lambda b: (-b.probability, b.candidate.start, b.candidate.id, b.candidate.mode))
