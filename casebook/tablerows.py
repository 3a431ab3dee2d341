"""The rows of a table by its template; every error names its row and its column."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from casebook.cells import read_cell
from casebook.tablefile import lines
from casebook.templating import Column, Template, template
from vocabulary import Bilingual, Divisions, IncisionError

KEY_CHARACTERS = 128


@dataclass
class TableRead:
    """What a file held: rows, what is wrong, and the columns that the template does not know."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    errors: list[IncisionError] = field(default_factory=list)
    ignored: tuple[str, ...] = ()


def read_table(name: str, path: Path, divisions: Divisions | None = None) -> TableRead:
    """Return the rows and the errors of a file; one that is no table at all raises.

    Where ``divisions`` are given, every place must be one of them, and the row holds its code.

    Errors: ``table_empty``.
    """
    plan = template(name)
    found = lines(path)
    try:
        header = [str(x).strip() if x is not None else "" for x in next(found)]
    except StopIteration:
        raise IncisionError("table_empty", file=path.name) from None
    places = _places(plan, header, path)
    used = set(places.values())
    result = TableRead(ignored=tuple(x for i, x in enumerate(header) if x and i not in used))
    label = _label(next(c for c in plan.columns if c.name == plan.key))
    first: dict[str, int] = {}
    for number, cells in enumerate(found, start=2):
        if not any(x is not None and str(x).strip() for x in cells):
            continue
        values, wrong = _row(plan, places, cells, Where(path, number), divisions)
        key = values.get(plan.key)
        if key is not None:
            if len(key) > KEY_CHARACTERS:
                wrong.append(_cell_error(path, number, label, f"{len(key)} > {KEY_CHARACTERS}"))
            if first.setdefault(key, number) != number:
                wrong.append(_cell_error(path, number, label, f"{key} = {first[key]}"))
        result.errors += wrong
        if not wrong:
            result.rows.append(values)
    return result


def _label(column: Column) -> str:
    return f"{column.name} / {column.zh}"


def _places(plan: Template, header: list[str], path: Path) -> dict[str, int]:
    places = {}
    for column in plan.columns:
        names = {n.casefold() for n in (column.name, column.zh, column.en)}
        found = [i for i, cell in enumerate(header) if cell.casefold() in names]
        if len(found) > 1:
            raise IncisionError("table_column_twice", file=path.name, column=_label(column))
        if found:
            places[column.name] = found[0]
        elif column.required:
            raise IncisionError("table_column_missing", file=path.name, column=_label(column))
    return places


def _cell_error(path: Path, row: int, column: str, reason: str | Bilingual) -> IncisionError:
    return IncisionError("table_cell_invalid", file=path.name, row=row, column=column, reason=reason)


@dataclass(frozen=True)
class Where:
    """A row of a file: what every error about it names."""

    path: Path
    row: int

    def error(self, column: str, reason: str | Bilingual) -> IncisionError:
        """Return the error of one cell."""
        return _cell_error(self.path, self.row, column, reason)


def _row(
    plan: Template, places: dict[str, int], cells: list[Any], where: Where, divisions: Divisions | None
) -> tuple[dict[str, Any], list[IncisionError]]:
    values: dict[str, Any] = {}
    errors: list[IncisionError] = []
    for column in plan.columns:
        place = places.get(column.name)
        cell = cells[place] if place is not None and place < len(cells) else None
        try:
            value = read_cell(column, cell, divisions)
        except ValueError as error:
            # what is expected may be told in both languages
            errors.append(where.error(_label(column), error.args[0]))
            continue
        if value is None and column.required:
            errors.append(where.error(_label(column), "∅"))
        elif value is not None:
            values[column.name] = value
    labels = {c.name: _label(c) for c in plan.columns}
    dates = [(n, values[n]) for n in plan.order if n in values]
    for (earlier, a), (later, b) in itertools.pairwise(dates):
        # dates of different precision are compared as far as both are known
        width = min(len(a), len(b))
        if a[:width] > b[:width]:
            errors.append(where.error(labels[later], f"{b} < {labels[earlier]} {a}"))
    for part, whole in plan.most:
        if part in values and whole in values and values[part] > values[whole]:
            errors.append(where.error(labels[part], f"{values[part]} > {labels[whole]} {values[whole]}"))
    return values, errors
