"""The arrays that candidates are found with: rows by column. Made from grown rows, never changed afterwards.

They hold the lengths of the rows as they were counted when they were made. Candidates are chosen by them; scores
are always counted anew (``scoring``), so that an index that grew gives the scores of one that is built at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from graph.related.counting import Counted
from graph.related.matrix import Floats
from graph.related.profile import FAMILIES
from graph.related.weights import Weights

# what a case says of a family must pass this before it counts in full: one weak sign is not a whole likeness
DOUBT = 1.0


@dataclass(frozen=True)
class Segment:
    """Rows ``first`` to ``first + rows``: the strengths by column, and beside them what each adds to the linear score."""

    first: int
    rows: int
    strengths: sparse.csc_matrix
    linear: Floats
    by_term: sparse.csc_matrix

    def column(self, number: int) -> tuple[npt.NDArray[np.int32], slice]:
        """Return the rows (counted from ``first``) that have a feature column, and where their values stand."""
        if number >= self.strengths.shape[1]:
            return np.zeros(0, dtype=np.int32), slice(0, 0)
        part = slice(self.strengths.indptr[number], self.strengths.indptr[number + 1])
        return self.strengths.indices[part], part


def seal(
    first: int, features: sparse.csr_matrix, terms: sparse.csr_matrix, counted: Counted, weights: Weights
) -> Segment:
    """Return the arrays of some rows, the first of which is row ``first`` of the index."""
    rows = features.shape[0]
    row_of = np.repeat(np.arange(rows), np.diff(features.indptr))
    family = counted.family[features.indices] if len(counted.family) else np.zeros(0, np.int8)
    weighed = features.data * counted.feature_idf[features.indices]
    # column -1 of what is not scored falls on a family of its own, whose weight is 0
    key = row_of * (len(FAMILIES) + 1) + np.where(family < 0, len(FAMILIES), family)
    sums = np.bincount(key, weights=weighed.astype(np.float64) ** 2, minlength=rows * (len(FAMILIES) + 1))
    norms = (np.sqrt(sums) + DOUBT).astype(np.float32)
    factors = np.array([weights.families[f] for f in FAMILIES] + [0.0], dtype=np.float32)
    linear = features.data * factors[family] / norms[key]
    # one turn of the places turns both arrays
    turned = sparse.csr_matrix(
        (np.arange(features.nnz, dtype=np.int64), features.indices, features.indptr), shape=features.shape
    ).tocsc()
    strengths = sparse.csc_matrix(
        (features.data[turned.data], turned.indices, turned.indptr), shape=features.shape
    )
    t_row = np.repeat(np.arange(rows), np.diff(terms.indptr))
    logs = np.log1p(terms.data)
    lengths = np.bincount(
        t_row, weights=(logs * counted.term_idf[terms.indices]).astype(np.float64) ** 2, minlength=rows
    )
    lengths = np.where(lengths > 0, np.sqrt(lengths), 1.0).astype(np.float32)
    by_term = sparse.csr_matrix(
        (logs / lengths[t_row], terms.indices, terms.indptr), shape=terms.shape
    ).tocsc()
    return Segment(first, rows, strengths, linear[turned.data], by_term)
