"""Which ring each case belongs to: rings are counted, not cases, for one affair must not look like several."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from queries.keeping import once
from queries.patterns.loading import read_all
from queries.patterns.rings import RULE, SUPPLIERS, CaseFacts, rings

KINDS = ("cases", "units", "people", "funds")
# a server that follows several graphs keeps the rings of the last few
MOST = 4
_KEPT: dict[tuple[str, str, int, tuple[str, ...]], Mapping[str, str]] = {}


def rings_of(graph: Any, statuses: Sequence[str]) -> Mapping[str, str]:
    """Return case id -> ring id over all cases of these statuses (rule ``ring/1``).

    Kept as long as the graph says of itself that it is the same, made of the same record and lists at the same
    revision, in memory and beside the answers: many packs, also of later commands, stand on one count.
    """
    meta = graph.meta()
    if not meta.get("index"):
        return _counted(graph, tuple(statuses))
    made = (str(meta["index"]), str(meta.get("fingerprint")), int(meta.get("revision") or 0), tuple(statuses))
    if made not in _KEPT:
        count = partial(_counted, graph, tuple(statuses))
        found = once(graph, ("rings", RULE, *statuses), count, json.dumps, json.loads)
        while len(_KEPT) >= MOST:
            _KEPT.pop(next(iter(_KEPT)))
        _KEPT[made] = found
    return _KEPT[made]


def _counted(graph: Any, statuses: tuple[str, ...]) -> Mapping[str, str]:
    told: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for kind, rows in read_all(graph, list(statuses), KINDS).items():
        told[kind] = defaultdict(list)
        for row in rows:
            told[kind][row["id" if kind == "cases" else "of_case"]].append(row)
    facts = [
        CaseFacts(
            id=name, document=case["document"], cluster=case["cluster"] or "",
            act_start=case["act_start"], act_end=case["act_end"],
            units=frozenset(u["id"] for u in told["units"].get(name, []) if u["kind"] not in SUPPLIERS),
            suppliers=frozenset(u["id"] for u in told["units"].get(name, []) if u["kind"] in SUPPLIERS),
            people=frozenset(p["id"] for p in told["people"].get(name, [])),
            funds=frozenset(f["id"] for f in told["funds"].get(name, [])),
        )
        for name, (case,) in told["cases"].items()
    ]  # fmt: skip
    return {case.id: ring.id for ring in rings(facts) for case in ring.cases}
