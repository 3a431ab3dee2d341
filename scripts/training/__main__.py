"""Check the training prose and count what is in it: ``python -m scripts.training [folder]``."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from scripts.training import TrainingError, problems, read
from scripts.training.casts import ALL, casts
from scripts.training.casts import faults as cast_faults
from scripts.training.check import corpus
from scripts.training.labelled import labelled
from scripts.training.labelled_check import faults as label_faults
from scripts.training.lawful import passages as lawful
from scripts.training.parse import FOLDER, passages, told_sums


def main(folder: Path = FOLDER) -> int:
    try:
        reports, blocks, told, whole, cast, good = (
            read(folder),
            passages(folder),
            told_sums(folder),
            labelled(folder),
            casts(folder, kinds=ALL),
            lawful(folder),
        )
    except TrainingError as error:
        print(error, file=sys.stderr)
        return 1
    real = list(corpus())
    marked = [*reports, *blocks, *told, *(w.report() for w in whole), *(p.report() for p in good)]
    faults = problems(marked, real) + label_faults(whole, real)
    faults += cast_faults(cast, real)
    for line in faults:
        print(line, file=sys.stderr)
    for language in sorted({r.language for r in reports}):
        here = [r for r in reports if r.language == language]
        marks = Counter(m.kind for r in here for m in r.marks)
        size = sum(len(r.text) for r in here)
        print(f"{language}: {len(here)} reports, {size} characters, marks: {dict(sorted(marks.items()))}")
    for language in sorted({w.language for w in whole}):
        own = [w for w in whole if w.language == language]
        size, quotes = sum(len(w.text) for w in own), Counter(kind for w in own for kind, _ in w.quotes())
        print(f"{language}: {len(own)} labelled reports, {size} characters, {dict(sorted(quotes.items()))}")
    print(f"casts: {len(cast)} texts, {sum(len(c.names) for c in cast)} people")
    print(f"fields: {sum(len(r.text.splitlines()) for r in blocks)} passages")
    roles = Counter(m.value for r in told for m in r.of("MONEY"))
    print(f"sums: {len(told)} passages, {dict(sorted(roles.items()))}")
    print(f"lawful: {len(good)} passages")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
