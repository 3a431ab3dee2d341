"""The figures of the simulation in ``docs/statistics.md``, with the power by size as a picture.

``python -m scripts.bench.patterns --json > FILE; python -m scripts.bench.patterns_page FILE``
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from scripts.bench.patterns import table

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE, PICTURE = DOCS / "statistics.md", DOCS / "pictures" / "patterns-power.svg"
MARK = "<!-- figures of python -m scripts.bench.patterns -->"
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
    parts = [f"### {title}\n\n{table(rows)}\n" for title, rows in tables.items()]
    before = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    shown = "![Power by size / 各规模下的检出率](pictures/patterns-power.svg)\n"
    PAGE.write_text(before + "\n".join([MARK, "", *parts, shown]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
