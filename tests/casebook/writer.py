"""A process that adds reports and says each id once it is on disk: ``python writer.py PLACE WHO FIRST COUNT BATCH``."""

from __future__ import annotations

import sys

from casebook import Casebook
from tests.casebook.made import facts, numbered, report


def main(place: str, who: str, first: int, count: int, batch: int) -> None:
    """Add ``count`` reports, ``batch`` at a time; the last line says that all are done."""
    with Casebook.open(place) as book:
        print("ready", flush=True)
        for at in range(first, first + count, batch):
            texts = [numbered(n) for n in range(at, min(at + batch, first + count))]
            items = [(report(x, f"{who}-{at + i}"), facts(x)) for i, x in enumerate(texts)]
            for outcome in book.add_many(items):
                print(getattr(outcome, "document_id", outcome), flush=True)
    print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *(int(x) for x in sys.argv[3:6]))
