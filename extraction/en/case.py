"""One English case: who, where, which money, what conduct, with which outcome."""

from __future__ import annotations

import re
from typing import Any

from extraction.common import Phrases, Source, Span, Spans, Sum, propose, sentences
from extraction.en import context, judging
from extraction.en.accused.clearing import clears_others, upholds
from extraction.en.actors import actors
from extraction.en.case_units import case_units
from extraction.en.dates.dates import Day
from extraction.en.matter.matter import matter
from extraction.en.money.money import sums
from extraction.en.names.person import Person, marks_of
from extraction.en.periods.periods import act_period
from extraction.en.places.landmarks import Landmarks
from extraction.en.places.place_words import place_lists
from extraction.en.places.places import Spot, spots
from extraction.en.sanctions.decided import date_the_rest, decided
from extraction.en.sanctions.ruled import Ruled
from extraction.en.units.houses import houses
from extraction.en.units.org import Org
from extraction.en.units.units import handling
from vocabulary import unnamed_statuses

PHRASES = Phrases("extraction.en", "case")

WHO_HANDLES = PHRASES.compile("‹who_handles›", re.I)

# ids of what a body itself decides: dismissal, demotion, reprimand and the like
DISCIPLINE = ("SN-G", "SN-P")
# of a case of which nothing is decided yet; of one that is decided: by a body, a court, for whom it was about, or otherwise on appeal
OPEN = frozenset({"CS-0", "CS-1", "CS-2", "CS-4"})
ENDED = frozenset({"CS-3", "CS-5", "CS-6", "CS-7", "CS-8"})


def case(
    source: Source,
    everybody: list[Person],
    orgs: list[Org],
    doubt: frozenset[str],
    kind: str | None,
    day: Day | None = None,
) -> dict[str, Any]:
    """Return the facts of one case in the contract's shape; offsets are those of ``source``."""
    text = source.text
    lines = sentences(text, "en")
    places = spots(text, orgs, [s for p in everybody for s in p.spans], doubt, source.lists)
    named = [p for p in everybody if not (p.victim or p.acquitted)]
    status = _status(text, everybody, named, kind)
    ruled = Ruled(text, day)
    cast: list[dict[str, Any]] = []
    if status not in unnamed_statuses():
        told = houses(text, [s for p in everybody for s in (*p.spans, *p.titles)], orgs)
        marks = Landmarks(text, [*orgs, *told], places, sorted(a for p in named for a, _ in p.spans))
        absent = [p for p in everybody if p.acquitted and not p.victim]
        cast = actors(source, named, lines, marks, ruled, absent)
    held = [q for p in cast if p["subject"] for q in p["posts"]]
    focus = [_span(m) for q in held for m in (q["position"], q.get("unit")) if m]
    employers = [_span(q["unit"]) for q in held if "unit" in q]
    about, employing = Spans(focus), frozenset(employers)
    busy = [(o.start, o.end) for o in orgs if handling(text, o)]
    busy += [t for p in named if p.announcing for t in p.titles]
    mentions = [s for p in everybody for s in p.spans]
    money = sums(text)
    facts, remedies = matter(
        source, lines, [*((o.start, o.end) for o in orgs), *mentions],
        [*(b for b in busy if not about.touches(*b)), *mentions], focus,
        [(m.start, m.end) for m in money if m.role in ("involved", "loss")],
        case=status is not None and kind != "ST-06", audit=status is None and kind == "ST-06",
        insider=bool(held) or not any(p["subject"] for p in cast),
    )  # fmt: skip
    status = status or _decided(cast)
    acting = [o for o in orgs if (o.start, o.end) in employing or not handling(text, o)]
    around = {
        "channel": context.channel(text), "step": context.step(text), "line": context.line(acting, employing),
    }  # fmt: skip
    return {
        "id": "", "start": lines[0][0] if lines else 0, "end": lines[-1][1] if lines else len(text),
        "status": status, "people": cast,
        "units": case_units(source, orgs, employers, places, _announcers(text, cast)), "regions": _regions(source, places),
        "money": _money(source, money, remedies), **facts, **{key: value for key, value in around.items() if value},
        **_when(source, lines, ruled, cast, status, day),
    }  # fmt: skip


def _span(mention: dict[str, Any]) -> Span:
    return mention["start"], mention["end"]


