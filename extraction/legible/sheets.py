"""Where one printed page ends and the next begins in the middle of a text: page numbers and running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from extraction.common import HAN, lazy
from extraction.legible.edits import Edit

FOOT = lazy(
    r"(?:page|p\.)\s*[|:]?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*(?:of|/)\s*\d{1,4}|\d{1,4}\s*\|\s*page"
    r"|第\s?\d{1,4}\s?页(?:\s?[,，/]?\s?共\s?\d{1,4}\s?页)?|共\s?\d{1,4}\s?页\s?[,，/]?\s?第\s?\d{1,4}\s?页|[-—–－―·•]+\s*\d{1,4}\s*[-—–－―·•]+",
    re.I,
)
BARE = lazy(r"\d{1,3}")
# what ends a line that ends a paragraph
CLOSED = lazy(r"[。！？!?；;：:….》】](?:[”’」』\"')）])?$")
# how an item of a list, a chapter or an article begins
ITEM = r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d)|[•·\-*○●◆■]\s|第[一二三四五六七八九十百\d]{1,4}[章节条]"
OPENS = lazy(ITEM)
# a shorter line is a heading or the row of a table; a Chinese character counts twice
SHORTEST = 24
# lines of about one length
EVEN, MANY = 3, 4
# lines between two page numbers
APART = 2
Line = tuple[int, int]


def sheets(text: str) -> Iterator[Edit]:
    """Yield what to take out where pages meet; a sentence that runs over both goes on."""
    lines = list(_lines(text))
    words = [text[s:e] for s, e in lines]
    gone = {i for i, w in enumerate(words) if FOOT.fullmatch(w)}
    gone |= set(_bare(words))
    gone |= set(_heads(text, lines, words, gone))
    feeds = {i for i in range(1, len(lines)) if "\f" in text[lines[i - 1][1] : lines[i][0]]}
    if not gone and not feeds:
        return
    kept = [len(w) for i, w in enumerate(words) if i not in gone]
    usual = median(kept) if len(kept) >= MANY else 0
    i = 0
    while i < len(lines):
        if i not in gone and i not in feeds:
            i += 1
            continue
        first, last = i, i
        while last < len(lines) and last in gone:
            last += 1
        before = lines[first - 1] if first else (0, 0)
        after = lines[last] if last < len(lines) else (len(text), len(text))
        yield before[1], after[0], _seam(text, before, after, usual)
        i = max(last, first) + 1


def _seam(text: str, before: Line, after: Line, usual: float) -> str:
    """Return what stands between the last line of a page and the first of the next.

    ``usual``: the length of most lines; where this one is as long, all were broken at one width and are joined later.
    """
    end, start = text[slice(*before)], text[slice(*after)]
    if not end or not start:
        return ""
    if CLOSED.search(end) or abs(len(end) - usual) <= EVEN or OPENS.match(start) or _width(end) < SHORTEST:
        return "\n"
    if HAN.match(end[-1]) or HAN.match(start[0]):
        return ""
    return "\n"


def _bare(words: list[str]) -> Iterator[int]:
    """Yield the lines of a number alone that count pages: each is one more than the last, with text between."""
    found = [(i, int(w)) for i, w in enumerate(words) if BARE.fullmatch(w)]
    for (i, a), (j, b) in pairwise(found):
        if b == a + 1 and j - i > APART and not all(CLOSED.search(words[k - 1]) for k in (i, j) if k):
            yield from (i, j)
    inner = [i for i, _ in found if 0 < i < len(words) - 1]
    # a number in the middle of a sentence counts a page even where there are only two
    yield from (
        i for i in inner
        if not CLOSED.search(words[i - 1]) and not OPENS.match(words[i + 1])
        and min(_width(words[i - 1]), _width(words[i + 1])) >= SHORTEST
    )  # fmt: skip


def _heads(text: str, lines: list[Line], words: list[str], gone: set[int]) -> Iterator[int]:
    """Yield the lines that stand again and again where a page begins or ends."""
    tops = [i for i in range(1, len(lines)) if i - 1 in gone or "\f" in text[lines[i - 1][1] : lines[i][0]]]
    ends = [i - 1 for i in sorted(gone) if i and i - 1 not in gone]
    places = [i for i in {*tops, *ends} if i not in gone]
    often = Counter(words[i] for i in places)
    yield from (i for i in places if often[words[i]] > 1)


def _width(line: str) -> int:
    return len(line) + len(HAN.findall(line))


def _lines(text: str) -> Iterator[Line]:
    """Yield where the signs of each line that is not blank begin and end."""
    at = 0
    for line in re.split(r"[\n\f]", text):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            yield start, start + len(line.strip())
        at += len(line) + 1
