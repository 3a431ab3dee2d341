"""Which of a person's sanctions of one kind is which: a second prison term is a second relationship.

Invariant: the first of a kind has no number, so that what stands alone keeps its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extraction import SanctionFact, days_differ

REVIEWER = "reviewer"


def numbered(sanctions: Iterable[SanctionFact]) -> Iterator[tuple[int | None, SanctionFact]]:
    """Yield sanctions in the order of the text, each with its number among those of its kind: None, 2, 3.

    What a reviewer decided and what a newer reading tells elsewhere are one, where nothing that they say differs: they
    come with the same number, and are joined.
    """
    kinds: dict[str, list[SanctionFact]] = {}
    for sanction in sorted(sanctions, key=lambda s: (s.start, s.end, s.id)):
        kept = kinds.setdefault(sanction.id, [])
        same = next((i for i, one in enumerate(kept) if _decided_apart(one, sanction)), len(kept))
        if same == len(kept):
            kept.append(sanction)
        yield (same + 1 if same else None), sanction


def _decided_apart(one: SanctionFact, other: SanctionFact) -> bool:
    """Return whether one of two sanctions was decided and the other read, and nothing tells them apart."""
    if (getattr(one, "asserted_by", None) == REVIEWER) == (getattr(other, "asserted_by", None) == REVIEWER):
        return False
    measures = [(one.length, other.length), (one.amount, other.amount)]
    return not days_differ(one.date, other.date) and all(a == b or None in (a, b) for a, b in measures)
