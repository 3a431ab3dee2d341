"""Rows of features and terms as sparse arrays that grow by appending."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from scipy import sparse

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass
class Grower:
    """Rows of (column, value); columns are named and numbered in the order in which they come."""

    columns: dict[str, int] = field(default_factory=dict)
    indptr: list[int] = field(default_factory=lambda: [0])
    indices: list[npt.NDArray[np.int32]] = field(default_factory=list)
    values: list[Floats] = field(default_factory=list)

    def append(self, row: Mapping[str, float]) -> None:
        """Add one row."""
        numbers = [self.columns.setdefault(name, len(self.columns)) for name in row]
        self.indices.append(np.array(numbers, dtype=np.int32))
        self.values.append(np.array(list(row.values()), dtype=np.float32))
        self.indptr.append(self.indptr[-1] + len(numbers))

    def csr(self) -> sparse.csr_matrix:
        """Return all rows as one matrix, rows x columns."""
        shape = (len(self.indptr) - 1, max(1, len(self.columns)))
        flat_i = np.concatenate(self.indices) if self.indices else np.zeros(0, np.int32)
        flat_v = np.concatenate(self.values) if self.values else np.zeros(0, np.float32)
        self.indices, self.values = [flat_i], [flat_v]
        return sparse.csr_matrix((flat_v, flat_i, np.array(self.indptr, dtype=np.int64)), shape=shape)

    def kept(self, alive: npt.NDArray[np.bool_]) -> Grower:
        """Return a grower of the living rows only, without columns that no row uses any more."""
        matrix = self.csr()[np.flatnonzero(alive)]
        used = np.unique(matrix.indices)
        names = list(self.columns)
        return Grower.restored([names[c] for c in used], matrix[:, used].tocsr())

    @classmethod
    def restored(cls, columns: Iterable[str], matrix: sparse.csr_matrix) -> Grower:
        """Return a grower that goes on where a saved matrix ended."""
        return cls(
            {name: i for i, name in enumerate(columns)},
            matrix.indptr.tolist(),
            [matrix.indices.astype(np.int32)],
            [matrix.data.astype(np.float32)],
        )


def rarity(matrix: sparse.csr_matrix, alive: npt.NDArray[np.bool_]) -> Floats:
    """Return for each column log(1 + (n - df + 0.5) / (df + 0.5)): a feature that all cases have says little."""
    rows = np.repeat(alive, np.diff(matrix.indptr))
    df = np.bincount(matrix.indices[rows], minlength=matrix.shape[1])
    n = int(alive.sum())
    return np.log1p((n - df + 0.5) / (df + 0.5)).astype(np.float32)


def row_norms(matrix: sparse.csr_matrix) -> Floats:
    """Return the length of every row; 1 for an empty row."""
    squares = np.zeros(matrix.shape[0])
    np.add.at(
        squares,
        np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr)),
        matrix.data.astype(np.float64) ** 2,
    )
    norms = np.sqrt(squares)
    norms[norms == 0] = 1.0
    return norms.astype(np.float32)


def norm(values: Iterable[float]) -> float:
    """Return the length of a vector; 1 where it is empty."""
    return math.sqrt(sum(v * v for v in values)) or 1.0
