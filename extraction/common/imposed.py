"""What one person received: a sanction that is told twice is one, two of a kind that differ are two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# ids of what befalls somebody once, however often a text tells it: cleared, out of the Party, out of the service
ONCE = frozenset({"SN-C0", "SN-C1", "SN-C4", "SN-N0", "SN-P5", "SN-G6"})
# no person has so many of one kind; it keeps the cost of a text linear
MOST = 12


@dataclass(frozen=True)
class Telling:
    """One place that tells a sanction, with what it says of it there.

    ``form``: what kinds of one id differ in (prison, probation); ``again``: another one, a second one;
    ``revised``: what an appeal made of it.
    """

    id: str
    start: int
    end: int
    form: str = ""
    length: str | None = None
    amount: float | None = None
    currency: str | None = None
    date: str | None = None
    again: bool = False
    revised: bool = False


class Imposed:
    """The sanctions of one person, in the order in which the text tells them."""

    def __init__(self, once: frozenset[str] = ONCE) -> None:
        self.once = once
        self.entries: list[tuple[Telling, dict[str, Any]]] = []
        self._of: dict[str, list[int]] = {}

    def add(self, told: Telling, mention: dict[str, Any]) -> None:
        """Take in a place that tells a sanction; ``mention``: its words, which stay where it is the first to tell it."""
        own = self._of.setdefault(told.id, [])
        kept = next((i for i in reversed(own) if self._one(self.entries[i][0], told)), None)
        if kept is None and len(own) < MOST:
            own.append(len(self.entries))
            self.entries.append((told, {**mention, **_said(told)}))
        elif kept is not None:
            first, entry = self.entries[kept]
            joined = _joined(first, told)
            entry = {**entry, **_said(joined)}
            if _said(joined).items() - _said(first).items():
                # the sentence of a number is shown with it
                entry["mentions"] = [
                    *entry.get("mentions", ()),
                    {k: mention[k] for k in ("text", "start", "end")},
                ]
            self.entries[kept] = joined, entry

    def facts(self) -> list[dict[str, Any]]:
        """Return the sanctions in the contract's form; those of one kind stand in the order of the text."""
        return [
            entry for told, entry in sorted(self.entries, key=lambda e: (self._of[e[0].id][0], e[0].start))
        ]

    def _one(self, kept: Telling, told: Telling) -> bool:
        if kept.id in self.once or (kept.start < told.end and told.start < kept.end):
            return True
        if told.revised:
            return True
        if kept.form != told.form and ((kept.form and told.form) or _measures_differ(kept, told)):
            # 18 months in the house of correction, and two years of probation
            return False
        if told.again and not kept.again:
            return False
        if not days_differ(kept.date, told.date):
            return True
        # the day of one sentence may be told wrongly, its year is not
        return _measure(told) is not None and _measure(told) == _measure(kept) and _year(told) == _year(kept)


def length_of(*, months: int, weeks: int = 0, days: int = 0) -> str:
    """Return how long something lasts as the contract writes it: P1Y6M; empty for nothing."""
    years, months = divmod(months, 12)
    told = "".join(f"{n}{k}" for n, k in ((years, "Y"), (months, "M"), (weeks, "W"), (days, "D")) if n)
    return f"P{told}" if told else ""


def days_differ(one: str | None, other: str | None) -> bool:
    """Return whether two dates (``YYYY[-MM[-DD]]``) are not the same: 2021 is 2021-03."""
    return bool(one and other) and not (str(one).startswith(str(other)) or str(other).startswith(str(one)))


def _measures_differ(kept: Telling, told: Telling) -> bool:
    return None not in (_measure(kept), _measure(told)) and _measure(kept) != _measure(told)


def _year(told: Telling) -> str | None:
    return told.date[:4] if told.date else None


def _measure(told: Telling) -> str | float | None:
    return told.length or told.amount


def _joined(kept: Telling, told: Telling) -> Telling:
    """Return what two places tell of one sanction: how long, how much, when; what an appeal left of it counts."""
    by = told if told.revised and _measure(told) is not None else kept if _measure(kept) is not None else told
    return Telling(
        kept.id, kept.start, kept.end, kept.form or told.form, by.length, by.amount, by.currency,
        kept.date or told.date, kept.again, kept.revised,
    )  # fmt: skip


def _said(told: Telling) -> dict[str, Any]:
    found = {k: getattr(told, k) for k in ("date", "length", "amount", "currency")}
    return {k: v for k, v in found.items() if v is not None}
