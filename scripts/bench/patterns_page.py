"""The figures of the simulation in ``docs/statistics.md``, with the power by size as a picture.

``python -m scripts.bench.patterns --json > FILE; python -m scripts.bench.patterns_page FILE``
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from scripts.bench.patterns import table

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE, PICTURE = DOCS / "statistics.md", DOCS / "pictures" / "patterns-power.svg"
MARK = "<!-- figures of python -m scripts.bench.patterns -->"
FALSE = DOCS / "pictures" / "patterns-false.svg"
KEYS = ("runs with a false any", "true rate of six places", "began anew")
PLAIN, HALF, OURS = "#b3541e", "#c9a227", "#1b6ca8"
KINDS = {"industry": "#1b6ca8", "systemic": "#b3541e", "regional": "#4a7c2c"}
WIDE, HIGH, LEFT, TOP = 260, 180, 44, 40
Row = dict[str, Any]


def svg(rows: Sequence[Row]) -> str:
    """Return one panel a strength: how often each kind is found, by the number of rings."""
    panels: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        panels[row["times as often"]].append(row)
    width = LEFT + len(panels) * (WIDE + 30)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HIGH + 90}" width="{width}" height="{HIGH + 90}"'
        ' font-family="sans-serif" font-size="11">',
        f'<rect width="{width}" height="{HIGH + 90}" fill="#fff"/>',
        f'<text x="{LEFT}" y="16" font-size="13">Found at the right level, by number of rings</text>',
    ]
    for i, (strength, inside) in enumerate(panels.items()):
        parts += _panel(LEFT + i * (WIDE + 30), strength, inside)
    for i, (kind, colour) in enumerate(KINDS.items()):
        x, y = LEFT + i * 110, HIGH + 80
        parts.append(
            f'<rect x="{x}" y="{y - 9}" width="12" height="9" fill="{colour}"/><text x="{x + 17}" y="{y}">{kind}</text>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(left: int, strength: str, rows: Sequence[Row]) -> Iterator[str]:
    yield f'<text x="{left}" y="{TOP - 6}">{strength} times as often</text>'
    yield f'<path d="M{left} {TOP}V{TOP + HIGH}H{left + WIDE}" fill="none" stroke="#555"/>'
    for share in (0, 50, 100):
        y = TOP + HIGH * (1 - share / 100)
        yield f'<text x="{left - 4}" y="{y + 4}" text-anchor="end">{share}</text>'
    step = WIDE / max(1, len(rows) - 1)
    for i, row in enumerate(rows):
        yield f'<text x="{left + i * step:.0f}" y="{TOP + HIGH + 16}" text-anchor="middle">{row["rings"]}</text>'
    for kind, colour in KINDS.items():
        points = " ".join(
            f"{left + i * step:.0f},{TOP + HIGH * (1 - float(r[f'{kind} found'].rstrip('%')) / 100):.0f}"
            for i, r in enumerate(rows)
        )
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'


def claims(searched: Sequence[Row], rated: Sequence[Row], recurred: Sequence[Row]) -> str:
    """Return what is claimed where nothing is real, a run: three panels of bars on a scale of powers of ten."""
    panels: list[tuple[str, list[tuple[str, float, str]]]] = []
    for row in searched:
        if row["claims a run, cases at p < 0.05"] != "–":
            found = float(row["runs with a false any"].rstrip("%")) / 100
            panels.append((row["world"], [
                ("cases at p < 0.05", float(row["claims a run, cases at p < 0.05"]), PLAIN),
                ("rings at p < 0.05", float(row["claims a run, rings at p < 0.05"]), HALF),
                ("the search", found, OURS)]))  # fmt: skip
    for row in (r for r in rated if r["true rate of six places"] == "1"):
        panels.append((f"equal rates, {row['places']} places, unequal effort", [
            ("raw rates at p < 0.05", float(row["false claims a run, raw rates at p < 0.05"]), PLAIN),
            ("shrunken, effort unknown", float(row["false claims a run, shrunken without effort"]), HALF),
            ("named", float(row["false claims a run, named"]), OURS)]))  # fmt: skip
    for row in (r for r in recurred if r["began anew"] == "0%"):
        panels.append((f"nothing began anew, {row['units']} units", [
            ("cases found after closure", float(row["false claims a run, every case found after the closure"]), PLAIN),
            ("called recurrent", float(row["false recurrences a run"]), OURS)]))  # fmt: skip
    height, parts = 34, []
    for title, bars in panels:
        parts.append(f'<text x="10" y="{height + 12}" font-weight="600">{escape(title)}</text>')
        for i, (name, value, colour) in enumerate(bars):
            y = height + 18 + i * 17
            # one hundredth of a claim is the shortest bar: zero has none
            length = 0.0 if value <= 0 else max(2.0, (math.log10(value) + 2) * 90)
            parts.append(f'<text x="200" y="{y + 11}" text-anchor="end">{escape(name)}</text>')
            parts.append(f'<rect x="208" y="{y}" width="{length:.0f}" height="13" fill="{colour}"/>')
            parts.append(f'<text x="{214 + length:.0f}" y="{y + 11}">{value:g}</text>')
        height += 26 + len(bars) * 17
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 {height + 10}" width="760" height="{height + 10}"'
        f' font-family="sans-serif" font-size="11"><rect width="760" height="{height + 10}" fill="#fff"/>'
        '<text x="10" y="18" font-size="13">False claims a run where nothing is real (bars: powers of ten)</text>'
    )
    return "\n".join([head, *parts, "</svg>"]) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Write the tables behind the mark of the page, and the picture."""
    tables: dict[str, list[Row]] = defaultdict(list)
    for name in arguments:
        for line in Path(name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            tables[row.pop("table")].append(row)
    power = next(rows for rows in tables.values() if "industry found" in rows[0])
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(svg(power), encoding="utf-8")
    kinds = {name: [r for rows in tables.values() for r in rows if name in r] for name in KEYS}
    FALSE.write_text(claims(*(kinds[k] for k in KEYS)), encoding="utf-8")
    parts = [f"### {title}\n\n{table(rows)}\n" for title, rows in tables.items()]
    before = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    shown = (
        "![False claims where nothing is real / 无真实差别时的误报](pictures/patterns-false.svg)\n\n"
        "![Power by size / 各规模下的检出率](pictures/patterns-power.svg)\n"
    )
    PAGE.write_text(before + "\n".join([MARK, "", *parts, shown]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
