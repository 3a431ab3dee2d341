"""A table of shades as inline SVG: how much of one thing stands with another; every cell says its number too."""

from __future__ import annotations

from html import escape

from markupsafe import Markup

from visualizations.data import Name
from visualizations.findings import Findings, as_name, number
from visualizations.labels import short

MOST = 24
"""At most so many lines and columns, those with the largest sums."""
LABEL, CELL, HIGH, HEAD = 260, 46, 24, 150
"""Pixels: width of the labels, width and height of a cell, height of the slanted headings."""


def shades(findings: Findings) -> Markup:
    """Return the chart as SVG, or nothing where there is nothing to shade."""
    chart = findings.chart
    if chart is None or chart.across is None:
        return Markup("")
    down, across, value = (findings.column(c) for c in (chart.label, chart.across, chart.value))
    cells: dict[tuple[Name, Name], float] = {}
    for row in findings.rows:
        amount = row.cells[value]
        if isinstance(amount, (int, float)) and amount > 0:
            key = (as_name(row.cells[down]), as_name(row.cells[across]))
            cells[key] = cells.get(key, 0.0) + float(amount)
    if not cells:
        return Markup("")
    lines, columns = _largest(cells, 0), _largest(cells, 1)
    most = max(cells.values())
    width, height = LABEL + len(columns) * CELL + HEAD, HEAD + len(lines) * HIGH + 6
    parts = [
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-label="{escape(findings.title.zh)} / {escape(findings.title.en)}">'
    ]
    for j, column in enumerate(columns):
        x = LABEL + j * CELL + CELL / 2
        parts.append(_text(x, HEAD - 8, column, 22, f'transform="rotate(-40 {x} {HEAD - 8})"'))
    for i, line in enumerate(lines):
        y = HEAD + i * HIGH
        parts.append(_text(LABEL - 8, y + 16, line, 36, 'text-anchor="end"'))
        for j, column in enumerate(columns):
            amount = cells.get((line, column))
            if amount is None:
                continue
            part = amount / most
            words = f"{escape(number(amount, findings.columns[value].kind))}"
            x = LABEL + j * CELL
            parts.append(
                f'<rect x="{x}" y="{y}" width="{CELL - 2}" height="{HIGH - 2}" class="bar" fill-opacity="{0.12 + 0.88 * part:.3f}"/>'
                f'<text x="{x + CELL / 2 - 1}" y="{y + 16}" text-anchor="middle" class="{"light" if part > 0.5 else "dark"}">{words}</text>'
            )
    return Markup("".join([*parts, "</svg>"]))  # noqa: S704 - every text above is escaped


def _largest(cells: dict[tuple[Name, Name], float], side: int) -> list[Name]:
    sums: dict[Name, float] = {}
    for key, amount in cells.items():
        sums[key[side]] = sums.get(key[side], 0.0) + amount
    return sorted(sums, key=lambda n: (-sums[n], n.zh, n.en))[:MOST]


def _text(x: float, y: float, name: Name, longest: int, more: str) -> str:
    return "".join(
        f'<text x="{x}" y="{y}" class="{language}" {more}>{escape(short(text, longest))}<title>{escape(text)}</title></text>'
        for text, language in ((name.zh, "zh"), (name.en, "en"))
    )
