"""The record and the graph at one size: first load, incremental adds, every pack, related cases, memory.

Runs in a process of its own for each size and engine, so that a peak of memory belongs to one of them.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from casebook import Casebook
from graph import Filters, Graph, catch_up, connect, related_cases, related_index, stop
from queries import Pack, packs, run
from scripts.bench.generate import lists, reports
from vocabulary import IncisionError

BATCH = 500
MORE = 200
SECONDS = 60.0
# a value for each parameter that a pack cannot do without
GIVEN = {"weak_point": "WP-P-15", "field": "FLD-SSA", "day": "2019-01-01", "today": "2025-01-01"}
FIRST = "MATCH (c:Case) RETURN c.id AS id ORDER BY id LIMIT 1"
ELEMENTS = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) + count(r) AS n"


def percentile(values: list[float], share: float) -> float:
    """Return the value below which ``share`` of the values lie."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


class Peak:
    """The largest resident memory of the engine's processes, looked at four times a second."""

    def __init__(self, home: Path) -> None:
        self.home, self.mb = str(home), 0
        self._done = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while not self._done.wait(0.25):
            total = 0
            for process in psutil.process_iter(["cmdline", "memory_info"]):
                words = process.info["cmdline"] or []
                if (
                    process.info["memory_info"]
                    and any(self.home in w for w in words)
                    and process.pid != psutil.Process().pid
                ):
                    total += process.info["memory_info"].rss
            self.mb = max(self.mb, total // 2**20)

    def close(self) -> None:
        """Stop looking."""
        self._done.set()


@contextmanager
def opened(home: Path) -> Iterator[tuple[Casebook, Graph]]:
    """Open record and graph of a home."""
    with Casebook.open(home) as book, connect(home) as graph:
        yield book, graph


def timed(work: Callable[[], Any]) -> float:
    """Return the seconds that a call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def load(book: Casebook, count: int, first: int) -> float:
    """Record ``count`` generated reports; return seconds (their making is not counted)."""
    seconds, batch = 0.0, []
    for item in reports(count, first=first):
        batch.append(item)
        if len(batch) == BATCH:
            seconds += timed(lambda now=batch: book.add_many(now))  # type: ignore[misc]
            batch = []
    if batch:
        seconds += timed(lambda: book.add_many(batch))
    return seconds


def pack_times(graph: Graph, one: Pack, runs: int) -> dict[str, Any]:
    """Return p50 and p95 in milliseconds of one pack, or the code of the error that it ends with."""
    params = {p.name: GIVEN[p.name] for p in one.parameters if p.required and p.name in GIVEN}
    if any(p.required and p.label == "Case" for p in one.parameters):
        params["case"] = str(graph.read(FIRST).rows[0][0])
    times: list[float] = []
    try:
        rows = len(run(graph, one, params, timeout=SECONDS).rows)
        for _ in range(runs):
            times.append(timed(lambda: run(graph, one, params, timeout=SECONDS)) * 1000)
    except IncisionError as error:
        return {"pack": one.id, "error": error.code}
    return {
        "pack": one.id,
        "rows": rows,
        "p50_ms": round(percentile(times, 0.5), 1),
        "p95_ms": round(percentile(times, 0.95), 1),
    }


def measured(home: Path, size: int, runs: int) -> dict[str, Any]:
    """Return all figures of one size on the engine that the environment names."""
    words = lists(home / "lists")
    peak = Peak(home)
    with opened(home) as (book, graph):
        recorded = load(book, size, 0)
        projected = timed(lambda: catch_up(book, graph, lists=words))
        elements = int(graph.read(ELEMENTS, timeout=600).rows[0][0])
        steps = []
        for n in range(5):
            load(book, MORE, size + n * MORE)
            steps.append(timed(lambda: catch_up(book, graph, lists=words)))
        grown = int(graph.read(ELEMENTS, timeout=600).rows[0][0]) - elements
        found = [pack_times(graph, one, runs) for one in packs().values()]
        start = time.perf_counter()
        index = related_index(home / "index", graph, book)
        built = time.perf_counter() - start
        ids = index.ids[:: max(1, len(index.ids) // 100)][:100]
        answers = [
            timed(lambda case=case: related_cases(index, case, limit=10, filters=Filters())) * 1000
            for case in ids
        ]  # type: ignore[misc]
        engine = graph.engine
    peak.close()
    return {
        "engine": engine, "cases": size, "elements": elements,
        "record_reports_s": round(size / recorded), "load_elements_s": round(elements / projected),
        "load_s": round(projected, 1), "add_elements_s": round(grown / sum(steps)),
        "add_200_s": round(percentile(steps, 0.5), 2), "index_s": round(built, 1),
        "related_p50_ms": round(percentile(answers, 0.5), 1), "related_p95_ms": round(percentile(answers, 0.95), 1),
        "own_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "engine_peak_mb": peak.mb, "packs": found,
    }  # fmt: skip


def main(arguments: list[str]) -> int:
    """Measure one size and write one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("--runs", type=int, default=10)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "bench-home"
        home.mkdir()
        try:
            sys.stdout.write(json.dumps(measured(home, options.size, options.runs)) + "\n")
        finally:
            stop(home)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
