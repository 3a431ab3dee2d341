"""Sentences and clauses by their stops, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.common.lazy import lazy
from extraction.common.phrases import Phrases

PHRASES = Phrases("extraction", "sentences")

ZH_STOP = lazy(r"[。！？!?；;\n]+[”’」』)]*")
EN_STOP = lazy(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“A-Z0-9•(\[])|\n\s*\n|\n(?=\s*[•\-*\d])")
ABBREVIATION = PHRASES.compile(r"(?:\b(?:‹abbreviation›)|\b[A-Z])\.[\"”’)]*$")


# in characters: more than twice the longest sentence of an indictment
LONGEST = 3_000
# where it is cut: at a comma, else where a word ends
BREAKS = (lazy("[,，、]\\s?"), lazy(r"\s"))


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Return (start, end) of every sentence; the stops belong to the sentence before them.

    A stretch without a stop that is longer than any sentence is cut, so that what is asked of a sentence has a bound.
    """
    return [part for start, end in _stopped(text, language) for part in _cut(text, start, end)]


def tells(text: str, language: str, told: re.Pattern[str], unless: re.Pattern[str]) -> bool:
    """Return whether a sentence holds ``told`` and not ``unless`` (who reports, asks or hopes for it)."""
    return any(told.search(text, *s) and not unless.search(text, *s) for s in sentences(text, language))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        half = start + LONGEST // 2, start + LONGEST
        ends = (max((m.end() for m in b.finditer(text, *half)), default=0) for b in BREAKS)
        stop = next(filter(None, ends), start + LONGEST)
        if text[start:stop].strip():
            yield start, stop
        start = stop
    if text[start:end].strip():
        yield start, end


def _stopped(text: str, language: str) -> list[tuple[int, int]]:
    found = []
    start = 0
    stop = ZH_STOP if language == "zh" else EN_STOP
    for match in stop.finditer(text):
        end = match.end() if language == "zh" else match.start()
        if (
            language == "en"
            and "\n" not in match.group()
            and ABBREVIATION.search(text[max(start, end - 12) : end])
        ):
            continue
        if text[start:end].strip():
            found.append((start, end))
        start = match.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
