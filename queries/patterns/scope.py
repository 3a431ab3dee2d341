"""Which cases are the population, and which findings are shown.

Region and period choose the cases; level and field only choose what is shown, so that they change no q value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from queries.patterns.closure import Closure
from queries.patterns.closures import Recurrence
from queries.patterns.finding import Finding
from queries.patterns.frame import Level
from queries.patterns.loading import Loaded
from queries.patterns.registers import RegisterRates, RegisterTables, Row
from queries.patterns.rings import CaseFacts
from vocabulary import IncisionError, entries_near, entry_named, load

LEVELS = {"regional": "PT-R", "systemic": "PT-S", "industry": "PT-I", "unit": "PT-U"}
DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
PERIOD = re.compile(rf"({DAY})(?:\.\.({DAY}))?|(\d{{4}})[-—–](\d{{4}})")


@dataclass(frozen=True)
class Scope:
    """What a person asked for, in their words."""

    level: str | None = None
    field: str | None = None
    region: str | None = None
    period: str | None = None

    def checked(self) -> Scope:
        """Return the scope with the id of its field; refuse what is not known."""
        if self.period is not None:
            _period(self.period)
        return Scope(self.level, _field(self.field), self.region, self.period)

    def cases(self, loaded: Loaded) -> list[CaseFacts]:
        """Return the cases of the population; a case without a date is in no period.

        Errors: ``patterns_place_unknown``.
        """
        kept = list(loaded.cases)
        if self.region is not None:
            place = loaded.regions.named(self.region)
            if place is None:
                raise IncisionError("patterns_place_unknown", name=self.region)
            kept = [c for c in kept if place.id in c.places]
        if self.period is not None:
            first, last = _period(self.period)
            kept = [c for c in kept if c.act_start and _inside(c, first, last)]
        return kept

    def closures(self, loaded: Loaded) -> list[Closure] | None:
        """Return the closed measures of the population; None where a period cuts the time that they are watched."""
        if self.period is not None:
            return None
        place = loaded.regions.named(self.region) if self.region is not None else None
        return [
            c for c in loaded.closures
            if place is None or (c.region and place in loaded.regions.path(c.region))
        ]  # fmt: skip

    def tables(self, loaded: Loaded) -> RegisterTables:
        """Return the rows of registers, exposure and effort of the population."""
        place = loaded.regions.named(self.region) if self.region is not None else None
        first, last = _period(self.period) if self.period is not None else ("", "9999")

        def inside(row: Row) -> bool:
            known = row["region"] and row["start"] and row["finish"]
            here = place is None or place in loaded.regions.path(row["region"] or "")
            return bool(known and here and row["start"] >= first and row["finish"][: len(last)] <= last)

        found = loaded.tables
        return RegisterTables(
            *(tuple(filter(inside, t)) for t in (found.registers, found.exposures, found.efforts))
        )

    def shows_rate(self, rate: RegisterRates) -> bool:
        """Return whether the rates of a stratum are to be shown."""
        return self.level in (None, "regional") and self.field in (None, rate.field)

    def shows_unit(self, recurrence: Recurrence) -> bool:
        """Return whether a recurrence is to be shown: its level, and a field of its cases."""
        return self.level in (None, "unit") and (self.field is None or self.field in recurrence.fields)

    def shows(self, finding: Finding) -> bool:
        """Return whether a finding is to be shown."""
        return self.shows_group(finding.level, [(c.group.id, c.group.stratum) for c in finding.cells])

    def shows_group(self, level: Level, groups: list[tuple[str, str]]) -> bool:
        """Return whether groups of one level, as (id, stratum), are to be shown."""
        if self.level is not None and LEVELS[self.level] != level:
            return False
        if self.field is None:
            return True
        return any(
            self.field == (stratum.split("/")[-1] if level == "PT-R" else group) for group, stratum in groups
        )


def _field(text: str | None) -> str | None:
    if text is None:
        return None
    entries = load()["field"]
    found = entry_named(entries, text)
    if found is None:
        raise IncisionError("patterns_field_unknown", name=text, near=entries_near(entries.values(), text))
    return found


def _period(text: str) -> tuple[str, str]:
    match = PERIOD.fullmatch(text.strip())
    if match is None:
        raise IncisionError("patterns_period_wrong", text=text)
    first = match[1] or match[3]
    last = match[2] or match[4] or first
    if first[: len(last)] > last[: len(first)]:
        raise IncisionError("patterns_period_wrong", text=text)
    return first, last


def _inside(case: CaseFacts, first: str, last: str) -> bool:
    """Return whether the acts may have begun in the period, as exactly as both dates are known."""
    start = case.act_start or ""
    return start[: len(first)] >= first[: len(start)] and start[: len(last)] <= last[: len(start)]
