"""The header and the rows of a table that names people: cells, columns, and what a row tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from extraction.common import Source, Span, data, lazy
from vocabulary import Language, Strict

# of each cell its column ("": something else), its header and itself
Filled = list[tuple[str, Span, Span]]
# words of ours and copied stretches of the given text, in order
Parts = list[str | Span]
# what parts the cells of a line: tabs, bars, or wide gaps where a page was turned to text
TAB, BAR, GAP = lazy(r"\t"), lazy(r"[|｜│]"), lazy(r"[ \u3000]{2,}")
# one blank parts cells in Chinese only, where every row has as many as the header
ONE = lazy(r"[ \u3000]+")
PERSON: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"[\u3400-\u9fff][\u3400-\u9fff某×*Xx·]{1,5}"),
    "en": re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}"),
}
# a header's line breaks and blanks, its unit of money
UNSAID = lazy(r"\s+|[(（].*", re.S)
LEAST = 3
# the column that counts the rows
NUMBER = "number"


@dataclass(frozen=True)
class Header:
    """How the cells of a table are parted, what each column tells ("": something else), and where its header stands."""

    parted: re.Pattern[str]
    columns: tuple[tuple[str, Span], ...]


class Words(Strict):
    """What is said of a row: its columns in order, words before each, words for other columns, the end.

    ``behind``: by column, what is said before it instead where the column named stands before it in the row.
    ``former``: how the cell of a post begins that is held no more.
    """

    order: tuple[str, ...]
    before: dict[str, str]
    behind: dict[str, dict[str, str]]
    former: tuple[str, ...]
    other: str
    between: str
    end: str


class Lists(Strict):
    """Schema of ``ledgers.yaml``: the headers of each column, and the words between the cells."""

    columns: dict[str, tuple[str, ...]]
    words: Words


@cache
def lists(language: Language) -> tuple[dict[str, str], Words]:
    """Return the column that each header names, and the words between the columns."""
    found = Lists.model_validate(data(f"extraction.{language}", "ledgers"))
    return {word: column for column, words in found.columns.items() for word in words}, found.words


def cells(text: str, start: int, end: int, parted: re.Pattern[str]) -> list[Span]:
    """Return the cells of a line without the blanks around them; a bar at either end parts nothing."""
    found, low = [], start
    for m in [*parted.finditer(text, start, end), None]:
        a, b = low, m.start() if m else end
        while a < b and text[a].isspace():
            a += 1
        while a < b and text[b - 1].isspace():
            b -= 1
        found.append((a, b))
        low = m.end() if m else end
    if parted is not TAB and len(found) > LEAST:
        found = found[1:] if found[0][0] == found[0][1] else found
        found = found[:-1] if found[-1][0] == found[-1][1] else found
    return found


def _named(said: list[str], known: dict[str, str]) -> bool:
    names = [known[s] for s in said if known.get(s, NUMBER) != NUMBER]
    return names.count("name") == 1 and len(set(names)) >= LEAST


def names_people(headers: Iterable[str]) -> bool:
    """Return whether the headers of a sheet are those of a table of people, in one of the languages."""
    return column_of_names([*headers]) is not None


def column_of_names(headers: Sequence[str]) -> int | None:
    """Return which column of a sheet names its people; None where it is no table of people."""
    languages: tuple[Language, ...] = ("zh", "en")
    for language in languages:
        known = lists(language)[0]
        said = _said(headers, language)
        if _named(said, known):
            return next(i for i, s in enumerate(said) if known.get(s) == "name")
    return None


def _said(headers: Iterable[str], language: Language) -> list[str]:
    return [Source(UNSAID.sub("", h), language).text.lower() for h in headers]


def header(text: str, start: int, end: int, language: Language) -> Header | None:
    """Return the header that a line is, None where it is none."""
    known, _ = lists(language)
    for parted in (TAB, BAR, GAP, ONE)[: 4 if language == "zh" else 3]:
        found = cells(text, start, end, parted)
        if len(found) < LEAST:
            continue
        said = _said((text[a:b] for a, b in found), language)
        if _named(said, known):
            return Header(parted, tuple((known.get(s, ""), c) for s, c in zip(said, found, strict=True)))
    return None


def columns(text: str, short: list[Span], language: Language) -> list[tuple[str, Span]] | None:
    """Return the columns that lines of their own name one after another, as many of them as are headers."""
    known, _ = lists(language)
    said = _said((text[a:b] for a, b in short), language)
    said = [*takewhile(known.__contains__, said)]
    if not _named(said, known):
        return None
    return [(known[s], cell) for s, cell in zip(said, short, strict=False)]


@dataclass(frozen=True)
class Row:
    """What a row tells, and the cells of its columns; ``line``: where it stands."""

    line: Span
    parts: Parts
    cells: dict[str, Span]


def row(text: str, start: int, end: int, head: Header, language: Language) -> Row | None:
    """Return what a row tells; None where the line is no row or names nobody."""
    found = cells(text, start, end, head.parted)
    if not (len(head.columns) if head.parted is ONE else 2) <= len(found) <= len(head.columns):
        return None
    filled = [(*c, cell) for c, cell in zip(head.columns, found, strict=False) if cell[0] < cell[1]]
    return of_cells(text, (start, end), filled, language)


def of_cells(text: str, line: Span, filled: Filled, language: Language) -> Row | None:
    """Return what the cells of a row tell, which stands at ``line``; None where they name nobody."""
    by = {column: cell for column, _, cell in filled if column}
    if "name" not in by or not PERSON[language].fullmatch(text[slice(*by["name"])]):
        return None
    _, words = lists(language)
    parts: Parts = []
    for column in words.order:
        if column in by:
            behind = [w for of, w in words.behind.get(column, {}).items() if of in by]
            parts += [*_again((behind or [words.before.get(column, "")])[0], by["name"]), by[column]]
    for column, (a, b), cell in filled:
        if not column and a < b and not text[slice(*cell)].isdigit():
            parts += [words.other, (a, b), words.between, cell]
    return Row(line, [p for p in [*parts, words.end] if p != ""], by)


def _again(words: str, name: Span) -> Parts:
    """Return words of ours, in which the row's name may be said again."""
    before, _, after = words.partition("{name}")
    return [before, name, after] if "{name}" in words else [words]
