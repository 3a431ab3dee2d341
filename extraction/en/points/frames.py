"""Weak points told by what was not done, is missing or is weak (predicate) of what (object): the catalogue's matrix.

A wording list knows the phrases that somebody wrote down; reports of other houses say the same with other verbs and other
nouns. So a clause is taken apart: the predicate (``predicates``), the objects in reach of it, and the first row of
``data/matrix.yaml`` that holds names the entry.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Any

from extraction.common import Matcher, Phrases, data, lazy, lowered
from extraction.en.points.carried import carried
from extraction.en.points.predicates import Place, Predicate, denied, weak

PHRASES = Phrases("extraction.en", "frames")

REACH = 90
NEAR = 48
# what the auditors themselves did or did not do says nothing of those audited
OURS = lazy(r"\b(?:we|our|auditors?|audit team)\b[^,.;]*$", re.I)
NOTED = lazy(r"\b(?:noted|found|identified|observed|saw|determined|concluded)\b", re.I)
# an object that only qualifies the noun behind it is no object (a procedure code, personnel policies)
HEAD = PHRASES.compile(
    r"\s*(?:$|[^\w\s’']|\s(?:‹head›)\b)",
    re.I,
)
QUALITY = PHRASES.compile(
    r"\b(?:‹quality›)\b",
    re.I,
)
STOP = PHRASES.compile(
    r"[;:!?](?=\s)|\.(?=\s|$)|\n|\s\(\d{1,2}\)\s|,?\s(?:‹stop›)\s",
    re.I,
)


@cache
def _matrix() -> tuple[Matcher[str], list[dict[str, Any]]]:
    """Return the objects and the rows."""
    d = data("extraction.en", "matrix")
    words = [
        (form, name)
        for name, ws in d["objects"].items()
        for w in ws
        for form in {w, w + "s", w[:-1] + "ies" if w.endswith("y") else w}
    ]
    return Matcher(words, whole_words=True), d["rows"]


def frames(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (id, start, end) of each predicate that a row names, in the order of the text."""
    objects, rows = _matrix()
    # a letter whose small form is longer would move every place behind it
    low = lowered(text)
    found = [f for f in objects.longest(low) if HEAD.match(text, f[1]) and not low.endswith("our ", 0, f[0])]
    begins = [a for a, _, _ in found]
    stops = [m.span() for m in STOP.finditer(text)]
    ends = [b for _, b in stops]
    for p in (*denied(text), *weak(text), *carried(text)):
        ours = OURS.search(text, max(0, p.start - NEAR), p.start)
        # what they noted to be weak does
        if ours and not (p.kind in ("weak", "wanting") and NOTED.search(ours.group())):
            continue
        i = bisect_right(ends, p.start)
        left = max(stops[i - 1][1] if i else 0, p.start - REACH)
        j = bisect_left(stops, (p.end,))
        right = min(stops[j][0] if j < len(stops) else len(text), p.end + REACH)
        before = [
            f for f in found[bisect_left(begins, left) : bisect_left(begins, p.start)] if f[1] <= p.start
        ]
        behind = [
            f for f in found[bisect_left(begins, p.end) : bisect_right(begins, right)] if f[1] <= right + 1
        ]
        if p.kind == "passive":
            p.objects, p.subjects = before[::-1], behind
        else:
            p.objects, p.subjects = behind, before[::-1]
        if name := _named(text, p, rows):
            yield name


def _named(text: str, p: Predicate, rows: list[dict[str, Any]]) -> tuple[str, int, int] | None:
    near = [o for o in p.objects if _close(text, p, o)]
    ahead = [s for s in p.subjects if s[1] <= p.start and _close(text, p, s)]
    if p.kind in ("weak", "gone"):
        near = ahead[:2] or (near if p.kind == "weak" else [])
    elif p.kind == "wanting":
        near = near or ahead[:2]
    elif p.kind == "passive":
        near += [o for o in p.subjects if _close(text, p, o)]
    # the object that stands nearest names the entry; a verb or an actor without an object names one only after them
    for hit in (*near[:3], None):
        for row in rows:
            if _holds(text, p, row, hit, ahead):
                a, b = hit[:2] if hit else (p.start, p.end)
                return row["id"], min(p.start, a), max(p.end, b)
    return None


def _holds(text: str, p: Predicate, row: dict[str, Any], hit: Place | None, ahead: list[Place]) -> bool:
    if want := row.get("lacks") or row.get("weak"):
        if not hit or hit[2] not in want or _poor(text, p, hit) != ("weak" in row):
            return False
        return "of" not in row or any(o[2] in row["of"] for o in (*p.objects, *p.subjects))
    if row["do"] not in p.verbs or ("subj" in row and not any(s[2] == row["subj"] for s in ahead[:1])):
        return False
    return hit is not None and hit[2] in row["of"] if "of" in row else hit is None


def _close(text: str, p: Predicate, o: Place) -> bool:
    """Return whether an object stands near the predicate; what acts or is acted on before it, without a comma between."""
    if o[0] >= p.end:
        return o[0] - p.end <= NEAR
    return p.start - o[1] <= NEAR and "," not in text[o[1] : p.start]


def _poor(text: str, p: Predicate, o: Place) -> bool | None:
    """Return True where the object is told to be weak, False where it is missing, None where it is neither."""
    if p.kind in ("weak", "wanting"):
        return True
    if p.kind in ("absent", "gone") or "have" in p.verbs:
        return bool(QUALITY.search(text, p.end, max(p.end, o[0])))
    return None
