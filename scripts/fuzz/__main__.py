"""Try extraction on many texts: ``python -m scripts.fuzz [--count N] [--seed S] [--guided N] [--cost]``.

Exit code 1 where a text fails; what fails is written, made as short as can be, into ``--failures``.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from scripts.fuzz.checks import problem, reduced
from scripts.fuzz.cost import table
from scripts.fuzz.inputs import language_of, text_of

BLOCK = 500
# one text in so many is read twice
AGAIN = 8


def _block(first: int, count: int, seed: int) -> list[tuple[int, str]]:
    """Return the numbers of the inputs that fail, with what goes wrong."""
    found = []
    for number in range(first, first + count):
        language = language_of(number)
        wrong = problem(text_of(number, seed), language, again=number % AGAIN == 0)
        if wrong:
            found.append((number, f"{language or 'detected'}: {wrong}"))
    return found


def _kept(number: int, seed: int, folder: Path) -> Path:
    language = language_of(number)
    text = reduced(text_of(number, seed), lambda t: problem(t, language) is not None)
    folder.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    path = folder / f"{name}.{language or 'detected'}.txt"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


def main(arguments: list[str] | None = None) -> int:
    """Run what was asked for; 1 where a text fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200_000, help="how many generated and mutated texts")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--guided", type=int, default=0, help="how many more, led by coverage (atheris)")
    parser.add_argument("--cost", action="store_true", help="print how cost grows up to 5 MB")
    parser.add_argument("--failures", type=Path, default=Path("fuzz-failures"))
    asked = parser.parse_args(arguments)
    failed: list[tuple[int, str]] = []
    began = time.monotonic()
    starts = range(0, asked.count, BLOCK)
    with ProcessPoolExecutor(asked.jobs) as pool:
        run = partial(_block, seed=asked.seed)
        sizes = [min(BLOCK, asked.count - s) for s in starts]
        for done, found in enumerate(pool.map(run, starts, sizes), 1):
            failed += found
            if done % 20 == 0 or done == len(sizes):
                print(f"{min(done * BLOCK, asked.count):,} texts, {len(failed)} failed", flush=True)
    for number, wrong in failed[:20]:
        path = _kept(number, asked.seed, asked.failures)
        print(f"input {number} of seed {asked.seed} [{path}]: {wrong}")
    print(f"{asked.count:,} texts in {time.monotonic() - began:.0f} s, {len(failed)} failed")
    if asked.cost:
        print("\n".join(table()))
    if asked.guided:
        command = [sys.executable, "-m", "scripts.fuzz.guided", f"-atheris_runs={asked.guided}", f"-seed={asked.seed + 1}", "-max_len=2000", "-len_control=0"]  # fmt: skip
        guided = subprocess.run(command, check=False)
        return int(bool(failed) or guided.returncode != 0)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
