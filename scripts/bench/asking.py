"""Every pack on a graph that is there: p50 and p95, as many times as its cost allows, never longer than the cap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph import Graph
from queries import Pack, Result, packs, run
from queries import ask as through_keeping
from scripts.bench.measuring import Engine, percentile, timed
from vocabulary import IncisionError

CAP = 20.0
# seconds that the repeats of one pack may take together
BUDGET = 8.0
FEWEST, MOST = 3, 20
# a first answer that took longer is asked for once more only
SLOW = 5.0
# a value for each parameter that a pack cannot do without
GIVEN = {
    "weak_point": "WP-P-15", "field": "FLD-SSA", "day": "2019-01-01", "today": "2025-01-01", "what": "population",
}  # fmt: skip
BY_LABEL = {
    "Case": "MATCH (c:Case)-[:AT]->(u:Unit) WHERE u.line IS NOT NULL AND c.status = 'CS-3' RETURN c.id AS id ORDER BY id LIMIT 1",
    "Unit": "MATCH (c:Case)-[:AT]->(u:Unit) RETURN u.id AS id ORDER BY id LIMIT 1",
    "Region": "MATCH (r:Region {level: 'RG-2'}) RETURN r.id AS id ORDER BY id LIMIT 1",
    "Measure": "MATCH (m:Measure) RETURN m.id AS id ORDER BY id LIMIT 1",
}


def given(graph: Graph, one: Pack) -> dict[str, Any]:
    """Return a value for every parameter that the pack cannot do without."""
    params: dict[str, Any] = {}
    for parameter in one.parameters:
        if not parameter.required:
            continue
        if parameter.name in GIVEN:
            params[parameter.name] = GIVEN[parameter.name]
        elif parameter.label in BY_LABEL:
            params[parameter.name] = graph.read(BY_LABEL[parameter.label]).rows[0][0]
    return params


def repeats(first: float) -> int:
    """Return how often a pack is asked again whose first answer took so many seconds."""
    if first > SLOW:
        return 1
    return max(FEWEST, min(MOST, int(BUDGET / first)))


def asked(graph: Graph, engine: Engine, one: Pack, params: Mapping[str, Any]) -> dict[str, Any]:
    """Return the figures of one pack in milliseconds.

    ``kept_ms``: the same question once more, as people ask it: the answer is kept while the graph stands. ``over``: it did not end within the cap; ``lacking``: the answer is that data is missing, so its time says little.
    """
    answers: list[Result] = []

    def ask() -> None:
        answers[:] = [run(graph, one, params, timeout=CAP)]

    try:
        first = timed(ask)
        if first > CAP:
            return {"pack": one.id, "over": CAP}
        used = engine.cpu
        times = [timed(ask) * 1000 for _ in range(repeats(first))]
        cpu = engine.cpu - used
        through_keeping(graph, one, params, timeout=CAP)
        kept = timed(lambda: through_keeping(graph, one, params, timeout=CAP)) * 1000
    except IncisionError as error:
        over = error.code == "query_timeout"
        return {"pack": one.id, "over": CAP} if over else {"pack": one.id, "error": error.code}
    return {
        "pack": one.id, "rows": len(answers[0].rows), "lacking": bool(answers[0].lacking), "runs": len(times),
        "first_ms": round(first * 1000, 1), "p50_ms": round(percentile(times, 0.5), 1),
        "p95_ms": round(percentile(times, 0.95), 1), "engine_cpu_ms": round(cpu * 1000 / len(times), 1), "kept_ms": round(kept, 1),
    }  # fmt: skip


def all_packs(graph: Graph, engine: Engine) -> list[dict[str, Any]]:
    """Return the figures of every pack."""
    return [asked(graph, engine, one, given(graph, one)) for one in packs().values()]
