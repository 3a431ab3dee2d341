"""The people of one case: who they are in it, their posts, what they received."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from extraction.common import Source
from extraction.zh import posts
from extraction.zh.people import Found
from extraction.zh.sanctions import Sanctioned, sanctions

SERVES = re.compile(r"[^。；;\n]{0,60}?(?:担任|任职|任|系|作为|身为|调任)")
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
    text = source.text
    views = {n: _view(text, named[n], inside[n], titles[n], start, end) for n in order}
    lead = next((n for n in order if views[n].official and not views[n].speaks), None)
    for n in order:
        views[n].own = _own(received, n, lead)
    charged = any(v.accused for v in views.values())
    named_official = any(v.official for v in views.values())
    return [
        _person(source, named[n], views[n], inside[n], titles[n], charged, named_official, n == lead)
        for n in order
    ]


@dataclass
class View:
    """What one case says of one person."""

    accused: bool
    official: bool
    speaks: bool
    acts: bool
    gives: bool
    only: bool
    own: list[Sanctioned] = field(default_factory=list)


def _view(
    text: str, person: Found, spans: list[tuple[int, int]], titles: list[posts.PostSpan], start: int, end: int
) -> View:
    accused = person.marked("accused", start, end)
    gives = any(_gives(text, a, b) for a, b in spans)
    acts = any(ACTS.match(text, b) for _, b in spans)
    return View(
        accused,
        accused or bool(titles),
        person.marked("speaks", start, end),
        acts,
        gives,
        person.marked("only", start, end),
    )


GIVES_AFTER = re.compile(
    r"(?:等人)?[^。；;\n，,]{0,24}?(?:所送|送给|送予|送去|送来|行贿|贿送|承诺给|感谢|的请托|谋取不正当)|(?:等人)?(?:给予|送|贿赂|提供)"
)
GIVES_BEFORE = re.compile(r"(?:收受|索要|索取|受贿|利用职务便利为|伙同|接受|向)[^。；;\n]{0,50}$")
PRIVATE_POST = re.compile(
    r"经理$|董事长?$|法定代表人$|法人(?:代表)?$|负责人$|主管$|总监$|总裁$|职员$|业务员$|员工$"
)


def _gives(text: str, start: int, end: int) -> bool:
    """Return whether the words around a mention tell of a giver rather than a receiver."""
    return bool(GIVES_AFTER.match(text, end, end + 40))


def _private(text: str, titles: list[posts.PostSpan]) -> bool:
    """Return whether every post is one of a private firm: a giver's post, not an entrusted one."""
    for post in titles:
        unit = text[slice(*post.unit)] if post.unit else ""
        if not PRIVATE_POST.search(text[slice(*post.position)]) or STATE.search(unit):
            return False
    return True


STATE = re.compile(
    r"国有|国资|城投|交投|建投|烟草|石油|石化|电网|供电|中国|粮|自来水|局|委|政府|中心|银行|信用社|医院|学校|大学|处$|站$|所$|村|社区"
)


def _own(received: list[Sanctioned], name: str, lead: str | None) -> list[Sanctioned]:
    return [s for s in received if name in s.names or (not s.names and name == lead)]


def _person(
    source: Source,
    person: Found,
    view: View,
    spans: list[tuple[int, int]],
    titles: list[posts.PostSpan],
    charged: bool,
    anyone: bool,
    lead: bool,
) -> dict[str, Any]:
    found = view.accused or bool(view.own)
    official = view.official or bool(view.own)
    if official and not found and titles and _private(source.text, titles) and (view.gives or not view.acts):
        official = False
    if not official and not anyone and person.masked:
        official = view.acts
    subject = official and (found or not (view.speaks or view.only)) and (found or not charged or view.acts)
    own = view.own
    entry: dict[str, Any] = {
        "name": source.mention(*spans[0]),
        "kind": "official" if official else "associate",
        "subject": subject,
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
