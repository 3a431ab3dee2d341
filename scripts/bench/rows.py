"""The same rows outside the graph: DuckDB answers three packs, and its counts must be the packs' own."""

from __future__ import annotations

from typing import Any

from graph import Graph
from queries import packs, run
from scripts.bench.measuring import percentile, timed

ROWS = 10_000_000
SECONDS = 300.0
RUNS = 10
CONFIRMED = ["CS-3", "CS-4", "CS-5"]
# table: the statement that reads its columns
READ = {
    "cases": "MATCH (c:Case) WHERE c.status IN $statuses RETURN c.id AS id, coalesce(c.cluster, c.id) AS one, left(coalesce(c.decided, c.date), 7) AS month LIMIT $limit",
    "exposes": "MATCH (c:Case)-[e:EXPOSES]->(w:WeakPoint) WHERE c.status IN $statuses RETURN c.id AS id, w.id AS weak_point, e.mode AS mode LIMIT $limit",
    "fields": "MATCH (c:Case)-[:IN_FIELD]->(f:Field) WHERE c.status IN $statuses RETURN c.id AS id, f.id AS field LIMIT $limit",
    "places": "MATCH (c:Case)-[:OCCURRED_IN]->(r:Region) WHERE c.status IN $statuses RETURN c.id AS id, r.id AS region LIMIT $limit",
    "regions": "MATCH (r:Region) OPTIONAL MATCH (r)-[:PART_OF]->(a:Region) RETURN r.id AS region, r.level AS level, a.id AS above LIMIT $limit",
}
# pack: (its parameters, the same in SQL); both give key columns and a number of cases
ASKED: dict[str, tuple[dict[str, Any], str]] = {
    "weak-points-by-field": ({}, """SELECT field, weak_point, count(DISTINCT one) AS cases
        FROM exposes JOIN cases USING (id) JOIN fields USING (id) GROUP BY ALL"""),
    "weak-points-by-region": ({"level": "RG-3"}, """WITH RECURSIVE up AS (
            SELECT region, region AS at, level FROM regions
            UNION ALL SELECT up.region, r.region, r.level FROM up
            JOIN regions b ON b.region = up.at JOIN regions r ON r.region = b.above)
        SELECT up.at AS region, weak_point, count(DISTINCT one) AS cases
        FROM exposes JOIN cases USING (id) JOIN places USING (id) JOIN up USING (region)
        WHERE up.level = 'RG-3' GROUP BY ALL"""),
    "weak-points-by-month": ({}, """SELECT month, weak_point, count(DISTINCT one) AS cases
        FROM exposes JOIN cases USING (id) WHERE length(month) = 7 GROUP BY ALL"""),
}  # fmt: skip


def beside(graph: Graph) -> dict[str, Any]:
    """Return the seconds of reading the columns, and for each pack p50 in milliseconds; a wrong count is an error."""
    import duckdb
    import numpy as np

    base = duckdb.connect(config={"threads": 2})

    def read() -> None:
        for name, statement in READ.items():
            table = graph.read(statement, {"statuses": CONFIRMED, "limit": ROWS}, limit=ROWS, timeout=SECONDS)
            columns = zip(*table.rows, strict=True)
            # found by its name in the statement below
            made = {
                c: np.array(values, dtype=object) for c, values in zip(table.columns, columns, strict=True)
            }
            base.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM made")
            made.clear()

    seconds = timed(read)
    found = []
    for name, (params, statement) in ASKED.items():
        rows = base.execute(statement).fetchall()
        _same(graph, name, params, {tuple(r[:-1]): r[-1] for r in rows})
        times = [timed(lambda now=statement: base.execute(now).fetchall()) * 1000 for _ in range(RUNS)]  # type: ignore[misc]
        found.append({"pack": name, "groups": len(rows), "duckdb_p50_ms": round(percentile(times, 0.5), 1)})
    return {"columns_s": round(seconds, 1), "duckdb": found}


def _same(graph: Graph, name: str, params: dict[str, Any], counts: dict[tuple[Any, ...], int]) -> None:
    """Compare what the pack says of the rows that it shows."""
    pack = packs()[name]
    at = next(i for i, c in enumerate(pack.columns) if c.name == "cases")
    for row in run(graph, pack, params, timeout=SECONDS).rows:
        key = tuple(row[:2])
        if counts.get(key) != row[at]:
            raise ValueError(f"{name}: {key}: {row[at]} in the graph, {counts.get(key)} beside it")
