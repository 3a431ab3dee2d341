"""The sentence around a span: the unit of evidence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection

# a full stop ends an English sentence only before white space and a capital, a digit or a quotation mark
END = re.compile(
    r"[。!?!?][”’」』\"')]*|\n+|(?<=[a-z0-9)\"'\]%])[.][\"')]*(?=\s+[\"'(\[]?[A-Z0-9“])|[;;](?=\s*\n)"
)
LONGEST = 600
HALF = 220
BREAKS = ",,;;、:: "


class Sentences:
    """The sentences of one text, found once; ``within``: line ends at which a sentence goes on."""

    def __init__(self, text: str, within: Collection[int] = frozenset()) -> None:
        self._text = text
        self._starts = [0]
        for match in END.finditer(text):
            if match[0][0] == "\n" and all(i in within for i in range(*match.span())):
                continue
            if match.end() > self._starts[-1] and match.end() < len(text):
                self._starts.append(match.end())

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return (start, end) of the sentence that holds the span, without white space around it.

        A span over several sentences gives all of them. A very long sentence is cut around the span.
        """
        first = self._starts[max(bisect_right(self._starts, start) - 1, 0)]
        after = bisect_right(self._starts, max(end - 1, start))
        last = self._starts[after] if after < len(self._starts) else len(self._text)
        if last - first > LONGEST:
            first, last = self._cut(first, last, start, end)
        while first < start and self._text[first].isspace():
            first += 1
        while last > end and self._text[last - 1].isspace():
            last -= 1
        return first, last

    def _cut(self, first: int, last: int, start: int, end: int) -> tuple[int, int]:
        left, right = max(first, start - HALF), min(last, end + HALF)
        while first < left < start and self._text[left - 1] not in BREAKS:
            left += 1
        while end < right < last and self._text[right - 1] not in BREAKS:
            right -= 1
        return left, right
