"""The index of related cases: rows that grow, a seal that is renewed when they did, a store of profiles."""

from __future__ import annotations

import threading
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from graph.related.matrix import Grower, Ints
from graph.related.profile import CaseProfile
from graph.related.scoring import Scored, candidates, query_of, scored
from graph.related.sealed import SIGN, Sealed, seal
from graph.related.store import ProfileStore
from graph.related.weights import Weights, shipped

CANDIDATES = 400
LANGUAGES = ("zh", "en")


class CaseIndex:
    """Profiles by row. ``revision`` is that of the graph which the rows were read from."""

    def __init__(
        self, *, weights: Weights | None = None, store: ProfileStore | None = None, revision: int = 0
    ) -> None:
        self.weights = weights or shipped()
        self.store = store or ProfileStore()
        self.revision = revision
        self.ids: list[str] = []
        self.row: dict[str, int] = {}
        self.documents: list[str] = []
        self.languages: list[int] = []
        self.statuses: list[str] = []
        self.periods: list[tuple[str, str]] = []
        self.alive: list[bool] = []
        self.features = Grower()
        self.terms = Grower()
        self._sealed: Sealed | None = None
        self._lock = threading.RLock()

    def __len__(self) -> int:
        return len(self.row)

    def add(self, profiles: Iterable[CaseProfile]) -> int:
        """Add cases; one that is there already is replaced. Returns how many came."""
        batch = list(profiles)
        self.remove(p.id for p in batch)
        for p in batch:
            row: dict[str, float] = {
                family + SIGN + key: strength
                for family, values in p.features.items()
                for key, strength in values.items()
            }
            row |= {"named" + SIGN + point: confidence for point, confidence in p.named.items()}
            row |= {"explicit" + SIGN + point: 1.0 for point in p.explicit}
            row |= {"within" + SIGN + place: 1.0 for place in p.within}
            self.features.append(row)
            self.terms.append(p.terms)
            self.row[p.id] = len(self.ids)
            self.ids.append(p.id)
            self.documents.append(p.document)
            self.languages.append(LANGUAGES.index(p.language))
            self.statuses.append(p.status or "")
            self.periods.append(p.period or ("", ""))
            self.alive.append(True)
        self.store.put(batch)
        self._sealed = None
        return len(batch)

    def remove(self, cases: Iterable[str]) -> int:
        """Take cases out, their sentences too. Returns how many went."""
        gone = [c for c in cases if c in self.row]
        for case in gone:
            self.alive[self.row.pop(case)] = False
        if gone:
            self.store.drop(gone)
            self._sealed = None
        return len(gone)

    def compact(self) -> None:
        """Let go of everything that removed cases left behind, their words too."""
        if all(self.alive):
            return
        living = np.array(self.alive, dtype=bool)
        kept = np.flatnonzero(living)
        self.features, self.terms = self.features.kept(living), self.terms.kept(living)
        self.ids = [self.ids[i] for i in kept]
        self.documents = [self.documents[i] for i in kept]
        self.languages = [self.languages[i] for i in kept]
        self.statuses = [self.statuses[i] for i in kept]
        self.periods = [self.periods[i] for i in kept]
        self.alive = [True] * len(kept)
        self.row = {case: i for i, case in enumerate(self.ids)}
        self._sealed = None

    @property
    def sealed(self) -> Sealed:
        """Return the arrays, made anew where rows came or went."""
        with self._lock:
            if self._sealed is None:
                self._sealed = seal(
                    self.features.csr(),
                    self.features.columns,
                    self.terms.csr(),
                    np.array(self.languages, dtype=np.int8),
                    np.array(self.alive, dtype=bool),
                    self.weights,
                )
            return self._sealed

    def rank(
        self,
        profile: CaseProfile,
        *,
        size: int = CANDIDATES,
        allowed: npt.NDArray[np.bool_] | None = None,
        rows: Ints | None = None,
    ) -> Scored:
        """Score the best candidates for a profile (or just the given ``rows``); the case itself is left out."""
        sealed = self.sealed
        query = query_of(profile, sealed, self.features.columns, self.terms.columns)
        if rows is None:
            rows = candidates(query, sealed, self.weights, size + 1, allowed)
            own = self.row.get(profile.id)
            rows = rows[rows != own] if own is not None else rows
        languages = np.array([self.languages[r] for r in rows], dtype=np.int8)
        return scored(query, sealed, self.weights, rows, languages == LANGUAGES.index(profile.language))

    def rows_with(self, column: str, floor: float = 0.0) -> npt.NDArray[np.bool_]:
        """Return which rows have a feature (``family<TAB>id``) of at least the strength ``floor``."""
        mask = np.zeros(len(self.ids), dtype=bool)
        number = self.features.columns.get(column)
        if number is not None:
            matrix = self.sealed.strengths
            a, b = matrix.indptr[number], matrix.indptr[number + 1]
            mask[matrix.indices[a:b][matrix.data[a:b] >= floor]] = True
        return mask

    def alike(self, a: int, b: int) -> float:
        """Return the cosine of the terms of two rows."""
        # on the arrays themselves: slicing rows as matrices takes ten times as long, and a page asks for many pairs
        matrix = self.sealed.cosine
        one = slice(matrix.indptr[a], matrix.indptr[a + 1])
        two = slice(matrix.indptr[b], matrix.indptr[b + 1])
        _, i, j = np.intersect1d(
            matrix.indices[one], matrix.indices[two], assume_unique=True, return_indices=True
        )
        return float(matrix.data[one][i] @ matrix.data[two][j])
