"""More cases than the exposure explains? Only where the record holds what the register says was concluded (docs/statistics.md, In the packs)."""

from __future__ import annotations

from collections import defaultdict

from queries.analyses.model import Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.statistics import effort_adjusted, rates

COMPLETE = 0.9
CERTAIN = 0.9
VERDICTS = {"few": "VD-03", "same": "VD-02"}


def more_than_expected(task: Task) -> Analysed:
    """Judge each region's rings with the weak point against its exposure.

    A region counts where the rings recorded are at least ``COMPLETE`` of the concluded cases of its register: from a
    selection that somebody published no rate follows. Effort, where every region has it, adjusts what is expected.
    """
    ring_of = task.rings()
    all_rings: dict[str, set[str]] = defaultdict(set)
    marked: dict[str, set[str]] = defaultdict(set)
    passages: dict[str, set[str]] = defaultdict(set)
    told: dict[str, Row] = {}
    for row in task.rows:
        told[row["region"]] = row
        ring = ring_of.get(row["case"])
        if ring is not None:
            all_rings[row["region"]].add(ring)
            if row["marked"]:
                marked[row["region"]].add(ring)
                passages[row["region"]].update(row["passages"] or [])
    known = [r for r, row in sorted(told.items()) if row["exposure"] and row["concluded"] is not None]
    whole = [r for r in known if len(all_rings[r]) >= COMPLETE * told[r]["concluded"]]
    if not whole:
        recorded, concluded = sum(len(all_rings[r]) for r in known), sum(told[r]["concluded"] for r in known)
        key = "pack.lack.selection" if known else "pack.lack.both_tables"
        return Analysed([], [Remark(key, {"recorded": recorded, "concluded": concluded})])
    found = [len(marked[r]) for r in whole]
    exposure = [float(told[r]["exposure"]) for r in whole]
    total = sum(exposure)
    expected = [sum(found) * e / total for e in exposure]
    remarks = [Remark("pack.said.places", {"places": len(whole), "left_out": len(told) - len(whole)})]
    effort = [float(told[r]["effort"] or 0) for r in whole]
    if not sum(found):
        return Analysed([], [Remark("pack.lack.no_cases", {"places": len(whole)})])
    if all(effort) and len(whole) >= 3:
        adjusted = effort_adjusted(found, expected, effort)
        expected = list(adjusted.expected)
        remarks.append(Remark("pack.said.effort", {"power": round(adjusted.power, 2)}))
    else:
        remarks.append(Remark("pack.said.no_effort"))
    judged = rates(whole, found, expected)
    named = {p.place for p in judged.named(CERTAIN)} if judged.verdict == "differ" else set()
    remarks.append(Remark(f"pack.said.rates.{judged.verdict}", {"places": len(whole)}))
    rows = [
        {
            "region": p.place, "rings": p.found, "exposure": told[p.place]["exposure"], "expected": p.expected,
            "ratio": p.ratio, "low": p.low, "high": p.high, "shrunken": p.shrunken, "exceeds": p.exceeds,
            "effort": told[p.place]["effort"], "concluded": told[p.place]["concluded"],
            "verdict": "VD-01" if p.place in named else VERDICTS.get(judged.verdict, "VD-02"),
            "passages": kept(passages[p.place]),
        }
        for p in judged.places
    ]  # fmt: skip
    lack = [Remark("pack.lack.places", {"places": len(whole)})] if judged.verdict == "few" else []
    # in the order of the places: no ranking
    return Analysed(rows, lack, remarks)


ANALYSES = (
    Analysis(
        "more-than-expected",
        (("region", "node"), ("exposure", "number"), ("effort", "number"), ("concluded", "integer"), ("case", "node"),
         ("marked", "boolean"), ("passages", "passages")),
        (("region", "node"), ("rings", "integer"), ("exposure", "number"), ("expected", "number"), ("ratio", "number"),
         ("low", "number"), ("high", "number"), ("shrunken", "number"), ("exceeds", "share"), ("effort", "number"),
         ("concluded", "integer"), ("verdict", "id"), ("passages", "passages")),
        (), more_than_expected,
    ),
)  # fmt: skip
