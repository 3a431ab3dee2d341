"""How the cost of one text grows with its length, on texts that are hard on rules: a table, no threshold."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

from scripts.fuzz.different import DIFFERENT
from scripts.fuzz.shapes import long_text, shapes

SIZES = (50_000, 500_000, 5_000_000)
# one text of 5 MB that takes longer than this is shown as such
LIMIT_S = 600


def _timed(shape: str, size: int) -> float | None:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "scripts.fuzz.cost", shape, str(size)],
            capture_output=True, text=True, timeout=LIMIT_S, check=True,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    return float(json.loads(done.stdout))


def table(sizes: tuple[int, ...] = SIZES) -> Iterator[str]:
    """Yield a Markdown table: seconds of one core for each size, and the growth of cost per tenfold length."""
    yield "| text | " + " | ".join(f"{s:,} characters, s" for s in sizes) + " | last step grew |"
    yield "|---|" + "---|" * (len(sizes) + 1)
    for shape in (*shapes(), *DIFFERENT):
        spent = [_timed(shape, size) for size in sizes]
        grew = f"{spent[-1] / max(spent[-2], 0.01):.1f} x" if spent[-1] and spent[-2] else "–"
        told = [f"> {LIMIT_S}" if s is None else f"{s:.2f}" for s in spent]
        yield f"| {shape} | " + " | ".join(told) + f" | {grew} |"


def _main(shape: str, size: int) -> None:
    import time

    from extraction import extract

    text, language = long_text(shape, size), shape[:2]
    extract(text[:2000], language=language)
    began = time.process_time()
    extract(text, language=language)
    print(json.dumps(time.process_time() - began))


if __name__ == "__main__":
    _main(sys.argv[1], int(sys.argv[2]))
