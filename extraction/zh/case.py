"""One Chinese case: who, where, which money, what conduct, with which outcome."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from extraction.common import Mark, Matcher, Source, Span, part_at, propose, sentences
from extraction.contract import Case
from extraction.zh import forms
from extraction.zh.dates.dates import publication_year
from extraction.zh.dates.papers import decided_date
from extraction.zh.funds.funds import kind_in
from extraction.zh.funds.of_fund import Owners
from extraction.zh.matter import telling
from extraction.zh.matter.fields import NO_FIELD, fields, with_line
from extraction.zh.matter.matter import matter
from extraction.zh.names.found import Found
from extraction.zh.periods.periods import act_period
from extraction.zh.persons import case_people
from extraction.zh.places.place import Place
from extraction.zh.units.unit_kinds import UNKNOWN, Unit, unit
from extraction.zh.words.patterns import OF_CASES
from vocabulary import load, unnamed_statuses

# kinds of source that only lead up to a case
LEADS = frozenset({"ST-12", "ST-13"})
# a firm that a party committee leads is the state's, whatever its name
PARTY_POST = re.compile(r"党(?:组|委|工委|总支|支部)|纪委|纪检")
FIRM, STATE_FIRM = "UT-CO", "UT-SE"
HANDLERS = frozenset({"UT-DI", "UT-IN", "UT-JU"})
CHANNELS = [
    ("DC-3", re.compile(r"审计(?:发现|移送|查出)")), ("DC-2", re.compile(r"巡视|巡察")), ("DC-5", re.compile(r"大数据|数据比对|模型预警")),
    ("DC-8", re.compile(r"主动投案|自首")), ("DC-1", re.compile(r"(?:群众|实名|信访)(?:举报|反映)|接到举报|根据举报")),
    ("DC-4", re.compile(r"专项(?:检查|整治|监督)|监督检查")), ("DC-6", re.compile(r"(?:在查办|案中)[^。]{0,16}发现")),
    ("DC-9", re.compile(r"媒体(?:报道|曝光)|网络舆情")),
]  # fmt: skip


@dataclass(frozen=True)
class Parts:
    """What lies within one case: mentions of people, units, which of the places; ``starts``: all places of the text.

    ``hidden``: mentions of those whom nobody may name; what is told of them is told of nobody else.
    """

    marks: list[Mark]
    hidden: list[Mark]
    units: list[Unit]
    places: slice
    starts: Mapping[int, int]


def case(
    source: Source,
    start: int,
    end: int,
    known: dict[str, Found],
    spots: list[Place],
    parts: Parts,
    kind: str | None,
) -> Case | None:
    """Return the case of ``start``..``end``, None where nothing is told there."""
    body = source.text[start:end]
    local = sentences(body, "zh")
    lines = [(start + a, start + b) for a, b in local]
    here = parts.units
    with part_at(start):
        status = _status(source, body, kind)
        found = matter(body, local, [(a - start, b - start) for a, b, _ in parts.marks], status)
        status = status or forms.made_known(body)
    people: list[dict[str, Any]] = []
    if status not in unnamed_statuses():
        people = case_people(
            source, start, end, known, parts.marks, parts.hidden, lines, parts.starts, parts.units
        )
    told: dict[str, Any] = {"people": people, **found.facts(source, start)}
    serving = _serving(source, people, spots[parts.places])
    of_officials = _units_of(people, "official")
    led = _units_of(people, "official", PARTY_POST)
    public = [
        replace(u, kind=STATE_FIRM) if u.kind == FIRM and (u.start, u.end) in led else u
        for u in serving
        if (u.start, u.end) in of_officials
    ]
    kinds = {f["id"] for f in told["funds"]}
    about = _fields(body, start, with_line(source.text, here), with_line(source.text, public), kinds)
    # that somebody was cleared is told, whatever else is not
    if not any(told.values()) and about[0]["id"] == NO_FIELD and status not in unnamed_statuses():
        return None
    _read_by_field(told["funds"], about[0]["id"], {m["id"] for m in told["misconduct"]})
    final = {f["start"] - start: f["id"] for f in told["funds"]}
    owners = Owners(body, found.funds)
    for money, amount in zip(told["money"], found.amounts, strict=True):
        if owner := owners.owner(amount):
            money["fund"] = final[owner.start]
    facts = {
        "id": "", "start": start, "end": end, "status": status, **told,
        "units": telling.units(source, start, end, here, serving, parts.starts),
        "regions": telling.regions(source, spots, parts.places),
        "fields": about,
        "channel": next((n for n, p in CHANNELS if p.search(body)), None),
        "line": next((u.line for u in here if u.line and u.kind not in HANDLERS), None),
        "step": _step(body),
        **_when(source, lines, people),
    }  # fmt: skip
    return Case.model_validate(facts)


def _status(source: Source, body: str, kind: str | None) -> str | None:
    """Return how a case stands: what only leads up to one (clues, complaints) by its kind, others by their words."""
    followed = kind in LEADS and forms.followed(source.text)
    if kind in LEADS and not followed:
        propose("status", 0, 0, f"zh/case.py: {kind}", "CS-0")
        return "CS-0"
    return forms.status(body, followed=followed)


def _read_by_field(funds: list[dict[str, Any]], field: str, conduct: set[str]) -> None:
    """Give each fund whose words tell no kind the kind that the field and the conduct of the case tell."""
    for fund in funds:
        kind = kind_in(field, fund["id"], fund["text"], conduct)
        if kind != fund["id"]:
            propose("fund", fund["start"], fund["end"], "", fund["id"], "more_telling")
            propose("fund", fund["start"], fund["end"], f"zh/funds.yaml of_field {field}", kind)
            fund["id"] = kind


def _when(source: Source, lines: list[Span], people: list[dict[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    period = act_period(source.text, lines, publication_year(source.text, source.published))
    if period:
        evidence = [source.mention(a, b) for a, b in dict.fromkeys(period.spans[:4])]
        found["act_period"] = {"start": period.start, "end": period.end, "evidence": evidence}
    imposed = [s["date"] for p in people if p["subject"] for s in p["sanctions"] if "date" in s]
    decided = decided_date(source.text, lines, imposed)
    if decided:
        found["dates"] = {"decided": decided}
    return found


def _fields(
    body: str, start: int, here: list[Unit], serving: list[Unit], kinds: set[str]
) -> list[dict[str, Any]]:
    head = body.find("。")
    with part_at(start):
        scored = fields(body, here, serving, head if 0 < head < 120 else 0, kinds)
    found: list[dict[str, Any]] = [{"id": f, "confidence": c} for f, c in scored]
    for first in found[:1]:
        first["main"] = True
    return found


@cache
def _steps() -> Matcher[str]:
    return Matcher(
        [(cue, entry.id) for entry in load()["step"].values() for cue in entry.cues.zh], choir=OF_CASES
    )


def _step(body: str) -> str | None:
    score = Counter(step for _, _, step in _steps().all(body))
    return min(score, key=lambda s: (-score[s], s)) if score else None


def _serving(source: Source, people: list[dict[str, Any]], spots: list[Place]) -> list[Unit]:
    """Return the units where people of the case hold posts; a bare place is a region, no unit."""
    ends = {p.end for p in spots}
    found = [unit(source.text, a, b) for a, b in sorted(_units_of(people)) if b not in ends]
    for u in found:
        if u.kind != UNKNOWN:
            propose("unit", u.start, u.end, "zh/posts.yaml: where somebody serves", u.kind)
    return [u for u in found if u.kind != UNKNOWN]


def _units_of(
    people: list[dict[str, Any]], kind: str | None = None, post: re.Pattern[str] | None = None
) -> set[tuple[int, int]]:
    """Return where the units of people's posts stand, of people of one kind and of such posts only where these are given."""
    return {
        (m["start"], m["end"])
        for p in people
        for q in p["posts"]
        if kind in (None, p["kind"])
        and (m := q.get("unit"))
        and (not post or post.search(q["position"]["text"]))
    }
