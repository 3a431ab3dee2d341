"""Candidates, then the score: a sum of documented parts (docs/related/method.md)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from graph.related.matrix import Floats, Ints, norm
from graph.related.profile import FAMILIES, CaseProfile
from graph.related.sealed import K1, SIGN, B, Sealed
from graph.related.weights import Weights

# a feature that more than this share of all cases have is left to the scoring, unless nothing rarer is there
COMMON = 0.25
TERMS = 60
Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Query:
    """A profile as columns: (column, strength times rarity) of features and raw counts of terms."""

    language: str
    features: dict[int, float]
    terms: dict[int, float]


def query_of(
    profile: CaseProfile, sealed: Sealed, columns: Mapping[str, int], words: Mapping[str, int]
) -> Query:
    """Look the profile up in the index; what no case of the index has cannot match."""
    features = {}
    for family in FAMILIES:
        for key, strength in profile.features.get(family, {}).items():
            column = columns.get(family + SIGN + key)
            if column is not None and column < len(sealed.feature_idf):
                features[column] = strength * float(sealed.feature_idf[column])
    terms = {words[t]: c for t, c in profile.terms.items() if t in words and words[t] < len(sealed.term_idf)}
    return Query(profile.language, features, terms)


def _accumulate(matrix: sparse.csc_matrix, query: Iterable[tuple[int, float]], rows: int) -> Array:
    total = np.zeros(rows)
    for column, value in query:
        a, b = matrix.indptr[column], matrix.indptr[column + 1]
        total[matrix.indices[a:b]] += value * matrix.data[a:b]
    return total


def _family_parts(query: Query, sealed: Sealed) -> list[tuple[int, float]]:
    norms = [
        norm(v for c, v in query.features.items() if sealed.family[c] == n) for n in range(len(FAMILIES))
    ]
    return [(c, v / norms[sealed.family[c]]) for c, v in query.features.items()]


def candidates(
    query: Query, sealed: Sealed, weights: Weights, size: int, allowed: npt.NDArray[np.bool_] | None = None
) -> Ints:
    """Return at most ``size`` rows that share most with the query, by the linear parts of the score alone."""
    parts = _family_parts(query, sealed)
    limit = max(50.0, COMMON * sealed.rows)
    counts = np.diff(sealed.by_feature.indptr)
    rare = [(c, v) for c, v in parts if counts[c] <= limit] or parts
    total = _accumulate(sealed.by_feature, rare, sealed.rows)
    weighed = {c: math.log1p(f) * float(sealed.term_idf[c]) for c, f in query.terms.items()}
    best = sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:TERMS]
    length = norm(weighed.values())
    share = weights.text["cosine"] + weights.text["covered"]
    total += share * _accumulate(sealed.by_term, [(c, v / length) for c, v in best], sealed.rows)
    total[~sealed.alive] = 0.0
    if allowed is not None:
        total[~allowed] = 0.0
    hit = np.flatnonzero(total > 0)
    if len(hit) > size:
        hit = hit[np.argpartition(-total[hit], size - 1)[:size]]
    return np.sort(hit)


def _dot(matrix: sparse.csr_matrix, vector: Floats) -> Array:
    return np.asarray(matrix @ vector, dtype=np.float64)


def likenesses(query: Query, sealed: Sealed, rows: Ints) -> dict[str, Array]:
    """Return every part's likeness in 0..1 for the given rows."""
    found: dict[str, Array] = {}
    sub = sealed.features[rows]
    vector = np.zeros(sub.shape[1], dtype=np.float32)
    for number, name in enumerate(FAMILIES):
        mine = {c: v for c, v in query.features.items() if sealed.family[c] == number}
        if not mine:
            found[name] = np.zeros(len(rows))
            continue
        vector[:] = 0
        vector[list(mine)] = list(mine.values())
        found[name] = np.clip(
            _dot(sub, vector) / (norm(mine.values()) * sealed.family_norms[number][rows]), 0.0, 1.0
        )
    words = np.zeros(sealed.cosine.shape[1], dtype=np.float32)
    logs = {c: math.log1p(f) * float(sealed.term_idf[c]) for c, f in query.terms.items()}
    length = norm(logs.values())
    for column, value in logs.items():
        words[column] = value / length
    found["cosine"] = np.clip(_dot(sealed.cosine[rows], words), 0.0, 1.0)
    words[:] = 0
    words[list(query.terms)] = 1
    count = sum(query.terms.values())
    average = max(sealed.average.get(query.language, 1.0), 1e-9)
    damp = K1 * (1 - B + B * count / average)
    itself = sum(float(sealed.term_idf[c]) * f * (K1 + 1) / (f + damp) for c, f in query.terms.items()) or 1.0
    found["covered"] = np.clip(np.sqrt(_dot(sealed.covered[rows], words) / itself), 0.0, 1.0)
    found["weak_at_step"] = found["weak"] * found["step"]
    found["weak_in_matter"] = found["weak"] * found["matter"]
    return found


@dataclass(frozen=True)
class Scored:
    """Scores of rows in 0..1 with every part's share; the shares of a row sum up to its score."""

    rows: Ints
    score: Array
    parts: dict[str, Array]


def scored(
    query: Query, sealed: Sealed, weights: Weights, rows: Ints, same_language: npt.NDArray[np.bool_]
) -> Scored:
    """Weigh the likenesses; a pair of two languages shares no terms and is scaled instead."""
    flat = weights.flat()
    whole = sum(flat.values()) or 1.0
    stretch = np.where(same_language, 1.0, weights.across_languages)
    parts = {
        name: flat[name] * likeness * (1.0 if name in weights.text else stretch) / whole
        for name, likeness in likenesses(query, sealed, rows).items()
    }
    return Scored(rows, np.sum(list(parts.values()), axis=0), parts)
