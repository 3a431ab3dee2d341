"""A Chinese text to its cases."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from extraction.common import Source, sentences
from extraction.contract import Case, Redaction
from extraction.zh import forms, judging, posts
from extraction.zh.funds import funds
from extraction.zh.money import sums
from extraction.zh.people import Found, people
from extraction.zh.periods import act_period, decided_date
from extraction.zh.places import Place, places
from extraction.zh.sanctions import sanctions
from extraction.zh.units import Unit, handling, line_of, units
from vocabulary import load

UNNAMED = frozenset({"CS-0", "CS-1", "CS-6"})
CHANNELS = [
    ("DC-3", re.compile(r"审计(?:发现|移送|查出)")), ("DC-2", re.compile(r"巡视|巡察")), ("DC-5", re.compile(r"大数据|数据比对|模型预警")),
    ("DC-8", re.compile(r"主动投案|自首")), ("DC-1", re.compile(r"(?:群众|实名|信访)(?:举报|反映)|接到举报|根据举报")),
    ("DC-4", re.compile(r"专项(?:检查|整治|监督)|监督检查")), ("DC-6", re.compile(r"(?:在查办|案中)[^。]{0,16}发现")),
    ("DC-9", re.compile(r"媒体(?:报道|曝光)|网络舆情")),
]  # fmt: skip


def analyse(source: Source, source_type: str | None = None) -> tuple[list[Case], list[Redaction], str | None]:
    """Return the cases, the stretches that nobody may read, and the kind of source."""
    text = source.text
    named = people(text)
    redactions = [
        Redaction(start=a, end=b, kind="person") for p in named.values() if _protected(p) for a, b in p.spans
    ]
    spots = places(source)
    shown = {n: p for n, p in named.items() if not _protected(p)}
    spans = [s for p in named.values() for s in p.spans]
    found_units = units(text, spots, spans)
    kind = source_type or forms.source_type(text)
    cases = []
    for start, end in forms.case_spans(text, list(source.lines())):
        case = _case(source, start, end, shown, spots, found_units, kind)
        if case:
            cases.append(case)
    return cases, redactions, kind


def _protected(person: Found) -> bool:
    return person.protected and not person.accused and not (person.titled and not person.masked)


def _within(items: list[Any], start: int, end: int) -> list[Any]:
    return [x for x in items if start <= x.start and x.end <= end]


def _case(
    source: Source,
    start: int,
    end: int,
    named: dict[str, Found],
    spots: list[Place],
    all_units: list[Unit],
    kind: str | None,
) -> Case | None:
    text = source.text
    body = text[start:end]
    lines = [(start + a, start + b) for a, b in sentences(body, "zh")]
    status = "CS-0" if kind in ("ST-12", "ST-13") else forms.status(body)
    quoted, remedy = judging.measures(body, [(a - start, b - start) for a, b in lines])
    here_units = _within(all_units, start, end)
    acts = judging.misconduct(body, lines, remedy)
    points = judging.weak_points(body, remedy, told=True)
    case = Case(id="", start=start, end=end, status=status)
    case.units = _units(source, here_units)
    case.regions = _regions(source, spots, start, end)
    case.people = [] if status in UNNAMED else _people(source, start, end, named, lines, here_units, status)  # type: ignore[assignment]
    case.funds = [
        source.mention(f.start + start, f.end + start, id=f.id)
        for f in funds(body, [(a - start, b - start) for a, b in lines])
    ]  # type: ignore[misc]
    case.money = _money(source, body, start)
    period = act_period(text, lines)
    if period:
        case.act_period = {
            "start": period.start,
            "end": period.end,
            "evidence": [source.mention(a, b) for a, b in period.spans[:4]],
        }  # type: ignore[assignment]
    decided = decided_date(text, lines)
    if decided:
        case.dates = {"decided": decided}  # type: ignore[assignment]
    head = body.find("。")
    case.fields = [
        {"id": f, "confidence": c, **({"main": True} if i == 0 else {})}
        for i, (f, c) in enumerate(
            judging.fields(
                body,
                [Unit(u.start - start, u.end - start, u.kind, u.line) for u in here_units],
                head if 0 < head < 120 else 0,
            )
        )
    ]  # type: ignore[misc]
    case.misconduct = [
        source.mention(a + start, b + start, id=n, confidence=c, **({"main": True} if i == 0 else {}))
        for i, (n, a, b, c) in enumerate(acts)
    ]  # type: ignore[misc]
    lead = max(points, key=lambda c: (c.mode == "E", c.confidence, -c.start), default=None)
    case.weak_points = [
        source.mention(
            c.start + start,
            c.end + start,
            id=c.id,
            mode=c.mode,
            confidence=c.confidence,
            **({"main": True} if c is lead else {}),
        )
        for c in points
    ]  # type: ignore[misc]
    case.measures = [source.mention(a + start, b + start) for a, b in quoted]  # type: ignore[misc]
    case.channel = next((n for n, p in CHANNELS if p.search(body)), None)
    case.line = next(
        (u.line for u in here_units if u.line and u.kind not in ("UT-DI", "UT-IN", "UT-JU")), None
    )
    case.step = _step(body)
    result = Case.model_validate(case.model_dump())
    empty = not (
        result.people
        or result.misconduct
        or result.weak_points
        or result.money
        or result.funds
        or result.measures
    )
    return None if empty else result


def _step(body: str) -> str | None:
    score: Counter[str] = Counter()
    for entry in load()["step"].values():
        for cue in entry.cues.zh:
            if cue in body:
                score[entry.id] += body.count(cue)
    return min(score, key=lambda s: (-score[s], s)) if score else None


def _units(source: Source, found: list[Unit]) -> list[Any]:
    seen: dict[str, Any] = {}
    for unit in found:
        name = source.given[unit.start : unit.end]
        if handling(source.text, unit) or name in seen:
            continue
        seen[name] = source.mention(
            unit.start, unit.end, kind=unit.kind, **({"line": unit.line} if unit.line else {})
        )
    return list(seen.values())


def _regions(source: Source, spots: list[Place], start: int, end: int) -> list[Any]:
    seen: dict[str, Any] = {}
    for place in spots:
        if start <= place.start and place.end <= end:
            name = source.given[place.start : place.end]
            parent = spots[place.parent] if place.parent is not None else None
            more = {"level": place.level}
            if place.code:
                more["code"] = place.code
            if parent:
                more["parent"] = source.given[parent.start : parent.end]
            if name not in seen or (parent and "parent" not in seen[name]):
                seen[name] = source.mention(place.start, place.end, **more)
    return list(seen.values())


def _money(source: Source, body: str, start: int) -> list[Any]:
    found = []
    for s in sums(body):
        more = {"approximate": True} if s.approximate else {}
        found.append(
            source.mention(
                s.start + start, s.end + start, value=s.value, currency=s.currency, role=s.role, **more
            )
        )
    return found


def _people(
    source: Source,
    start: int,
    end: int,
    named: dict[str, Found],
    lines: list[tuple[int, int]],
    here: list[Unit],
    status: str | None,
) -> list[Any]:
    text = source.text
    inside = {n: [s for s in p.spans if start <= s[0] and s[1] <= end] for n, p in named.items()}
    inside = {n: s for n, s in inside.items() if s}
    ends = {b: a for spans in inside.values() for a, b in spans}
    marks = sorted((a, b, n) for n, spans in inside.items() for a, b in spans)
    received = sanctions(text, lines, marks)
    result = []
    titles: dict[str, list[posts.PostSpan]] = {}
    for name, spans in inside.items():
        found: list[posts.PostSpan] = []
        for a, b in spans:
            title = posts.before(text, a, {e: s for e, s in ends.items() if e <= a})
            if not title and found:
                continue
            found += title
            clause_end = next((e for s, e in lines if s <= b <= e), end)
            stop = min((x for x, _, n in marks if x > b and n != name), default=clause_end)
            comma = re.match(r"[,，(（]", text[b : b + 1])
            if (
                re.match(
                    r"(?:[^。；;\n]{0,24})(?:担任|任职|任|系|作为|身为|调任)", text[b : min(stop, clause_end)]
                )
                and len(found) < 4
            ):
                found += posts.served(text, b, min(stop, clause_end))
            if comma and not found:
                piece_end = min(
                    (
                        x
                        for x in (
                            text.find(",", b + 1),
                            text.find("，", b + 1),
                            text.find("。", b + 1),
                            text.find(";", b + 1),
                            text.find("；", b + 1),
                            text.find(")", b + 1),
                        )
                        if x > 0
                    ),
                    default=b,
                )
                found += posts._segments(text, b + 1, piece_end)
        titles[name] = found
    subjects_exist = any(titles[n] or named[n].accused for n in inside)
    lead = next(
        (
            n
            for n in sorted(inside, key=lambda n: inside[n][0])
            if (titles[n] or named[n].accused) and not named[n].speaks
        ),
        None,
    )
    for name, spans in sorted(inside.items(), key=lambda kv: kv[1][0]):
        person = named[name]
        own = [s for s in received if name in s.names or (not s.names and name == lead)]
        official = bool(titles[name]) or person.accused or bool(own)
        if not official and not subjects_exist and person.masked and _acts(text, spans):
            official = True
        subject = official and not person.speaks and not person.role_only
        more = {"masked": True} if person.masked else {}
        entry = {
            "name": source.mention(*spans[0]), "kind": "official" if official else "associate", "subject": subject, **more,
            "posts": _posts(source, titles[name]), "sanctions": _own_sanctions(source, own) if official else [],
            "mentions": [source.mention(a, b) for a, b in spans[1:6]],
        }  # fmt: skip
        roles = [p.role for p in titles[name] if p.role != "RL-99"]
        if roles:
            entry["role"] = roles[0]
        result.append(entry)
    return result


def _acts(text: str, spans: list[tuple[int, int]]) -> bool:
    return any(
        re.match(
            r"[^。；;\n]{0,30}(?:利用|违规|收受|骗取|套取|贪污|挪用|侵占|擅自|私自|伙同|受贿)",
            text[b : b + 40],
        )
        for _, b in spans
    )


def _posts(source: Source, found: list[posts.PostSpan]) -> list[Any]:
    seen: dict[tuple[str, str], Any] = {}
    known: set[str] = set()
    for post in found:
        position = source.given[slice(*post.position)]
        unit = source.given[slice(*post.unit)] if post.unit else ""
        if (position, unit) in seen or (position in known and not unit):
            continue
        known.add(position)
        seen[position, unit] = {
            "position": source.mention(*post.position), "former": post.former,
            **({"unit": source.mention(*post.unit)} if post.unit else {}),
        }  # fmt: skip
    return list(seen.values())


def _own_sanctions(source: Source, own: list[Any]) -> list[Any]:
    seen: dict[str, Any] = {}
    for s in own:
        seen.setdefault(s.id, source.mention(s.start, s.end, id=s.id))
    return list(seen.values())


__all__ = ["analyse", "line_of"]
