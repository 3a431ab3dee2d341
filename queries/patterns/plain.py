"""Cells, recounts and findings as plain JSON: every number; a bound that does not exist is null."""

from __future__ import annotations

import math
from typing import Any

from queries.patterns.cells import Cell
from queries.patterns.checks import Check
from queries.patterns.closures import Recurrence, Recurrences
from queries.patterns.finding import Finding
from queries.patterns.thresholds import Thresholds

Data = dict[str, Any]


def finite(value: float | None) -> float | None:
    """Return the number, or None where it does not exist: NaN and Infinity are no JSON."""
    return value if value is not None and math.isfinite(value) else None


def cell_data(cell: Cell) -> Data:
    """Return one cell with its margins, shares, ratio, p and q."""
    values = dict(zip(("ratio", "ratio_low", "ratio_high"), cell.ratio, strict=True))
    return {
        "level": cell.group.level, "group": cell.group.id, "stratum": cell.group.stratum, "weak_point": cell.mark,
        "k": cell.k, "n": cell.n, "marked": cell.marked, "total": cell.total, "expected": cell.expected,
        "share": cell.k / cell.n if cell.n else None,
        "elsewhere": (cell.marked - cell.k) / (cell.total - cell.n) if cell.total > cell.n else None,
        **{k: finite(v) for k, v in values.items()}, "p": cell.p, "q": cell.q,
    }  # fmt: skip


def _check(check: Check) -> Data:
    return {
        "name": check.name, "about": check.about, "passes": check.passes, "required": check.required,
        **{k: v for k, v in cell_data(check.cell).items() if k in ("k", "n", "marked", "total", "ratio", "p")},
    }  # fmt: skip


def finding_data(finding: Finding) -> Data:
    """Return one finding, or one candidate with what it is missing."""
    return {
        "level": finding.level, "group": finding.group, "weak_point": finding.weak_point,
        "missing": list(finding.missing), "period": list(finding.period) if finding.period else None,
        "cells": [cell_data(c) for c in finding.cells],
        "spread": {k: finite(v) for k, v in vars(finding.spread).items()},
        "inferred": cell_data(finding.inferred), "checks": [_check(c) for c in finding.checks],
        "agreement": None if finding.agreement is None else {
            "audit": cell_data(finding.agreement.audit), "complaint": cell_data(finding.agreement.complaint),
            "agree": finding.agreement.agree,
        },
        "odds_by_kind_of_document": finite(finding.odds), "overturned_by": finding.overturn,
    }  # fmt: skip


def recurrence_data(one: Recurrence) -> Data:
    """Return one unit and weak point after closure."""
    return {
        "level": "PT-U", "group": one.unit, "weak_point": one.weak_point,
        "measures": [{"id": c.measure, "kind": c.kind, "closed": c.closed} for c in one.closures],
        "again": list(one.again), "found_late": list(one.late), "unclear": list(one.unclear), "inferred": one.inferred,
        "rings": one.rings, "months": one.months, "sources": list(one.sources), "without_merges": one.apart,
        "alike": one.alike, "alike_again": one.alike_again,
    }  # fmt: skip


def closures_data(found: Recurrences | None, limits: Thresholds) -> Data | None:
    """Return what was learnt from all closures together; None where the search did not look."""
    if found is None:
        return None
    free = {}
    for months in limits.free_months:
        share, low, high, watched = found.free(months)
        free[str(months)] = {"share": share, "low": low, "high": high, "watched": watched}
    compared = None
    if found.by_kind is not None:
        kinds, test = found.by_kind
        compared = {
            "kinds": list(kinds),
            "p": test.p,
            "observed": list(test.observed),
            "expected": list(test.expected),
        }
    return {
        "looks": found.looks, "unverified": found.unverified, "followed": len(found.spells),
        "recurred": sum(w.spell.event for w in found.spells), "curve": [list(p) for p in found.curve], "free": free,
        "lag_months": found.lag.quantile(limits.lag_share) if found.lag else None, "by_kind": compared,
    }  # fmt: skip
