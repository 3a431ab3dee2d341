"""Write a result: table, JSON, CSV, XLSX, Markdown; the same result gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

from queries.result import Result
from queries.workbook import Cell, workbook
from vocabulary import IncisionError, Language, say
from vocabulary import load as vocabulary

BOM = "\ufeff"
# a spreadsheet would run a cell that begins so
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDEST = 48


def formats() -> tuple[str, ...]:
    """Return the names of the formats."""
    return tuple(WRITERS)


def render(result: Result, form: str, language: Language) -> bytes:
    """Return the result in one of ``formats()``; raise ``format_unknown`` for another."""
    if form not in WRITERS:
        raise IncisionError("format_unknown", name=form, choices=", ".join(WRITERS))
    return WRITERS[form](result, language)


def as_json(result: Result) -> dict[str, Any]:
    """Return the result as plain JSON: ids as they are, their names and sentences beside them."""
    pack = result.pack
    return {
        "pack": {
            "id": pack.id,
            "version": pack.version,
            "answers": list(pack.answers),
            "category": pack.category,
            "maturity": pack.maturity,
            "title": pack.title.model_dump(),
            "question": pack.question.model_dump(),
        },
        "vocabulary": vocabulary().version,
        "revision": result.revision,
        "params": result.params,
        "columns": [c.model_dump(exclude_none=True) for c in result.columns],
        "rows": result.records(),
        "names": {k: {"zh": zh, "en": en} for k, (zh, en) in sorted(result.names.items())},
        "passages": {k: {"document": s.document, "text": s.text} for k, s in sorted(result.passages.items())},
        "denominator": result.denominator,
        "truncated": result.truncated,
    }


def notes(result: Result, language: Language) -> list[str]:
    """Return what a reader must know beside the rows: n, denominator, caliber, cut rows, how it misleads."""
    pack = result.pack
    lines = [pack.question.text(language)]
    if pack.maturity == "counts":
        lines.append(say("pack.counts_only", language))
    if pack.denominator_of and result.denominator is not None:
        lines.append(f"{pack.denominator_of.text(language)}: {result.denominator:,}")
    if not result.rows:
        lines.append(say("pack.no_rows", language))
    if result.truncated:
        lines.append(say("pack.truncated", language, count=len(result.rows)))
    for name, value in result.params.items():
        if value not in (None, []):
            shown = ", ".join(value) if isinstance(value, list) else str(value)
            lines.append(f"{name} = {shown}")
    lines += [pack.assumptions.text(language), pack.exclusions.text(language), pack.misleads.text(language)]
    lines.append(say("pack.stand", language, revision=result.revision, pack=pack.id, version=pack.version))
    return lines


def heading(result: Result, language: Language) -> list[str]:
    """Return the column headings with their units."""
    return [
        f"{c.title(language)} ({c.unit.text(language)})"
        if c.unit and c.type == "amount"
        else c.title(language)
        for c in result.columns
    ]


def cells(result: Result, language: Language) -> list[list[str]]:
    """Return every cell as people read it."""
    return [
        [result.shown(c, v, language) for c, v in zip(result.columns, row, strict=True)]
        for row in result.rows
    ]


def _json(result: Result, _language: Language) -> bytes:
    return (json.dumps(as_json(result), ensure_ascii=False, indent=2) + "\n").encode()


def _csv(result: Result, language: Language) -> bytes:
    """UTF-8 with a byte order mark, so that a spreadsheet reads Chinese right; ids and names in columns apart."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heading(result, language))
    for row, shown in zip(result.rows, cells(result, language), strict=True):
        writer.writerow(
            v if isinstance(v, int | float) and not isinstance(v, bool) else _harmless(text)
            for v, text in zip(row, shown, strict=True)
        )
    return (BOM + out.getvalue()).encode()


def _harmless(text: str) -> str:
    return "'" + text if text.startswith(FORMULA) else text


def _markdown(result: Result, language: Language) -> bytes:
    lines = [f"# {result.pack.title.text(language)}", ""]
    lines += [f"- {note}" for note in notes(result, language)]
    if result.rows:
        lines += ["", _row(heading(result, language)), "|" + "---|" * len(result.columns)]
        lines += [_row(row) for row in cells(result, language)]
    return ("\n".join(lines) + "\n").encode()


def _row(texts: list[str]) -> str:
    return "| " + " | ".join(" ".join(t.split()).replace("|", "\\|") for t in texts) + " |"


def _table(result: Result, language: Language) -> bytes:
    """Plain text in columns; wide characters count twice; sentences stand below, numbered by row."""
    shown = [c for c in range(len(result.columns)) if result.columns[c].type != "passages"]
    head = heading(result, language)
    rows = [[head[c] for c in shown], *([row[c] for c in shown] for row in cells(result, language))]
    rows = [[_cut(cell) for cell in row] for row in rows]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(shown))]
    lines = [result.pack.title.text(language), ""]
    if result.rows:
        lines += [
            "  ".join(_pad(cell, w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows
        ]
        lines.insert(3, "  ".join("-" * w for w in widths))
    lines += ["", *(f"* {note}" for note in notes(result, language))]
    return ("\n".join(lines) + "\n").encode()


def _width(text: str) -> int:
    return sum(2 if ord(c) > 0x2E7F else 1 for c in text)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    while _width(text) > WIDEST:
        text = text[:-2] + "…"
    return text


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _xlsx(result: Result, language: Language) -> bytes:
    head = [say(f"pack.sheet.{k}", language) for k in ("row", "document", "sentence")]
    sentences: list[list[Cell]] = [
        [number, s.document, s.text]
        for number, values in enumerate(result.rows, 1)
        for s in result.evidence(values)
    ]
    answer: list[list[Cell]] = [
        [
            v if isinstance(v, int | float) and not isinstance(v, bool) else t
            for v, t in zip(row, shown, strict=True)
        ]
        for row, shown in zip(result.rows, cells(result, language), strict=True)
    ]
    about: list[list[Cell]] = [[result.pack.title.text(language)]]
    about += [[note] for note in notes(result, language)]
    return workbook(
        {
            say("pack.sheet.answer", language): [heading(result, language), *answer],
            say("pack.sheet.evidence", language): [head, *sentences],
            say("pack.sheet.about", language): about,
        }
    )


WRITERS: dict[str, Callable[[Result, Language], bytes]] = {
    "table": _table,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "md": _markdown,
}
