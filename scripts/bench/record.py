"""The record at one size: generated reports into a casebook, once for both engines.

``python -m scripts.bench.record SIZE HOME`` leaves a home whose graph is not made yet: reports, a measure for every
hundredth case, and a merged pair of cases for every five hundred.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from casebook import Casebook, Decision
from extraction import Extraction, RawReport
from scripts.bench.generate import reports
from scripts.bench.measuring import own_peak, timed
from scripts.bench.tables import lists, measures

BATCH = 1_000
MEASURED = 100
MERGED = 500
Item = tuple[RawReport, Extraction]


def batches(count: int, first: int) -> Iterator[list[Item]]:
    """Yield the reports in batches."""
    made = reports(count, first=first)
    while batch := list(islice(made, BATCH)):
        yield batch


def add(book: Casebook, count: int, first: int) -> tuple[float, list[Item]]:
    """Record ``count`` reports; return the seconds (their making is not counted) and every hundredth of them."""
    seconds, some = 0.0, []
    for batch in batches(count, first):
        seconds += timed(lambda now=batch: book.add_many(now))  # type: ignore[misc]
        some += batch[::MEASURED]
    return seconds, some


def recorded(home: Path, size: int) -> dict[str, Any]:
    """Make the record of a home and return what it took."""
    home.mkdir(parents=True, exist_ok=True)
    lists(home / "lists")
    with Casebook.open(home) as book:
        seconds, some = add(book, size, 0)
        book.import_table("measures", measures(some, home / "measures.csv"))
        step = MERGED // MEASURED
        for one, other in zip(some[::step], some[1::step], strict=False):
            pair = (one[1].cases[0].id, other[1].cases[0].id)
            book.decide(Decision("merge", "entity", pair, who="bench", why="the same affair"))
    return {
        "cases": size,
        "record_reports_s": round(size / seconds),
        "record_s": round(seconds, 1),
        "record_peak_mb": own_peak(),
    }


def main(arguments: list[str]) -> int:
    """Make one record and write one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("home", type=Path)
    options = parser.parse_args(arguments)
    sys.stdout.write(json.dumps(recorded(options.home, options.size)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
