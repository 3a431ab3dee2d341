"""Rings as columns: which weak points each shows, and the groups in which they are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
import numpy.typing as npt

from queries.patterns.rings import Ring
from vocabulary import load

Level = Literal["PT-R", "PT-S", "PT-I"]
Bits = npt.NDArray[np.bool_]
Index = npt.NDArray[np.intp]
Key = tuple[Level, str, str]
NEVER = 10_000


@dataclass(frozen=True, eq=False)
class Group:
    """Rings that share a field, line or region, and the rings of the same stratum that they are held against.

    ``unknown`` are rings of the stratum of which it is not stated whether they belong.
    """

    level: Level
    id: str
    stratum: str
    members: Index
    reference: Index
    unknown: Index

    @property
    def key(self) -> Key:
        """Return what names the group in every frame."""
        return self.level, self.id, self.stratum


@dataclass(frozen=True, eq=False)
class Frame:
    """The rings with one column a weak point: ``explicit`` (the text names it) and ``either`` (or conduct implies it)."""

    rings: tuple[Ring, ...]
    points: tuple[str, ...]
    explicit: Bits
    either: Bits
    _coded: dict[str, tuple[tuple[str, ...], Index]] = field(default_factory=dict, repr=False)
    _having: dict[tuple[str, frozenset[str]], Bits] = field(default_factory=dict, repr=False)

    def marks(self, inferred: bool) -> Bits:
        """Return the columns of one way of counting."""
        return self.either if inferred else self.explicit

    def coded(self, name: str) -> tuple[tuple[str, ...], Index]:
        """Return the values of one attribute, sorted, and for each ring the place of its own one (-1: not stated)."""
        if name not in self._coded:
            own = [ring.one(name) for ring in self.rings]
            names = tuple(sorted({value for value in own if value is not None}))
            at = {value: i for i, value in enumerate(names)}
            codes = np.fromiter((-1 if v is None else at[v] for v in own), dtype=np.intp, count=len(own))
            self._coded[name] = names, codes
        return self._coded[name]

    def different(self, name: str, rows: Index | list[int]) -> int:
        """Return how many values of an attribute some rings state."""
        _, codes = self.coded(name)
        return len(set(codes[rows].tolist()) - {-1})

    def counted_as(self, name: str, value: str) -> Bits:
        """Return which rings the value stands for (``Ring.one``)."""
        names, codes = self.coded(name)
        same: Bits = codes == (names.index(value) if value in names else len(names))
        return same

    def having(self, name: str, wanted: frozenset[str]) -> Bits:
        """Return which rings have one of the wanted values of an attribute."""
        key = name, wanted
        if key not in self._having:
            self._having[key] = np.fromiter(
                (bool(ring.some(name) & wanted) for ring in self.rings), dtype=bool, count=len(self.rings)
            )
        return self._having[key]

    @cached_property
    def _years(self) -> tuple[Index, Index]:
        told = [
            [int(d[:4]) for name in ("act_start", "act_end") for d in ring.some(name)] for ring in self.rings
        ]
        return _array([min(t, default=NEVER) for t in told]), _array([max(t, default=-1) for t in told])

    def period(self, rows: Index) -> tuple[str, str] | None:
        """Return the first and last year of the acts of some rings; None where none states one."""
        firsts_of, lasts_of = self._years
        first, last = int(firsts_of[rows].min(initial=NEVER)), int(lasts_of[rows].max(initial=-1))
        return (f"{first:04d}", f"{last:04d}") if last >= 0 else None


def frame(rings: Sequence[Ring]) -> Frame:
    """Return the columns of the rings; a weak point counts once a ring."""
    points = tuple(sorted(load().weak_points))
    column = {p: i for i, p in enumerate(points)}
    explicit = np.zeros((len(rings), len(points)), dtype=bool)
    implied = np.zeros_like(explicit)
    for row, ring in enumerate(rings):
        for target, name in ((explicit, "explicit"), (implied, "implied")):
            for point in ring.some(name):
                if point in column:
                    target[row, column[point]] = True
    return Frame(tuple(rings), points, explicit, explicit | implied)


def class_columns(points: Sequence[str]) -> tuple[tuple[str, ...], Index]:
    """Return the classes of the catalogue and the class of each weak point's column."""
    known = load().weak_points
    classes = tuple(sorted({known[p].parent for p in points}))
    return classes, np.array([classes.index(known[p].parent) for p in points], dtype=np.intp)


def by_class(marks: Bits, of: Index, count: int) -> Bits:
    """Return one column a class: a ring shows a class when it shows one of its weak points."""
    found = np.zeros((marks.shape[0], count), dtype=bool)
    for column in range(marks.shape[1]):
        found[:, of[column]] |= marks[:, column]
    return found


def groups(frame: Frame) -> list[Group]:
    """Return every group that the search looks at, in the order of their names."""
    return [
        *_split(frame, "PT-I", lambda r: r.some("fields"), _language),
        *_split(frame, "PT-S", lambda r: r.some("lines"), _language),
        *_split(frame, "PT-S", lambda r: r.some("unit_kinds"), _language),
        *_split(frame, "PT-R", _region, _language_and_field),
    ]


def _language(ring: Ring) -> str:
    # reports of two languages are two populations
    return ring.one("language") or ""


def _region(ring: Ring) -> frozenset[str]:
    return frozenset(filter(None, [ring.one("region")]))


def _language_and_field(ring: Ring) -> str:
    """A region is held against other regions in one field at a time, so that the mix of fields makes no difference."""
    return f"{_language(ring)}/{ring.one('main_field') or ''}"


def _split(
    frame: Frame, level: Level, of: Callable[[Ring], frozenset[str]], stratum: Callable[[Ring], str]
) -> Iterable[Group]:
    inside: dict[tuple[str, str], list[int]] = defaultdict(list)
    strata: dict[str, list[int]] = defaultdict(list)
    unknown: dict[str, list[int]] = defaultdict(list)
    for row, ring in enumerate(frame.rings):
        where, names = stratum(ring), of(ring)
        if level == "PT-R" and where.endswith("/"):
            continue
        (strata if names else unknown)[where].append(row)
        for name in names:
            inside[where, name].append(row)
    # one array a stratum, shared by its groups: a copy for each would fill the memory
    references = {where: _array(rows) for where, rows in strata.items()}
    strangers = {where: _array(unknown.get(where, [])) for where in strata}
    for (where, name), members in sorted(inside.items()):
        yield Group(level, name, where, _array(members), references[where], strangers[where])


def _array(rows: list[int]) -> Index:
    return np.array(rows, dtype=np.intp)
