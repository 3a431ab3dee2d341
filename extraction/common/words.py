"""Where each word of a text stands: many names are looked for at the cost of one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extraction.common.lazy import lazy

WORD = lazy(r"(?<!\w)\w+")


class Words:
    """The places of all words of one text."""

    __slots__ = ("_at", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._at: dict[str, list[int]] = {}
        for m in WORD.finditer(text):
            self._at.setdefault(m.group(), []).append(m.start())

    def places(self, name: str, apart: str = "") -> Iterator[tuple[int, int]]:
        """Yield start and end of a name where no letter stands beside it, nor one of the signs ``apart`` before it.

        What overlaps with the place before is left out, as ``re.finditer`` does.
        """
        text, head, last = self._text, WORD.match(name), 0
        if head is None:
            yield from (m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
            return
        for start in self._at.get(head.group(), ()):
            end = start + len(name)
            if start < last or not text.startswith(name, start) or (start and text[start - 1] in apart):
                continue
            if end == len(text) or not (text[end].isalnum() or text[end] == "_"):
                last = end
                yield start, end


@lru_cache(maxsize=2)
def words_of(text: str) -> Words:
    """Return the words of a text, found once."""
    return Words(text)
