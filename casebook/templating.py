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
LIST_SEPARATOR = re.compile(r"[;;|\n]+")
WHOLE = re.compile(r"[0-9]{1,15}(\.0*)?")
NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]+)?")
# what a sheet shows where a formula failed
SHEET_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
DATE = re.compile(r"^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)?|年?)$")


class Column(Strict):
    """One column.

    ``type`` is text, date, integer, number, texts, weak_points, ``list:<vocabulary list>`` or ``lists:<…>`` (several).
    """

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
    order: tuple[str, ...] = ()


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
    if text in SHEET_ERRORS or "\0" in text:
        raise ValueError(text.replace("\0", "U+0000"))
    if column.type == "text":
        return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else text
    if column.type == "date":
        return read_date(cell)
    if column.type in ("integer", "number"):
        return _number(text, column.type == "integer")
    parts = [x for x in SEPARATOR.split(text) if x]
    if column.type == "texts":
        return parts
    if column.type == "weak_points":
        unknown = [x for x in parts if x not in load().weak_points]
        if unknown:
            raise ValueError(f"{unknown[0]}: WP-I-01 … WP-S-16")
        return parts
    kind, name = column.type.split(":")
    # names of entries may hold white space and commas: one cell is one entry, and only lists are taken apart
    return (
        [_listed(x, name) for x in LIST_SEPARATOR.split(text) if x.strip()]
        if kind == "lists"
        else _listed(text, name)
    )


def _number(text: str, whole: bool) -> int | float:
    plain = text.replace(",", "").replace(",", "")
    if not (WHOLE if whole else NUMBER).fullmatch(plain):
        raise ValueError(f"{text}: {'1, 2, 3 …' if whole else '1.5'}")
    return int(float(plain)) if whole else float(plain)


def _listed(text: str, name: str) -> str:
    entries = load()[name]
    for entry in entries.values():
        if text.strip() in (entry.id, entry.zh, entry.en):
            return entry.id
    raise ValueError(f"{text.strip()}: {', '.join(entries)}")


def read_date(cell: Any) -> str:
    """Return YYYY, YYYY-MM or YYYY-MM-DD from a cell; the precision is kept, impossible dates are refused."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    match = DATE.match(str(cell).strip())
    if not match:
        raise ValueError(f"{cell}: YYYY-MM-DD")
    year, month, day = match.groups()
    try:
        full = date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        raise ValueError(f"{cell}: YYYY-MM-DD") from None
    return full[: 10 if day else 7 if month else 4]
