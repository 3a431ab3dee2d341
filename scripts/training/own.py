"""Extraction against the project's own labelled reports: ``python -m scripts.training.own [--language zh] [--errors KIND]``.

Halves as in ``scripts.evaluate``: by the hash of the id; errors are read in the open half only. Needs nothing but the
repository, so that anybody can measure a change.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from extraction import extract
from scripts.evaluate import HALVES, half
from scripts.scoring import Figure, compared, figures, headline
from scripts.training.labelled import Labelled, labelled

Read = list[tuple[Labelled, dict[str, Any]]]


def read(reports: Iterable[Labelled]) -> Read:
    """Return each report with what extraction finds in it."""
    return [(r, extract(r.text, id=r.id, language=r.language).as_json()) for r in reports]


def measured(found: Read) -> dict[str, Figure]:
    return figures((r.labels, document) for r, document in found)


def by_half(found: Read) -> dict[str, dict[str, Figure]]:
    """Return the figures of each half that has a report."""
    sides = {h: [f for f in found if half(f[0].id) == h] for h in HALVES}
    return {h: measured(side) for h, side in sides.items() if side}


def _table(language: str, found: Read) -> Iterator[str]:
    counts = by_half(found)
    yield f"\n{language:24}" + "".join(f"{h:>8} {'P':>6} {'R':>6} {'labels':>6} |" for h in counts)
    for kind in next(iter(counts.values()), {}):
        cells = (
            f"{f.f1:8.3f} {f.precision:6.3f} {f.recall:6.3f} {f.gold:6} |"
            for f in (c[kind] for c in counts.values())
        )
        yield f"{kind:24}" + "".join(cells)
    yield f"{'headline':24}" + "".join(f"{headline(c):8.3f} {'':20} |" for c in counts.values())


def _errors(kind: str, found: Read) -> Iterator[str]:
    for report, document in found:
        both = compared(report.labels, document)[kind]
        missed = [g for g in both.gold if g not in both.out]
        extra = [o for o in both.out if o not in both.gold]
        if half(report.id) == "open" and (missed or extra):
            yield f"{report.id}  missed {missed}  extra {extra}"


def main(arguments: list[str]) -> int:
    """Print the figures; return 1 where a report cannot be read."""
    ask = argparse.ArgumentParser(prog="python -m scripts.training.own", description=__doc__)
    ask.add_argument("--language", choices=("zh", "en"))
    ask.add_argument("--batch", default="", help="ids that begin so: zh-p01")
    ask.add_argument(
        "--errors", metavar="KIND", action="append", default=[], help="list the errors of a kind, open half"
    )
    a = ask.parse_args(arguments)
    chosen = [r for r in labelled() if a.language in (None, r.language) and r.id.startswith(a.batch)]
    for language in sorted({r.language for r in chosen}):
        found = read(r for r in chosen if r.language == language)
        for kind in a.errors:
            print(f"\n== {kind}", *_errors(kind, found), sep="\n")
        print(*_table(language, found), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
