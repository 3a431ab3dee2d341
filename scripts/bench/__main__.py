"""Measure the parts that are asked for, print their tables, and with ``--write`` put them into docs/benchmarks.md.

    python -m scripts.bench [--sizes 1000,10000,100000] [--engines local,neo4j]
                            [--parts extraction,graph,related,simulation] [--write]
                            [--homes FOLDER] [--again packs,search]

A part replaces the figures of the same name and leaves the others, so a long run can be made in pieces. Neo4j is
fetched and started by ``scripts/neo4j.py`` where ``NEO4J_URI`` names none, anew for each size; a server that is named
is emptied by each load. Nothing is left running.

With ``--homes`` records and graphs stay in a folder, and a record that is there is taken as it is. With ``--again`` only
the named figures of the graph are measured on a local graph that stays there, and put beside those that were kept.
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
from scripts.bench.results import Row, keep, machine, page, read

PARTS = ("extraction", "graph", "related", "simulation")
SIZES = "1000,10000,100000"
BARE = 1_000_000
SIMULATIONS = 120


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


@contextmanager
def place(size: str, homes: Path | None) -> Iterator[Path]:
    """Yield the folder of the homes of one size; without ``homes`` it is gone afterwards."""
    if homes is not None:
        yield homes / size
        return
    with tempfile.TemporaryDirectory(prefix="incision-bench-") as folder:
        yield Path(folder)


def graphs(
    sizes: Sequence[str], engines: Sequence[str], homes: Path | None = None, again: str = ""
) -> Iterator[tuple[str, list[Row]]]:
    """Yield the figures of each record, and of each graph made from it."""
    for size in sizes:
        with place(size, homes) as folder:
            if again:
                for engine in engines:
                    yield from once_more(engine, size, folder / engine, again)
                continue
            first = folder / "record"
            if not first.is_dir():
                yield f"record {int(size):07,}", child("scripts.bench.record", size, str(first))
            for engine in engines:
                home = folder / engine
                shutil.rmtree(home, ignore_errors=True)
                shutil.copytree(first, home)
                with server(engine) as environment:
                    yield (
                        f"graph {engine} {int(size):07,}",
                        child("scripts.bench.graph", size, str(home), server=environment),
                    )
                if homes is None:
                    shutil.rmtree(home)


def once_more(engine: str, size: str, home: Path, again: str) -> Iterator[tuple[str, list[Row]]]:
    """Measure some figures anew on a graph that is there, beside the others that were kept."""
    name = f"graph {engine} {int(size):07,}"
    # a Neo4j of our own is empty when it starts, so it has to be loaded again
    parts = again if engine == "local" else f"load,{again}"
    if not home.is_dir():
        raise SystemExit(f"no graph at {home}: run once with --homes and without --again")
    with server(engine) as environment:
        rows = child("scripts.bench.graph", size, str(home), "--parts", parts, server=environment)
    old = read().get(name, {}).get("rows", [{}])
    # peaks of memory belong to the whole run
    fresh = [{k: v for k, v in row.items() if k not in ("own_peak_mb", "engine_peak_mb")} for row in rows]
    yield name, [before | row for before, row in zip(old, fresh, strict=False)]


def measured(part: str, options: argparse.Namespace) -> Iterator[tuple[str, list[Row]]]:
    """Yield (name, rows) of everything that belongs to a part."""
    sizes = [str(int(s)) for s in options.sizes.split(",")]
    if part == "extraction":
        yield part, child("scripts.bench.extraction")
    elif part == "graph":
        engines = chosen(options.engines, ("local", "neo4j"), "engine")
        yield from graphs(sizes, engines, options.homes, options.again)
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
    parser.add_argument("--homes", type=Path)
    parser.add_argument("--again", default="")
    options = parser.parse_args(arguments)
    found: dict[str, Row] = {}
    failed = False
    for part in chosen(options.parts, PARTS, "part"):
        start = time.monotonic()
        about = machine()
        try:
            for name, rows in measured(part, options):
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
