"""Keep what is told of patterns ahead (``extraction.common.foretold``): ``python -m scripts.foretell [--check]``.

The shipped samples are read, by which every list of patterns is asked; what was asked is worked out anew.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

from extraction import RawReport, extract, read
from extraction.common import Foretold

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "extraction" / "data" / "foretold.json.gz"


def worked_out(every: int = 1) -> dict[str, Any]:
    """Return by key what the functions give for all that the samples ask, or for one of ``every`` so many."""
    for path in sorted((ROOT / "samples" / "reports").glob("*.txt")):
        for report in read(path):
            if isinstance(report, RawReport):
                extract(report.text)
    told: dict[str, Any] = {}
    for one in Foretold.made.values():
        told |= one.anew(every)
    return dict(sorted(told.items()))


def main(arguments: list[str]) -> int:
    """Write the file, or with ``--check`` say whether it is current."""
    told = worked_out()
    if "--check" not in arguments:
        packed = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        KEPT.write_bytes(gzip.compress(packed, 9, mtime=0))
        return 0
    # through JSON: what is kept has lists where the functions give tuples
    if KEPT.is_file() and json.loads(gzip.decompress(KEPT.read_bytes())) == json.loads(json.dumps(told)):
        return 0
    sys.stderr.write("extraction/data/foretold.json.gz is not current; run python -m scripts.docs\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
