"""What came of alerts, and how often what was answered is asked again: shares with their exact intervals."""

from __future__ import annotations

from queries.analyses.model import Analysed, Analysis, Task
from queries.needs import Remark
from queries.statistics import yield_of

LEAST = 20


def yields(task: Task) -> Analysed:
    """Add to each row the share of ``found`` in ``of`` with its Clopper-Pearson interval; few are said to be few."""
    rows = []
    for row in task.rows:
        one = yield_of(row["found"], row["of"])
        verdict = "VD-03" if row["of"] < LEAST else None
        rows.append(
            {
                **row,
                "share": one.share if row["of"] else None,
                "low": one.low,
                "high": one.high,
                "verdict": verdict,
            }
        )
    few = bool(rows) and all(r["verdict"] for r in rows)
    return Analysed(rows, [Remark("pack.lack.few", {"least": LEAST})] if few else [])


COUNTED = (("found", "integer"), ("of", "integer"))
SHARE = (("share", "share"), ("low", "share"), ("high", "share"), ("verdict", "id"))
ANALYSES = (
    Analysis(
        "yields", (("rule", "text"), ("weak_points", "ids"), ("measure", "node"), ("screened", "integer"), ("of", "integer"),
                   ("found", "integer"), ("filed", "integer"), ("passages", "passages")),
        (("rule", "text"), ("weak_points", "ids"), ("measure", "node"), ("screened", "integer"), *COUNTED[::-1],
         ("filed", "integer"), *SHARE, ("passages", "passages")),
        (), yields,
    ),
    Analysis(
        "repeats", (("region", "node"), ("topic", "id"), ("first", "date"), ("last", "date"), *COUNTED, ("passages", "passages")),
        (("region", "node"), ("topic", "id"), ("first", "date"), ("last", "date"), *COUNTED, *SHARE, ("passages", "passages")),
        (), yields,
    ),
)  # fmt: skip
