"""Write a result: table, JSON, CSV, XLSX, Markdown; the same result gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from queries.models import Column, Pack
from queries.result import Result
from queries.tables import csv_bytes, markdown_rows, number, plain_rows
from queries.workbook import Cell, workbook
from vocabulary import IncisionError, Language, say
from vocabulary import load as vocabulary


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
        "outcome": result.outcome,
        "lacking": [r.as_json() for r in result.lacking],
        "remarks": [r.as_json() for r in result.remarks],
        "denominator": result.denominator,
        "truncated": result.truncated,
    }


def notes(result: Result, language: Language) -> list[str]:
    """Return what a reader must know beside the rows: n, denominator, caliber, cut rows, how it misleads."""
    pack = result.pack
    lines = [
        pack.question.text(language),
        f"{say('pack.outcome.label', language)}: {outcome(result, language)}",
    ]
    lines += [r.text(language) for r in (*result.lacking, *result.remarks)]
    if pack.maturity == "counts":
        lines.append(say("pack.counts_only", language))
    if pack.denominator_of and result.denominator is not None:
        lines.append(f"{pack.denominator_of.text(language)}: {result.denominator:,}")
    if result.truncated:
        lines.append(say("pack.truncated", language, count=len(result.rows)))
    for name, value in result.params.items():
        if value not in (None, []):
            lines.append(f"{name} = {_given(pack, name, value, language)}")
    lines += [getattr(pack, key).text(language) for key in ("read", "assumptions", "exclusions", "misleads")]
    lines.append(say("pack.stand", language, revision=result.revision, pack=pack.id, version=pack.version))
    return lines


def _given(pack: Pack, name: str, value: Any, language: Language) -> str:
    """Return the value of a parameter as people read it: ids of closed lists with their names."""
    listed = any(p.name == name and p.list for p in pack.parameters)
    if isinstance(value, bool):
        return say("pack.yes" if value else "pack.no", language)
    values = value if isinstance(value, list) else [value]
    entries = [vocabulary().entry(str(v)) if listed else None for v in values]
    return ", ".join(
        f"{v} {e.zh if language == 'zh' else e.en}" if e else str(v)
        for v, e in zip(values, entries, strict=True)
    )


def outcome(result: Result, language: Language) -> str:
    """Return in words whether this is an answer."""
    return say(f"pack.outcome.{result.outcome}", language)


def heading(result: Result, language: Language) -> list[str]:
    """Return the column headings with their units."""
    return [
        f"{c.title(language)} ({c.unit.text(language)})"
        if c.unit and c.type == "amount"
        else c.title(language)
        for c in result.columns
    ]


def shown_cells(result: Result, language: Language) -> list[list[str]]:
    """Return every cell as people read it."""
    return [
        [_cell(result, c, v, language) for c, v in zip(result.columns, row, strict=True)]
        for row in result.rows
    ]


def _cell(result: Result, column: Column, value: Any, language: Language) -> str:
    """Return a cell; a case stands with its id, for titles repeat and other commands take the id."""
    if column.label != "Case" or not value:
        return result.shown(column, value, language)
    cases = value if isinstance(value, list) else [value]
    return "; ".join(
        f"{case} {result.names.get(case, (case, case))[0 if language == 'zh' else 1]}" for case in cases
    )


def _json(result: Result, _language: Language) -> bytes:
    return (json.dumps(as_json(result), ensure_ascii=False, indent=2) + "\n").encode()


def _csv(result: Result, language: Language) -> bytes:
    return csv_bytes(heading(result, language), _mixed(result, language) or _instead(result, language))


def _instead(result: Result, language: Language) -> list[list[Cell]]:
    """Return what stands where there is no row: a heading alone would look like an answer."""
    return [[r.text(language)] for r in result.lacking] or [[outcome(result, language)]]


def _mixed(result: Result, language: Language) -> list[list[Cell]]:
    """Numbers as numbers, all else as people read it."""
    return [
        [v if number(v) else t for v, t in zip(row, shown, strict=True)]
        for row, shown in zip(result.rows, shown_cells(result, language), strict=True)
    ]


def _markdown(result: Result, language: Language) -> bytes:
    lines = [f"# {result.pack.title.text(language)}", ""]
    lines += [f"- {note}" for note in notes(result, language)]
    if result.rows:
        lines += ["", *markdown_rows(heading(result, language), shown_cells(result, language))]
    return ("\n".join(lines) + "\n").encode()


def _table(result: Result, language: Language) -> bytes:
    """Plain text in columns; what must be known beside the rows stands below."""
    shown = [c for c in range(len(result.columns)) if result.columns[c].type != "passages"]
    head = heading(result, language)
    lines = [result.pack.title.text(language), ""]
    if result.rows:
        lines += plain_rows(
            [head[c] for c in shown], [[row[c] for c in shown] for row in shown_cells(result, language)]
        )
    lines += ["", *(f"* {note}" for note in notes(result, language))]
    return ("\n".join(lines) + "\n").encode()


def _xlsx(result: Result, language: Language) -> bytes:
    head = [say(f"pack.sheet.{k}", language) for k in ("row", "document", "sentence", "passage")]
    sentences: list[list[Cell]] = [
        [number, s.document, s.text, s.id]
        for number, values in enumerate(result.rows, 1)
        for s in result.evidence(values)
    ]
    about: list[list[Cell]] = [[result.pack.title.text(language)]]
    about += [[note] for note in notes(result, language)]
    return workbook(
        {
            say("pack.sheet.answer", language): [
                heading(result, language),
                *(_mixed(result, language) or _instead(result, language)),
            ],
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
