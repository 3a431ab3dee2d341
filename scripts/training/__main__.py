"""Check the training prose and count what is in it: ``python -m scripts.training [folder]``."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from scripts.training import TrainingError, problems, read
from scripts.training.parse import FOLDER, passages


def main(folder: Path = FOLDER) -> int:
    try:
        reports, blocks = read(folder), passages(folder)
    except TrainingError as error:
        print(error, file=sys.stderr)
        return 1
    for line in (faults := problems([*reports, *blocks])):
        print(line, file=sys.stderr)
    for language in sorted({r.language for r in reports}):
        here = [r for r in reports if r.language == language]
        marks = Counter(m.kind for r in here for m in r.marks)
        size = sum(len(r.text) for r in here)
        print(f"{language}: {len(here)} reports, {size} characters, marks: {dict(sorted(marks.items()))}")
    print(f"fields: {sum(len(r.text.splitlines()) for r in blocks)} passages")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
