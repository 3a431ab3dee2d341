"""The people of one case: who they are in it, their posts, what they received."""

from __future__ import annotations

import re
from typing import Any

from extraction.common import Source
from extraction.zh import posts
from extraction.zh.people import Found
from extraction.zh.sanctions import Sanctioned, sanctions

SERVES = re.compile(r"[^。；;\n]{0,24}(?:担任|任职|任|系|作为|身为|调任)")
ACTS = re.compile(r"[^。；;\n]{0,30}(?:利用|违规|收受|骗取|套取|贪污|挪用|侵占|擅自|私自|伙同|受贿)")
PIECE_END = re.compile(r"[,，。;；)）\n]")
MENTIONS = 5


def case_people(
    source: Source, start: int, end: int, named: dict[str, Found], lines: list[tuple[int, int]]
) -> list[dict[str, Any]]:
    """Return the people named in ``start``..``end`` in the order of their first mention there."""
    inside = {n: [s for s in p.spans if start <= s[0] and s[1] <= end] for n, p in named.items()}
    inside = {n: s for n, s in inside.items() if s}
    marks = sorted((a, b, n) for n, spans in inside.items() for a, b in spans)
    received = sanctions(source.text, lines, marks)
    titles = {n: _titles(source.text, n, spans, marks, lines, end) for n, spans in inside.items()}
    order = sorted(inside, key=lambda n: inside[n][0])
    anyone = any(titles[n] or named[n].accused for n in inside)
    lead = next((n for n in order if (titles[n] or named[n].accused) and not named[n].speaks), None)
    return [_person(source, named[n], inside[n], titles[n], _own(received, n, lead), anyone) for n in order]


def _own(received: list[Sanctioned], name: str, lead: str | None) -> list[Sanctioned]:
    return [s for s in received if name in s.names or (not s.names and name == lead)]


def _person(
    source: Source,
    person: Found,
    spans: list[tuple[int, int]],
    titles: list[posts.PostSpan],
    own: list[Sanctioned],
    anyone: bool,
) -> dict[str, Any]:
    official = bool(titles) or person.accused or bool(own)
    if not official and not anyone and person.masked:
        official = any(ACTS.match(source.text, b) for _, b in spans)
    entry: dict[str, Any] = {
        "name": source.mention(*spans[0]),
        "kind": "official" if official else "associate",
        "subject": official and not person.speaks and not person.role_only,
        "posts": _posts(source, titles),
        "sanctions": _sanctions(source, own) if official else [],
        "mentions": [source.mention(a, b) for a, b in spans[1 : MENTIONS + 1]],
    }
    if person.masked:
        entry["masked"] = True
    role = next((p.role for p in titles if p.role != "RL-99"), None)
    if role:
        entry["role"] = role
    return entry


def _titles(
    text: str,
    name: str,
    spans: list[tuple[int, int]],
    marks: list[tuple[int, int, str]],
    lines: list[tuple[int, int]],
    end: int,
) -> list[posts.PostSpan]:
    """Return the posts before the name, after 任 and the like, and those that follow the name and a comma."""
    found: list[posts.PostSpan] = []
    for a, b in spans:
        title = posts.before(text, a, {e: s for s, e, _ in marks if e <= a})
        if not title and found:
            continue
        found += title
        clause_end = next((e for s, e in lines if s <= b <= e), end)
        stop = min(next((x for x, _, n in marks if x > b and n != name), clause_end), clause_end)
        if len(found) < 4 and SERVES.match(text, b, stop):
            found += posts.served(text, b, stop)
        if not found and text[b : b + 1] in (",", "，", "(", "（"):
            piece = PIECE_END.search(text, b + 1, end)
            found += posts.segments(text, b + 1, piece.start() if piece else end)
    return found


def _posts(source: Source, found: list[posts.PostSpan]) -> list[dict[str, Any]]:
    seen: dict[tuple[str, str], dict[str, Any]] = {}
    known: set[str] = set()
    for post in found:
        position = source.given[slice(*post.position)]
        unit = source.given[slice(*post.unit)] if post.unit else ""
        if (position, unit) in seen or (position in known and not unit):
            continue
        known.add(position)
        seen[position, unit] = {"position": source.mention(*post.position), "former": post.former}
        if post.unit:
            seen[position, unit]["unit"] = source.mention(*post.unit)
    return list(seen.values())


def _sanctions(source: Source, own: list[Sanctioned]) -> list[dict[str, Any]]:
    seen: dict[str, dict[str, Any]] = {}
    for s in own:
        seen.setdefault(s.id, source.mention(s.start, s.end, id=s.id))
    return list(seen.values())
