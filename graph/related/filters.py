"""Which cases may be answered with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.related.counting import SIGN
from graph.related.index import CaseIndex
from graph.related.profile import CaseProfile
from graph.related.scoring import LANGUAGES
from vocabulary import (
    Bilingual,
    Entry,
    IncisionError,
    WeakPoint,
    entries_near,
    entry_named,
    is_day,
    load,
    plain,
)

Mask = npt.NDArray[np.bool_]
STRONG = 0.5
# filters whose closed list has another name
LISTS = {"status": "case_status"}


@dataclass(frozen=True)
class Filters:
    """Every given filter must hold. ``region``: id, code or name of a region, cases of the regions below it count too;
    ``since``/``until``: the period of the acts (``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``) must touch it.
    """

    region: str | None = None
    field: str | None = None
    since: str | None = None
    until: str | None = None
    explicit_only: bool = False
    status: str | None = None
    language: str | None = None
    min_score: float = 0.0
    weak_point: str | None = None
    same_weak_point_other_field: bool = False
    other_weak_point_same_route: bool = False

    def __post_init__(self) -> None:
        """Put ids in the place of names; refuse what no case can have: ``related_filter_unfit`` names it."""
        for name in ("field", "status", "weak_point"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, filter_value(name, value))
        if self.language is not None and self.language not in LANGUAGES:
            raise _unfit("language", self.language, ", ".join(LANGUAGES))
        for name in ("since", "until"):
            day = getattr(self, name)
            if day is not None:
                if not is_day(plain(day)):
                    raise _unfit(name, day, "2021, 2021-03, 2021-03-09")
                object.__setattr__(self, name, plain(day))


def filter_value(name: str, value: str) -> str:
    """Return the id of the entry that the value of the filter ``name`` means, by id or by name.

    Errors: ``related_filter_unfit`` where none is.
    """
    lists = load()
    known: Mapping[str, Entry | WeakPoint] = (
        lists.weak_points if name == "weak_point" else lists[LISTS.get(name, name)]
    )
    found = entry_named(known, value)
    if found is None:
        raise _unfit(name, value, entries_near(known.values(), value))
    return found


def _unfit(name: str, value: str, known: str | Bilingual) -> IncisionError:
    return IncisionError("related_filter_unfit", name=name, value=value, known=known)


def strong(profile: CaseProfile, family: str) -> list[str]:
    """Return the ids of a family that the case surely has; the strongest where none is sure."""
    values = profile.features.get(family, {})
    sure = [k for k, v in values.items() if v >= STRONG]
    return sure or [max(sorted(values), key=lambda k: values[k])] if values else []


def weak_points(profile: CaseProfile) -> list[str]:
    """Return the weak points that the case was given; those that its ways imply where it was given none."""
    return sorted(profile.named) or strong(profile, "weak")


def _weak(index: CaseIndex, points: list[str]) -> Mask:
    return _any(index, "named", points) | _any(index, "weak", points, STRONG)


def _any(index: CaseIndex, family: str, ids: list[str], floor: float = 0.0) -> Mask:
    mask = np.zeros(len(index.rows), dtype=bool)
    for key in ids:
        mask |= index.rows_with(family + SIGN + key, floor)
    return mask


def allowed(index: CaseIndex, profile: CaseProfile, filters: Filters) -> Mask | None:
    """Return which rows pass, None where no filter is set (``min_score`` is looked at later)."""
    masks: list[Mask] = []
    if filters.region:
        keys = [filters.region, f"code:{filters.region}", f"place:{filters.region.casefold()}"]
        masks.append(_any(index, "within", keys))
    if filters.field:
        masks.append(_any(index, "field", [filters.field], STRONG))
    if filters.weak_point:
        masks.append(_weak(index, [filters.weak_point]))
    if filters.explicit_only:
        masks.append(_any(index, "explicit", weak_points(profile)))
    if filters.status:
        masks.append(index.rows.with_status(filters.status))
    if filters.language:
        masks.append(index.rows.languages.values == LANGUAGES.index(filters.language))
    if filters.since or filters.until:
        masks.append(index.rows.touching(filters.since, filters.until))
    if filters.same_weak_point_other_field:
        masks.append(_weak(index, weak_points(profile)))
        masks.append(~_any(index, "field", strong(profile, "field"), STRONG))
    if filters.other_weak_point_same_route:
        masks.append(_any(index, "route", strong(profile, "route")))
        masks.append(~_weak(index, weak_points(profile)))
    if not masks:
        return None
    result = masks[0].copy()
    for mask in masks[1:]:
        result &= mask
    return result
