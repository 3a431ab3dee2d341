"""``list``: what there is and what it is called, for commands that take an id: reports, cases, places, tables, closed lists."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from casebook import Casebook, Document, TemplateColumn, template, templates
from graph import Graph, Table, beginning
from vocabulary import Divisions, IncisionError, Language, divisions, load, plain, say

# the columns of a graph list end in the entries of these closed lists, None where a value is no entry
GRAPH: dict[str, tuple[str, tuple[tuple[str, str | None], ...]]] = {
    "cases": (
        "MATCH (c:Case) OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint) WITH c, collect(DISTINCT w.id) AS points"
        " WHERE $find IS NULL OR toLower(c.title) CONTAINS $find OR c.id CONTAINS $as_is"
        " RETURN c.id, c.title, c.status, c.act_start, points ORDER BY c.id LIMIT $limit",
        (("id", None), ("title", None), ("status", "case_status"), ("acts", None), ("weak_points", None)),
    ),
    "regions": (
        "MATCH (r:Region) WHERE $find IS NULL OR toLower(r.name_zh) CONTAINS $find OR toLower(r.name_en) CONTAINS $find"
        " OR r.code = $as_is OPTIONAL MATCH (r)-[:PART_OF]->(above:Region) OPTIONAL MATCH (c:Case)-[:OCCURRED_IN]->(r)"
        " RETURN r.id, coalesce(r.name_zh, r.name_en), r.level, collect(DISTINCT coalesce(above.name_zh, above.name_en)) AS above,"
        " count(DISTINCT c) AS cases ORDER BY cases DESC, r.id LIMIT $limit",
        (("id", None), ("name", None), ("level", "region_level"), ("above", None), ("cases", None)),
    ),
    "units": (
        "MATCH (u:Unit) WHERE $find IS NULL OR toLower(u.name) CONTAINS $find OPTIONAL MATCH (c:Case)-[:AT]->(u)"
        " RETURN u.id, u.name, u.kind, u.line, count(DISTINCT c) AS cases ORDER BY cases DESC, u.id LIMIT $limit",
        (("id", None), ("name", None), ("kind", "unit_type"), ("line", "line"), ("cases", None)),
    ),
    "funds": (
        "MATCH (f:Fund) WHERE $find IS NULL OR toLower(f.name) CONTAINS $find OPTIONAL MATCH (c:Case)-[:CONCERNS]->(f)"
        " RETURN f.id, f.name, f.kind, count(DISTINCT c) AS cases ORDER BY cases DESC, f.id LIMIT $limit",
        (("id", None), ("name", None), ("kind", "fund"), ("cases", None)),
    ),
}  # fmt: skip
TITLES = "MATCH (d:Document) RETURN d.id AS id, d.title AS title ORDER BY id LIMIT $limit"
CASES = "MATCH (c:Case) RETURN c.document AS id, count(c) AS cases, min(c.title) AS title ORDER BY id LIMIT $limit"
MOST = 5_000_000
REPORTS = ("id", "names", "title", "cases", "date", "language", "status")
SECONDS = 30.0
# reports that are read at once
PAGE = 200


def kinds() -> dict[str, str]:
    """Return what can be listed: name -> where it comes from (``graph``, ``reports``, ``table``, ``vocabulary``)."""
    found = {"reports": "reports", **dict.fromkeys(GRAPH, "graph"), **dict.fromkeys(templates(), "table")}
    for name in ("weak_point", *sorted(load().lists)):
        # a list has the name of what it holds, and a table of the same name comes first
        found.setdefault(name, "vocabulary")
    return found


def kind_named(text: str) -> str:
    """Return the kind that a word means: its name, also with hyphens, or what it is called in either language.

    Errors: ``list_unknown``.
    """
    wanted = plain(text).casefold().replace("-", "_")
    known = kinds()
    if wanted in known:
        return wanted
    for name in known:
        if (
            wanted in {w.casefold() for w in (_called(name, "zh"), _called(name, "en"))}
            or wanted == f"{name}s"
        ):
            return name
    raise IncisionError("list_unknown", name=text, known=", ".join(known))


def listed_kinds(language: Language) -> Table:
    """Return what can be listed."""
    rows: list[list[Any]] = [
        [name, _called(name, language), say(f"list.from.{where}", language)]
        for name, where in kinds().items()
    ]
    return Table([say(f"list.column.{c}", language) for c in ("what", "name", "from")], rows)


def from_record(
    book: Casebook, kind: str, find: str | None, limit: int, language: Language, lists: Path | None = None
) -> Table:
    """Return rows of an imported table, or entries of a closed list: those that hold ``find`` in any of their words."""
    if kinds()[kind] == "table":
        return _cut(_table(book, kind, language, divisions(lists)), find, limit)
    entries: Any = load().weak_points if kind == "weak_point" else load()[kind]
    rows = ([e.id, e.zh, e.en] for e in entries.values())
    return _cut(
        Table([say(f"list.column.{c}", language) for c in ("id", "zh", "en")], list(rows)), find, limit
    )


def from_graph(graph: Graph, kind: str, find: str | None, limit: int, language: Language) -> Table:
    """Return cases, regions, units or funds; ``find`` is a part of the name, a case id or a division code."""
    statement, columns = GRAPH[kind]
    wanted = plain(find).casefold() if find else None
    found = graph.read(
        statement,
        {"find": wanted, "as_is": find or "\0", "limit": limit + 1},
        limit=limit + 1,
        timeout=SECONDS,
    )
    rows = [
        [_cell(value, of, language) for value, (_, of) in zip(row, columns, strict=True)]
        for row in found.rows[:limit]
    ]
    return Table([say(f"list.column.{c}", language) for c, _ in columns], rows, len(found.rows) > limit)


def reports(book: Casebook, graph: Graph, find: str | None, limit: int, language: Language) -> Table:
    """Return the reports with all the ids that they were given; titles are those that anybody may read.

    A report without a title is known by how it begins.
    """
    documents = [*_documents(book)]
    if not find:
        # one more than is shown: whether something was cut
        documents = documents[: limit + 1]
    told = _asked(graph, CASES)
    counted = {own: cases for own, cases, _ in told}
    # the only case of a report is called as the report is
    shown = {own: title for own, cases, title in told if cases == 1 and title}
    shown |= {own: title for own, title in _asked(graph, TITLES) if title}
    shown |= _begun(book, [d.id for d in documents if d.status == "active" and d.id not in shown])
    rows = [
        [
            d.id, "; ".join(d.aliases), shown.get(d.id) or "", counted.get(d.id, 0), d.date or "", d.language,
            say(f"list.status.{d.status}", language),
        ]
        for d in documents
    ]  # fmt: skip
    return _cut(Table([say(f"list.column.{c}", language) for c in REPORTS], rows), find, limit)


def _asked(graph: Graph, statement: str) -> list[list[Any]]:
    return graph.read(statement, {"limit": MOST}, limit=MOST, timeout=SECONDS).rows


def _begun(book: Casebook, ids: list[str]) -> dict[str, str]:
    """Return how reports begin."""
    found: dict[str, str] = {}
    for first in range(0, len(ids), PAGE):
        found |= {one.document.id: beginning(one) for one in book.effective_many(ids[first : first + PAGE])}
    return found


def _documents(book: Casebook) -> Iterator[Document]:
    after: str | None = None
    while page := book.documents(after=after):
        yield from page
        after = page[-1].id


def _table(book: Casebook, name: str, language: Language, places: Divisions) -> Table:
    plan, found = template(name), book.rows(name)
    used = [c for c in plan.columns if any(c.name in row for row in found)] or plan.columns
    cells = [[_told(c, row.get(c.name), language, places) for c in used] for row in found]
    return Table([c.zh if language == "zh" else c.en for c in used], cells)


def _told(column: TemplateColumn, value: Any, language: Language, places: Divisions) -> Any:
    """Return the value of a row as people read it: ids of lists and codes of places with their names."""
    kind, _, of = column.type.partition(":")
    if kind == "place" and (place := places.by_code(str(value))):
        return f"{value} {place.name}"
    if kind == "weak_points" and isinstance(value, list):
        entries = load().weak_points
        named = [(v, entries.get(v)) for v in value]
        return "; ".join(f"{v} {e.zh if language == 'zh' else e.en}" if e else v for v, e in named)
    return _cell(value, of or None, language) if isinstance(value, str) else _shown(value)


def _cut(table: Table, find: str | None, limit: int) -> Table:
    wanted = plain(find).casefold() if find else ""
    rows = [r for r in table.rows if not wanted or any(wanted in plain(str(v)).casefold() for v in r)]
    return Table(table.columns, [*itertools.islice(rows, limit)], len(rows) > limit)


def _cell(value: Any, of: str | None, language: Language) -> Any:
    entry = load()[of].get(value) if of and value else None
    return f"{entry.id} {entry.zh if language == 'zh' else entry.en}" if entry else _shown(value)


def _shown(value: Any) -> Any:
    return ", ".join(map(str, sorted(value))) if isinstance(value, list) else "" if value is None else value


def _called(name: str, language: Language) -> str:
    if name in templates():
        plan = templates()[name]
        return plan.zh if language == "zh" else plan.en
    # a closed list is called what its parameters call it, where it has a name of its own in the messages
    return say(f"list.of.{name}", language)
