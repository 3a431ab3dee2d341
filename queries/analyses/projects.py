"""Projects: beside the common list of the level above, and whether demands fell after them (docs/statistics.md, In the packs)."""

from __future__ import annotations

from collections import defaultdict

from queries.analyses.model import Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.statistics import Observed, difference_in_differences, q_values

MONTHS = 6
COUNT = 20
RATE = 0.1
MISSING, OWN, TWICE = "VD-11", "VD-12", "VD-13"


def _alike(a: Row, b: Row) -> bool:
    """Return whether two projects are of one kind: one field, and no two different handles."""
    return a["field"] == b["field"] and (a["handle"] == b["handle"] or None in (a["handle"], b["handle"]))


def common_list(task: Task) -> Analysed:
    """Return what a place lacks of the common list, what it has beside it, and what it has twice."""
    own: dict[str, dict[str, Row]] = defaultdict(dict)
    common: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in task.rows:
        place = row["region"]
        for prefix, target in (("", own[place]), ("common_", common[place])):
            if row[f"{prefix}project"] is not None:
                one = {k: row[prefix + k] for k in ("project", "field", "handle")}
                target[one["project"]] = one | {"passages": row["passages"] if not prefix else []}
    rows: list[Row] = []
    for place in sorted(own):
        mine, theirs = ([d[place][k] for k in sorted(d[place])] for d in (own, common))
        for one in theirs:
            if not any(_alike(one, m) for m in mine):
                rows.append(_finding(place, one, MISSING))
        for one in mine:
            if not any(_alike(one, t) for t in theirs):
                rows.append(_finding(place, one, OWN))
            if sum(_alike(one, m) for m in mine) > 1:
                rows.append(_finding(place, one, TWICE))
    if not any(common.values()):
        return Analysed([], [Remark("pack.lack.common")])
    return Analysed(rows)


def _finding(place: str, one: Row, verdict: str) -> Row:
    return {"region": place, **one, "verdict": verdict, "passages": kept(one["passages"] or [])}


def after_closure(task: Task) -> Analysed:
    """Compare each closed project's demands before it began and after it closed with places that had none."""
    by_project: dict[str, list[Row]] = defaultdict(list)
    for row in task.rows:
        by_project[row["project"]].append(row)
    rows, few = [], 0
    for _, several in sorted(by_project.items()):
        one = _compared(several)
        if one is None:
            few += 1
        else:
            rows.append(one)
    for r, q in zip(rows, q_values([r["q"] for r in rows]), strict=True):
        r["q"] = q
        if q <= RATE:
            r["verdict"] = "VD-06" if r["ratio"] < 1 else "VD-05"
    told = {"few": few, "months": MONTHS, "count": COUNT}
    if not rows and few:
        return Analysed([], [Remark("pack.lack.before_after", told)])
    return Analysed(rows, remarks=[Remark("pack.said.before_after", told)] if rows else [])


def _compared(several: list[Row]) -> Row | None:
    first = several[0]
    observed = []
    for row in several:
        before, after = row["month"] < row["began"][:7], row["month"] > row["closed"][:7]
        outside = (row["total"] or 0) - row["count"]
        if (before or after) and outside > 0:
            observed.append(
                Observed(
                    row["place"], row["month"], after, row["place"] == first["region"], row["count"], outside
                )
            )
    treated = [o for o in observed if o.treated]
    enough = all(len({o.period for o in treated if o.after is a}) >= MONTHS for a in (True, False))
    if not enough or sum(o.count for o in treated) < COUNT or all(o.treated for o in observed):
        return None
    try:
        found = difference_in_differences(observed)
    except ValueError:
        return None
    return {
        "project": first["project"], "region": first["region"], "field": first["field"], "closed": first["closed"],
        "before": found.treated[0], "after": found.treated[1], "elsewhere_before": found.elsewhere[0],
        "elsewhere_after": found.elsewhere[1], "places": len({o.place for o in observed if not o.treated}),
        "ratio": found.ratio, "low": found.low, "high": found.high, "q": found.p, "peak": found.peak, "verdict": "VD-02",
        "passages": kept(p for r in several for p in r["passages"] or []),
    }  # fmt: skip


PROJECT = (("project", "node"), ("field", "id"), ("handle", "id"))
ANALYSES = (
    Analysis(
        "common-list",
        (("region", "node"), *PROJECT, *((f"common_{n}", t) for n, t in PROJECT), ("passages", "passages")),
        (("region", "node"), *PROJECT, ("verdict", "id"), ("passages", "passages")),
        (), common_list,
    ),
    Analysis(
        "after-closure",
        (("project", "node"), ("region", "node"), ("field", "id"), ("began", "date"), ("closed", "date"), ("place", "node"),
         ("month", "date"), ("count", "integer"), ("total", "integer"), ("passages", "passages")),
        (("project", "node"), ("region", "node"), ("field", "id"), ("closed", "date"), ("before", "integer"),
         ("after", "integer"), ("elsewhere_before", "integer"), ("elsewhere_after", "integer"), ("places", "integer"),
         ("ratio", "number"), ("low", "number"), ("high", "number"), ("q", "number"), ("peak", "boolean"), ("verdict", "id"),
         ("passages", "passages")),
        (), after_closure,
    ),
)  # fmt: skip
