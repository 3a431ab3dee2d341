"""A process that lets the graph of a home follow a record: ``python -m tests.graph.projection.follower RECORD HOME``."""

from __future__ import annotations

import sys
from pathlib import Path

from casebook import Casebook
from graph import catch_up, connect


def main(record: Path, home: Path) -> None:
    """Follow; ``begun`` is said when the sources are noted and the writing into the engine begins."""
    with Casebook.open(record) as book, connect(home) as graph:
        catch_up(book, graph, lists=record / "lists", step=lambda n: print("begun", flush=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
