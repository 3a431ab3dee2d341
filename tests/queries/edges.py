"""The edges of a fixture: its graph with one thing changed, and what the pack must then say.

```yaml
edges:
  - of: status                                      # status, withdrawn, conduct or masked
    change: {cases: {C1: {status: CS-1}}}           # joined to the graph: what is named is changed or added
    every: {status: CS-2}                           # changes every case
    without: [C2]                                   # a case that went with its report, and what hung on it
    params: {…}
    rows: [[…]]
```
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

KINDS = ("status", "withdrawn", "conduct", "masked")
Spec = dict[str, Any]


def changed(graph: Spec, edge: Spec) -> Spec:
    """Return the graph of an edge."""
    made = _joined(deepcopy(graph), edge.get("change") or {})
    gone = set(edge.get("without") or ())
    if "cases" in made:
        made["cases"] = {name: case for name, case in made["cases"].items() if name not in gone}
    if "extra" in made:
        made["extra"] = [e for e in made["extra"] if not {e[0], e[2]} & gone]
    for node in (n for table in ("measures", "projects") for n in (made.get(table) or {}).values()):
        if "prompted_by" in node:
            node["prompted_by"] = [c for c in node["prompted_by"] if c not in gone]
    for case in _cases(made):
        case.update(edge.get("every") or {})
    return made


def _joined(base: Spec, change: Spec) -> Spec:
    for key, value in change.items():
        there = base.get(key)
        base[key] = _joined(there, value) if isinstance(value, dict) and isinstance(there, dict) else value
    return base


def _cases(graph: Spec) -> list[Spec]:
    return [*(graph.get("cases") or {}).values(), *(one["case"] for one in graph.get("many") or [])]
