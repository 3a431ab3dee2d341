"""How the cost of one text grows with its length, on texts that are hard on rules: a table, no threshold."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

from scripts.fuzz.inputs import bases

SIZES = (50_000, 500_000, 5_000_000)
# one text of 5 MB that takes longer than this is shown as such
LIMIT_S = 600


def shapes() -> dict[str, str]:
    """Return what each hard text repeats."""
    chinese = next(t for t in bases() if sum("\u4e00" <= c <= "\u9fff" for c in t) > len(t) / 2)
    english = next(t for t in bases() if t.isascii())
    return {
        "a Chinese report, over and over": chinese,
        "an English report, over and over": english,
        "Chinese without a stop": chinese.replace("。", "").replace("，", "").replace("\n", ""),
        "English without a stop": english.replace(".", "").replace(",", "").replace("\n", " "),
        "masked names in one list": "张某某、李某1、王××、",
        "names in one list": "Nora Pell, Karl Dunmore and ",
        "one character": "某",
        "brackets": "（(",
        "digits": "1",
        "places in a chain": "青禾县柳溪镇",
        "sums": "3.2万元、$1.5 million ",
        "short lines": "一、\n",
    }


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
    for shape in shapes():
        spent = [_timed(shape, size) for size in sizes]
        grew = f"{spent[-1] / max(spent[-2], 0.01):.1f} x" if spent[-1] and spent[-2] else "–"
        told = [f"> {LIMIT_S}" if s is None else f"{s:.2f}" for s in spent]
        yield f"| {shape} | " + " | ".join(told) + f" | {grew} |"


def _main(shape: str, size: int) -> None:
    import time

    from extraction import extract

    unit = shapes()[shape]
    text = (unit * (size // len(unit) + 1))[:size]
    language = "zh" if any("\u4e00" <= c <= "\u9fff" for c in unit[:50]) else "en"
    extract(text[:2000], language=language)
    began = time.process_time()
    extract(text, language=language)
    print(json.dumps(time.process_time() - began))


if __name__ == "__main__":
    _main(sys.argv[1], int(sys.argv[2]))
