"""A text with some stretches put otherwise, and for each of its characters where it stands in the text as given."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from extraction.common import Span
from extraction.legible.returning import Returning

# where a stretch begins and ends, and what is put in its place
Edit = tuple[int, int, str]


class Edited(Returning):
    """The readable text; ``at``: where each of its characters stands in the given one."""

    def __init__(self, given: str, text: str, at: array[int]) -> None:
        self.given, self.text, self.at = given, text, at

    def back(self, start: int, end: int) -> Span:
        """Return the stretch of the given text; an empty stretch stays empty."""
        if start >= end:
            here = self.at[start] if start < len(self.at) else len(self.given)
            return here, here
        return self.at[start], self.at[end - 1] + 1

    def again(self, edits: Iterable[Edit]) -> Edited:
        """Return the same text with further edits; those count in ``self.text``."""
        more = edited(self.text, edits)
        if more is None:
            return self
        return Edited(self.given, more.text, array("L", map(self.at.__getitem__, more.at)))


def edited(text: str, edits: Iterable[Edit]) -> Edited | None:
    """Return the text with edits that do not overlap; None where there are none."""
    parts: list[str] = []
    at = array("L")
    low = 0
    for start, end, put in sorted(edits):
        parts += text[low:start], put
        at.extend(range(low, start))
        # the last sign of a word that was made shorter stands for all that went
        last = max(start, end - 1)
        at.extend(last if 0 < i == len(put) - 1 else min(start + i, last) for i in range(len(put)))
        low = end
    if not parts:
        return None
    parts.append(text[low:])
    at.extend(range(low, len(text)))
    return Edited(text, "".join(parts), at)
