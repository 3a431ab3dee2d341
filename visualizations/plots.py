"""The pictures of the pattern search as inline SVG made by hand: funnel, shrinkage, shares, what stays free of recurrence.

The same picture gives the same bytes. Every text stands in both languages; CSS shows one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from visualizations.data import Name
from visualizations.findings import Plot
from visualizations.font import font_css
from visualizations.labels import columns, short
from visualizations.page import static
from vocabulary import Language

if TYPE_CHECKING:
    # at run time this would load the libraries of the pattern search with every page
    from queries import PatternPicture, Told

WIDE, HIGH = 620, 340
LEFT, TOP, RIGHT, BOTTOM = 64, 14, 150, 46
ROW = 19
LABEL = 230
NAMES = 24
SIZE = re.compile(r'width="(\d+)" height="(\d+)"')
PIECES = re.compile(r"[ -~]+?(?: |$)|[ -~]+|[^ -~]")
Point = tuple[float, float]


def plot(picture: PatternPicture) -> Markup:
    """Return one picture as SVG."""
    return Markup(DRAWN[picture.kind](picture))  # noqa: S704 - every text below is escaped


def plot_of(picture: PatternPicture) -> Plot:
    """Return one picture with its title, note and characters, for a findings page."""
    return Plot(
        picture.id, Name(picture.title.zh, picture.title.en), Name(picture.note.zh, picture.note.en), plot(picture),
        tuple(texts_of(picture)),
    )  # fmt: skip


def plot_file(picture: PatternPicture, language: Language) -> bytes:
    """Return one picture as an SVG file of its own: title, drawing and note in one language, the font inside."""
    drawn = str(plot(picture))
    size = SIZE.search(drawn)
    width, height = (float(size[1]), float(size[2])) if size else (0.0, 0.0)
    title, note = picture.title.text(language), picture.note.text(language)
    other = "en" if language == "zh" else "zh"
    css = (
        font_css([*texts_of(picture), picture.note.zh, picture.note.en])
        + static("page.css").partition("}")[0]
        + "}"
    )
    look = "".join(
        line
        for line in static("page.css").splitlines()
        if line.startswith(("svg", ".", "text")) and "@" not in line
    )
    lines = wrapped(note, max(40, int(width / 7)))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {max(width, 480):.0f} {height + 40 + 18 * len(lines):.0f}" class="plot">',
        f"<style>{css.replace(':root', 'svg')}{look}.{other}{{display:none}}</style>",
        f'<rect width="100%" height="100%" fill="#fff"/><text x="10" y="20" style="font-size:15px">{escape(title)}</text>',
        f'<g transform="translate(0 30)">{drawn}</g>',
        *(f'<text x="10" y="{height + 48 + 18 * i:.0f}">{escape(line)}</text>' for i, line in enumerate(lines)),
        "</svg>\n",
    ]  # fmt: skip
    return "".join(parts).encode()


def wrapped(text: str, longest: int) -> list[str]:
    """Return a text in lines of at most so many columns; Chinese breaks anywhere, English at spaces."""
    lines = [""]
    for piece in PIECES.findall(text):
        if columns(lines[-1] + piece) > longest and lines[-1]:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return lines


def texts_of(picture: PatternPicture) -> Iterator[str]:
    """Yield every text that stands in a picture, for the font."""
    told = [
        picture.title,
        picture.x,
        picture.y,
        *picture.rows,
        *picture.columns,
        *(m.name for m in picture.marks),
    ]
    for one in told:
        yield from (one.zh, one.en)
    yield "0123456789.%−–…"


@dataclass(frozen=True)
class Scale:
    """From values to pixels on one axis; ``log`` spreads sizes that differ by orders of magnitude."""

    low: float
    high: float
    start: float
    length: float
    log: bool = False

    def at(self, value: float) -> float:
        """Return the pixel of a value, held inside the axis."""
        a, b, v = (math.log(x) if self.log else x for x in (self.low, self.high, max(value, self.low)))
        return self.start + (min(v, b) - a) / ((b - a) or 1) * self.length

    def ticks(self) -> list[float]:
        """Return a few round values."""
        if self.log:
            found = [m * 10.0**e for e in range(-3, 7) for m in (1, 2, 5)]
            inside = [t for t in found if self.low <= t <= self.high]
            return inside[:: max(1, len(inside) // 6)]
        step = 10.0 ** math.floor(math.log10((self.high - self.low) or 1))
        while (self.high - self.low) / step > 6:
            step *= 2
        while (self.high - self.low) / step < 3:
            step /= 2
        first = math.ceil(self.low / step - 1e-9)
        return [i * step for i in range(first, int(self.high / step + 1e-9) + 1)]


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
