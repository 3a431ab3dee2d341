"""Candidates, then the score: a sum of documented parts (docs/related/method.md)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.related.counting import SIGN, Counted
from graph.related.matrix import Entries, Ints, norm
from graph.related.profile import FAMILIES, CaseProfile
from graph.related.sealed import DOUBT, Segment
from graph.related.weights import Weights

LANGUAGES = ("zh", "en")
K1, B = 1.2, 0.75

# a feature that more than this share of all cases have is left to the scoring, unless nothing rarer is there
COMMON = 0.25
TERMS = 60
Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Query:
    """A profile as columns: (column, strength times rarity) of features and raw counts of terms."""

    language: int
    features: dict[int, float]
    terms: dict[int, float]


def query_of(
    profile: CaseProfile, counted: Counted, columns: Mapping[str, int], words: Mapping[str, int]
) -> Query:
    """Look the profile up in the index; what no case of the index has cannot match."""
    features = {}
    for family in FAMILIES:
        for key, strength in profile.features.get(family, {}).items():
            column = columns.get(family + SIGN + key)
            if column is not None:
                features[column] = strength * float(counted.feature_idf[column])
    terms = {words[t]: c for t, c in profile.terms.items() if t in words}
    return Query(LANGUAGES.index(profile.language), features, terms)


def _by_family(query: Query, counted: Counted) -> list[tuple[int, float]]:
    squares = [0.0] * len(FAMILIES)
    for column, value in query.features.items():
        squares[counted.family[column]] += value * value
    return [(c, v / (math.sqrt(squares[counted.family[c]]) or 1.0)) for c, v in query.features.items()]


def candidates(
    query: Query,
    segments: Iterable[Segment],
    counted: Counted,
    weights: Weights,
    uses: Ints,
    alive: npt.NDArray[np.bool_],
) -> Array:
    """Return for every row what it has in common with the query by the linear parts of the score alone."""
    parts = _by_family(query, counted)
    limit = max(50.0, COMMON * float(alive.sum()))
    rare = [(c, v) for c, v in parts if uses[c] <= limit] or parts
    weighed = {c: math.log1p(f) * float(counted.term_idf[c]) for c, f in query.terms.items()}
    best = sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:TERMS]
    share = (weights.text["cosine"] + weights.text["covered"]) / norm(weighed.values())
    total = np.zeros(len(alive))
    for segment in segments:
        part = total[segment.first : segment.first + segment.rows]
        for column, value in rare:
            rows, where = segment.column(column)
            part[rows] += value * float(counted.feature_idf[column]) * segment.linear[where]
        matrix = segment.by_term
        for column, value in best:
            if column < matrix.shape[1]:
                a, b = matrix.indptr[column], matrix.indptr[column + 1]
                part[matrix.indices[a:b]] += (
                    share * value * float(counted.term_idf[column]) * matrix.data[a:b]
                )
    total[~alive] = 0.0
    return total


def likenesses(
    query: Query, counted: Counted, features: Entries, terms: Entries, languages: npt.NDArray[np.int8]
) -> dict[str, Array]:
    """Return every part's likeness in 0..1 for rows: their entries, and the number of each row's language."""
    rows = len(languages)
    found = _of_features(query, counted, features, rows) | _of_terms(query, counted, terms, languages)
    found["weak_at_step"] = found["weak"] * found["step"]
    found["weak_in_matter"] = found["weak"] * found["matter"]
    return found


def _spread(values: Mapping[int, float], width: int) -> Array:
    dense = np.zeros(width)
    dense[list(values)] = list(values.values())
    return dense


def _of_features(query: Query, counted: Counted, entries: Entries, rows: int) -> dict[str, Array]:
    kinds = len(FAMILIES)
    scored_ones = counted.family[entries.columns] >= 0
    place, columns = entries.place[scored_ones], entries.columns[scored_ones]
    weighed = entries.values[scored_ones] * counted.feature_idf[columns].astype(np.float64)
    key = place * kinds + counted.family[columns]
    mine = _spread(query.features, len(counted.feature_idf))
    squares = np.bincount(key, weights=weighed**2, minlength=rows * kinds).reshape(rows, kinds)
    common = np.bincount(key, weights=weighed * mine[columns], minlength=rows * kinds).reshape(rows, kinds)
    lengths = np.zeros(kinds)
    for column, value in query.features.items():
        lengths[counted.family[column]] += value * value
    whole = np.maximum(np.sqrt(lengths), 1e-9) * (np.sqrt(squares) + DOUBT)
    likeness = np.clip(common / whole, 0.0, 1.0)
    return {name: likeness[:, number] for number, name in enumerate(FAMILIES)}


def _of_terms(
    query: Query, counted: Counted, entries: Entries, languages: npt.NDArray[np.int8]
) -> dict[str, Array]:
    rows = len(languages)
    idf = counted.term_idf[entries.columns].astype(np.float64)
    count = entries.values.astype(np.float64)
    mine = {c: math.log1p(f) * float(counted.term_idf[c]) for c, f in query.terms.items()}
    asked = _spread(mine, len(counted.term_idf))[entries.columns]
    weighed = np.log1p(count) * idf
    length = np.sqrt(np.bincount(entries.place, weights=weighed**2, minlength=rows))
    common = np.bincount(entries.place, weights=weighed * asked, minlength=rows)
    cosine = common / (np.where(length > 0, length, 1.0) * norm(mine.values()))
    average = np.maximum(np.array(counted.average), 1e-9)
    size = np.bincount(entries.place, weights=count, minlength=rows)
    damp = (K1 * (1 - B + B * size / average[languages]))[entries.place]
    gain = np.where(asked > 0, idf * count * (K1 + 1) / (count + damp), 0.0)
    own = K1 * (1 - B + B * sum(query.terms.values()) / average[query.language])
    itself = sum(float(counted.term_idf[c]) * f * (K1 + 1) / (f + own) for c, f in query.terms.items())
    covered = np.sqrt(np.bincount(entries.place, weights=gain, minlength=rows) / (itself or 1.0))
    return {"cosine": np.clip(cosine, 0.0, 1.0), "covered": np.clip(covered, 0.0, 1.0)}


@dataclass(frozen=True)
class Scored:
    """Scores of rows in 0..1 with every part's share; the shares of a row sum up to its score."""

    rows: Ints
    score: Array
    parts: dict[str, Array]


def scored(
    query: Query, likeness: Mapping[str, Array], weights: Weights, rows: Ints, languages: npt.NDArray[np.int8]
) -> Scored:
    """Weigh the likenesses; a pair of two languages shares no terms and is scaled instead."""
    flat = weights.flat()
    whole = sum(flat.values()) or 1.0
    stretch = np.where(languages == query.language, 1.0, weights.across_languages)
    parts = {
        name: flat[name] * values * (1.0 if name in weights.text else stretch) / whole
        for name, values in likeness.items()
    }
    return Scored(rows, np.sum(list(parts.values()), axis=0), parts)
