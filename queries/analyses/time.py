"""Does a weak point rise? Only months that are complete after the usual lag of reporting count (docs/statistics.md, In the packs)."""

from __future__ import annotations

from collections import defaultdict

from queries.analyses.dates import months, through
from queries.analyses.model import Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.statistics import complete_until, detection_lag, q_values, trend

PERIODS = 8
LEAST = 10
RATE = 0.1
# with fewer cases whose lag is known, a year is taken
LAGS = 10
YEAR = 12.0


def rising(task: Task) -> Analysed:
    """Return a row for each weak point with its yearly change over the complete months, and its last twelve."""
    ring_of = task.rings()
    by_ring: dict[tuple[str, str], str] = {}
    passages: dict[str, set[str]] = defaultdict(set)
    lags: dict[str, tuple[float, float]] = {}
    for row in task.rows:
        ring = ring_of.get(row["case"])
        if ring is None:
            continue
        if row["acts"] and row["known"] and months(row["known"]) >= months(row["acts"]):
            lags[ring] = (months(row["acts"]), months(row["known"]))
        if row["month"] and len(row["month"]) >= 7:
            key = (row["weak_point"], ring)
            by_ring[key] = min(by_ring.get(key, row["month"][:7]), row["month"][:7])
            passages[row["weak_point"]].update(row["passages"] or [])
    if not by_ring:
        return Analysed([], [Remark("pack.lack.months", {"periods": PERIODS, "rings": LEAST})])
    first, last = min(by_ring.values()), max(by_ring.values())
    cut, remark = _complete(task, last, list(lags.values()))
    span = [m for m in through(first, last) if months(m) <= cut]
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for (point, _), month in by_ring.items():
        counts[point][month] += 1
    rows = [_row(point, counts[point], span, passages[point]) for point in sorted(counts)]
    tested = [r for r in rows if r["q"] is not None]
    for r, q in zip(tested, q_values([r["q"] for r in tested]), strict=True):
        r["q"] = q
        if q <= RATE:
            r["verdict"] = "VD-05" if r["change"] > 1 else "VD-06"
    rows.sort(key=lambda r: (r["verdict"] not in ("VD-05", "VD-06"), -r["rings"], r["weak_point"]))
    said = Remark(
        "pack.said.months", {"first": first, "last": span[-1] if span else "-", "looks": len(tested)}
    )
    lack = [] if tested else [Remark("pack.lack.months", {"periods": PERIODS, "rings": LEAST})]
    return Analysed(rows, lack, [remark, said])


def _complete(task: Task, last: str, lags: list[tuple[float, float]]) -> tuple[float, Remark]:
    """Return the time after which months are incomplete, and how that was found."""
    until = months(last) + 1
    if not task.params.get("by_acts"):
        # the month of the decision is known when the decision is reported; the newest month is still filling
        return until - 1.5, Remark("pack.said.newest_left_out")
    if len(lags) < LAGS:
        return until - YEAR, Remark("pack.said.lag_unknown", {"months": int(YEAR)})
    until = max(until, *(known for _, known in lags))
    lag = detection_lag([a for a, _ in lags], [k for _, k in lags], until)
    return complete_until(lag, until), Remark(
        "pack.said.lag", {"months": round(lag.quantile(), 1), "n": lag.size}
    )


def _row(point: str, counts: dict[str, int], span: list[str], passages: set[str]) -> Row:
    series = [counts.get(m, 0) for m in span]
    total = sum(series)
    row: Row = {
        "weak_point": point, "rings": sum(counts.values()), "complete": total, "months": len(span),
        "recent": sum(series[-12:]), "before": sum(series[-24:-12]), "change": None, "low": None, "high": None, "q": None,
        "verdict": "VD-03", "passages": kept(passages),
    }  # fmt: skip
    if len(span) >= PERIODS and total >= LEAST:
        fit = trend(series)
        row |= {
            "change": fit.ratio**12,
            "low": fit.low**12,
            "high": fit.high**12,
            "q": fit.p,
            "verdict": "VD-02",
        }
    return row


ANALYSES = (
    Analysis(
        "rising",
        (("case", "node"), ("weak_point", "id"), ("month", "date"), ("acts", "date"), ("known", "date"), ("passages", "passages")),
        (("weak_point", "id"), ("rings", "integer"), ("complete", "integer"), ("months", "integer"), ("recent", "integer"),
         ("before", "integer"), ("change", "number"), ("low", "number"), ("high", "number"), ("q", "number"),
         ("verdict", "id"), ("passages", "passages")),
        ("by_acts",), rising,
    ),
)  # fmt: skip
