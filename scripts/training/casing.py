"""Train the model that writes English texts of one kind of letters as sentences: ``python -m scripts.training.casing``.

Method: averaged perceptron (Collins 2002) over the features of ``extraction.legible.casing``, on the project's own prose alone;
the same prose gives the same weights. Headlines and first words of sentences teach nothing and are left out.
"""

from __future__ import annotations

import gzip
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from extraction import RawReport, read_inputs
from extraction.legible.casing import WORD, features, kind
from extraction.legible.recasing import opens
from scripts.training.labelled import labelled
from scripts.training.parse import ROOT, read

OUT = ROOT / "extraction" / "en" / "data" / "casing.tsv.gz"
ROUNDS = 6
SEED = 7
# a weight that decides nothing is not shipped
LEAST = 0.15
# of the words of a line; so many in capitals make a headline
HEADLINE = 0.6


def prose() -> list[str]:
    """Return the project's own English texts, line by line, without headlines."""
    texts = [r.text for r in read() if r.language == "en"] + [
        r.text for r in labelled() if r.language == "en"
    ]
    samples = read_inputs([ROOT / "samples" / "reports"])
    texts += [r.text for r in samples if isinstance(r, RawReport) and Path(r.source).name.startswith("en-")]
    return [line for text in texts for line in text.split("\n") if _plain(line)]


def _plain(line: str) -> bool:
    words = WORD.findall(line)
    return len(words) > 5 and sum(w[0].isupper() for w in words) < HEADLINE * len(words)


def lessons(line: str) -> Iterator[tuple[list[str], bool]]:
    """Yield the features of each word that the model has to decide, and whether it stands in capitals."""
    small = line.lower()
    if len(small) != len(line):
        return
    spans = [m.span() for m in WORD.finditer(small)]
    words = [small[s:e].replace("’", "'") for s, e in spans]
    kinds = [kind(w) for w in words]
    last, before = "C", "C"
    for i, (start, end) in enumerate(spans):
        large = line[start:end] != line[start:end].lower()
        if not opens(small, start):
            yield features(small, spans, words, kinds, i, last, before), large
        last, before = ("C" if large else "l"), last


def trained(lines: list[str]) -> dict[str, float]:
    """Return the averaged weights."""
    all_lessons = [lesson for line in lines for lesson in lessons(line)]
    weights: dict[str, float] = defaultdict(float)
    sums: dict[str, float] = defaultdict(float)
    order = random.Random(SEED)
    steps = 0
    for _ in range(ROUNDS):
        order.shuffle(all_lessons)
        for found, large in all_lessons:
            steps += 1
            if (sum(weights[f] for f in found) > 0) != large:
                by = 1.0 if large else -1.0
                for f in found:
                    weights[f] += by
                    sums[f] += by * steps
    averaged = {f: w - sums[f] / steps for f, w in weights.items()}
    return {f: round(w, 2) for f, w in sorted(averaged.items()) if abs(w) >= LEAST}


def main() -> int:
    """Write the weights and print how many there are."""
    weights = trained(prose())
    lines = "".join(f"{name}\t{weight}\n" for name, weight in weights.items())
    OUT.write_bytes(gzip.compress(lines.encode(), mtime=0))
    print(f"{len(weights)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
