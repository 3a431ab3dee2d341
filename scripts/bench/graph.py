"""The graph at one size on one engine: first load, incremental adds, every pack, related cases, pattern search, memory.

``python -m scripts.bench.graph SIZE HOME``: a home with a record and no graph (``scripts.bench.record``). Runs in a
process of its own, so that a peak of memory belongs to one size and one engine. ``NEO4J_URI`` chooses Neo4j, whose
database is emptied; ``BENCH_ENGINE_PID`` is then its process.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from casebook import Casebook
from graph import Filters, Graph, catch_up, connect, related_cases, related_index, stop
from scripts.bench.asking import all_packs
from scripts.bench.child import PartError, child
from scripts.bench.measuring import Engine, own_peak, percentile, timed
from scripts.bench.record import add
from scripts.bench.rows import beside
from vocabulary import IncisionError

MORE, TIMES = 200, 5
QUESTIONS = 100
PARTS = ("load", "packs", "rows", "search", "related")


def engine_pid(graph: Graph, home: Path) -> int:
    """Return the process of the engine."""
    if graph.engine == "local":
        return int(json.loads((home / "engine" / "running.json").read_text(encoding="utf-8"))["engine"])
    return int(os.environ["BENCH_ENGINE_PID"])


def loaded(book: Casebook, graph: Graph, words: Path) -> dict[str, Any]:
    """Load everything, then add some reports a few times."""
    size = book.count()
    made: list[int] = []
    seconds = timed(lambda: made.append(catch_up(book, graph, lists=words).written))
    load_peak = own_peak()
    steps = []
    for n in range(TIMES):
        add(book, MORE, size + n * MORE)
        steps.append(timed(lambda: made.append(catch_up(book, graph, lists=words).written)))
    return {
        "elements": made[0], "load_s": round(seconds, 1), "load_elements_s": round(made[0] / seconds),
        "add_200_s": round(percentile(steps, 0.5), 2), "add_elements_s": round(sum(made[1:]) / sum(steps)),
        "load_peak_mb": load_peak,
    }  # fmt: skip


def related(book: Casebook, graph: Graph, home: Path) -> dict[str, Any]:
    """Build the index of related cases and ask it."""
    made: list[Any] = []
    seconds = timed(lambda: made.append(related_index(home / "index", graph, book)))
    index = made[0]
    ids = index.ids[:: max(1, len(index.ids) // QUESTIONS)][:QUESTIONS]
    answers = [
        timed(lambda now=case: related_cases(index, now, limit=10, filters=Filters())) * 1000  # type: ignore[misc]
        for case in ids
    ]
    return {
        "index_s": round(seconds, 1), "related_p50_ms": round(percentile(answers, 0.5), 1),
        "related_p95_ms": round(percentile(answers, 0.95), 1),
    }  # fmt: skip


def search(home: Path) -> dict[str, Any]:
    """Run the pattern search as the command does, in a process of its own."""
    return child("scripts.bench.searching", str(home))[-1]


def measured(home: Path, parts: Sequence[str]) -> dict[str, Any]:
    """Return the figures of the parts that are asked for; without ``load`` the graph must be there."""
    words = home / "lists"
    with Casebook.open(home) as book, connect(home) as graph:
        with Engine(engine_pid(graph, home)) as engine:
            found: dict[str, Any] = {"engine": graph.engine}
            steps: dict[str, Callable[[], dict[str, Any]]] = {
                "load": lambda: loaded(book, graph, words),
                "packs": lambda: {"packs": all_packs(graph, engine)},
                "rows": lambda: beside(graph),
                "search": lambda: search(home),
                "related": lambda: related(book, graph, home),
            }
            for name in (name for name in PARTS if name in parts):
                try:
                    found |= steps[name]()
                except (IncisionError, PartError) as error:
                    # what was measured before is not lost
                    found[f"{name}_failed"] = getattr(error, "code", str(error))
        found |= {"own_peak_mb": own_peak(), "engine_peak_mb": engine.peak_mb}
    return found


def main(arguments: list[str]) -> int:
    """Measure one size on one engine and write one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("home", type=Path)
    parser.add_argument("--parts", default=",".join(PARTS))
    options = parser.parse_args(arguments)
    try:
        found = measured(options.home, options.parts.split(","))
    finally:
        stop(options.home)
    sys.stdout.write(json.dumps({"cases": options.size, **found}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
