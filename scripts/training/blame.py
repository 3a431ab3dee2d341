"""Train the models of who is blamed on the project's own prose: ``python -m scripts.training.blame``.

A row (``scripts.training.signs``) is right where the text puts conduct down to the person. Two sources: casts (``training/<language>/casts``:
texts with everybody in them sorted) and labelled reports.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from scripts.training.blame_card import BARS, card
from scripts.training.casts import ALL, casts
from scripts.training.signs import Told, folded, reports, rows, ship, write_card
from vocabulary import Language

# texts full of people who stay hidden: in English they train only who does
CASTS: dict[Language, tuple[str, ...]] = {"en": ("casts",), "zh": ALL}


def texts(language: Language) -> Iterator[Told]:
    """Yield (id, text, who is blamed, who is named and may count as either)."""
    for cast in casts(kinds=CASTS[language], language=language):
        yield Told(cast.id, cast.text, frozenset(cast.subjects))
    for report in reports(language):
        own = report.labels
        # labels do not say of associates whether they are blamed
        either = frozenset(o.name for o in own.others if o.kind == "associate")
        yield Told(
            report.id, report.text, frozenset(o.name for o in own.officials if o.subject), either,
            frozenset(o.name for o in own.officials if "某" in o.name),
        )  # fmt: skip


def main() -> int:
    """Write the models and their cards."""
    for language, (bar, floor) in BARS.items():
        made = rows(texts(language), language)
        weights = ship("blame", language, made, bar=bar, floor=floor)
        write_card("blame", language, card(language, made, folded(made), weights))
    return 0


if __name__ == "__main__":
    sys.exit(main())
