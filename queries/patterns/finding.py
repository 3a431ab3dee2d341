"""A finding with everything it rests on, and what was looked at and could not be said."""

from __future__ import annotations

from dataclasses import dataclass, field

from queries.patterns.cells import Cell
from queries.patterns.checks import Check
from queries.patterns.frame import Level
from queries.patterns.spread import Spread
from queries.patterns.tables import Composition, Heat


@dataclass(frozen=True)
class Agreement:
    """Found by audit and found by complaint, each counted alone; a true difference shows in both."""

    audit: Cell
    complaint: Cell
    enough: bool
    agree: bool


@dataclass(frozen=True)
class Finding:
    """One group in which one weak point stands out, at the level that the evidence supports.

    ``cells`` has one entry, for a region one a field. ``missing`` names the requirements that are not met: a finding
    has none, anything else is a candidate that could not be said.
    """

    level: Level
    group: str
    weak_point: str
    cells: tuple[Cell, ...]
    spread: Spread
    checks: tuple[Check, ...]
    cut: float
    overturn: int
    inferred: Cell
    odds: float
    agreement: Agreement | None
    period: tuple[str, str] | None
    places: dict[str, int] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()

    @property
    def cell(self) -> Cell:
        """Return the cell that the sentence quotes: of several the one with the most rings."""
        return max(self.cells, key=lambda c: (c.k, c.group.stratum))

    @property
    def counter(self) -> Check | None:
        """Return the strongest counter-evidence: a recount that fails, else the one with the smallest ratio."""
        return min(
            self.checks, key=lambda c: (c.passes, c.cell.ratio[0], c.name, c.about), default=None
        )  # fmt: skip


@dataclass(frozen=True)
class Search:
    """The outcome of one run: what was looked at, what was found, and what could not be said and why."""

    findings: tuple[Finding, ...]
    unsaid: tuple[Finding, ...]
    inferred_only: tuple[Cell, ...]
    small: tuple[Cell, ...]
    rings: int
    cases: int
    looks: int
    inferred_looks: int
    groups: int
    small_groups: int
    not_stated: dict[str, int]
    period: tuple[str, str] | None
    heats: tuple[Heat, ...] = ()
    compositions: tuple[Composition, ...] = ()
