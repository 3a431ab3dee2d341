"""Names of two parts with a point between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.zh.names import BREAK, ends, han

DOT = re.compile(r"(?<=[一-龥])·(?=[一-龥])")

LEFT_PART, RIGHT_PART = 6, 8


def dotted_at(text: str, at: int) -> int:
    """Return the length of a name of two parts (阿依·买买提) that starts at ``at``, 0 where there is none."""
    dot = text.find("·", at, at + LEFT_PART + 1)
    if dot - at < 2 or not han(text[at:dot]):
        return 0
    for size in range(2, RIGHT_PART + 1):
        end = dot + 1 + size
        if not han(text[dot + 1 : end]) or end > len(text):
            return 0
        if ends(text, end):
            return end - at
    return 0


def dotted(text: str) -> Iterator[tuple[int, int]]:
    """Yield names of two parts that begin after a stop."""
    for m in DOT.finditer(text):
        at = m.start()
        while at > 0 and m.start() - at < LEFT_PART and text[at - 1] not in BREAK and han(text[at - 1]):
            at -= 1
        size = dotted_at(text, at) if at == 0 or text[at - 1] in BREAK else 0
        if size:
            yield at, at + size
