"""Which kinds of funds have cases and no audit, or audits and no case: audits by the table of effort (docs/statistics.md, In the packs)."""

from __future__ import annotations

from collections import defaultdict

from queries.analyses.model import Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.statistics import poisson_interval

NO_AUDIT, NO_CASE, NOT = "VD-41", "VD-42", "VD-02"


def audited(task: Task) -> Analysed:
    """Return a row for each kind of fund; without ``both`` only those that lack one side.

    Cases to one audit come with the exact interval of the count: no case after three audits says little, and the upper
    end says how little.
    """
    ring_of = task.rings()
    audits: dict[str, float] = {}
    found: dict[str, set[str]] = defaultdict(set)
    other: dict[str, set[str]] = defaultdict(set)
    passages: dict[str, set[str]] = defaultdict(set)
    for row in task.rows:
        audits[row["fund"]] = float(row["audits"] or 0)
        if row["case"] is not None:
            # what an audit found may have no status yet, and then stands in no ring
            (found if row["audit"] else other)[row["fund"]].add(ring_of.get(row["case"], row["case"]))
            passages[row["fund"]].update(row["passages"] or [])
    if not any(audits.values()):
        return Analysed([], [Remark("pack.lack.audits")])
    rows = []
    for fund in sorted(audits):
        row = _row(fund, audits[fund], found[fund], other[fund]) | {"passages": kept(passages[fund])}
        if task.params["both"] or row["verdict"] != NOT:
            rows.append(row)
    rows.sort(key=lambda r: (r["verdict"], -r["others"], -r["audits"], r["fund"]))
    told = {"audits": f"{sum(audits.values()):g}", "funds": sum(a > 0 for a in audits.values())}
    return Analysed(rows, remarks=[Remark("pack.said.audits", told)])


def _row(fund: str, audits: float, found: set[str], other: set[str]) -> Row:
    every = len(found | other)
    low, high = poisson_interval(every)
    seen = audits > 0 or bool(found)
    verdict = NO_AUDIT if other and not seen else NO_CASE if seen and not every else NOT
    return {
        "fund": fund, "audits": audits, "found": len(found), "others": len(other - found),
        "ratio": every / audits if audits else None, "low": low / audits if audits else None,
        "high": high / audits if audits else None, "verdict": verdict,
    }  # fmt: skip


ANALYSES = (
    Analysis(
        "audited",
        (("fund", "id"), ("audits", "number"), ("case", "node"), ("audit", "boolean"), ("passages", "passages")),
        (("fund", "id"), ("audits", "number"), ("found", "integer"), ("others", "integer"), ("ratio", "number"),
         ("low", "number"), ("high", "number"), ("verdict", "id"), ("passages", "passages")),
        ("both",), audited,
    ),
)  # fmt: skip
