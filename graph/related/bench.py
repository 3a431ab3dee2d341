"""Speed and memory of related cases on generated profiles: ``python -m graph.related.bench [--sizes 1000,10000]``.

``--bare 1000000`` measures the index alone, without the profiles that answers are told from.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy import sparse

from graph.related.answer import related
from graph.related.growing import Growing
from graph.related.index import CaseIndex
from graph.related.matrix import Grower
from graph.related.synthetic import generated

QUERIES = 200
# so many different rows; a bare index repeats them
DIFFERENT = 20_000


def _percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def measured(size: int, queries: int = QUERIES) -> dict[str, Any]:
    """Return times (milliseconds unless named otherwise) and memory (MB) at one size."""
    start = time.perf_counter()
    index = CaseIndex()
    batch = []
    for made in generated(size):
        batch.append(made)
        if len(batch) == 5_000:
            index.add(batch)
            batch = []
    index.add(batch)
    built = time.perf_counter() - start
    start = time.perf_counter()
    _ = index.segments
    sealed = time.perf_counter() - start
    ids = index.ids[:: max(1, size // queries)][:queries]
    profiles = [p for p in (index.store.get(case) for case in ids) if p is not None]
    ranks = [timed(lambda p=p: index.rank(p)) for p in profiles]  # type: ignore[misc]
    answers = [timed(lambda case=case: related(index, case, limit=10)) for case in ids]  # type: ignore[misc]
    after = []
    for number, fresh in enumerate(generated(len(ids), seed=2)):
        adding = timed(lambda one=fresh: index.add([one]))  # type: ignore[misc]
        answered = timed(lambda case=ids[number]: related(index, case, limit=10))  # type: ignore[misc]
        after.append((adding[0] + answered[0], adding[1] + answered[1]))
    return {
        "cases": size, "build_s": round(built, 1), "seal_s": round(sealed, 2),
        **percentiles("rank", ranks), **percentiles("answer", answers), **percentiles("add_and_answer", after),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }  # fmt: skip


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return how long a call takes, in milliseconds: by the clock, and of this thread's own time.

    The two are the same on a machine that does nothing else.
    """
    start, own = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - start) * 1000, (time.thread_time() - own) * 1000


def percentiles(name: str, times: Sequence[tuple[float, float]]) -> dict[str, float]:
    """Return median and 99th percentile by the clock, and the 99th of the thread's own time."""
    clock, own = [t for t, _ in times], [t for _, t in times]
    return {
        f"{name}_p50": round(statistics.median(clock), 1), f"{name}_p99": round(_percentile(clock, 0.99), 1),
        f"{name}_cpu_p99": round(_percentile(own, 0.99), 1),
    }  # fmt: skip


def repeated(size: int) -> CaseIndex:
    """Return an index of ``size`` rows, which are those of at most 20,000 generated cases again and again."""
    index = CaseIndex()
    index.add(generated(min(size, DIFFERENT)))
    own = len(index.rows)
    times = -(-size // own)
    for name in ("features", "terms"):
        grown: Grower = getattr(index, name)
        one = grown.since(0)
        setattr(index, name, Grower(grown.names, sparse.vstack([one] * times, format="csr")[:size]))
    rows = index.rows
    for name in ("languages", "status", "since", "until", "lengths"):
        column: Growing = getattr(rows, name)
        setattr(rows, name, Growing(column.values.dtype, np.tile(column.values, times)[:size]))
    rows.documents = (rows.documents * times)[:size]
    rows.ids = [f"{case}-{n}" for n in range(times) for case in rows.ids][:size]
    rows.counted_anew()
    return index


def bare(size: int, queries: int = QUERIES) -> dict[str, Any]:
    """Return times and memory of an index alone."""
    index = repeated(size)
    start = time.perf_counter()
    _ = index.segments
    sealed = time.perf_counter() - start
    ranks = [timed(lambda p=p: index.rank(p)) for p in generated(queries, seed=3)]  # type: ignore[misc]
    return {
        "rows": len(index.ids), "seal_s": round(sealed, 2), **percentiles("rank", ranks),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure every size and write one JSON line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--queries", type=int, default=QUERIES)
    parser.add_argument("--bare", type=int, default=0, help="rows of an index alone, measured last")
    options = parser.parse_args(arguments)
    for size in (int(s) for s in options.sizes.split(",") if s):
        sys.stdout.write(json.dumps(measured(size, options.queries)) + "\n")
        sys.stdout.flush()
    if options.bare:
        sys.stdout.write(json.dumps(bare(options.bare, options.queries)) + "\n")


if __name__ == "__main__":
    main()
