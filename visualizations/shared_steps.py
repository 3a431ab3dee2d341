"""What one case shares with the cases like it, as inline SVG: the case, the shared steps, the related cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from visualizations.case_view import Like
from visualizations.data import Name
from visualizations.labels import short

# what can be mended comes first; field, post and names say little about a step
KINDS = ("weak", "route", "step", "conduct", "fund", "matter")
MOST = 12
WIDTH, PITCH, MARGIN = 760, 30, 18
CASE, STEP, STEP_END, LIKE = 14, 70, 400, 520
WIDE, WIDE_LIKE = 50, 30
"""Pixels: size and distance; x of the case, of the steps' two ends, of the related cases; columns of the labels."""


@dataclass(frozen=True)
class Step:
    """One thing in common: the related cases (by their place) that share it."""

    kind: str
    name: Name
    likes: tuple[int, ...]


def steps_of(likes: Sequence[Like]) -> list[Step]:
    """Return what is shared, by how many of the cases share it, then by kind and order of the cases."""
    found: dict[str, tuple[str, Name, list[int]]] = {}
    for place, like in enumerate(likes):
        for reason in like.reasons:
            if reason.kind in KINDS:
                found.setdefault(reason.key, (reason.kind, reason.text, []))[2].append(place)
    steps = [Step(kind, name, tuple(dict.fromkeys(places))) for kind, name, places in found.values()]
    steps.sort(key=lambda s: (-len(s.likes), KINDS.index(s.kind), s.likes))
    return steps[:MOST]


def steps_svg(likes: Sequence[Like]) -> Markup:
    """Return the drawing, nothing where nothing is shared; each label leads to its case in the list."""
    steps = steps_of(likes)
    if not steps:
        return Markup("")
    height = max(len(steps), len(likes)) * PITCH + 2 * MARGIN
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" class="steps">',
        *_lines(steps, len(likes), height),
        f'<circle class="here" cx="{CASE}" cy="{height / 2:g}" r="9"/>',
    ]
    for number, step in enumerate(steps):
        y = _y(number, len(steps), height)
        parts.append(f'<g class="step {step.kind}"><circle cx="{STEP}" cy="{y:g}" r="5"/>')
        parts.append(_text(step.name, STEP + 12, y, WIDE) + f'<circle cx="{STEP_END}" cy="{y:g}" r="3"/></g>')
    for number, like in enumerate(likes):
        y = _y(number, len(likes), height)
        label = Name(f"{number + 1} {like.name.zh}", f"{number + 1} {like.name.en}")
        parts.append(f'<a href="#like-{number + 1}"><circle class="there" cx="{LIKE}" cy="{y:g}" r="7"/>')
        parts.append(_text(label, LIKE + 12, y, WIDE_LIKE) + "</a>")
    return Markup("".join(parts) + "</svg>")  # noqa: S704 - every text is escaped in _text


def _y(number: int, count: int, height: int) -> float:
    return round(height * (number + 0.5) / count, 1)


def _lines(steps: Sequence[Step], count: int, height: int) -> Iterator[str]:
    for number, step in enumerate(steps):
        y = _y(number, len(steps), height)
        yield _curve(CASE, height / 2, STEP, y)
        for place in step.likes:
            yield _curve(STEP_END, y, LIKE, _y(place, count, height))


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f'<path class="tie" d="M{x:g} {y:g}C{middle:g} {y:g} {middle:g} {to_y:g} {to_x:g} {to_y:g}"/>'


def _text(name: Name, x: float, y: float, wide: int) -> str:
    return "".join(
        f'<text class="{code}" x="{x:g}" y="{y + 4:g}">{escape(short(text, wide))}<title>{escape(text)}</title></text>'
        for code, text in (("zh", name.zh), ("en", name.en))
    )
