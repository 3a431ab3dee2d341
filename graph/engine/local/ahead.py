"""What the engine's Java works out at each start (its classes, loaded and linked), kept once for all starts after.

``python -m graph.engine.local.ahead`` makes it; ``make`` does at setup. An engine starts in half the time with it and
as well without. Java itself checks whether what is kept still fits its version and its jars, and else leaves it alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from graph.engine.local import child
from graph.engine.local.files import log_path
from graph.engine.local.java import DATABASE, PACKAGE

HEAP_MB = 512
SECONDS = 120.0
# what most commands send: each part of the engine that answers them is loaded once
STATEMENTS = (
    "CREATE CONSTRAINT unique_case_id IF NOT EXISTS FOR (n:Case) REQUIRE n.id IS UNIQUE",
    "UNWIND [{id: 'a', n: 1}, {id: 'b', n: 2}] AS row MERGE (n:Case {id: row.id}) SET n = row",
    "UNWIND [{id: 'u'}] AS row CREATE (n:Unit) SET n = row",
    "MATCH (a:Case {id: 'a'}) MATCH (b:Unit {id: 'u'}) MERGE (a)-[r:AT {id: 'r'}]->(b) SET r.n = 1",
    "MATCH (c:Case)-[r:AT]->(u:Unit) WHERE c.n < 3 OPTIONAL MATCH (c)-[:EXPOSES]->(w) "
    "RETURN c.id AS id, count(DISTINCT u) AS n, collect(w.id) AS w ORDER BY n DESC, id LIMIT 5",
    "MATCH (n:Case {id: 'b'}) DETACH DELETE n",
)


def kept() -> Path:
    """Return where it is kept: in the environment that holds the engine, and gone with it."""
    return Path(sys.prefix) / "share" / "incision" / f"{PACKAGE}-{version(PACKAGE.replace('_', '-'))}.aot"


def options() -> list[str]:
    """Return Java's options for a start: none where nothing is kept."""
    path = kept()
    return [f"-XX:AOTCache={path}"] if path.is_file() else []


def make() -> Path:
    """Start an engine on a folder of its own, use it, and keep what its Java worked out.

    Errors: ``OSError`` where the environment cannot be written, ``child.StartError`` where nothing came of it.
    """
    target = kept()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder, made = Path(name), target.with_suffix(f".{os.getpid()}")
        engine = child.start(
            folder, heap_mb=HEAP_MB, ceiling=60, seconds=SECONDS, options=[f"-XX:AOTCacheOutput={made}"]
        )
        try:
            _use(engine)
        finally:
            engine.stop(SECONDS)
        if not made.is_file():
            raise child.StartError(log_path(folder).read_text(encoding="utf-8", errors="replace")[-500:])
        made.replace(target)
    return target


def _use(engine: child.Child) -> None:
    from neo4j import GraphDatabase

    auth = ("root", engine.passwords["root"])
    with GraphDatabase.driver(f"bolt://127.0.0.1:{engine.bolt_port}", auth=auth) as driver:
        for statement in STATEMENTS:
            driver.execute_query(statement, database_=DATABASE)


def main() -> None:
    """Make it where it is not kept yet; where it cannot be made, say so: engines start without."""
    if kept().is_file():
        return
    try:
        make()
    except (OSError, child.StartError) as error:
        print(f"the engine will start more slowly: {error}", file=sys.stderr)


if __name__ == "__main__":
    main()
