"""Lines that a scanner or a mail broke at a fixed width, joined; and the way back to the text as given.

Invariant: a span found in the joined text comes back as the stretch of the given text that holds the same characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from extraction.edits import Edited, edited
from extraction.hyphens import seams
from extraction.sheets import ITEM
from vocabulary import Language

# characters in a line of a page: narrower ones are lists and tables, wider ones are whole paragraphs
WIDTHS: dict[Language, tuple[int, int]] = {"zh": (12, 60), "en": (38, 110)}
# so many words and sentences that go on in the next line tell a printed page; its columns may be as narrow as this
PRINTED, NARROW = 3, 24
# a line that is broken ends so near to the page's width: a character of Chinese, a word of English
SLACK: dict[Language, int] = {"zh": 2, "en": 14}
# fewer full lines may be chance
FEWEST = 4
# of the lines that are not the last of their paragraph, so many are full
SHARE = 0.7
CLOSED = re.compile(r"[。！？!?；;：:…】》]|(?<=[。！？.!?])[”’」』\"')）]")
# the beginning of a paragraph or of an item of a list is never joined to the line before
OPENS = re.compile(rf"[ \t]*(?:[\u3000]{{1,}}| {{3,}}|\t)|{ITEM}|>")
# no English sentence, heading or row begins like this: the line goes on, whatever its width
WITHIN = re.compile(r"(?<=[a-z,])[ \t\r]*\n[ \t]*(?=[a-z])")
# two words set apart as type is spaced, not as the cells of a table are
WIDER = re.compile(r"(?<=[^\s|]) {2,3}(?=[^\s|])")
BREAK = re.compile(r"[ \t\r]*\n[ \t]*")


def joined(text: str, language: Language) -> Edited | None:
    """Return the joined text; ``None`` where no lines were broken at a fixed width."""
    # a break parts words as a space does; in a word that a hyphen broke it parts nothing
    put = " " if language == "en" else ""
    words, within = ([*seams(text)], [*WITHIN.finditer(text)]) if language == "en" else ([], [])
    narrowest = NARROW if len(words) + len(within) >= PRINTED else WIDTHS[language][0]
    breaks = {end: (start, put) for start, end in _broken(text, language, narrowest)}
    breaks |= {m.end(): (m.start(), put) for m in within}
    breaks |= {end: (start, "") for start, end in words}
    if language == "en":
        breaks |= {m.end(): (m.start(), put) for m in WIDER.finditer(text)}
    return edited(text, ((start, end, between) for end, (start, between) in breaks.items()))


def _broken(text: str, language: Language, low: int) -> list[tuple[int, int]]:
    """Return the line breaks that only the width of a page made."""
    lines = list(_lines(text))
    high = WIDTHS[language][1]
    lengths = sorted(e - s for s, e in lines if e - s >= low)
    if len(lengths) < FEWEST:
        return []
    width = lengths[int(len(lengths) * 0.9)]
    if (
        not low <= width <= high
        or lengths[-1] > width + SLACK[language]
        or median(lengths) < width - SLACK[language]
    ):
        return []
    open_ends, full = 0, []
    for (start, end), (after, until) in pairwise(lines):
        if (
            "\n" in text[end:after].replace("\n", "", 1)
            or CLOSED.match(text, end - 1)
            or OPENS.match(text, after, until)
        ):
            continue
        open_ends += 1
        if end - start >= width - SLACK[language]:
            seam = BREAK.match(text, end)
            full.append((end, seam.end() if seam else after))
    return full if len(full) >= FEWEST and len(full) >= SHARE * open_ends else []


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start of each line that is not blank, and the end of its last sign."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line.rstrip())
        at += len(line) + 1
