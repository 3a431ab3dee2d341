"""Lines that a scanner or a mail broke at a fixed width, joined; and the way back to the text as given.

Invariant: a span found in the joined text comes back as the stretch of the given text that holds the same characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from extraction.common import Phrases, Span, lazy
from extraction.legible.edits import Edited, edited
from extraction.legible.hyphens import seams
from extraction.legible.sheets import ITEM
from vocabulary import Language

PHRASES = Phrases("extraction", "unbroken")

# the width of a line of a page: narrower ones are lists and tables, wider ones are whole paragraphs
WIDTHS: dict[Language, tuple[int, int]] = {"zh": (12, 60), "en": (38, 110)}
# so many words and sentences that go on in the next line tell a printed page; its columns may be as narrow as this
PRINTED, NARROW = 3, 24
# a line that is broken ends so near to the page's width: a character of Chinese, a word of English
SLACK: dict[Language, int] = {"zh": 2, "en": 14}
# Chinese prose whose paragraphs lost their indent, in type whose digits are not quite half as wide
LOOSE = 4
# a line is full to which the next line's first word could not have been added; letters are not all of one width
FIRST = lazy(r"[ \t]*\S+")
NEARLY = 0.93
# fewer full lines may be chance
FEWEST = 4
# two are none where both are prose of one width to the sign, and no other line of prose is left open
FEW, SAME = 2, 1
# of the lines that are not the last of their paragraph, so many are full
SHARE = 0.7
CLOSED = lazy(r"[。！？!?；;：:…】》]|(?<=[。！？.!?])[”’」』\"')）]")
# the beginning of a paragraph or of an item of a list is never joined to the line before
OPENS = lazy(rf"[ \t]*(?:[\u3000]{{1,}}| {{3,}}|\t)|{ITEM}|>")
SET_IN = lazy(rf"[ \t]+|{OPENS.pattern}")
INNER = lazy(r"[，。；、,;]")
# no English sentence, heading or row begins like this: the line goes on, whatever its width
WITHIN = lazy(r"(?<=[a-z,])[ \t\r]*\n[ \t]*(?=[a-z])")
# nor does one end like this
HANGING = PHRASES.compile(
    r"(?<=[a-z,] )(?:‹hanging›)"
    r"([ \t\r]*\n[ \t]*)(?=[A-Z0-9$“\"'(])"
)
# two words set apart as type is spaced, not as the cells of a table are
WIDER = lazy(r"(?<=[^\s|]) {2,3}(?=[^\s|])")
BREAK = lazy(r"[ \t\r]*\n[ \t]*")
NARROW_SIGNS = lazy(r"[\x20-\u2e7f]+")


def joined(text: str, language: Language) -> Edited | None:
    """Return the joined text; ``None`` where no lines were broken at a fixed width."""
    # a break parts words as a space does; in a word that a hyphen broke it parts nothing
    put = " " if language == "en" else ""
    words, within = ([*seams(text)], [*WITHIN.finditer(text)]) if language == "en" else ([], [])
    narrowest = NARROW if len(words) + len(within) >= PRINTED else WIDTHS[language][0]
    lines = [*_lines(text)]
    # programs break after so many signs; on paper two digits or letters are as wide as one Chinese character
    measures = [([e - s for s, e in lines], SLACK[language])]
    if language == "zh":
        paper = [_paper(text[s:e]) for s, e in lines]
        measures += [(paper, slack) for slack in (SLACK["zh"], LOOSE) if slack < LOOSE or _prose(text, lines)]
    broken = max(
        (_broken(text, lines, widths, narrowest, language, slack) for widths, slack in measures), key=len
    )
    breaks = {end: (start, put) for start, end in broken}
    breaks |= {m.end(): (m.start(), put) for m in within}
    breaks |= {end: (start, "") for start, end in words}
    if language == "en":
        breaks |= {m.end(): (m.start(1), put) for m in HANGING.finditer(text)}
        breaks |= {m.end(): (m.start(), put) for m in WIDER.finditer(text)}
    return edited(text, ((start, end, between) for end, (start, between) in breaks.items()))


def _broken(
    text: str, lines: list[Span], widths: list[int], low: int, language: Language, slack: int
) -> list[Span]:
    """Return the line breaks that only the width of a page made; ``widths``: how wide each line is."""
    high = WIDTHS[language][1]
    # where some lines are set in, however little, they begin paragraphs
    inner = [text[s] in " \t" for s, _ in lines] if language == "zh" else []
    opens = SET_IN if any(inner) and 2 * sum(inner) < len(inner) else OPENS
    lengths = sorted(w for w in widths if w >= low)
    if len(lengths) < FEW:
        return []
    width = lengths[int(len(lengths) * 0.9)]
    if not low <= width <= high or lengths[-1] > width + slack or median(lengths) < width - slack:
        return []
    open_ends, apart, alike = 0, 0, 0
    left_open: list[tuple[int, Span]] = []
    full: list[Span] = []
    closed: list[Span] = []
    for wide, ((begin, end), (after, until)) in zip(widths, pairwise(lines), strict=False):
        ends = CLOSED.match(text, end - 1)
        if "\n" in text[end:after].replace("\n", "", 1) or opens.match(text, after, until):
            apart += bool(ends)
            continue
        open_ends += not ends
        if not ends and INNER.search(text, begin, end):
            left_open.append((wide, (begin, end)))
        word = FIRST.match(text, after, until) if language == "en" else None
        if wide >= width - slack or (word and wide + len(word[0]) > NEARLY * width):
            seam = BREAK.match(text, end)
            (closed if ends else full).append((end, seam.end() if seam else after))
        else:
            alike += bool(ends)
    if len(full) < FEWEST or len(full) < SHARE * open_ends:
        found = [w for w, _ in left_open]
        sure = language == "zh" and FEW <= len(found) == len(full) and max(found) - min(found) <= SAME
        return full if sure else []
    # where every paragraph is set apart, a line that is full and ends a sentence ends no paragraph
    return sorted([*full, *closed]) if apart and not alike else full


def _prose(text: str, lines: list[Span]) -> bool:
    """Return whether most lines hold a comma or a stop, as those of lists and tables do not."""
    return sum(bool(INNER.search(text, *line)) for line in lines) >= SHARE * len(lines)


def _paper(line: str) -> int:
    """Return the width of a line on paper, in Chinese characters."""
    return len(line) - sum(map(len, NARROW_SIGNS.findall(line))) // 2


def _lines(text: str) -> Iterator[Span]:
    """Yield the start of each line that is not blank, and the end of its last sign."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line.rstrip())
        at += len(line) + 1
