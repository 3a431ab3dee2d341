"""Sentences about what a command did."""

from __future__ import annotations

from graph import Graph
from incision.pipeline import Added
from vocabulary import Language, say

COUNTED = ("Case", "Official", "Unit", "Fund", "Region", "WeakPoint", "Misconduct", "Measure")
COUNT = (
    "MATCH (n) WHERE n:Case OR n:Official OR n:Unit OR n:Fund OR n:Region OR n:WeakPoint OR n:Misconduct "
    "OR n:Measure RETURN labels(n)[0] AS label, count(*) AS n ORDER BY label LIMIT 20"
)


def graph_counts(graph: Graph) -> dict[str, int]:
    """Return the number of nodes of each kind that people ask for."""
    rows = graph.read(COUNT, {}).rows
    found = {str(label): int(n) for label, n in rows}
    return {label: found.get(label, 0) for label in COUNTED}


def added(result: Added, graph: Graph, language: Language) -> str:
    """Say how many reports came in, what they hold, and what the graph holds now."""
    lines = [
        say(f"added.{name}", language, count=count)
        for name, count in sorted(result.outcomes.items())
        if count
    ]
    if result.refused:
        lines.append(say("added.refused", language, count=len(result.refused)))
    if result.found:
        parts = [say(f"count.{k}", language, count=v) for k, v in sorted(result.found.items()) if v]
        lines.append(say("added.found", language, parts=say("comma", language).join(parts)))
    parts = [say(f"node.{k}", language, count=v) for k, v in graph_counts(graph).items()]
    lines.append(say("graph.holds", language, parts=say("comma", language).join(parts)))
    if result.outcomes.get("new"):
        lines.append(say("added.next", language))
    return "\n".join(lines)
