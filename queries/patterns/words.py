"""Numbers and names as people read them, shared by all sentences of the pattern search."""

from __future__ import annotations

import math

from queries.patterns.cells import Cell
from queries.patterns.outcome import Patterns
from queries.statistics import share_interval
from vocabulary import Language, load, say


def point(identifier: str, language: Language) -> str:
    """Return a weak point with its id."""
    return f"{load().weak_points[identifier].label(language)} ({identifier})"


def times(value: float) -> str:
    """Return a ratio; what has no bound is written so."""
    return f"{value:.1f}" if math.isfinite(value) else "∞" if value > 0 else "—"


def chance(value: float) -> str:
    """Return a p or q value with two digits, however small."""
    return f"{value:.2g}"


def where(patterns: Patterns, cell: Cell, language: Language) -> str:
    """Return what kind of group a cell is and its name; a region with the field inside which it was looked at."""
    level, field = cell.group.level, cell.group.stratum.split("/")[-1]
    name = patterns.name(level, cell.group.id, language)
    inside = patterns.name("PT-I", field, language) if level == "PT-R" else ""
    kind = "unit" if cell.group.id.startswith("UT-") else level
    return say(f"pattern.where.{kind}", language, name=name, field=inside)


def numbers(cell: Cell) -> dict[str, str | int]:
    """Return every number of a cell that a sentence may quote."""
    low, high = share_interval(cell.k, cell.n)
    ratio, ratio_low, ratio_high = cell.ratio
    other_k, other_n = cell.marked - cell.k, cell.total - cell.n
    return {
        "k": cell.k, "n": cell.n, "share": f"{cell.k / max(1, cell.n):.0%}", "low": f"{low:.0%}",
        "high": f"{high:.0%}", "other_k": other_k, "other_n": other_n, "others": other_n,
        "elsewhere": f"{other_k / max(1, other_n):.0%}", "ratio": times(ratio), "ratio_low": times(ratio_low),
        "ratio_high": times(ratio_high), "q": chance(cell.q), "p": chance(cell.p),
    }  # fmt: skip


def years(period: tuple[str, str] | None, key: str, language: Language) -> str:
    """Return the years in words, or nothing where none is known."""
    return say(key, language, start=period[0], end=period[1]) if period else ""
