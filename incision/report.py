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

# places of county level and above; so many of them are named
NAMED = 5
UNLISTED = (
    "MATCH (r:Region) WHERE r.code IS NULL AND r.level IN ['RG-1', 'RG-2', 'RG-3', 'RE-1', 'RE-2'] "
    "RETURN DISTINCT coalesce(r.name_zh, r.name_en) AS name ORDER BY name LIMIT 6"
)


def _unlisted(graph: Graph) -> list[str]:
    return [str(row[0]) for row in graph.read(UNLISTED, {}).rows]


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
    if names := _unlisted(graph):
        shown = say("comma", language).join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
        lines.append(say("added.unlisted", language, names=shown))
    if result.outcomes.get("new"):
        lines.append(say("added.next", language))
    return "\n".join(lines)
