"""Train the English model of who is blamed on the project's own prose: ``python -m scripts.training.blame``.

A row (``scripts.training.signs``) is right where the text puts conduct down to the person. Two sources: casts (``training/en/casts``: texts with
everybody in them sorted) and labelled reports.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from scripts.training.blame_card import BAR, FLOOR, card
from scripts.training.casts import casts
from scripts.training.signs import Told, folded, reports, rows, ship, write_card


def texts() -> Iterator[Told]:
    """Yield (id, text, who is blamed, who is named and may count as either)."""
    for cast in casts():
        yield cast.id, cast.text, set(cast.subjects), set()
    for report in reports():
        own = report.labels
        # labels do not say of associates whether they are blamed
        either = {o.name for o in own.others if o.kind == "associate"}
        yield report.id, report.text, {o.name for o in own.officials if o.subject}, either


def main() -> int:
    """Write the model and its card."""
    made = rows(texts())
    weights = ship("blame", made, bar=BAR, floor=FLOOR)
    write_card("blame", card(made, folded(made), weights))
    return 0


if __name__ == "__main__":
    sys.exit(main())
