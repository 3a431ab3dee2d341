"""The outcome of the pattern search in the form that was asked for; as a page it opens without a network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from queries import (
    PatternRow,
    Patterns,
    pattern_about,
    pattern_limits,
    pattern_never,
    pattern_rows,
    render_patterns,
)
from visualizations import Chart, Column, Findings, Name, Row, Sentence, findings_html
from vocabulary import Language, say

FORMS = ("table", "json", "md", "xlsx", "html")
COLUMNS: dict[str, Literal["text", "number", "share"]] = {
    "kind": "text", "group": "text", "point": "text", "k": "number", "n": "number", "share": "share",
    "elsewhere": "share", "ratio": "number", "ratio_low": "number", "ratio_high": "number", "q": "number",
}  # fmt: skip


def written(patterns: Patterns, form: str, language: Language) -> bytes:
    """Return the outcome in one of ``FORMS``."""
    if form == "html":
        return findings_html(page(patterns), language).encode()
    return render_patterns(patterns, form, language)


def page(patterns: Patterns) -> Findings:
    """Return the outcome as a findings page: what could not be said stands below what was found."""
    rows = list(zip(pattern_rows(patterns, "zh"), pattern_rows(patterns, "en"), strict=True))
    return Findings(
        id="patterns", title=_both("pattern.title"), question=_both("pattern.question"),
        columns=tuple(Column(c, _both(f"pattern.column.{c}"), kind) for c, kind in COLUMNS.items()),
        rows=tuple(_row(zh, en) for zh, en in rows),
        sentences={k: Sentence(k, s.text, s.document) for k, s in patterns.passages.items()},
        chart=Chart("group", "ratio", low="ratio_low", high="ratio_high", also="point"),
        remarks=tuple(_remarks(patterns)), revision=patterns.revision,
    )  # fmt: skip


def _both(key: str) -> Name:
    return Name(say(key, "zh"), say(key, "en"))


def _row(zh: PatternRow, en: PatternRow) -> Row:
    cell = zh.cell
    ratio = [x if abs(x) < float("inf") else None for x in cell.ratio]
    others = cell.total - cell.n
    return Row(
        (
            _both(f"pattern.section.{zh.kind}"), Name(zh.group, en.group), Name(zh.point, en.point), cell.k, cell.n,
            cell.k / cell.n if cell.n else None, (cell.marked - cell.k) / others if others else None, *ratio,
            cell.q if zh.kind != "small" else None,
        ),
        tuple(s.id for s in zh.passages),
        tuple(Name(a, b) for a, b in zip((zh.said, *zh.standing), (en.said, *en.standing), strict=True)),
    )  # fmt: skip


def _remarks(patterns: Patterns) -> list[tuple[Name, Name]]:
    about = zip(pattern_about(patterns, "zh"), pattern_about(patterns, "en"), strict=True)
    limits = zip(pattern_limits(patterns, "zh"), pattern_limits(patterns, "en"), strict=True)
    never = zip(pattern_never("zh"), pattern_never("en"), strict=True)
    told: Sequence[tuple[str, list[tuple[str, str]]]] = (
        ("pack.sheet.about", list(about)), ("pattern.section.limits", list(limits)), ("pattern.section.never", list(never)),
    )  # fmt: skip
    # the heading stands once above its lines
    return [
        (Name("", "") if i else _both(key), Name(zh, en))
        for key, lines in told
        for i, (zh, en) in enumerate(lines)
    ]
