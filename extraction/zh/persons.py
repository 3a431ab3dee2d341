"""The people of one case: who they are in it, their posts, what they received."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any

from extraction.common import Source, propose
from extraction.zh import posts
from extraction.zh.people import Found
from extraction.zh.sanctions import Sanctioned, sanctions
from extraction.zh.standing import Standing, standing

SERVES = re.compile(r"[^。；;\n]{0,60}?(?:担任|任职|任|系|作为|身为|调任)")
# a name after one of these is not who acts or serves
OBJECT = tuple("应为向给与和受对经由替让帮请找")
IS = re.compile(r"(?:原|本)?(?:系|是|为)(?:原|时任)?")
LATER = re.compile(r"(?:后|还|又|同时|并|曾|先后)?(?:兼任|担任|调任|升任|出任|改任)")
THEN = re.compile(r"[(（](?:时任|现任|曾任)")
PIECE_END = re.compile(r"[,，。;；)）\n]")
# what stands in brackets belongs to the piece around it
ASIDE = re.compile(r"[^,，。;；()（）\n]{1,40}[(（][^()（）\n]{1,40}[)）]")
PASSED = re.compile(
    r"男$|女$|.{1,6}族$|.{0,4}(?:党员|群众)$|.{0,14}(?:出生|生于).{0,10}$|.{0,10}(?:人|文化|学历|入党|退休)$|\d{1,2}岁$"
)
MENTIONS = 5
AHEAD = 20
Mark = tuple[int, int, str]


def case_people(
    source: Source,
    start: int,
    end: int,
    named: dict[str, Found],
    marks: list[Mark],
    lines: list[tuple[int, int]],
) -> list[dict[str, Any]]:
    """Return the people named in ``start``..``end``, first named first; ``marks``: their mentions there, in order."""
    text = source.text
    inside: dict[str, list[tuple[int, int]]] = {}
    for a, b, n in marks:
        inside.setdefault(n, []).append((a, b))
    order = list(inside)
    received = sanctions(text, lines, marks)
    stands = []
    around = Around(text, marks, lines, end)
    for n in order:
        titles = _titles(around, n, inside[n])
        stands.append(standing(text, named[n], inside[n], titles, start, end))
    lead = next((s for s in stands if s.titled and not s.speaks), None)
    for s in stands:
        s.own = [r for r in received if s.person.name in r.names or (not r.names and s is lead)]
    anyone = any(s.titled for s in stands)
    charged = any(s.accused for s in stands)
    return [_entry(source, s, anyone, charged) for s in stands]


def _entry(source: Source, s: Standing, anyone: bool, charged: bool) -> dict[str, Any]:
    official = s.official(anyone)
    entry: dict[str, Any] = {
        "name": source.mention(*s.spans[0]),
        "kind": "official" if official else "associate",
        "subject": s.subject(anyone, charged),
        "posts": _posts(source, s.titles),
        "sanctions": _sanctions(source, s.own) if official else [],
        "mentions": [source.mention(a, b) for a, b in s.spans[1 : MENTIONS + 1]],
    }
    if s.person.masked:
        entry["masked"] = True
    role = next((p.role for p in s.titles if p.role != "RL-99"), None)
    if role:
        entry["role"] = role
    return entry


class Around:
    """What stands around a mention: the name before it, the name after it, the end of its sentence."""

    def __init__(self, text: str, marks: list[Mark], lines: list[tuple[int, int]], end: int) -> None:
        self.text, self.end = text, end
        self._marks, self._starts, self.name_ends = marks, [a for a, _, _ in marks], [b for _, b, _ in marks]
        self._lines = [b for _, b in lines]

    def stop(self, at: int, name: str) -> int:
        """Return where the sentence ends, or the next other name begins."""
        i = bisect_left(self._lines, at)
        clause_end = self._lines[i] if i < len(self._lines) else self.end
        for start, _, other in self._marks[(i := bisect_right(self._starts, at)) : i + AHEAD]:
            if other != name:
                return min(start, clause_end)
        return clause_end


def _titles(around: Around, name: str, spans: list[tuple[int, int]]) -> list[posts.PostSpan]:
    """Return the posts before the name, after 任 and the like, and those that follow the name and a comma."""
    text = around.text
    found: list[posts.PostSpan] = []
    for a, b in spans:
        title = posts.before(text, a, around.name_ends)
        if not title and found and not LATER.match(text, b):
            continue
        found += title
        stop = around.stop(b, name)
        if len(found) < 4 and text[a - 1 : a] not in OBJECT and SERVES.match(text, b, stop):
            found += posts.served(text, b, stop)
        named_as = IS.match(text, b, stop)
        if not found and named_as:
            piece = PIECE_END.search(text, named_as.end(), stop)
            found += posts.segments(text, named_as.end(), piece.start() if piece else stop)
        if (not found and text[b : b + 1] in (",", "，", "(", "（", ":", "：")) or THEN.match(text, b):
            found += _particulars(text, b + 1, stop)
    return found


def _particulars(text: str, start: int, end: int) -> list[posts.PostSpan]:
    """Return the posts of the pieces that follow a name: sex, party and birth are passed over, an act ends them."""
    found: list[posts.PostSpan] = []
    while start < end:
        aside = ASIDE.match(text, start, end)
        stop = PIECE_END.search(text, aside.end() if aside else start, end)
        piece = text[start : stop.start() if stop else end]
        here = posts.segments(text, start, start + len(piece))
        if not here and not PASSED.match(piece):
            break
        found += here
        start += len(piece) + 1
        if not stop or stop.group() in "。;；\n":
            break
    return found


def _posts(source: Source, found: list[posts.PostSpan]) -> list[dict[str, Any]]:
    seen: dict[tuple[str, str], dict[str, Any]] = {}
    known: set[str] = set()
    for post in found:
        position = source.given[slice(*post.position)]
        unit = source.given[slice(*post.unit)] if post.unit else ""
        again = (position, unit) in seen or (position in known and not unit)
        propose(
            "post",
            post.position[0],
            post.position[1],
            f"zh/posts.yaml {post.role}",
            position,
            "repeated" if again else None,
        )
        if again:
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
