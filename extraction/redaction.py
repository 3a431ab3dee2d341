"""The one function through which every sentence passes before anyone reads it.

Invariant: no text of a document leaves the casebook except through ``shown``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

BLOCK = "■"


class Stretch(Protocol):
    """Anything with offsets."""

    start: int
    end: int


def shown(text: str, redactions: Iterable[Stretch], start: int = 0, end: int | None = None) -> str:
    """Return ``text[start:end]`` with the characters of every redaction replaced one for one by ■."""
    stop = len(text) if end is None else end
    characters = list(text[start:stop])
    for stretch in redactions:
        for i in range(max(stretch.start, start), min(stretch.end, stop)):
            characters[i - start] = BLOCK
    return "".join(characters)
