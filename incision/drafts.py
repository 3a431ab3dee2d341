"""Rows for the ledgers that people keep, drafted from cases: a project of the library, or measures to units.

What the record knows is filled in; numbers, days, owners and goals stay for people. Each row's sentences stand on a
second sheet, so that a row can be checked before it is imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casebook import template
from graph import Graph
from incision.draft_rows import Cell, Chosen, Draft, measures, project
from incision.tabletemplate import explained, titled
from queries import confirmed_statuses, csv_bytes, node_named, workbook
from visualizations import case_view
from vocabulary import IncisionError, Language, entries_near, entry_named, load, say, statuses_told

TABLES = ("projects", "measures")
SHOWN = """
MATCH (c:Case)-[:EXPOSES]->(:WeakPoint {id: $point}) WHERE c.status IN $statuses
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
RETURN c.id AS id ORDER BY id LIMIT $limit
"""
MOST = 200


def of_cases(graph: Graph, ids: Iterable[str]) -> Chosen:
    """Return the cases with these ids; ``draft_unconfirmed`` where one of them is not confirmed."""
    views = tuple(case_view(graph, i) for i in dict.fromkeys(ids))
    for view in views:
        status = str(view.raw.get("status") or "")
        if status not in confirmed_statuses():
            raise IncisionError("draft_unconfirmed", case=view.node.id, status=statuses_told(status))
    return Chosen(views)


def of_point(graph: Graph, point: str, field: str | None, region: str | None) -> Chosen:
    """Return the confirmed cases that show a weak point, in a field and a place where these are given.

    Errors: ``draft_without_cases``, ``patterns_field_unknown``, and those of a name that leads nowhere.
    """
    found = entry_named(load().weak_points, point) or point
    fields = load()["field"]
    chosen = entry_named(fields, field) if field else None
    if field and chosen is None:
        raise IncisionError("patterns_field_unknown", name=field, near=entries_near(fields.values(), field))
    place = node_named(graph, "region", "Region", region) if region else None
    given = {
        "point": found, "field": chosen, "region": place, "statuses": [*confirmed_statuses()], "limit": MOST,
    }  # fmt: skip
    ids = [str(r[0]) for r in graph.read(SHOWN, given, limit=MOST).rows]
    if not ids:
        raise IncisionError("draft_without_cases", point=found)
    return Chosen(tuple(case_view(graph, i) for i in ids), found, chosen, place)


def draft(graph: Graph, table: str, chosen: Chosen, unit: str | None, language: Language) -> Draft:
    """Return the rows of one of ``TABLES``; ``draft_without_points`` where the cases show no weak point.

    Errors: ``letter_unit_unclear``.
    """
    name = template(table).name
    if name not in TABLES:
        raise IncisionError("draft_table_unknown", name=table, known=", ".join(TABLES))
    made = project(graph, chosen, language) if name == "projects" else measures(graph, chosen, unit, language)
    if not made.evidence:
        raise IncisionError("draft_without_points", case=chosen.cases[0].node.id)
    return made


def written(made: Draft, form: str, language: Language) -> bytes:
    """Return the draft as ``.xlsx`` (rows, sentences, columns explained) or ``.csv`` (rows alone)."""
    plan = template(made.table)
    head: list[Cell] = [titled(c, language) for c in plan.columns]
    rows: list[list[Cell]] = [[row.get(c.name) for c in plan.columns] for row in made.rows]
    if form == ".csv":
        return csv_bytes([str(h) for h in head], [["" if v is None else v for v in row] for row in rows])
    if form != ".xlsx":
        raise IncisionError("format_unknown", name=form or "-", choices=".xlsx, .csv")
    sentences: list[Cell] = [
        say(f"draft.sheet.{k}", language) for k in ("row", "point", "told", "sentence", "document", "remedy")
    ]
    sheets: dict[str, Sequence[Sequence[Cell]]] = {
        plan.zh if language == "zh" else plan.en: [head, *rows],
        say("draft.sheet.evidence", language): [sentences, *made.evidence],
        **explained(plan, language),
    }
    return workbook(sheets)
