"""Cards: what a table's cells are, told line by line, each behind its header (姓名：…) or in the order of the headers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import Source, Span, lazy
from extraction.ledgers.ledger_rows import LEAST, NUMBER, Filled, Row, columns, lists, of_cells
from vocabulary import Language

# before a label: the beginning of its line or what parts it from the value before, with the number of the card
BEFORE = r"(?:^|(?<=[\s；;|｜，,]))[ \t\u3000]*(?:\d{1,3}[.、．]\s?|[（(]\d{1,3}[)）]\s?|[●·■◆*-]\s?)?[【\[]?"
COUNT = lazy(r"[（(]?\d{1,3}[)）.、．]?")
# 姓　名
SPACED = r"[ \u3000]*"
# what parts two cells of a card: signs, and a cell of another kind (性别：女)
BETWEEN = lazy(r"[\s；;|｜，,、。.]*(?:[^\s:：，。；]{2,8}[:：][^\n:：]{0,16}[\s；;|｜，,、。.]+)?[【\[]?")
# what ends a label; with the blanks between its letters it is never so long, in characters
SIGN = lazy(r"[:：】\]]")
BEHIND = 200
VALUE_ENDS = lazy(r"\n|[ \t\u3000]{2}")
POINT = lazy(r"(?<=[a-zß-ÿ\d)])(?<!Inc)(?<!Ltd)(?<!Corp)(?<!Co)(?<!Jr)(?<!Sr)(?<!No)\.$")
# 甲（某局科长）: the post in a bracket behind the name
ASIDE = lazy(r"(?P<name>[^(（）)\s]{2,6})[(（](?P<post>[^()（）\n]{4,40})[)）]")
# in characters: a longer value is a paragraph
LONGEST = 600


@cache
def _label(language: Language) -> re.Pattern[str]:
    words = "|".join(
        SPACED.join(map(re.escape, w)) for w in sorted(lists(language)[0], key=lambda w: (-len(w), w))
    )
    return re.compile(
        rf"{BEFORE}(?P<label>{words})(?:[】\]][ \t\u3000]*[:：]?|[ \t\u3000]*[:：])", re.M | re.I
    )


Told = tuple[Span, Row | None]


def cards(text: str, language: Language) -> Iterator[Told]:
    """Yield where each card stands and what it tells; None for headers that rows of such lines follow."""
    normal = Source(text, language).text
    labelled = [(r.line, r) for r in _labelled(text, normal, language)]
    yield from labelled
    if not labelled:
        yield from _stacked(text, language)


@cache
def _names(language: Language) -> tuple[str, ...]:
    return tuple(lists(language)[0])


def _may(text: str, language: Language) -> bool:
    """Return whether a label stands before one of the signs that end it: the signs are few, and found at once."""
    names = _names(language)
    return any(
        "".join(text[max(0, m.start() - BEHIND) : m.start()].lower().split()).endswith(names)
        for m in SIGN.finditer(text)
    )


def _labelled(text: str, normal: str, language: Language) -> Iterator[Row]:
    """Yield the cards that name each cell; one ends where a header comes again or other words follow."""
    known = lists(language)[0]
    if not _may(normal, language):
        return
    marks = list(_label(language).finditer(normal))
    card: Filled = []
    begins = 0
    ends = [*(m.start() for m in marks[1:]), len(text)][: len(marks)]
    for m, end in zip(marks, ends, strict=True):
        column = known["".join(m["label"].lower().split())]
        between = text[card[-1][2][1] : m.start()] if card else ""
        if column in {c for c, _, _ in card} or not BETWEEN.fullmatch(between):
            yield from _card(text, begins, card, language)
            card = []
        begins = begins if card else m.start()
        card.append((column, m.span("label"), _value(text, m.end(), end)))
    yield from _card(text, begins, card, language)


def _card(text: str, begins: int, card: Filled, language: Language) -> Iterator[Row]:
    told: Filled = []
    for column, label, cell in card:
        aside = ASIDE.fullmatch(text, *cell) if column == "name" else None
        if aside:
            told += [(column, label, aside.span("name")), ("unit_position", label, aside.span("post"))]
        elif cell[0] < cell[1]:
            told.append((column, label, cell))
    if len(told) >= LEAST:
        row = of_cells(text, (begins, card[-1][2][1]), told, language)
        if row:
            yield row


def _value(text: str, start: int, stop: int) -> Span:
    """Return the value behind a label: the rest of its line, the next line where that is empty."""
    while start < stop and text[start].isspace():
        start += 1
    line = VALUE_ENDS.search(text, start, stop)
    end = min(line.start() if line else stop, start + LONGEST)
    while end > start and text[end - 1] in " \t\u3000；;|｜，,。\n":
        end -= 1
    # the point that ends the value as a sentence, none of Inc. or of an initial
    return start, end - bool(POINT.search(text, start, end))


def _stacked(text: str, language: Language) -> Iterator[Told]:
    """Yield the rows of a table whose cells stand on lines of their own, below its headers."""
    lines = [*_lines(text)]
    i = 0
    while i < len(lines):
        heads = columns(text, _short(text, lines, i), language)
        if heads is None:
            i += 1
            continue
        above: Span | None = (lines[i][0], lines[i + len(heads) - 1][1])
        i += len(heads)
        # page numbers are read as none of the text, and numbers of rows with them
        forms = [heads, [h for h in heads if h[0] != NUMBER]]
        while row := next(filter(None, (_below(text, lines, i, form, language) for form in forms)), None):
            if above:
                yield above, None
                above = None
            yield row.line, row
            i = next((j for j in range(i, len(lines)) if lines[j][0] >= row.line[1]), len(lines))


def _below(
    text: str, lines: list[Span], at: int, heads: list[tuple[str, Span]], language: Language
) -> Row | None:
    """Return the row whose cells are the lines from ``at`` on, one for each header."""
    own = lines[at : at + len(heads)]
    if len(own) < len(heads):
        return None
    told = [(c, label, cell) for (c, label), cell in zip(heads, own, strict=True)]
    return of_cells(text, (own[0][0], own[-1][1]), told, language)


def _short(text: str, lines: list[Span], at: int) -> list[Span]:
    """Return the lines from ``at`` on that may be headers, as far as they are."""
    found = []
    for start, end in lines[at : at + 8]:
        if end - start > 12 or COUNT.fullmatch(text, start, end):
            break
        found.append((start, end))
    return found


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            yield start, start + len(line.strip())
        at += len(line) + 1
