"""How alike the texts of two cases are: the cosine of their terms, weighed by rarity."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from graph.related.matrix import Grower

# so many unit vectors are kept for comparing
VECTORS = 2_000
Columns = npt.NDArray[np.int32]
Strengths = npt.NDArray[np.float64]


class Cosines:
    """The unit vectors of rows, made when they are asked for."""

    def __init__(self) -> None:
        self._vectors: dict[int, tuple[Columns, Strengths]] = {}

    def forget(self) -> None:
        """Forget all vectors: what is counted over all cases has changed."""
        self._vectors.clear()

    def of(self, a: int, b: int, terms: Grower, idf: npt.NDArray[np.floating]) -> float:
        """Return the cosine, 0..1, of two rows of ``terms``; ``idf``: the rarity of each column."""
        one, mine = self._vector(a, terms, idf)
        two, theirs = self._vector(b, terms, idf)
        _, i, j = np.intersect1d(one, two, assume_unique=True, return_indices=True)
        return float(mine[i] @ theirs[j])

    def _vector(self, number: int, terms: Grower, idf: npt.NDArray[np.floating]) -> tuple[Columns, Strengths]:
        if number not in self._vectors:
            row = terms.row(number)
            weighed = np.log1p(row.values.astype(np.float64)) * idf[row.columns].astype(np.float64)
            if len(self._vectors) >= VECTORS:
                self._vectors.clear()
            self._vectors[number] = (row.columns, weighed / (float(np.sqrt(weighed @ weighed)) or 1.0))
        return self._vectors[number]
