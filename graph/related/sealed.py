"""The arrays that a ranking reads: made from the grown rows, never changed afterwards."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from graph.related.matrix import Floats, rarity, row_norms
from graph.related.profile import FAMILIES
from graph.related.weights import Weights

K1, B = 1.2, 0.75
# what a case says of a family must pass this before it counts in full: one weak sign is not a whole likeness
DOUBT = 1.0
# between 0 (every concept counts alike) and 1 (rarity in full): a concept is rare, too, because it is seldom found
RARITY = 0.75
SIGN = "\t"


@dataclass(frozen=True)
class Sealed:
    """Weighted rows by case and by column. ``family`` numbers the family of each feature column, -1: not scored."""

    rows: int
    alive: npt.NDArray[np.bool_]
    family: npt.NDArray[np.int8]
    feature_idf: Floats
    features: sparse.csr_matrix
    family_norms: Floats
    by_feature: sparse.csc_matrix
    strengths: sparse.csc_matrix
    term_idf: Floats
    cosine: sparse.csr_matrix
    covered: sparse.csr_matrix
    by_term: sparse.csc_matrix
    average: dict[str, float]


def family_of(columns: dict[str, int]) -> npt.NDArray[np.int8]:
    """Return the number of each feature column's family."""
    numbers = {name: i for i, name in enumerate(FAMILIES)}
    found = np.full(max(1, len(columns)), -1, dtype=np.int8)
    for name, column in columns.items():
        found[column] = numbers.get(name.split(SIGN, 1)[0], -1)
    return found


def seal(
    features: sparse.csr_matrix,
    columns: dict[str, int],
    terms: sparse.csr_matrix,
    languages: npt.NDArray[np.int8],
    alive: npt.NDArray[np.bool_],
    weights: Weights,
) -> Sealed:
    """Weigh the raw rows; ``languages`` numbers each row's language (0 zh, 1 en)."""
    family = family_of(columns)
    idf = rarity(features, alive) ** np.float32(RARITY)
    weighed = features.copy()
    weighed.data = weighed.data * idf[weighed.indices]
    norms = np.ones((len(FAMILIES), weighed.shape[0]), dtype=np.float32)
    linear = weighed.copy()
    factors = np.array([weights.families[f] for f in FAMILIES] + [0.0], dtype=np.float32)
    linear.data = linear.data * factors[family[linear.indices]]
    row_of = np.repeat(np.arange(weighed.shape[0]), np.diff(weighed.indptr))
    for number in range(len(FAMILIES)):
        chosen = family[weighed.indices] == number
        sums = np.bincount(
            row_of[chosen], weights=weighed.data[chosen].astype(np.float64) ** 2, minlength=weighed.shape[0]
        )
        norms[number] = np.where(sums > 0, np.sqrt(sums) + DOUBT, 1.0)
        linear.data[chosen] /= norms[number][row_of[chosen]]
    linear.data[~alive[row_of]] = 0.0
    t_idf = rarity(terms, alive)
    cosine = terms.copy()
    cosine.data = np.log1p(terms.data) * t_idf[terms.indices]
    lengths = np.asarray(terms.sum(axis=1)).ravel()
    living = [alive & (languages == number) for number in range(2)]
    average = {
        name: float(lengths[rows].mean()) if rows.any() else 1.0
        for name, rows in zip(("zh", "en"), living, strict=True)
    }
    scale = np.where(languages == 0, average["zh"], average["en"])
    t_row = np.repeat(np.arange(terms.shape[0]), np.diff(terms.indptr))
    damp = K1 * (1 - B + B * (lengths / np.maximum(scale, 1e-9))[t_row])
    covered = terms.copy()
    covered.data = (t_idf[terms.indices] * terms.data * (K1 + 1) / (terms.data + damp)).astype(np.float32)
    t_norms = row_norms(cosine)
    cosine.data = (cosine.data / t_norms[t_row]).astype(np.float32)
    by_term = cosine.copy()
    by_term.data = np.where(alive[t_row], by_term.data, 0).astype(np.float32)
    return Sealed(
        weighed.shape[0],
        alive,
        family,
        idf,
        weighed,
        norms,
        linear.tocsc(),
        features.tocsc(),
        t_idf,
        cosine,
        covered,
        by_term.tocsc(),
        average,
    )
