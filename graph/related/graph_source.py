"""Facts and sentences out of the graph: whole batches of cases at a time, one statement a kind of fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.related.making import profile
from graph.related.profile import CaseProfile, Facts, Line
from graph.related.sources import SUPPLIER_KINDS, lines_of, name_key, places

if TYPE_CHECKING:
    from graph.engine.graph import Graph

BATCH = 2_000
ROWS = 5_000_000
SECONDS = 300.0
Texts = Callable[[str], str]
Row = dict[str, Any]


@cache
def statements() -> dict[str, str]:
    """Return the statements of ``data/read.cypher`` by name (``// name`` above each)."""
    found: dict[str, str] = {}
    for block in (
        files("graph.related").joinpath("data", "read.cypher").read_text(encoding="utf-8").split("// ")[1:]
    ):
        name, _, body = block.partition("\n")
        found[name.strip()] = body.strip()
    return found


def _rows(graph: Graph, name: str, **params: Any) -> list[Row]:
    return graph.read(statements()[name], params, limit=ROWS, timeout=SECONDS).records()


def _places(row: Row) -> tuple[int, ...]:
    """Return where the passages of a row begin: an id is document, start and end."""
    found = [p.rsplit("-", 2) for p in row.get("passages") or ()]
    return tuple(int(parts[1]) for parts in found if len(parts) == 3 and parts[1].isdigit())


def case_documents(graph: Graph, documents: Sequence[str] | None = None) -> dict[str, str]:
    """Return case id -> document id of every case in the graph, or of the cases of ``documents``."""
    rows = (
        _rows(graph, "all") if documents is None else _rows(graph, "of_documents", documents=list(documents))
    )
    return {row["id"]: row["document"] for row in rows}


def measured_documents(graph: Graph) -> set[str]:
    """Return the documents of all cases that prompted a measure."""
    return {row["document"] for row in _rows(graph, "measured")}


def measured_before(graph: Graph, cases: Sequence[str]) -> set[str]:
    """Return the documents of cases whose measure was closed before, in the line of units of one of ``cases``."""
    return {row["document"] for row in _rows(graph, "measured_before", ids=list(cases))}


def profiles_in(graph: Graph, cases: Sequence[str], texts: Texts | None = None) -> Iterator[CaseProfile]:
    """Yield the profiles of ``cases``, in their order.

    ``texts`` returns a document's text as a reader may see it; without it the sentences that the graph keeps as
    evidence stand for the text.
    """
    for at in range(0, len(cases), BATCH):
        yield from _batch(graph, list(cases[at : at + BATCH]), texts)


def _grouped(graph: Graph, name: str, ids: list[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(graph, name, ids=ids):
        found[row["of_case"]].append(row)
    return found


def _batch(graph: Graph, ids: list[str], texts: Texts | None) -> Iterator[CaseProfile]:
    kinds = ("weak_points", "conduct", "funds", "fields", "people", "units", "regions", "measures")
    facts = {kind: _grouped(graph, kind, ids) for kind in kinds}
    back: dict[str, list[str]] = defaultdict(list)
    for row in _rows(graph, "came_back", ids=[c for c, found in facts["measures"].items() if found]):
        back[row["id"]].append(row["back"])
    for measures in facts["measures"].values():
        for measure in measures:
            measure["back"] = ", ".join(back[measure["id"]])
    cases = {row["id"]: row for row in _rows(graph, "cases", ids=ids)}
    evidence: dict[str, list[Row]] = defaultdict(list)
    if texts is None:
        for row in _rows(graph, "sentences", documents=sorted({r["document"] for r in cases.values()})):
            evidence[row["document"]].append(row)
    seen: dict[str, str] = {}
    for case in ids:
        if case not in cases:
            continue
        row = cases[case]
        document = row["document"]
        start, end = int(row["start_at"] or 0), row["end_at"]
        if texts is not None:
            if document not in seen:
                seen = {document: texts(document)}
            lines = lines_of(seen[document], row["language"], start, end)
        else:
            lines = [
                Line(e["start_at"], e["end_at"], e["text"])
                for e in evidence[document]
                if e["start_at"] >= start and (end is None or e["start_at"] < end)
            ]
        yield profile(_facts(row, {kind: facts[kind].get(case, []) for kind in kinds}), lines)


def _facts(row: Row, of: dict[str, list[Row]]) -> Facts:
    regions: dict[str, str] = {}
    for region in of["regions"]:
        if region["own"]:
            for key, name in places(region["code"], region["name"] or region["id"]):
                regions[key] = regions.get(key, "") or name
    line = [(row["line"], ())] if row["line"] else []
    return Facts(
        id=row["id"], document=row["document"], language=row["language"], title=row["title"] or "",
        status=row["status"], start=int(row["start_at"] or 0),
        weak_points=tuple((w["id"], w["mode"], float(w["confidence"] or 0.5), _places(w)) for w in of["weak_points"]),
        conduct=tuple((m["id"], float(m["confidence"] or 0.5), _places(m)) for m in of["conduct"]),
        funds=tuple((f["kind"], f["name"] or "", _places(f)) for f in of["funds"] if f["kind"]),
        fields=tuple((f["id"], float(f["confidence"] or 0.5)) for f in of["fields"]),
        roles=tuple((p["role"], _places(p)) for p in of["people"] if p["role"]),
        lines_of_units=tuple((u["line"], _places(u)) for u in of["units"] if u["line"]) + tuple(line),
        step=row["step"],
        suppliers=tuple(
            (short, u["name"], _places(u)) for u in of["units"]
            if u["kind"] in SUPPLIER_KINDS and (short := name_key(u["name"] or ""))
        ),
        regions=tuple(sorted(regions.items())),
        people=tuple(sorted({
            (f"person:{p['name'].casefold()}", p["name"]) for p in of["people"] if p["name"] and not p["masked"]
        })),
        period=(row["act_start"], row["act_end"] or row["act_start"]) if row["act_start"] else None,
        money=tuple(float(f["amount"]) for f in of["funds"] if f["amount"]),
        within=tuple(sorted({r["id"] for r in of["regions"]} | {r["name"] for r in of["regions"] if r["name"]})),
        done=tuple({k: str(v) for k, v in m.items() if v and k != "of_case"} for m in of["measures"]),
    )  # fmt: skip
