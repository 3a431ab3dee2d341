"""What a drafted row says of its cases, and the sentences behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph import Graph
from incision.letters import PLACES, addressee
from visualizations import CaseView
from vocabulary import Language, load, one_line, say

Row = dict[str, str | int | None]
Cell = str | int | float | None
SENT = "MS-02"
PLACE = "MATCH (r:Region) WHERE r.id IN $ids RETURN r.id AS id, r.level AS level, r.code AS code, coalesce(r.name_zh, r.name_en) AS name LIMIT 500"
ASKED = """
MATCH (d:Demand {field: $field})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region})
RETURN sum(d.count) AS n LIMIT 1
"""
# fewer demands of a place are nobody's to see
LEAST = 5


@dataclass(frozen=True)
class Chosen:
    """What rows are drafted from: cases, and where they were chosen by it, a weak point, a field, a place."""

    cases: tuple[CaseView, ...]
    point: str | None = None
    field: str | None = None
    region: str | None = None


@dataclass(frozen=True)
class Draft:
    """Rows of a template, and for each of them (number, weak point, how it is told, sentence, report, remedy)."""

    table: str
    rows: list[Row]
    evidence: list[list[Cell]]


def project(graph: Graph, chosen: Chosen, language: Language) -> Draft:
    """Return one row of the library of projects for all the cases."""
    points = [chosen.point] if chosen.point else _points(chosen.cases)
    field = chosen.field or _most(
        line.node.id for v in chosen.cases for line in v.groups.get("IN_FIELD", ())[:1]
    )
    places = _places(graph, chosen.cases, chosen.region)
    place = chosen.region or _most(_place(v, places) for v in chosen.cases)
    known = places.get(place or "", {})
    asked = graph.read(ASKED, {"field": field, "region": place}, limit=1).rows if field and place else []
    count = int(asked[0][0] or 0) if asked else 0
    fields = load()["field"]
    row: Row = {
        "id": "-".join(filter(None, ("P", known.get("code") or None, field, *points[:1]))),
        "title": say(
            "draft.title", language, region=known.get("name") or "", field=fields[field].label(language) if field in fields else "",
            point=_named(points[0], language) if points else "",
        ).strip(),
        "status": "RP-0", "level": known.get("level"), "region": known.get("code") or known.get("name"), "field": field,
        "weak_points": ";".join(points), "cases": ";".join(v.node.id for v in chosen.cases),
        "demands": count if count >= LEAST else None,
        "baseline": say("draft.baseline", language, cases=len({v.raw.get("cluster") or v.node.id for v in chosen.cases})),
    }  # fmt: skip
    return Draft("projects", [row], [e for v in chosen.cases for e in _evidence(v, points, 1, language)])


def measures(graph: Graph, chosen: Chosen, unit: str | None, language: Language) -> Draft:
    """Return a row of the ledger for each weak point of each case; ``letter_unit_unclear`` as of a letter."""
    rows: list[Row] = []
    evidence: list[list[Cell]] = []
    places = _places(graph, chosen.cases, chosen.region)
    for view in chosen.cases:
        name, _ = addressee(graph, view.node.id, unit)
        place = places.get(_place(view, places) or "", {})
        for point in [chosen.point] if chosen.point else _points([view]):
            rows.append({
                "id": f"{view.node.id}-{point}", "kind": SENT, "unit": name, "region": place.get("name"), "weak_points": point,
                "cases": view.node.id, "status": "MT-1",
                "title": say("draft.measure", language, point=_named(point, language)),
            })  # fmt: skip
            evidence += _evidence(view, [point], len(rows), language)
    return Draft("measures", rows, evidence)


def _evidence(view: CaseView, points: Sequence[str], number: int, language: Language) -> list[list[Cell]]:
    """Return the sentences of the weak points of a case; what is only implied is said to be."""
    found: list[list[Cell]] = []
    for line in view.groups.get("EXPOSES", ()):
        if line.node.id not in points:
            continue
        told = say(f"draft.told.{'C' if line.raw.get('mode') == 'C' else 'E'}", language)
        remedy = (
            load().weak_points[line.node.id].remedy.text(language)
            if line.node.id in load().weak_points
            else ""
        )
        for passage in line.passages:
            if passage in view.sentences:
                sentence = view.sentences[passage]
                found.append(
                    [
                        number,
                        line.node.name.text(language),
                        told,
                        one_line(sentence.text),
                        sentence.document,
                        remedy,
                    ]
                )
    return found


def _points(cases: Sequence[CaseView]) -> list[str]:
    """Return the weak points of cases, those of most cases first, then as the cases name them."""
    counted = Counter(line.node.id for view in cases for line in view.groups.get("EXPOSES", ()))
    return sorted(counted, key=lambda p: -counted[p])


def _named(point: str, language: Language) -> str:
    entry = load().weak_points.get(point)
    return (entry.zh if language == "zh" else entry.en) if entry else point


def _places(graph: Graph, cases: Sequence[CaseView], also: str | None) -> dict[str, dict[str, str]]:
    ids = sorted(
        {line.node.id for v in cases for line in v.groups.get("OCCURRED_IN", ())}
        | ({also} if also else set())
    )
    rows: list[list[Any]] = graph.read(PLACE, {"ids": ids}, limit=500).rows
    return {
        str(i): {"level": level or "", "code": code or "", "name": name or ""}
        for i, level, code, name in rows
    }


def _place(view: CaseView, places: dict[str, dict[str, str]]) -> str | None:
    """Return the region that a case stands for."""
    ids = [line.node.id for line in view.groups.get("OCCURRED_IN", ()) if line.node.id in places]
    return next((i for level in PLACES for i in ids if places[i]["level"] == level), None)


def _most(values: Iterable[str | None]) -> str | None:
    """Return the value that stands most often, the first of those that do; None where there is none."""
    counted = Counter(v for v in values if v)
    return max(counted, key=lambda v: counted[v]) if counted else None
