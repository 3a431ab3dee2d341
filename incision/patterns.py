"""The outcome of the pattern search in the form that was asked for; as a page it opens without a network."""

from __future__ import annotations

from typing import Literal

from queries import PatternPage, PatternRow, Sentence, Told, render_patterns, shown_rows
from visualizations import Chart, Column, Findings, Name, Row, findings_html, plot_file, plot_of
from visualizations import Sentence as Shown
from vocabulary import Language, say

FORMS = ("table", "json", "md", "xlsx", "html")
COLUMNS: dict[str, Literal["text", "number", "share"]] = {
    "kind": "text", "group": "text", "point": "text", "k": "number", "n": "number", "share": "share",
    "elsewhere": "share", "ratio": "number", "ratio_low": "number", "ratio_high": "number", "q": "number",
}  # fmt: skip


def written(page: PatternPage, sentences: dict[str, Sentence], form: str, language: Language) -> bytes:
    """Return the page of one run in one of ``FORMS``."""
    if form == "html":
        return findings_html(findings(page, sentences), language).encode()
    return render_patterns(page, sentences, form, language)


def pictures(page: PatternPage, language: Language) -> dict[str, bytes]:
    """Return the pictures of one run as SVG files, by name."""
    return {f"{p.id}.svg": plot_file(p, language) for p in page.pictures}


def findings(page: PatternPage, sentences: dict[str, Sentence]) -> Findings:
    """Return the page as a findings page: what could not be said stands below what was found."""
    return Findings(
        id="patterns", title=_both("pattern.title"), question=_both("pattern.question"),
        columns=tuple(Column(c, _both(f"pattern.column.{c}"), kind) for c, kind in COLUMNS.items()),
        rows=tuple(_row(r) for r in shown_rows(page)),
        sentences={k: Shown(k, s.text, s.document) for k, s in sentences.items()},
        chart=Chart("group", "ratio", low="ratio_low", high="ratio_high", also="point"),
        plots=tuple(plot_of(p) for p in page.pictures), remarks=tuple(_remarks(page)), revision=page.revision,
    )  # fmt: skip


def _both(key: str, **values: str) -> Name:
    return Name(say(key, "zh", **values), say(key, "en", **values))


def _name(told: Told) -> Name:
    return Name(told.zh, told.en)


def _row(row: PatternRow) -> Row:
    numbers = [row.numbers.get(c) for c in COLUMNS if c not in ("kind", "group", "point")]
    return Row(
        (_both(f"pattern.section.{row.kind}"), _name(row.group), _name(row.point), *numbers),
        () if row.struck else tuple(p.id for p in row.passages),
        tuple(_name(t) for t in (row.said, *row.struck, *row.standing)),
    )


def _remarks(page: PatternPage) -> list[tuple[Name, Name]]:
    run = _both("pattern.run", run=page.run)
    told = (
        ("pack.sheet.about", [*map(_name, (*page.about, *page.since)), run]),
        ("pattern.section.limits", [_name(t) for t in page.limits]),
        ("pattern.section.never", [_name(t) for t in page.never]),
    )
    # the heading stands once above its lines
    return [(Name("", "") if i else _both(key), line) for key, lines in told for i, line in enumerate(lines)]