def _status(text: str, everybody: list[Person], named: list[Person], kind: str | None) -> str | None:
    """Return how the case stands; ``named``: without those who are hidden or acquitted; ``kind``: of source."""
    if kind in ("ST-12", "ST-13") or context.unverified(text):
        propose("status", 0, 0, "en/case.py: unverified", "CS-0")
        return "CS-0"
    cleared = None
    if any(p.acquitted for p in everybody):
        cleared = not any(p.subject for p in named) and not upholds(text)
    elif subjects := {p.name for p in named if p.subject}:
        marks = marks_of(p for p in everybody if p.subject or not p.announcing)
        cleared = False if clears_others(text, marks, subjects) else None
    return judging.status(text, kind, cleared=cleared)


def _announcers(text: str, cast: list[dict[str, Any]]) -> frozenset[str]:
    """Return the units of those whose office is to handle cases, and who are no subjects."""
    posts = [q for p in cast if not p["subject"] for q in p["posts"] if "unit" in q]
    return frozenset(
        text[slice(*_span(q["unit"]))] for q in posts if WHO_HANDLES.search(q["position"]["text"])
    )


def _when(
    source: Source,
    lines: list[Span],
    ruled: Ruled,
    cast: list[dict[str, Any]],
    status: str | None,
    day: Day | None,
) -> dict[str, Any]:
    """Return the period of the acts and the day of the decision, where they are told; sanctions get their days."""
    found: dict[str, Any] = {}
    text = source.text
    told = [(s["start"], s["date"]) for p in cast for s in p["sanctions"] if "date" in s]
    period = act_period(text, lines, day, told)
    if period:
        start, end, spans = period
        evidence = [source.mention(a, b) for a, b in spans]
        found["act_period"] = {"start": start, "end": end, "evidence": evidence}
    since = period[1] if period else None
    date_the_rest(text, ruled, cast, since)
    received = [s for p in cast if p["subject"] for s in p["sanctions"]]
    imposed = [s["date"] for s in received if "date" in s]
    if (received or status not in OPEN) and (
        date := decided(text, ruled, imposed, since, ended=bool(received) or status in ENDED)
    ):
        found["dates"] = {"decided": date}
    return found


def _regions(source: Source, places: list[Spot]) -> list[dict[str, Any]]:
    for p in places:
        rule = "divisions" if p.code else "en/places/places.py: position"
        propose("region", p.start, p.end, rule, p.code or p.level)
    # Calif. beside California is the same State
    short = place_lists()[0]
    told = [(p, source.text[p.start : p.end] in short) for p in places]
    full = {p.code for p, brief in told if not brief}
    return [
        source.mention(p.start, p.end, level=p.level, code=p.code)
        for p, brief in told
        if not (brief and p.code in full)
    ]


# an amount that comes again in one of these parts is another thing: restitution of what was stolen, bail as high
APART = frozenset({"other", "recovered", "penalty"})


def _money(source: Source, told: list[Sum], remedies: list[Span]) -> list[dict[str, Any]]:
    """Return each amount once in each part that it plays: taken, given back, put up as bail.

    ``remedies``: stretches of recommendations, where what shall be given back is what was found wrong.
    """
    seen: set[tuple[float, str, str]] = set()
    sums: set[tuple[float, str]] = set()
    advice, found = Spans(remedies), []
    for s in told:
        advised = advice.touches(s.start, s.end)
        part = "involved" if advised and s.role == "recovered" else s.role
        if part != s.role:
            propose("money", s.start, s.end, "", s.role, "remedy")
            propose("money", s.start, s.end, "en/case.py: to be given back, by a recommendation", part)
        key = (s.value, s.currency, part if part in APART else "")
        known = key[:2] in sums if advised else key in seen
        if known:
            propose("money", s.start, s.end, "", part, "repeated")
            continue
        seen.add(key)
        sums.add(key[:2])
        found.append(
            source.mention(
                s.start, s.end, value=s.value, currency=s.currency, role=part, approximate=s.approximate
            )
        )
    return found


def _decided(cast: list[dict[str, Any]]) -> str | None:
    """Return the status of a case that no court is told of: decided where a body has disciplined whom it is about."""
    found = [
        s for p in cast if p["subject"] for s in p.get("sanctions", ()) if s["id"].startswith(DISCIPLINE)
    ]
    for s in found:
        propose("status", s["start"], s["end"], f"en/case.py: DISCIPLINE {s['id']}", "CS-3")
    return "CS-3" if found else None
