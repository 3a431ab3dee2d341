"""How a cell of a table that comes from outside is read: by the type of its column, and what was expected where it is none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from casebook.templating import Column
from vocabulary import Bilingual, Divisions, Entry, WeakPoint, entries_near, entry_named, load, say

SEPARATOR = re.compile(r"[;;、,,|\s]+")
LIST_SEPARATOR = re.compile(r"[;;|\n]+")
WHOLE = re.compile(r"[0-9]{1,15}(\.0*)?")
NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]+)?")
# what a sheet shows where a formula failed
SHEET_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
YES, NO = frozenset({"true", "yes", "1", "是"}), frozenset({"false", "no", "0", "否"})
# so many of several places of one name are shown
NEAR = 3
DATE = re.compile(r"^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)?|年?)$")


def read_cell(column: Column, cell: Any, places: Divisions | None = None) -> Any:
    """Return the value of a cell, None where it is empty; ``ValueError`` says what was expected.

    A place is looked up in ``places`` and returned as its code; without them it stays the text that it is.
    """
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    text = str(cell).strip()
    if text in SHEET_ERRORS or "\0" in text:
        raise ValueError(text.replace("\0", "U+0000"))
    if column.type == "text":
        return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else text
    if column.type in ("date", "month"):
        day = read_date(cell)
        if column.type == "month" and len(day) < len("2024-05"):
            raise ValueError(f"{cell}: YYYY-MM")
        return day[: len("2024-05")] if column.type == "month" else day
    if column.type in ("integer", "number"):
        return _number(text, column.type == "integer")
    if column.type == "share":
        return _share(text)
    if column.type == "boolean":
        return _boolean(text)
    if column.type == "place":
        return _place(text, column, places) if places is not None else text
    parts = [x for x in SEPARATOR.split(text) if x]
    if column.type == "texts":
        return parts
    if column.type == "weak_points":
        return _weak_points(text)
    kind, name = column.type.split(":")
    # names of entries may hold white space and commas: one cell is one entry, and only lists are taken apart
    if kind == "lists":
        return [_listed(x, name) for x in LIST_SEPARATOR.split(text) if x.strip()]
    entry = _listed(text, name)
    if entry in column.refused:
        raise ValueError(f"{text}: {say('table.refused', 'zh')} / {say('table.refused', 'en')}")
    return entry


def _number(text: str, whole: bool) -> int | float:
    plain = text.replace(",", "").replace(",", "")
    if not (WHOLE if whole else NUMBER).fullmatch(plain):
        raise ValueError(f"{text}: {'1, 2, 3 …' if whole else '1.5'}")
    return int(float(plain)) if whole else float(plain)


def _share(text: str) -> float:
    percent = text.endswith(("%", "\uff05"))
    value = float(_number(text.rstrip("%\uff05 "), False)) / (100 if percent else 1)
    if value > 1:
        raise ValueError(f"{text}: 0 … 1, 85%")
    return value


def _boolean(text: str) -> bool:
    if text.casefold() in YES | NO:
        return text.casefold() in YES
    raise ValueError(f"{text}: yes, no, 是, 否")


def _place(text: str, column: Column, places: Divisions) -> str:
    """Return the code of the one division that a cell means: a code, a name, or a path of names ``市/县``."""
    found = places.by_code(text)
    if found is None:
        above, _, name = text.replace(">", "/").rpartition("/")
        named = [d for d in places.find(name.strip()) if d.valid_to is None] or places.find(name.strip())
        wanted = {n.strip() for n in above.split("/") if n.strip()}
        codes = sorted({d.code for d in named if wanted <= _names(places, d.code)})
        if len(codes) != 1:
            near = ", ".join("/".join([*(s.name for s in places.path(c)), c]) for c in codes[:NEAR])
            key = "table.place_ambiguous" if codes else "table.place_unknown"
            raise ValueError(f"{text}: {say(key, 'zh')} / {say(key, 'en')}{near and ': '}{near}")
        found = places.by_code(codes[0])
    if found is None or found.level in column.refused:
        raise ValueError(f"{text}: {say('table.place_small', 'zh')} / {say('table.place_small', 'en')}")
    return found.code


def _names(places: Divisions, code: str) -> set[str]:
    return {n for step in places.path(code) for n in (step.name, *step.short)}


def _listed(text: str, name: str) -> str:
    entries = load()[name]
    found = entry_named(entries, text)
    if found is None:
        raise _unlisted(text, entries.values())
    return found


def _weak_points(text: str) -> list[str]:
    """Return the ids of a cell with ids or names; a name may hold the signs that part ids."""
    entries = load().weak_points
    unknown = text
    for sign in (LIST_SEPARATOR, SEPARATOR):
        named = [(x, entry_named(entries, x)) for x in sign.split(text) if x.strip()]
        found = [identifier for _, identifier in named if identifier is not None]
        if len(found) == len(named):
            return found
        unknown = next(x for x, identifier in named if identifier is None)
    raise _unlisted(unknown, entries.values())


def _unlisted(text: str, entries: Iterable[Entry | WeakPoint]) -> ValueError:
    """Return the error of a value that is no entry: what is near, in both languages."""
    near, given = entries_near(entries, text), text.strip()
    return ValueError(
        Bilingual(
            zh=say("table.unlisted", "zh", text=given, near=near.zh),
            en=say("table.unlisted", "en", text=given, near=near.en),
        )
    )


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
