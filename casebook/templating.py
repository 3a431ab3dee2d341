"""Templates of tables that come from outside: what columns they have, in both languages, and how a cell is read."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from vocabulary import IncisionError, Strict, load

SEPARATOR = re.compile(r"[;;、,,|\s]+")
DATE = re.compile(r"^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)?|年?)$")


class Column(Strict):
    """One column: ``type`` is text, date, integer, number, texts, weak_points, or ``list:<vocabulary list>``."""

    name: str
    zh: str
    en: str
    required: bool = False
    type: str = "text"


class Template(Strict):
    """One table: ``order`` names dates that must not run backwards."""

    name: str
    zh: str
    en: str
    key: str
    columns: list[Column]
    order: list[str] = []


@cache
def templates() -> dict[str, Template]:
    """Return all templates by name."""
    found = {}
    for path in sorted(files("casebook").joinpath("templates").iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            template = Template.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
            found[template.name] = template
    return found


def template(name: str) -> Template:
    """Return one template; ``template_unknown`` names those that exist."""
    if name not in templates():
        raise IncisionError("template_unknown", name=name, choices=", ".join(sorted(templates())))
    return templates()[name]


def read_cell(column: Column, cell: Any) -> Any:
    """Return the value of a cell, None where it is empty; ``ValueError`` says what was expected."""
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    text = str(cell).strip()
    if column.type == "text":
        return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else text
    if column.type == "texts":
        return [x for x in SEPARATOR.split(text) if x]
    if column.type == "weak_points":
        ids = [x for x in SEPARATOR.split(text) if x]
        unknown = [x for x in ids if x not in load().weak_points]
        if unknown:
            raise ValueError(f"{unknown[0]}: WP-I-01 … WP-S-16")
        return ids
    if column.type == "date":
        return read_date(cell)
    if column.type in ("integer", "number"):
        number = float(text.replace(",", ""))
        if column.type == "integer" and not number.is_integer():
            raise ValueError(f"{text}: 1, 2, 3 …")
        return int(number) if column.type == "integer" else number
    entries = load()[column.type.removeprefix("list:")]
    for entry in entries.values():
        if text in (entry.id, entry.zh, entry.en):
            return entry.id
    raise ValueError(f"{text}: {', '.join(entries)}")


def read_date(cell: Any) -> str:
    """Return YYYY, YYYY-MM or YYYY-MM-DD from a cell; the precision is kept, impossible dates are refused."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    match = DATE.match(str(cell).strip())
    if not match:
        raise ValueError(f"{cell}: YYYY-MM-DD")
    year, month, day = (int(x) if x else None for x in match.groups())
    if month is None:
        return f"{year:04d}"
    if day is None:
        return date(int(year or 0), month, 1).isoformat()[:7]
    return date(int(year or 0), month, day).isoformat()
