"""Weak points in English: the catalogue's cues and further wordings, unless a remedy or a negation holds them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from extraction.common import Candidate, Matcher, chosen, data, overlaps
from vocabulary import load


@cache
def _wordings() -> dict[str, Any]:
    d = data("extraction.en", "weakpoints")
    cues = [
        (c.text.lower(), (w.id, mode))
        for w in load().weak_points.values()
        for mode, cs in (("E", w.cues.en.E), ("C", w.cues.en.C))
        for c in cs
    ]
    return {
        "cues": Matcher(cues, whole_words=True),
        "E": [(w, re.compile("|".join(f"(?:{p})" for p in ps), re.I)) for w, ps in d["E"].items()],
        "C": [(w, re.compile("|".join(f"(?:{p})" for p in ps), re.I)) for w, ps in d["C"].items()],
        "remedy": re.compile(d["remedy"], re.I), "negation": re.compile(d["negation"], re.I),
    }  # fmt: skip


def weak_points(text: str, remedies: list[tuple[int, int]], *, told: bool, named: bool) -> list[Candidate]:
    """Return the weak points; ``told``: conduct is told (mode C), ``named``: a finding on a unit (mode E)."""
    w = _wordings()

    def stands(start: int, end: int) -> bool:
        head = text[max(0, start - 80) : start]
        return not (overlaps(start, end, remedies) or w["remedy"].search(head) or w["negation"].search(head))

    found: list[Candidate] = []
    used: list[tuple[int, int]] = []
    for start, end, (name, mode) in w["cues"].longest(text.lower()):
        if stands(start, end) and (told if mode == "C" else named):
            found.append(Candidate(name, mode, start, end, 0.9 if mode == "E" else 0.6))
            used.append((start, end))
    for mode, wanted in (("E", named), ("C", told)):
        for name, pattern in w[mode] if wanted else ():
            for m in pattern.finditer(text):
                if stands(*m.span()) and not (mode == "E" and overlaps(*m.span(), used)):
                    found.append(Candidate(name, mode, m.start(), m.end(), 0.9 if mode == "E" else 0.5))
                    if mode == "E":
                        used.append(m.span())
    return chosen(found)
