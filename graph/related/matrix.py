"""Rows of features and terms as sparse arrays that grow by appending."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from graph.related.growing import Growing

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]


class Entries(NamedTuple):
    """Entries of several rows: ``place`` is the place of the row among those asked for."""

    place: Ints
    columns: Numbers
    values: Floats


@dataclass(frozen=True)
class Row:
    """One row: its columns and their values."""

    columns: Numbers
    values: Floats


class Grower:
    """Rows of (column, value): a settled matrix and the rows that came after it.

    Columns are named and numbered in the order in which they come; ``uses`` counts the living rows of each.
    """

    def __init__(
        self,
        names: Iterable[str] = (),
        settled: sparse.csr_matrix | None = None,
        alive: npt.NDArray[np.bool_] | None = None,
    ) -> None:
        self.names = list(names)
        self.columns = {name: i for i, name in enumerate(self.names)}
        self.settled = stacked([], 1) if settled is None else settled
        self.recent: list[Row] = []
        used = self.settled.indices
        if alive is not None:
            used = used[np.repeat(alive, np.diff(self.settled.indptr))]
        self.uses = Growing(np.int64, np.bincount(used, minlength=len(self.names)))

    def __len__(self) -> int:
        return self.settled.shape[0] + len(self.recent)

    def append(self, row: Mapping[str, float]) -> None:
        """Add one row."""
        for name in row:
            if name not in self.columns:
                self.columns[name] = len(self.names)
                self.names.append(name)
        columns = np.array([self.columns[name] for name in row], dtype=np.int32)
        self.uses.stretch(len(self.names))
        self.uses.values[columns] += 1
        self.recent.append(Row(columns, np.array(list(row.values()), dtype=np.float32)))

    def dies(self, number: int) -> None:
        """Count a row no longer."""
        self.uses.values[self.row(number).columns] -= 1

    def row(self, number: int) -> Row:
        """Return one row."""
        settled = self.settled.shape[0]
        if number >= settled:
            return self.recent[number - settled]
        a, b = self.settled.indptr[number], self.settled.indptr[number + 1]
        return Row(self.settled.indices[a:b], self.settled.data[a:b])

    def taken(self, rows: Ints) -> Entries:
        """Return the entries of these rows, each row's in its own order."""
        settled = self.settled.shape[0]
        old = np.flatnonzero(rows < settled)
        starts = self.settled.indptr[rows[old]].astype(np.int64)
        counts = self.settled.indptr[rows[old] + 1].astype(np.int64) - starts
        # the place of each entry: the row's start, and how far the entry is into the row
        into = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
        at = np.repeat(starts, counts) + into
        place = [np.repeat(old, counts)]
        columns, values = [self.settled.indices[at]], [self.settled.data[at]]
        for i in np.flatnonzero(rows >= settled):
            row = self.recent[int(rows[i]) - settled]
            place.append(np.full(len(row.columns), i, dtype=np.int64))
            columns.append(row.columns)
            values.append(row.values)
        return Entries(np.concatenate(place), np.concatenate(columns), np.concatenate(values))

    def since(self, first: int) -> sparse.csr_matrix:
        """Return the rows from ``first`` on as one matrix, rows x columns."""
        settled = self.settled.shape[0]
        recent = self.recent[max(0, first - settled) :]
        later = stacked(recent, len(self.names))
        if first >= settled:
            return later
        return joined(self.settled[first:] if first else self.settled, later)

    def settle(self, matrix: sparse.csr_matrix) -> None:
        """Put the first rows, which were joined to one matrix (``since(0)``), in their place."""
        self.recent = self.recent[matrix.shape[0] - self.settled.shape[0] :]
        self.settled = matrix

    def frozen(self) -> Grower:
        """Return the rows as they are now: what comes later does not show in it."""
        found = copy.copy(self)
        found.names, found.recent = list(self.names), list(self.recent)
        return found

    def kept(self, alive: npt.NDArray[np.bool_]) -> Grower:
        """Return a grower of the living rows only, without columns that no row uses any more."""
        matrix = self.since(0)[np.flatnonzero(alive)]
        used = np.unique(matrix.indices)
        # renumbered by hand: taking columns of a matrix would sort each row's entries
        number = np.zeros(matrix.shape[1], dtype=np.int32)
        number[used] = np.arange(len(used), dtype=np.int32)
        shape = (matrix.shape[0], max(1, len(used)))
        small = sparse.csr_matrix((matrix.data, number[matrix.indices], matrix.indptr), shape=shape)
        return Grower([self.names[c] for c in used], small)


def stacked(rows: list[Row], width: int) -> sparse.csr_matrix:
    """Return rows as one matrix."""
    lengths = np.cumsum([0] + [len(row.columns) for row in rows])
    columns = np.concatenate([row.columns for row in rows]) if rows else np.zeros(0, np.int32)
    values = np.concatenate([row.values for row in rows]) if rows else np.zeros(0, np.float32)
    return sparse.csr_matrix((values, columns, lengths), shape=(len(rows), max(1, width)))


def joined(upper: sparse.csr_matrix, lower: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return two matrices below each other, the entries of each row in their order."""
    ends = np.concatenate([upper.indptr.astype(np.int64), lower.indptr[1:].astype(np.int64) + upper.nnz])
    columns = np.concatenate([upper.indices, lower.indices])
    values = np.concatenate([upper.data, lower.data])
    shape = (upper.shape[0] + lower.shape[0], max(upper.shape[1], lower.shape[1]))
    return sparse.csr_matrix((values, columns, ends), shape=shape)


def rarity(uses: Ints, rows: int) -> Floats:
    """Return for each column log(1 + (n - df + 0.5) / (df + 0.5)): a feature that all cases have says little."""
    return np.log1p((rows - uses + 0.5) / (uses + 0.5)).astype(np.float32)


def norm(values: Iterable[float]) -> float:
    """Return the length of a vector; 1 where it is empty."""
    return math.sqrt(sum(v * v for v in values)) or 1.0
