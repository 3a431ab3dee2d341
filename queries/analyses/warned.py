"""After a case: which units of its line to warn first, and a random tenth of the others to learn what the list misses.

Units are put in an order of checking, never persons; a place on the list is no finding (docs/statistics.md, In the packs).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from queries.analyses.model import Analysed, Analysis, Task, kept
from queries.needs import Remark
from queries.statistics import Candidate, batch, shrunken_weight

LISTED, DRAWN = "VD-51", "VD-52"
KINDS = ("field", "fund", "weak_point")
OTHERS = frozenset({"FLD-OTH", "FD-99"})


@dataclass
class Known:
    """What the cases of one unit, or one ring, tell: values of each kind, and the sentences of its weak points."""

    values: dict[str, set[str]] = field(default_factory=lambda: {k: set() for k in KINDS})
    passages: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    rings: set[str] = field(default_factory=set)
    line: str = ""
    candidate: bool = False


def warned(task: Task) -> Analysed:
    """Return the units to warn in the order of their weights, then the units drawn at random."""
    units, rings, own = _read(task)
    free = {u: one for u, one in units.items() if one.candidate}
    if not free:
        return Analysed([])
    weigh = _weights(rings, units, own)
    common = {u: {k: sorted(one.values[k] & own.values[k]) for k in KINDS} for u, one in free.items()}
    candidates = [
        Candidate(u, "unit", tuple(weigh(kind, value) for kind in KINDS for value in common[u][kind]))
        for u in sorted(free)
        if 1 + sum(map(len, common[u].values())) >= task.params["least"]
    ]
    chosen = batch(candidates, task.params["capacity"], seed=task.params["seed"]) if candidates else None
    rows = []
    for verdict, part in ((LISTED, chosen.listed), (DRAWN, chosen.drawn)) if chosen else ():
        for one in part:
            here = common[one.id]
            sentences = kept(p for w in here["weak_point"] for p in free[one.id].passages[w])
            rows.append({
                "unit": one.id, "line": free[one.id].line, "verdict": verdict, "weight": one.weight,
                "common": 1 + sum(map(len, here.values())), "fields": here["field"], "funds": here["fund"],
                "weak_points": here["weak_point"], "passages": sentences,
            })  # fmt: skip
    told = {"units": len(units), "free": len(free), "listed": len(chosen.listed) if chosen else 0,
            "drawn": len(chosen.drawn) if chosen else 0, "left": chosen.left if chosen else 0,
            "rings": len(rings), "seed": task.params["seed"]}  # fmt: skip
    return Analysed(rows, remarks=[Remark("pack.said.batch", told)])


def _read(task: Task) -> tuple[dict[str, Known], dict[str, Known], Known]:
    """Return what is known of each unit, of each ring of the line, and of the case itself."""
    ring_of = task.rings()
    units: dict[str, Known] = defaultdict(Known)
    rings: dict[str, Known] = defaultdict(Known)
    own = Known()
    for row in task.rows:
        unit = units[row["unit"]]
        unit.line, unit.candidate = row["line"], bool(row["candidate"])
        ring = ring_of.get(row["case"])
        if ring is None:
            continue
        unit.rings.add(ring)
        for one in (unit, rings[ring], *([own] if row["case"] == task.params["case"] else [])):
            for kind in KINDS:
                if row[kind] is not None and row[kind] not in OTHERS:
                    one.values[kind].add(row[kind])
            if row["weak_point"] is not None:
                one.passages[row["weak_point"]].update(row["passages"] or [])
    return units, rings, own


def _weights(
    rings: Mapping[str, Known], units: Mapping[str, Known], own: Known
) -> Callable[[str, str], float]:
    """Return how much more often rings of the line with a precondition show a weak point of the case, shrunken.

    A weak point that a unit has shown already weighs by how much more often rings show it beside another of their unit
    that does.
    """
    wanted = own.values["weak_point"]

    def weight(kind: str, value: str) -> float:
        if kind == "weak_point":
            told = [[value in rings[r].values[kind] for r in sorted(u.rings)] for u in units.values()]
            pairs = [(shows, sum(shown) > shows) for shown in told for shows in shown]
            here, there = [s for s, o in pairs if o], [s for s, o in pairs if not o]
            return shrunken_weight(sum(here), len(here), sum(there), len(there))
        here = [bool(k.values["weak_point"] & wanted) for k in rings.values() if value in k.values[kind]]
        there = [bool(k.values["weak_point"] & wanted) for k in rings.values() if value not in k.values[kind]]
        return shrunken_weight(sum(here), len(here), sum(there), len(there))

    return weight


ANALYSES = (
    Analysis(
        "warned",
        (("unit", "node"), ("line", "id"), ("candidate", "boolean"), ("case", "node"), ("field", "id"), ("fund", "id"),
         ("weak_point", "id"), ("passages", "passages")),
        (("unit", "node"), ("line", "id"), ("verdict", "id"), ("weight", "number"), ("common", "integer"),
         ("fields", "ids"), ("funds", "ids"), ("weak_points", "ids"), ("passages", "passages")),
        ("case", "capacity", "seed", "least"), warned,
    ),
)  # fmt: skip
