"""The pictures of the pattern search as SVG made by hand, inside a page or as files of their own.

The same picture gives the same bytes. Every text stands in both languages; CSS shows one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from visualizations.data import Name
from visualizations.findings import Plot
from visualizations.font import font_css
from visualizations.labels import columns
from visualizations.page import static
from visualizations.plot_kinds import DRAWN
from vocabulary import Language

if TYPE_CHECKING:
    # at run time this would load the libraries of the pattern search with every page
    from queries import PatternPicture

SIZE = re.compile(r'width="(\d+)" height="(\d+)"')
PIECES = re.compile(r"[ -~]+?(?: |$)|[ -~]+|[^ -~]")


def plot(picture: PatternPicture) -> Markup:
    """Return one picture as SVG."""
    return Markup(DRAWN[picture.kind](picture))  # noqa: S704 - every text is escaped where it is drawn


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
