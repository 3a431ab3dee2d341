"""Measure the parts that are asked for, print their tables, and with ``--write`` put them into docs/benchmarks.md.

    python -m scripts.bench [--sizes 1000,10000,100000] [--engines local,neo4j]
                            [--parts extraction,graph,related,simulation] [--write]

A part replaces the figures of the same name and leaves the others, so a long run can be made in pieces. Neo4j is
fetched and started by ``scripts/neo4j.py`` where ``NEO4J_URI`` names none, anew for each size; a server that is named
is emptied by each load. Nothing is left running.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from scripts.bench.child import PartError, child
from scripts.bench.results import Row, keep, machine, page

PARTS = ("extraction", "graph", "related", "simulation")
SIZES = "1000,10000,100000"
BARE = 1_000_000
SIMULATIONS = 40


@contextmanager
def server(engine: str) -> Iterator[dict[str, str]]:
    """Yield the environment that names the engine; a Neo4j of our own is stopped again."""
    if engine == "local":
        yield {}
        return
    from scripts import neo4j

    if os.environ.get("NEO4J_URI"):
        named = {k: v for k, v in os.environ.items() if k.startswith("NEO4J_")}
        yield named | {"BENCH_ENGINE_PID": os.environ.get("BENCH_ENGINE_PID", str(os.getpid()))}
        return
    # the server of a test run would bring its memory and its data along
    if neo4j.SERVICE.running():
        raise SystemExit("a Neo4j of this checkout runs already: python scripts/neo4j.py stop")
    uri = neo4j.start()
    known = neo4j.SERVICE.running() or {}
    try:
        yield {
            "NEO4J_URI": uri,
            "NEO4J_USERNAME": "neo4j",
            "NEO4J_PASSWORD": "unused",
            "BENCH_ENGINE_PID": str(known["pid"]),
        }
    finally:
        neo4j.SERVICE.stop()


def graphs(sizes: Sequence[str], engines: Sequence[str]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the figures of each record, and of each graph made from it."""
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="incision-bench-") as folder:
            first = Path(folder) / "record"
            yield f"record {int(size):07,}", child("scripts.bench.record", size, str(first))
            for engine in engines:
                home = Path(folder) / engine
                shutil.copytree(first, home)
                with server(engine) as environment:
                    yield (
                        f"graph {engine} {int(size):07,}",
                        child("scripts.bench.graph", size, str(home), server=environment),
                    )
                shutil.rmtree(home)


def measured(part: str, sizes: Sequence[str], engines: Sequence[str]) -> Iterator[tuple[str, list[Row]]]:
    """Yield (name, rows) of everything that belongs to a part."""
    if part == "extraction":
        yield part, child("scripts.bench.extraction")
    elif part == "graph":
        yield from graphs(sizes, engines)
    elif part == "related":
        yield part, child("graph.related.bench", "--sizes", ",".join(sizes), "--bare", str(BARE))
    else:
        yield part, child("scripts.bench.patterns", "--json", "--runs", str(SIMULATIONS))


def chosen(text: str, known: Sequence[str], what: str) -> list[str]:
    """Return the words of a list; one that is not known ends the run."""
    words = [w.strip() for w in text.split(",") if w.strip()]
    for word in words:
        if word not in known:
            raise SystemExit(f"no {what} {word}; there are {', '.join(known)}")
    return words


def main(arguments: list[str]) -> int:
    """Measure, print, and keep where that is asked for; a part that fails is named and the others go on."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--engines", default="local,neo4j")
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    sizes = [str(int(s)) for s in options.sizes.split(",")]
    engines = chosen(options.engines, ("local", "neo4j"), "engine")
    found: dict[str, Row] = {}
    failed = False
    for part in chosen(options.parts, PARTS, "part"):
        start = time.monotonic()
        about = machine()
        try:
            for name, rows in measured(part, sizes, engines):
                spent = round(time.monotonic() - start)
                sys.stderr.write(f"{name}: {spent} s\n")
                found[name] = {**about, "seconds": spent, "rows": rows}
                if options.write:
                    keep({name: found[name]})
                start, about = time.monotonic(), machine()
        except PartError as error:
            sys.stderr.write(f"{error}\n")
            failed = True
    sys.stdout.write("\n".join(page(found)) + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
