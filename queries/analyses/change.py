"""Did the mix of conduct change with a rule, beside fields that the rule does not touch? By the time of the acts (docs/statistics.md, In the packs)."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from queries.analyses.model import Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.patterns.thresholds import thresholds
from queries.statistics import Observed, difference_in_differences, q_values

COUNT = 10
FEW = "VD-03"
Cell = tuple[str, str, bool]


@dataclass
class Mix:
    """The rings of each field by year and side of the day; of each conduct the same, with the sentences of one field."""

    rings: dict[Cell, set[str]] = field(default_factory=lambda: defaultdict(set))
    conduct: dict[str, dict[Cell, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    passages: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def side(self, name: str, after: bool, *, here: bool, conduct: str | None = None) -> int:
        """Return the rings of the field (``here``) or of all others on one side of the day."""
        cells = self.rings if conduct is None else self.conduct[conduct]
        return len(set().union(*(r for (f, _, a), r in cells.items() if a is after and (f == name) is here)))


def changed(task: Task) -> Analysed:
    """Return a row for each conduct of the field: its share of the rings before and after, beside the other fields."""
    day, name = task.params["day"], task.params["field"]
    mix, spans = _mix(task, day, name)
    sides = {(h, a): mix.side(name, a, here=h) for h in (True, False) for a in (True, False)}
    rows, tested = [], []
    for conduct in sorted(c for c, cells in mix.conduct.items() if any(f == name for f, _, _ in cells)):
        row = _row(mix, conduct, name, sides)
        found = _difference(mix, conduct, name) if min(sides.values()) >= COUNT else None
        if found:
            row |= dict(zip(("ratio", "low", "high"), found[:3], strict=True))
            tested.append((row, found[3]))
        rows.append(row)
    for (row, _), q in zip(tested, q_values([p for _, p in tested]), strict=True):
        row |= {"q": q, "verdict": "VD-02"}
        # at q 0.1 the interval of 95% may still reach 1: then nothing is said
        if q <= thresholds().false_discovery_rate and not row["low"] <= 1 <= row["high"]:
            row["verdict"] = "VD-05" if row["ratio"] > 1 else "VD-06"
    rows.sort(key=lambda r: (r["verdict"] == FEW, -r["after"], -r["before"], r["misconduct"]))
    told = {
        "before": sides[True, False], "after": sides[True, True], "elsewhere_before": sides[False, False],
        "elsewhere_after": sides[False, True], "least": COUNT, "spans": spans, "looks": len(tested),
    }  # fmt: skip
    if not tested:
        return Analysed(rows, [Remark("pack.lack.change", told)])
    return Analysed(rows, remarks=[Remark("pack.said.change", told)])


def _mix(task: Task, day: str, name: str) -> tuple[Mix, int]:
    ring_of, mix, spans = task.rings(), Mix(), set()
    for row in task.rows:
        ring = ring_of.get(row["case"])
        if ring is None:
            continue
        start, end = row["acts"], row["ended"]
        before = end[: len(day)] < day[: len(end)]
        after = start[: len(day)] > day[: len(start)] or start == day
        if not before and not after:
            spans.add(ring)
            continue
        cell = (row["field"], (start if after else end)[:4], after)
        mix.rings[cell].add(ring)
        if row["misconduct"] is not None:
            mix.conduct[row["misconduct"]][cell].add(ring)
            if row["field"] == name:
                mix.passages[row["misconduct"]].update(row["passages"] or [])
    return mix, len(spans)


def _row(mix: Mix, conduct: str, name: str, sides: dict[tuple[bool, bool], int]) -> Row:
    row: Row = {"misconduct": conduct, "of_before": sides[True, False], "of_after": sides[True, True]}
    for side, after in (("before", False), ("after", True)):
        row[side] = mix.side(name, after, here=True, conduct=conduct)
        other = mix.side(name, after, here=False, conduct=conduct)
        row[f"share_{side}"] = row[side] / sides[True, after] if sides[True, after] else None
        row[f"elsewhere_{side}"] = other / sides[False, after] if sides[False, after] else None
    passages = kept(mix.passages[conduct])
    return row | {"ratio": None, "low": None, "high": None, "q": None, "verdict": FEW, "passages": passages}


def _difference(mix: Mix, conduct: str, name: str) -> tuple[float, float, float, float] | None:
    """Return ratio, interval and p; the year of the day is two periods, and the other fields are one place."""
    of: Counter[Cell] = Counter()
    shown: Counter[Cell] = Counter()
    for (f, year, after), rings in mix.rings.items():
        of["" if f != name else f, year, after] += len(rings)
        shown["" if f != name else f, year, after] += len(mix.conduct[conduct].get((f, year, after), ()))
    observed = [
        Observed(
            place, f"{year}{'b' if after else 'a'}", after, place == name, shown[place, year, after], float(n)
        )
        for (place, year, after), n in sorted(of.items())
    ]
    if sum(o.count for o in observed if o.treated) < COUNT:
        return None
    try:
        found = difference_in_differences(observed)
    except ValueError:
        return None
    return found.ratio, found.low, found.high, found.p


ANALYSES = (
    Analysis(
        "changed",
        (("case", "node"), ("field", "id"), ("misconduct", "id"), ("acts", "date"), ("ended", "date"),
         ("passages", "passages")),
        (("misconduct", "id"), ("before", "integer"), ("of_before", "integer"), ("after", "integer"),
         ("of_after", "integer"), ("share_before", "share"), ("share_after", "share"), ("elsewhere_before", "share"),
         ("elsewhere_after", "share"), ("ratio", "number"), ("low", "number"), ("high", "number"), ("q", "number"),
         ("verdict", "id"), ("passages", "passages")),
        ("day", "field"), changed,
    ),
)  # fmt: skip
