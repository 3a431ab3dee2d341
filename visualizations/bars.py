"""Bars as inline SVG made by hand: the same rows give the same bytes, and Chinese needs no font of ours."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from visualizations.data import Name
from visualizations.findings import Findings, as_name, number
from visualizations.labels import columns, short
from visualizations.shades import shades

MOST = 30
LABEL, ROOM, HIGH, PITCH = 330, 470, 16, 26
WIDE = 48
"""Pixels: width of the labels, of the longest bar, height of a bar, distance from bar to bar; a label's columns."""


@dataclass(frozen=True)
class Bar:
    """One bar; ``low`` and ``high`` bound its interval where there is one."""

    name: Name
    value: float
    low: float | None = None
    high: float | None = None


def bars_of(findings: Findings) -> tuple[list[Bar], int]:
    """Return the bars of the chart (at most ``MOST``, in the order of the rows) and how many were left out."""
    chart = findings.chart
    if chart is None or chart.across:
        return [], 0
    label, value = findings.column(chart.label), findings.column(chart.value)
    also = findings.column(chart.also) if chart.also else None
    low = findings.column(chart.low) if chart.low else None
    high = findings.column(chart.high) if chart.high else None
    found = []
    for row in findings.rows:
        length = row.cells[value]
        if isinstance(length, (int, float)) and not isinstance(length, bool) and length >= 0:
            bounds = [
                float(row.cells[i]) if i is not None and row.cells[i] is not None else None
                for i in (low, high)
            ]
            name = as_name(row.cells[label])
            if also is not None:
                more = as_name(row.cells[also])
                name = Name(f"{name.zh} · {more.zh}", f"{name.en} · {more.en}")
            found.append(Bar(name, float(length), *bounds))
    return found[:MOST], max(0, len(found) - MOST)


def svg(findings: Findings) -> Markup:
    """Return the chart as SVG, or nothing where there is no bar to draw."""
    bars, _ = bars_of(findings)
    longest = max([b.high or b.value for b in bars] + [b.value for b in bars], default=0.0)
    if findings.chart and findings.chart.across:
        return shades(findings)
    if not bars or longest <= 0 or findings.chart is None:
        return Markup("")
    kind = findings.columns[findings.column(findings.chart.value)].kind
    width, height = LABEL + ROOM + 90, len(bars) * PITCH + 8
    parts = [
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-label="{escape(findings.title.zh)} / {escape(findings.title.en)}">'
    ]
    for i, bar in enumerate(bars):
        y = i * PITCH + 4
        length = bar.value / longest * ROOM
        parts.append(f'<rect x="{LABEL}" y="{y}" width="{length:.1f}" height="{HIGH}" rx="2" class="bar"/>')
        for text, language in ((bar.name.zh, "zh"), (bar.name.en, "en")):
            cut = short(text, WIDE)
            more = f"<title>{escape(text)}</title>" if columns(text) > WIDE else ""
            parts.append(
                f'<text x="{LABEL - 8}" y="{y + 12}" text-anchor="end" class="{language}">{escape(cut)}{more}</text>'
            )
        end = length
        if bar.low is not None and bar.high is not None:
            left, right = bar.low / longest * ROOM, bar.high / longest * ROOM
            middle = y + HIGH / 2
            parts.append(
                f'<path d="M{LABEL + left:.1f} {middle}H{LABEL + right:.1f}M{LABEL + left:.1f} {middle - 4}v8'
                f'M{LABEL + right:.1f} {middle - 4}v8" class="interval"/>'
            )
            end = max(length, right)
        parts.append(f'<text x="{LABEL + end + 6:.1f}" y="{y + 12}">{escape(number(bar.value, kind))}</text>')
    return Markup("".join([*parts, "</svg>"]))  # noqa: S704 - every text above is escaped
