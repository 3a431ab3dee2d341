"""Where the cases of a Chinese notice begin and end: numbered or labelled paragraphs, items of a digest, or the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from extraction.common import Phrases, lazy
from extraction.zh.announced import CLOSING, how_many, told_apart
from extraction.zh.words.numerals import COUNTS

PHRASES = Phrases("extraction.zh", "case_spans")

NUMBERED = lazy(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s?[.．、](?!\d)|案例[一二三四五六七八九十\d]{1,3}[:：、]?|第[一二三四五六七八九十]{1,3}[,，、]|[一二三四五六七八九十]是(?=关于|[^。；\n]{4,60}问题。))"
)
CASE_LINE = PHRASES.compile(r"‹case_line›")
OUTCOME = PHRASES.compile(r"‹outcome›")

# 某镇卫生院：院长…: a line that says first whose case it tells
BULLET = lazy(r"\s*(?:[◆◎●■★▲※◇○□▶►·•]|【案例|\[案例)")
LABEL = lazy(rf"{BULLET.pattern}|\s*[^。；;，,：:\n]{{2,16}}[：:]")
# in characters: a numbered line that tells a case is longer, a heading may be
ITEM = 28
# the counts of one indictment are one case, however they are numbered
COURT = lazy(
    r"(?:公诉机关|检察院)(?:起诉书)?指控|(?:经|本院|再|庭)审理?查明|原[判审](?:判决)?认定|起诉书认定"
)
HEAD = 80
# a text of so few lines may have lost its breaks
FEW_LINES = 2
BEHIND = r"(?:(?<=[。；！”）)*])|(?<=[例报况案题 ])|^)\s*"
INSIDE = [
    lazy(BEHIND + number)
    for number in (
        r"((?:\*\*)?([一二三四五六七八九十])、)", r"((?:典型)?案例([一二三四五六七八九十]|\d{1,2})[:：、 ]?)",
        r"([(（]([一二三四五六七八九十])[)）])", r"((?:\*\*)?(\d{1,2})[.．、](?!\d))",
    )
]  # fmt: skip
# a notice of several cases hardly speaks of the accused as a court does
COURT_WORDS = lazy(r"被告人|上诉人|公诉机关|原审")
COURT_OFTEN = 4


def case_spans(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the cases of a notice: numbered paragraphs, or paragraphs that each tell an act and its outcome.

    A text that is no notice is one case, from its first to its last character that is not blank.
    """
    if not lines:
        return []
    whole = [(lines[0][0], lines[-1][1])]
    if of_court(text, lines[0][0]):
        return whole
    if len(lines) <= FEW_LINES:
        lines = [part for line in lines for part in _parted(text, line)]
    numbered = [
        i
        for i, (a, b) in enumerate(lines)
        if NUMBERED.match(text[a:b]) and b - a > ITEM and _tells(text[a:b])
    ]
    if len(numbered) >= 2:
        return list(_items(text, lines, numbered))
    heads = [i for i, (a, b) in enumerate(lines) if NUMBERED.match(text[a:b]) and b - a <= 80]
    if len(heads) >= 2:
        spans, every = [], how_many(text, lines[0][0]) == len(heads)
        last = next(
            (i for i in range(heads[-1] + 1, len(lines)) if CLOSING.match(text, lines[i][0])), len(lines)
        )
        for i, nxt in zip(heads, [*heads[1:], last if every else len(lines)], strict=True):
            span = (lines[i][0], lines[nxt - 1][1])
            if every or _tells(text[slice(*span)]):
                spans.append(span)
        if len(spans) >= 2:
            return spans
    if len(numbered) < 2 and len(heads) < 2 and (announced := told_apart(text, lines)):
        return announced
    labelled = [(a, b) for a, b in lines if LABEL.match(text, a, b)]
    bullets = all(BULLET.match(text, *line) for line in labelled)
    if (
        len(labelled) > 1
        and (bullets or len(labelled) >= len(lines) - 1)
        and all(_tells(text[a:b]) for a, b in labelled)
    ):
        return labelled
    told = [
        (a, b)
        for a, b in lines
        if re.search(r"问题[。:：]|^[^。；，,\n]{6,40}案[。:：]", text[a : min(b, a + 120)])
        and OUTCOME.search(text[a:b])
    ]
    return told if len(told) >= 2 else whole


def of_court(text: str, start: int = 0) -> bool:
    """Return whether a text from ``start`` opens as the paper of a court, or speaks of the accused as one does."""
    return bool(COURT.search(text, start, start + HEAD)) or _of_court(text)


@lru_cache(maxsize=2)
def _of_court(text: str) -> bool:
    return len(COURT_WORDS.findall(text)) >= COURT_OFTEN


def _parted(text: str, line: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the items of a digest whose lines were run together: 一、 … 二、 … in order, each behind a stop."""
    for number in INSIDE:
        starts: list[int] = []
        for m in number.finditer(text, *line):
            count = int(m[2]) if m[2].isdecimal() else COUNTS[m[2]]
            if count == len(starts) + 1:
                starts.append(m.start(1))
        if len(starts) > 1:
            borders = [line[0], *(s for s in starts if s > line[0]), line[1]]
            return list(pairwise(borders))
    return [line]


def _tells(words: str) -> bool:
    return bool(CASE_LINE.search(words) and OUTCOME.search(words))


def _items(text: str, lines: list[tuple[int, int]], numbered: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the numbered cases, each with the paragraphs before the next number of its kind that go on telling it.

    Behind the last one stands what a notice says in the end: it goes on only to the paragraph that tells its outcome.
    """
    kinds, telling = {_kind(text, lines[i]) for i in numbered}, frozenset(numbered)
    starts = [i for i in range(numbered[0], len(lines)) if i in telling or _kind(text, lines[i]) in kinds]
    # 通报三起: as many as the notice says are cases, though one of them tells no outcome
    every = how_many(text, lines[0][0]) == len(starts)
    for i, following in pairwise([*starts, len(lines)]):
        start, end = lines[i]
        if following < len(lines):
            end = lines[following - 1][1]
        elif i not in telling:
            closing = next((a for a, _ in lines[i + 1 :] if every and CLOSING.match(text, a)), lines[-1][1])
            outcome = OUTCOME.search(text, start, closing)
            end = next((b for _, b in lines[i:] if outcome and b >= outcome.end()), end)
        if every or i in telling or _tells(text[start:end]):
            yield start, end


def _kind(text: str, line: tuple[int, int]) -> str:
    """Return how a line is numbered, its number taken out; nothing where it is not."""
    found = NUMBERED.match(text[slice(*line)])
    return re.sub(r"[一二三四五六七八九十\d\s]+", "1", found[0]) if found else ""
