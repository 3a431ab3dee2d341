"""Imported tables: measures, projects, demands and whatever else has a template."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Select, delete, insert, select

from casebook import tables as t
from casebook.decision_rows import packed, write_decision
from casebook.lookup import parts
from casebook.records import Decision, Imported, Measure
from casebook.store import Store
from casebook.tablerows import read_table
from casebook.templating import template as template_of
from vocabulary import Divisions, IncisionError


class Tables(Store):
    """The part of the casebook that takes tables in."""

    def import_table(
        self, template: str, path: Path, *, who: str = "incision", divisions: Divisions | None = None
    ) -> Imported:
        """Read a CSV or XLSX into the record: all of it, or, where a cell is wrong, none of it.

        A row whose id is known replaces the one that was there. Where ``divisions`` are given, places must be known.
        """
        template = template_of(template).name
        read = read_table(template, path, divisions)
        rows = read.rows
        if read.errors or not rows:
            return Imported(0, read.errors, read.ignored)
        key = template_of(template).key
        with self._writing() as write:
            for values in rows:
                same = (t.row.c.template == template) & (t.row.c.id == values[key])
                write.connection.execute(delete(t.row).where(same))
                write.connection.execute(
                    insert(t.row).values(
                        template=template, id=values[key], body=packed(values), revision=write.revision
                    )
                )
            note = {"template": template, "rows": len(rows)}
            write_decision(write, Decision("import", "table", (template,), who, value=note), None)
        return Imported(len(rows), [], read.ignored)

    def ids_in(self, template: str, path: Path) -> list[str]:
        """Return the ids of the rows of a file: what an import of it brought in."""
        plan = template_of(template)
        return [row[plan.key] for row in read_table(plan.name, path).rows]

    def remove_rows(self, template: str, ids: Iterable[str], *, who: str, why: str = "") -> int:
        """Take rows of an imported table out of the record: all of them, or none; return how many.

        Errors: ``row_unknown``.
        """
        template, wanted = template_of(template).name, list(dict.fromkeys(ids))
        with self._writing() as write:
            missing = []
            for one in wanted:
                same = (t.row.c.template == template) & (t.row.c.id == one)
                if not write.connection.execute(delete(t.row).where(same)).rowcount:
                    missing.append(one)
            if missing or not wanted:
                raise IncisionError("row_unknown", template=template, ids=", ".join(missing) or "—")
            write_decision(write, Decision("withdraw", "table", (template, *wanted), who, why), None)
        return len(wanted)

    def rows(
        self, template: str, *, since: int = 0, ids: Iterable[str] | None = None
    ) -> list[dict[str, Any]]:
        """Return the rows of one imported table, in the order of their ids.

        ``since``: only those that came in after this revision; ``ids``: only these.
        """
        query = select(t.row.c.id, t.row.c.body).where(t.row.c.template == template, t.row.c.revision > since)
        if ids is not None:
            return [r for page in parts(sorted(ids)) for r in self._some(query.where(t.row.c.id.in_(page)))]
        return self._some(query)

    def _some(self, query: Select[tuple[str, str]]) -> list[dict[str, Any]]:
        with self._reading() as c:
            # sorted here: databases differ in how they order words
            return [json.loads(r.body) for r in sorted(c.execute(query), key=lambda r: str(r.id))]

    def measures(self) -> list[Measure]:
        """Return the imported measures."""
        return [Measure.from_row(row) for row in self.rows("measures")]
