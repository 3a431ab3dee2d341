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
from collections.abc import Sequence
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
    ranks, answers = [], []
    for case in ids:
        profile = index.store.get(case)
        if profile is None:
            continue
        start = time.perf_counter()
        index.rank(profile)
        ranks.append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        related(index, case, limit=10)
        answers.append((time.perf_counter() - start) * 1000)
    fresh = list(generated(20, seed=2))
    start = time.perf_counter()
    index.add(fresh)
    _ = index.segments
    grown = (time.perf_counter() - start) * 1000
    return {
        "cases": size, "build_s": round(built, 1), "seal_s": round(sealed, 2), "add_20_and_seal_ms": round(grown, 1),
        "rank_p50": round(statistics.median(ranks), 1), "rank_p99": round(_percentile(ranks, 0.99), 1),
        "answer_p50": round(statistics.median(answers), 1), "answer_p99": round(_percentile(answers, 0.99), 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
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
    ranks = []
    for profile in generated(queries, seed=3):
        start = time.perf_counter()
        index.rank(profile)
        ranks.append((time.perf_counter() - start) * 1000)
    return {
        "rows": len(index.ids), "seal_s": round(sealed, 2),
        "rank_p50": round(statistics.median(ranks), 1), "rank_p99": round(_percentile(ranks, 0.99), 1),
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
