"""The page of one answer: table, chart and the sentences of each row. It needs no script at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from visualizations.bars import bars_of, svg
from visualizations.data import Name, Sentence
from visualizations.findings import ColumnKind, Findings, as_name
from visualizations.font import font_css
from visualizations.page import phrase, render, static
from vocabulary import Language

OPEN_UP_TO = 40
"""Up to so many rows their sentences are shown unfolded."""
SENTENCES_A_ROW = 50

WORDS = (
    "page.revision",
    "page.empty",
    "page.rows",
    "page.truncated",
    "page.evidence",
    "page.sentences",
    "page.pictures",
    "viz.no_sentences",
)


@dataclass(frozen=True)
class _Shown:
    number: int
    cells: list[tuple[ColumnKind, Name]]
    heading: Name
    sentences: list[Sentence]
    more: Name | None
    said: tuple[Name, ...]


def _drawn(findings: Findings) -> Iterator[str]:
    """Yield the texts of the pictures: only what is drawn needs the bundled font."""
    for plot in findings.plots:
        yield from plot.texts


def findings_html(findings: Findings, language: Language = "zh") -> str:
    """Return the page as text (UTF-8): one file, no script, no connection, both languages, printable."""
    rows = []
    for i, row in enumerate(findings.rows, 1):
        known = [findings.sentences[p] for p in dict.fromkeys(row.passages) if p in findings.sentences]
        hidden = len(known) - SENTENCES_A_ROW
        cells = [(c.kind, as_name(v, c.kind)) for c, v in zip(findings.columns, row.cells, strict=True)]
        names = [n for kind, n in cells if kind == "text"][:3] or [cells[0][1]]
        heading = Name(" · ".join(n.zh for n in names), " · ".join(n.en for n in names))
        more = phrase("page.more", count=hidden) if hidden > 0 else None
        rows.append(_Shown(i, cells, heading, known[:SENTENCES_A_ROW], more, row.said))
    _, left_out = bars_of(findings)
    return render(
        "findings.html",
        language,
        title=findings.title,
        findings=findings,
        rows=rows,
        chart=svg(findings),
        chart_left_out=left_out,
        left_out=phrase("page.bars_left_out", count=left_out),
        open_up_to=OPEN_UP_TO,
        words={k: phrase(k) for k in WORDS},
        css=Markup(static("page.css") + font_css(_drawn(findings))),  # noqa: S704 - our own files
    )
