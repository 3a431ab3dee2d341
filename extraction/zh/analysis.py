"""A Chinese text to its cases."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from extraction.common import Matcher, Source, Spans, between, part_at, sentences
from extraction.contract import Case, Redaction
from extraction.zh import forms
from extraction.zh.conduct import misconduct
from extraction.zh.fields import NO_FIELD, fields
from extraction.zh.found import Found
from extraction.zh.funds import funds
from extraction.zh.hiding import hidden
from extraction.zh.measures import measures
from extraction.zh.money import settled, sums
from extraction.zh.naming import named
from extraction.zh.people import people
from extraction.zh.periods import act_period, decided_date
from extraction.zh.persons import case_people
from extraction.zh.place import Place
from extraction.zh.places import places
from extraction.zh.points import weak_points
from extraction.zh.resolving import resolve
from extraction.zh.units import UNKNOWN, Unit, unit, units
from vocabulary import load

UNNAMED = frozenset({"CS-0", "CS-1", "CS-6"})
CHARGED = frozenset({"CS-2", "CS-3", "CS-4", "CS-5"})
LEADS = frozenset({"ST-12", "ST-13"})
# an enterprise's own money is no unit's public money
ENTERPRISE = frozenset({"FLD-SOE", "FLD-GRN", "FLD-FIN"})
OWN_MONEY = {"FD-15": "FD-19"}
HANDLERS = frozenset({"UT-DI", "UT-IN", "UT-JU"})
CHANNELS = [
    ("DC-3", re.compile(r"审计(?:发现|移送|查出)")), ("DC-2", re.compile(r"巡视|巡察")), ("DC-5", re.compile(r"大数据|数据比对|模型预警")),
    ("DC-8", re.compile(r"主动投案|自首")), ("DC-1", re.compile(r"(?:群众|实名|信访)(?:举报|反映)|接到举报|根据举报")),
    ("DC-4", re.compile(r"专项(?:检查|整治|监督)|监督检查")), ("DC-6", re.compile(r"(?:在查办|案中)[^。]{0,16}发现")),
    ("DC-9", re.compile(r"媒体(?:报道|曝光)|网络舆情")),
]  # fmt: skip


def analyse(source: Source, source_type: str | None = None) -> tuple[list[Case], list[Redaction], str | None]:
    """Return the cases, the stretches that nobody may read, and the kind of source."""
    text = source.text
    found = people(text)
    resolve(text, found)
    spans = forms.case_spans(text, list(source.lines()))
    mentions = sorted(a for p in found.values() for a, _ in p.spans)
    first = {mentions[i] for start, _ in spans if (i := bisect_left(mentions, start)) < len(mentions)}
    kept_back = {n for n, p in found.items() if hidden(text, p, spans, first)}
    redactions = [Redaction(start=a, end=b, kind="person") for n in kept_back for a, b in found[n].spans]
    spots = places(source)
    shown = {n: p for n, p in found.items() if n not in kept_back}
    found_units = units(text, spots, [s for p in found.values() for s in p.spans])
    kind = source_type or forms.source_type(text)
    marks = sorted((a, b, n) for n, p in shown.items() for a, b in p.spans)
    heads, unit_heads, spot_heads = (
        [a for a, _, _ in marks],
        [u.start for u in found_units],
        [p.start for p in spots],
    )
    starts = {p.start: p.end for p in spots}
    cases = []
    for start, end in spans:
        parts = Parts(
            marks[between(heads, start, end)],
            [u for u in found_units[between(unit_heads, start, end)] if u.end <= end],
            between(spot_heads, start, end),
            starts,
        )
        case = _case(source, start, end, shown, spots, parts, kind)
        if case:
            cases.append(case)
    return cases, redactions, kind


@dataclass(frozen=True)
class Parts:
    """What lies within one case: mentions of people, units, which of the places; ``starts``: all places of the text."""

    marks: list[tuple[int, int, str]]
    units: list[Unit]
    places: slice
    starts: Mapping[int, int]


def _case(
    source: Source,
    start: int,
    end: int,
    known: dict[str, Found],
    spots: list[Place],
    parts: Parts,
    kind: str | None,
) -> Case | None:
    body = source.text[start:end]
    local = sentences(body, "zh")
    lines = [(start + a, start + b) for a, b in local]
    here = parts.units
    status = "CS-0" if kind in LEADS else forms.status(body)
    with part_at(start):
        quoted, remedy = measures(body, local, told=status in CHARGED)
        aims = Spans(remedy)
        passed = Spans([*remedy, *((a - start, b - start) for a, b, _ in parts.marks)])
        acts = misconduct(body, aims, told=status is not None)
        told: dict[str, Any] = {
            "misconduct": _misconduct(source, start, acts),
            "weak_points": _weak_points(source, start, weak_points(body, aims, charged=status in CHARGED)),
            "money": _money(source, body, start, {n for n, *_ in acts}),
            "funds": [
                source.mention(f.start + start, f.end + start, id=f.id)
                for f in funds(body, passed, told=status is not None)
            ],
            "measures": [source.mention(a + start, b + start) for a, b in quoted],
        }
    people: list[dict[str, Any]] = []
    if status not in UNNAMED:
        people = case_people(source, start, end, known, parts.marks, lines, parts.starts, parts.units)
    told = {"people": people, **told}
    serving = _serving(source, told["people"], spots[parts.places])
    about = _fields(body, start, here, serving)
    if not any(told.values()) and about[0]["id"] == NO_FIELD:
        return None
    if about[0]["id"] in ENTERPRISE:
        for fund in told["funds"]:
            fund["id"] = OWN_MONEY.get(fund["id"], fund["id"])
    case = {
        "id": "", "start": start, "end": end, "status": status, **told,
        "units": _units(source, here, serving, parts.starts),
        "regions": _regions(source, spots, parts.places),
        "fields": about,
        "channel": next((n for n, p in CHANNELS if p.search(body)), None),
        "line": next((u.line for u in here if u.line and u.kind not in HANDLERS), None),
        "step": _step(body),
        **_when(source, lines),
    }  # fmt: skip
    return Case.model_validate(case)


def _when(source: Source, lines: list[tuple[int, int]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    period = act_period(source.text, lines)
    if period:
        evidence = [source.mention(a, b) for a, b in period.spans[:4]]
        found["act_period"] = {"start": period.start, "end": period.end, "evidence": evidence}
    decided = decided_date(source.text, lines)
    if decided:
        found["dates"] = {"decided": decided}
    return found


def _fields(body: str, start: int, here: list[Unit], serving: list[Unit]) -> list[dict[str, Any]]:
    head = body.find("。")
    with part_at(start):
        scored = fields(body, here, serving, head if 0 < head < 120 else 0)
    found: list[dict[str, Any]] = [{"id": f, "confidence": c} for f, c in scored]
    for first in found[:1]:
        first["main"] = True
    return found


def _misconduct(source: Source, start: int, acts: list[tuple[str, int, int, float]]) -> list[dict[str, Any]]:
    found = [source.mention(a + start, b + start, id=n, confidence=c) for n, a, b, c in acts]
    for first in found[:1]:
        first["main"] = True
    return found


def _weak_points(source: Source, start: int, points: list[Any]) -> list[dict[str, Any]]:
    lead = max(points, key=lambda c: (c.mode == "E", c.confidence, -c.start), default=None)
    found = []
    for c in points:
        mention = source.mention(
            c.start + start, c.end + start, id=c.id, mode=c.mode, confidence=c.confidence
        )
        if c is lead:
            mention["main"] = True
        found.append(mention)
    return found


@cache
def _steps() -> Matcher[str]:
    return Matcher([(cue, entry.id) for entry in load()["step"].values() for cue in entry.cues.zh])


def _step(body: str) -> str | None:
    score = Counter(step for _, _, step in _steps().all(body))
    return min(score, key=lambda s: (-score[s], s)) if score else None


def _serving(source: Source, people: list[dict[str, Any]], spots: list[Place]) -> list[Unit]:
    """Return the units where people of the case hold posts; a bare place is a region, no unit."""
    ends = {p.end for p in spots}
    spans = {(m["start"], m["end"]) for p in people for q in p["posts"] if (m := q.get("unit"))}
    found = [unit(source.text, a, b) for a, b in sorted(spans) if b not in ends]
    return [u for u in found if u.kind != UNKNOWN]


def _units(
    source: Source, found: list[Unit], serving: list[Unit], places: Mapping[int, int]
) -> list[dict[str, Any]]:
    result = []
    for u, others in named(source.text, found, serving, places):
        result.append(source.mention(u.start, u.end, kind=u.kind))
        if u.line:
            result[-1]["line"] = u.line
        if others:
            result[-1]["mentions"] = [source.mention(a, b) for a, b in others]
    return result


def _regions(source: Source, spots: list[Place], here: slice) -> list[dict[str, Any]]:
    seen: dict[str, dict[str, Any]] = {}
    for place in spots[here]:
        name = source.given[place.start : place.end]
        more = {"level": place.level}
        if place.code:
            more["code"] = place.code
        if place.parent is not None:
            parent = spots[place.parent]
            more["parent"] = source.given[parent.start : parent.end]
        if name not in seen or ("parent" in more and "parent" not in seen[name]):
            seen[name] = source.mention(place.start, place.end, **more)
    # 湖南 beside 湖南省, 新平县 beside its full name: the same place
    longest: dict[str, int] = {}
    for n, r in seen.items():
        if "code" in r:
            longest[r["code"]] = max(longest.get(r["code"], 0), len(n))
    return [r for n, r in seen.items() if len(n) >= longest.get(r.get("code", ""), 0)]


def _money(source: Source, body: str, start: int, acts: set[str]) -> list[dict[str, Any]]:
    found = []
    for s in settled(sums(body), acts):
        mention = source.mention(
            s.start + start, s.end + start, value=s.value, currency=s.currency, role=s.role
        )
        if s.approximate:
            mention["approximate"] = True
        found.append(mention)
    return found
