"""An empty table to fill in: the heading of a template, and beside it what each column may hold."""

from __future__ import annotations

from casebook import Template, TemplateColumn, template
from queries import csv_bytes, workbook
from vocabulary import IncisionError, Language, load, say


def empty_table(name: str, suffix: str, language: Language) -> bytes:
    """Return the template as a file of this kind (.csv or .xlsx); ``format_unknown`` for another."""
    plan = template(name)
    head = [titled(c, language) for c in plan.columns]
    if suffix == ".csv":
        return csv_bytes(head, [])
    if suffix != ".xlsx":
        raise IncisionError("format_unknown", name=suffix or "-", choices=".csv, .xlsx")
    return workbook({plan.zh if language == "zh" else plan.en: [head], **explained(plan, language)})


def explained(plan: Template, language: Language) -> dict[str, list[list[str | int | float | None]]]:
    """Return the sheets that tell what each column may hold."""
    columns = [[say(f"template.sheet.{k}", language) for k in ("column", "required", "kind")]]
    lists: list[list[str]] = [[say(f"template.sheet.{k}", language) for k in ("list", "id", "name")]]
    for column in plan.columns:
        kind, _, of = column.type.partition(":")
        told = say("template.kind.list", language, list=of) if of else say(f"template.kind.{kind}", language)
        required = say("pack.yes" if column.required else "pack.no", language)
        columns.append([titled(column, language), required, told])
        entries = load()[of].values() if of else load().weak_points.values() if kind == "weak_points" else ()
        lists += [
            [titled(column, language), e.id, e.zh if language == "zh" else e.en]
            for e in entries
            if e.id not in column.refused
        ]
    return {
        say("template.sheet.columns", language): [list(row) for row in columns],
        say("template.sheet.entries", language): [list(row) for row in lists],
    }


def titled(column: TemplateColumn, language: Language) -> str:
    """Return how a column is headed."""
    return column.zh if language == "zh" else column.en
