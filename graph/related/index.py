"""The index of related cases: rows that grow, arrays to find candidates with, a store of profiles.

An add makes nothing anew that is there: what is counted over all cases (rarity, average length) is kept up to date,
and the new rows get small arrays of their own. When these have grown, the large ones are made anew, at once or, where
``behind`` is set, in a thread of its own while the small ones serve.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from graph.related.cosines import Cosines
from graph.related.counting import SIGN, Counted, counted
from graph.related.growing import Growing
from graph.related.matrix import Grower, Ints
from graph.related.profile import CaseProfile
from graph.related.rows import Rows, chosen
from graph.related.scoring import LANGUAGES, Array, Query, Scored, candidates, likenesses, query_of, scored
from graph.related.sealed import Segment, seal
from graph.related.store import ProfileStore
from graph.related.weights import Weights, shipped

CANDIDATES = 400
# so many new rows are served from small arrays, which an add makes anew
RECENT = 500


class CaseIndex:
    """Profiles by row. ``revision`` is that of the graph which the rows were read from."""

    def __init__(
        self, *, weights: Weights | None = None, store: ProfileStore | None = None, revision: int = 0
    ) -> None:
        self.weights = weights or shipped()
        self.store = store or ProfileStore()
        self.revision = revision
        self.behind = False
        # case -> the id that stands for it where people merged cases
        self.clusters: dict[str, str] = {}
        self.rows = Rows()
        self.features = Grower()
        self.terms = Grower()
        self.families = Growing(np.int8)
        self._counted: Counted | None = None
        self._large: Segment | None = None
        self._small: Segment | None = None
        self._cosines = Cosines()
        # held by whoever adds, and by whoever answers for as long as rows must not come or go
        self.lock = threading.RLock()
        self._sealing: threading.Thread | None = None

    def __len__(self) -> int:
        return len(self.rows.row)

    @property
    def ids(self) -> list[str]:
        """Return the case id of each row."""
        return self.rows.ids

    @property
    def row(self) -> dict[str, int]:
        """Return the row of each case that is there."""
        return self.rows.row

    def add(self, profiles: Iterable[CaseProfile]) -> int:
        """Add cases; one that is there already is replaced. Returns how many came."""
        batch = list(profiles)
        with self.lock:
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
                number = LANGUAGES.index(p.language)
                self.rows.append(p.id, p.document, number, p.status, p.period, sum(p.terms.values()))
            self.store.put(batch)
            self._changed()
        return len(batch)

    def remove(self, cases: Iterable[str]) -> int:
        """Take cases out, their sentences too. Returns how many went."""
        with self.lock:
            gone = chosen(self.rows, cases)
            for case in gone:
                number = self.rows.dies(case)
                self.features.dies(number)
                self.terms.dies(number)
            if gone:
                self.store.drop(gone)
                self._changed()
        return len(gone)

    def _changed(self) -> None:
        self._counted = None
        self._cosines.forget()

    @property
    def counted(self) -> Counted:
        """Return what is counted over all living cases."""
        with self.lock:
            if self._counted is None:
                self._counted = counted(
                    self.features, self.families, self.terms, len(self), self.rows.average
                )
            return self._counted

    @property
    def segments(self) -> list[Segment]:
        """Return the arrays of all rows, those of new rows made where they are missing."""
        with self.lock:
            done = self._large.rows if self._large else 0
            if len(self.rows) - done > RECENT and (self._large is None or not self.behind):
                self._seal()
                done = len(self.rows)
            elif len(self.rows) - done > RECENT and self._sealing is None:
                self._sealing = threading.Thread(target=self._seal, name="incision-related-seal", daemon=True)
                self._sealing.start()
            whole = self._small.first + self._small.rows if self._small else 0
            if done < len(self.rows) and (
                whole < len(self.rows) or self._small is None or self._small.first != done
            ):
                new = (self.features.since(done), self.terms.since(done))
                self._small = seal(done, *new, self.counted, self.weights)
            found = [self._large] if self._large else []
            return [*found, self._small] if self._small and done < len(self.rows) else found

    def _seal(self) -> None:
        """Make the large arrays anew from the rows that are there now; adds may go on meanwhile."""
        with self.lock:
            now, grown = self.counted, (self.features.frozen(), self.terms.frozen())
        features, terms = (one.since(0) for one in grown)
        made = seal(0, features, terms, now, self.weights)
        with self.lock:
            self.features.settle(features)
            self.terms.settle(terms)
            self._large, self._small, self._sealing = made, None, None

    def rank(
        self,
        profile: CaseProfile,
        *,
        size: int = CANDIDATES,
        allowed: npt.NDArray[np.bool_] | None = None,
        rows: Ints | None = None,
    ) -> Scored:
        """Score the best candidates for a profile (or just the given ``rows``); the case itself is left out."""
        with self.lock:
            query = self._query(profile)
            if rows is None:
                common = self._common(query)
                if allowed is not None:
                    common[~allowed] = 0.0
                own = self.row.get(profile.id)
                if own is not None:
                    common[own] = 0.0
                rows = np.flatnonzero(common > 0)
                if len(rows) > size:
                    rows = np.sort(rows[np.argpartition(-common[rows], size - 1)[:size]])
            return scored(
                query, self._alike(query, rows), self.weights, rows, self.rows.languages.values[rows]
            )

    def likenesses(self, profile: CaseProfile, rows: Ints) -> dict[str, Array]:
        """Return every part's likeness in 0..1 of a profile and the given rows."""
        with self.lock:
            return self._alike(self._query(profile), rows)

    def _query(self, profile: CaseProfile) -> Query:
        return query_of(profile, self.counted, self.features.columns, self.terms.columns)

    def _common(self, query: Query) -> Array:
        uses, alive = self.features.uses.values, self.rows.alive.values
        return candidates(query, self.segments, self.counted, self.weights, uses, alive)

    def _alike(self, query: Query, rows: Ints) -> dict[str, Array]:
        features, terms = self.features.taken(rows), self.terms.taken(rows)
        return likenesses(query, self.counted, features, terms, self.rows.languages.values[rows])

    def rows_with(self, column: str, floor: float = 0.0) -> npt.NDArray[np.bool_]:
        """Return which rows have a feature (``family<TAB>id``) of at least the strength ``floor``."""
        mask = np.zeros(len(self.rows), dtype=bool)
        number = self.features.columns.get(column)
        if number is not None:
            for segment in self.segments:
                rows, where = segment.column(number)
                mask[segment.first + rows[segment.strengths.data[where] >= floor]] = True
        return mask

    def alike(self, a: int, b: int) -> float:
        """Return the cosine of the terms of two rows, 0..1."""
        with self.lock:
            return self._cosines.of(a, b, self.terms, self.counted.term_idf)
