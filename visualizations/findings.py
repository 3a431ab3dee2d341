"""What a findings page shows: the rows of one question, a chart, and the sentences behind every row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from markupsafe import Markup

from visualizations.data import Name, Sentence

ColumnKind = Literal["text", "number", "share", "money", "id"]


@dataclass(frozen=True)
class Column:
    """One column; ``values_zh`` and ``values_en`` of a row may differ (a name), see ``Row.cells``."""

    id: str
    name: Name
    kind: ColumnKind = "text"


@dataclass(frozen=True)
class Row:
    """One row: a cell for each column (numbers as numbers, names as ``Name``) and the ids of its sentences.

    ``said`` are lines below the row, over its whole width: what the numbers may be taken to say.
    """

    cells: tuple[Any, ...]
    passages: tuple[str, ...] = ()
    said: tuple[Name, ...] = ()


@dataclass(frozen=True)
class Chart:
    """Bars: ``label`` names each bar, ``value`` is its length, ``low`` and ``high`` an interval.

    ``also`` is a second name, where one alone would stand at several bars. With ``across`` it is a table of shades: ``label`` names the lines, ``across`` the columns.
    """

    label: str
    value: str
    across: str | None = None
    low: str | None = None
    high: str | None = None
    note: Name | None = None
    also: str | None = None


@dataclass(frozen=True)
class Plot:
    """One more picture of the page: SVG of our own, with what must be known to read it and the characters that it shows."""

    id: str
    title: Name
    note: Name
    svg: Markup
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Findings:
    """The answer to one question, ready to be drawn.

    ``remarks`` are what a reader must know before quoting a number: maturity, period, denominator, exclusions.
    """

    id: str
    title: Name
    question: Name
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    sentences: dict[str, Sentence] = field(default_factory=dict)
    chart: Chart | None = None
    plots: tuple[Plot, ...] = ()
    remarks: tuple[tuple[Name, Name], ...] = ()
    parameters: tuple[tuple[Name, Name], ...] = ()
    truncated: bool = False
    revision: int | None = None

    def column(self, name: str) -> int:
        """Return the position of a column by its id; raise ``ValueError`` where there is none."""
        return [c.id for c in self.columns].index(name)


def as_name(value: Any, kind: ColumnKind = "text") -> Name:
    """Return a cell as people read it, in both languages; what is not known is a dash."""
    if isinstance(value, Name):
        return value
    if value is None or value == "":
        return Name("—", "—")
    if isinstance(value, bool):
        return Name("是" if value else "否", "yes" if value else "no")
    if isinstance(value, dict):
        parts = [(str(k), as_name(v)) for k, v in value.items()]
        return Name(";".join(f"{k}:{v.zh}" for k, v in parts), "; ".join(f"{k}: {v.en}" for k, v in parts))
    if isinstance(value, Sequence) and not isinstance(value, str):
        parts_of = [as_name(v, kind) for v in value]
        return Name("、".join(p.zh for p in parts_of), ", ".join(p.en for p in parts_of))
    if isinstance(value, (int, float)):
        text = number(value, kind)
        return Name(text, text)
    return Name(str(value), str(value))


def number(value: float, kind: ColumnKind = "number") -> str:
    """Return a number as people read it: thousands apart, shares in percent, three digits behind small points."""
    if kind == "share":
        return f"{value * 100:.1f}%"
    if isinstance(value, int) or float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.2f}" if kind == "money" or abs(value) >= 100 else f"{value:.3g}"
