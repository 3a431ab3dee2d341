"""An English text to its cases: a release is one case, a digest is cut into several."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Any

from extraction.common import Source, overlaps, part_at, propose, sentences
from extraction.contract import Case, Redaction
from extraction.en import context, forms, judging
from extraction.en.actors import actors
from extraction.en.landmarks import Landmarks
from extraction.en.matter import matter
from extraction.en.money import sums
from extraction.en.org import Org, head_words, is_venue, line_of
from extraction.en.orgs import DISTRICT, organisations
from extraction.en.people import people
from extraction.en.periods import act_period
from extraction.en.person import Person, within
from extraction.en.places import Spot, is_place, known_places, spots
from extraction.en.told_orgs import told_organisations
from extraction.en.units import handling, short_of

PLACE = re.compile(
    r"(?:City|Town|Village|County|State|Township|Borough|Municipality|Commonwealth) of [\w .'-]+"
)
WHO_HANDLES = re.compile(
    r"(?:District|State|U\.S\.|United States|City|County|Trial|Special|Commonwealth's) Attorney|Attorney General|Inspector General|Special Agent|Prosecutor"
    r"|Assistant Director in Charge|Commissioner|Investigator|Detective|Sheriff|Police Chief|Chief of Police|Inspector in Charge|Comptroller|Auditor",
    re.I,
)
UNNAMED = frozenset({"CS-0", "CS-1", "CS-6"})


def analyse(source: Source, source_type: str | None = None) -> tuple[list[Case], list[Redaction], str | None]:
    """Return the cases, the stretches that nobody may read, and the kind of source."""
    text = source.text
    named, doubt = people(text, head_words(), lambda name: is_place(name, source.lists))
    marks = [s for p in named for s in (*p.spans, *p.titles)]
    orgs = organisations(text, marks)
    orgs = sorted(
        [*orgs, *told_organisations(text, marks, known_places(text, source.lists), orgs)],
        key=lambda o: o.start,
    )
    hidden = [Redaction(start=a, end=b, kind="person") for p in named if p.victim for a, b in p.spans]
    kind = source_type or judging.source_type(text)
    new = [p.first[0] for p in named if not (p.announcing or p.victim)]
    cases = []
    met = sorted((a, i) for i, p in enumerate(named) for a, _ in p.spans)
    spans = forms.case_spans(text, list(source.lines()), new)
    for start, end in spans:
        part = Source(source.given[start:end], source.language, source.lists)
        present = sorted({i for _, i in met[bisect_left(met, (start,)) : bisect_left(met, (end,))]})
        here = [q for i in present if (q := within(named[i], start, end))]
        local = [
            replace(o, start=o.start - start, end=o.end - start)
            for o in orgs
            if start <= o.start and o.end <= end
        ]
        with part_at(start):
            body = _case(part, here, local, doubt, kind)
        # the section of a digest is a case by its outcome, also where nothing was found against anybody
        if len(spans) > 1 or any(
            body[k] for k in ("people", "status", "misconduct", "weak_points", "money", "funds", "measures")
        ):
            cases.append(Case.model_validate(_moved(body, start)))
    return cases, hidden, kind


def _moved(fact: Any, by: int) -> Any:
    """Return facts of a part with their places in the whole text."""
    if isinstance(fact, list):
        return [_moved(f, by) for f in fact]
    if isinstance(fact, dict):
        return {
            k: v + by if k in ("start", "end") and isinstance(v, int) else _moved(v, by)
            for k, v in fact.items()
        }
    return fact


def _case(
    source: Source, everybody: list[Person], orgs: list[Org], doubt: frozenset[str], kind: str | None
) -> dict[str, Any]:
    text = source.text
    lines = sentences(text, "en")
    places = spots(text, orgs, [s for p in everybody for s in p.spans], doubt, source.lists)
    named = [p for p in everybody if not (p.victim or p.acquitted)]
    cleared = not any(p.subject for p in named) if any(p.acquitted for p in everybody) else None
    unproved = kind in ("ST-12", "ST-13") or context.unverified(text)
    status = "CS-0" if unproved else judging.status(text, kind, cleared=cleared)
    cast = (
        []
        if status in UNNAMED
        else actors(
            source, named, lines, Landmarks(text, orgs, places, sorted(a for p in named for a, _ in p.spans))
        )
    )
    focus = [
        (m["start"], m["end"])
        for p in cast
        if p["subject"]
        for q in p["posts"]
        for m in (q["position"], q.get("unit"))
        if m
    ]
    employers = [
        (q["unit"]["start"], q["unit"]["end"])
        for p in cast
        if p["subject"]
        for q in p["posts"]
        if "unit" in q
    ]
    busy = [(o.start, o.end) for o in orgs if handling(text, o)] + [
        t for p in named if p.announcing for t in p.titles
    ]
    acting = [o for o in orgs if (o.start, o.end) in employers or not handling(text, o)]
    busy = [b for b in busy if not overlaps(*b, focus)]
    announcers = [
        text[q["unit"]["start"] : q["unit"]["end"]]
        for p in cast
        if not p["subject"]
        for q in p["posts"]
        if "unit" in q and WHO_HANDLES.search(q["position"]["text"])
    ]
    facts, remedies = matter(
        source, lines, [*((o.start, o.end) for o in orgs), *(s for p in everybody for s in p.spans)], busy, focus,
        case=status is not None and kind != "ST-06", audit=status is None and kind == "ST-06",
    )  # fmt: skip
    body: dict[str, Any] = {
        "id": "", "start": lines[0][0] if lines else 0, "end": lines[-1][1] if lines else len(text),
        "status": status, "people": cast,
        "units": _units(source, orgs, employers, places, frozenset(announcers)), "regions": _regions(source, places),
        "money": _money(source, remedies), **facts,
    }  # fmt: skip
    for key, value in (
        ("channel", context.channel(text)), ("step", context.step(text)), ("line", context.line(acting, employers)),
    ):  # fmt: skip
        if value:
            body[key] = value
    if status == "CS-5" and (date := context.decided(text, lines)):
        body["dates"] = {"decided": date}
    period = act_period(text, lines)
    if period:
        start, end, spans = period
        body["act_period"] = {
            "start": start,
            "end": end,
            "evidence": [source.mention(a, b) for a, b in spans],
        }
    return body


def _units(
    source: Source,
    orgs: list[Org],
    posts: list[tuple[int, int]],
    places: list[Spot],
    announcers: frozenset[str],
) -> list[dict[str, Any]]:
    """Return each organisation once; ``posts``: units of those accused, which may be more than the orgs found."""
    seen: dict[str, dict[str, Any]] = {}
    named = {source.given[p.start : p.end] for p in places}
    for org in orgs:
        name = source.given[org.start : org.end]
        # City of X and County of X are units, other places are none
        mere = PLACE.fullmatch(name) and name.split()[0] not in ("City", "County")
        serves = (org.start, org.end) in posts
        handles = not serves and handling(source.text, org)
        if handles or (mere and not serves):
            propose("unit", org.start, org.end, "", org.kind, "organ" if handles else "place_word")
        elif name not in seen:
            seen[name] = source.mention(org.start, org.end, kind=org.kind, line=org.line)
    for start, end in posts:
        name = source.given[start:end]
        telling = " " in name or (name.isupper() and len(name) > 2)
        if (
            telling
            and not (is_place(name, source.lists) or DISTRICT.search(name) or is_venue(name))
            and name not in seen
            and name not in named
            and not any(o.start <= start < o.end for o in orgs)
        ):
            seen[name] = source.mention(start, end, kind="UT-99", line=line_of(name))
    # the tail of a longer name is the same organisation again: the Community Center, Oakvale Community Center
    plain = {n: _plain(n) for n in seen}
    return [
        u
        for n, u in seen.items()
        if not any(
            o != n
            and (
                p.endswith(" " + plain[n])
                or (p == plain[n] and (len(o), o) > (len(n), n))
                or _placed(o, n)
                or short_of(n, o)
            )
            for o, p in plain.items()
        )
    ]


def _plain(name: str) -> str:
    """Return a name with its office in front where it stands behind: Office of the Public Administrator."""
    m = re.fullmatch(r"(Office|Department|Board|Bureau) of (?:the )?(.+)", name)
    return (
        (f"{m.group(2)} {m.group(1)}" if m else name)
        .replace("’s ", " ")
        .replace("'s ", " ")
        .replace("NYC ", "New York City ")
    )


def _placed(name: str, longer: str) -> bool:
    """Return whether ``longer`` only says where ``name`` is: Cayuga Medical Center of Ithaca."""
    return bool(re.fullmatch(re.escape(name) + r",? (?:of|in|at) [A-Z][\w. ]+", longer))


def _regions(source: Source, places: list[Spot]) -> list[dict[str, Any]]:
    for p in places:
        rule = "divisions" if p.code else "en/places.py: position"
        propose("region", p.start, p.end, rule, p.code or p.level)
    return [source.mention(p.start, p.end, level=p.level, code=p.code) for p in places]


def _money(source: Source, remedies: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """Return each amount once, with the role of its first mention; bail of the same amount is another thing."""
    seen: set[tuple[float, str, bool]] = set()
    found = []
    for s in sums(source.text):
        key = (s.value, s.currency, s.role == "other")
        repeated = any(k[:2] == key[:2] for k in seen) and overlaps(s.start, s.end, remedies)
        if repeated or key in seen:
            continue
        seen.add(key)
        found.append(
            source.mention(
                s.start, s.end, value=s.value, currency=s.currency, role=s.role, approximate=s.approximate
            )
        )
    return found


__all__ = ["analyse", "line_of"]
