"""The drawing of each kind of picture: funnel, shrinkage, what stays free of recurrence, shares.

Lengths are pixels. Every text is escaped here and stands in both languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from visualizations.labels import columns, short
from visualizations.scale import Scale

if TYPE_CHECKING:
    # at run time this would load the libraries of the pattern search with every page
    from queries import PatternPicture, Told

WIDE, HIGH = 620, 340
LEFT, TOP, RIGHT, BOTTOM = 64, 14, 150, 46
ROW = 19
LABEL = 230
NAMES = 24
Point = tuple[float, float]


def _text(x: float, y: float, told: Told, more: str = "", longest: int = 60) -> str:
    parts = []
    for text, language in ((told.zh, "zh"), (told.en, "en")):
        title = f"<title>{escape(text)}</title>" if columns(text) > longest else ""
        parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" class="{language}" {more}>{escape(short(text, longest))}{title}</text>'
        )
    return "".join(parts)


def _open(picture: PatternPicture, width: float, height: float) -> str:
    label = f"{escape(picture.title.zh)} / {escape(picture.title.en)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'height="{height:.0f}" role="img" aria-label="{label}" class="plot">'
    )


def _axes(picture: PatternPicture, x: Scale, y: Scale, percent: bool = False) -> Iterator[str]:
    bottom, left = TOP + HIGH, LEFT
    yield f'<path d="M{left} {TOP}V{bottom}H{left + WIDE}" class="axis"/>'
    for value in x.ticks():
        yield f'<text x="{x.at(value):.1f}" y="{bottom + 16}" text-anchor="middle">{value:g}</text>'
    for value in y.ticks():
        told = f"{value:.0%}" if percent else f"{value:g}"
        yield f'<text x="{left - 6}" y="{y.at(value) + 4:.1f}" text-anchor="end">{told}</text>'
        yield f'<path d="M{left} {y.at(value):.1f}H{left + WIDE}" class="grid"/>'
    yield _text(left + WIDE / 2, bottom + 36, picture.x, 'text-anchor="middle"')
    yield _text(
        0, 0, picture.y, f'text-anchor="middle" transform="translate(14 {TOP + HIGH / 2}) rotate(-90)"'
    )


def _path(line: Sequence[Point], x: Scale, y: Scale, look: str) -> str:
    steps = "L".join(f"{x.at(a):.1f} {y.at(b):.1f}" for a, b in line)
    return f'<path d="M{steps}" class="{look}"/>'


def _funnel(picture: PatternPicture) -> str:
    sizes = [m.x for m in picture.marks]
    x = Scale(min(sizes) * 0.8, max(sizes) * 1.15, LEFT, WIDE, log=True)
    most = max(2.0, *(m.y * 1.1 for m in picture.marks))
    y = Scale(0, min(most, 12.0), TOP + HIGH, -HIGH)
    parts = [_open(picture, LEFT + WIDE + RIGHT, TOP + HIGH + BOTTOM), *_axes(picture, x, y)]
    for number, line in enumerate(picture.lines):
        parts.append(_path(line, x, y, "mean" if number == 0 else f"limit limit-{(number + 1) // 2}"))
    for m in picture.marks:
        look = "dot named" if m.named else "dot"
        parts.append(
            f'<circle cx="{x.at(m.x):.1f}" cy="{y.at(m.y):.1f}" r="4" class="{look}"><title>{escape(m.name.zh)} / '
            f"{escape(m.name.en)}: {m.y:.2f}</title></circle>"
        )
        if m.named:
            parts.append(_text(x.at(m.x) + 7, y.at(m.y) + 4, m.name, longest=20))
    return "".join([*parts, "</svg>"])


def _shrinkage(picture: PatternPicture) -> str:
    rows = len(picture.marks)
    height = rows * ROW + 8
    most = max([m.high or m.x for m in picture.marks] + [p[0] for p in picture.lines[0]] + [2.0])
    x = Scale(0, min(most, 8.0), LABEL, WIDE)
    parts = [_open(picture, LABEL + WIDE + 30, height + BOTTOM)]
    for value in x.ticks():
        parts.append(f'<path d="M{x.at(value):.1f} 4V{height}" class="grid"/>')
        parts.append(f'<text x="{x.at(value):.1f}" y="{height + 16}" text-anchor="middle">{value:g}</text>')
    parts.append(f'<path d="M{x.at(1):.1f} 4V{height}" class="mean"/>')
    for number, (m, (raw, _)) in enumerate(zip(picture.marks, picture.lines[0], strict=True)):
        middle = number * ROW + 13.0
        look = "named" if m.named else ""
        parts.append(
            _text(
                LABEL - 8,
                middle + 4,
                m.name,
                f'text-anchor="end" font-weight="{600 if m.named else 400}"',
                NAMES,
            )
        )
        if m.low is not None and m.high is not None:
            parts.append(f'<path d="M{x.at(m.low):.1f} {middle}H{x.at(m.high):.1f}" class="interval"/>')
        parts.append(f'<circle cx="{x.at(raw):.1f}" cy="{middle}" r="4" class="hollow"/>')
        parts.append(f'<circle cx="{x.at(m.x):.1f}" cy="{middle}" r="4" class="dot {look}"/>')
    parts.append(_text(LABEL + WIDE / 2, height + 36, picture.x, 'text-anchor="middle"'))
    return "".join([*parts, "</svg>"])


def _survival(picture: PatternPicture) -> str:
    last = max([p[0] for p in picture.lines[0]] + [12.0])
    x, y = Scale(0, last, LEFT, WIDE), Scale(0, 1, TOP + HIGH, -HIGH)
    parts = [_open(picture, LEFT + WIDE + RIGHT, TOP + HIGH + BOTTOM), *_axes(picture, x, y, percent=True)]
    parts.append(_path(picture.lines[0], x, y, "curve"))
    for m in picture.marks:
        if m.low is not None and m.high is not None:
            parts.append(
                f'<path d="M{x.at(m.x):.1f} {y.at(m.low):.1f}V{y.at(m.high):.1f}" class="interval"/>'
            )
        parts.append(f'<circle cx="{x.at(m.x):.1f}" cy="{y.at(m.y):.1f}" r="4" class="dot"/>')
        parts.append(_text(x.at(m.x) + 7, y.at(m.y) - 7, m.name, longest=48))
    return "".join([*parts, "</svg>"])


def _heat(picture: PatternPicture) -> str:
    label, cell, high, head = 300, 58, 24, 150
    width, height = label + len(picture.columns) * cell + head, head + len(picture.rows) * high + 6
    most = max((c or 0 for row in picture.cells for c in row), default=0) or 1
    parts = [_open(picture, width, height)]
    for j, column in enumerate(picture.columns):
        x = label + j * cell + cell / 2
        parts.append(_text(x, head - 8, column, f'transform="rotate(-40 {x} {head - 8})"', 26))
    for i, (row, values) in enumerate(zip(picture.rows, picture.cells, strict=True)):
        top = head + i * high
        parts.append(_text(label - 8, top + 16, row, 'text-anchor="end"', 44))
        for j, value in enumerate(values):
            if value is None:
                continue
            part, x = value / most, label + j * cell
            parts.append(
                f'<rect x="{x}" y="{top}" width="{cell - 2}" height="{high - 2}" class="bar" '
                f'fill-opacity="{0.06 + 0.94 * part:.3f}"/><text x="{x + cell / 2 - 1}" y="{top + 16}" text-anchor="middle" '
                f'class="{"light" if part > 0.5 else "dark"}">{value:.0%}</text>'
            )
    return "".join([*parts, "</svg>"])


DRAWN: dict[str, Callable[[PatternPicture], str]] = {
    "funnel": _funnel, "shrinkage": _shrinkage, "survival": _survival, "heat": _heat,
}  # fmt: skip
