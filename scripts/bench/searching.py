"""The whole pattern search over the graph of a home, reading it included: seconds and memory of this process."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from graph import connect
from queries import Scope, search_patterns
from scripts.bench.measuring import own_peak


def main(arguments: list[str]) -> int:
    """Search once and write one JSON object."""
    with connect(Path(arguments[0])) as graph:
        start = time.perf_counter()
        found = search_patterns(graph, Scope(None, None, None, None).checked())
        seconds = time.perf_counter() - start
    sys.stdout.write(
        json.dumps({
            "search_s": round(seconds, 1), "search_cpu_s": round(time.process_time(), 1),
            "search_peak_mb": own_peak(), "search_rings": found.search.rings, "search_findings": len(found.search.findings),
        }) + "\n"
    )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
