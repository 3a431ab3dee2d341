"""Weak points in English: the catalogue's cues and further wordings, unless a remedy or a negation holds them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from extraction.common import Candidate, Lost, Matcher, chosen, data, overlaps, propose
from extraction.en.patterns import any_of, bounded
from vocabulary import load

LIST = 260


def _charge(text: str, start: int, charge: re.Pattern[str]) -> bool:
    return bool(charge.search(text[max(0, start - 110) : start]))


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
        "E": [(w, any_of(d["E"][w])) for w in sorted(d["E"], key=lambda w: (d["late"].index(w) if w in d["late"] else -1, w))], "C": [(w, any_of(ps)) for w, ps in d["C"].items()],
        "lead": bounded(d["lead"]), "objects": [(w, any_of([p])) for w, p in d["objects"].items()],
        "charge": bounded(d["charge"]), "remedy": re.compile(d["remedy"], re.I), "negation": re.compile(d["negation"], re.I),
    }  # fmt: skip


def weak_points(text: str, remedies: list[tuple[int, int]], *, case: bool) -> list[Candidate]:
    """Return the weak points; ``case``: a case of a person, where names of charges are no weaknesses."""
    w = _wordings()

    def stands(start: int, end: int, name: str, mode: str, rule: str) -> bool:
        head = text[max(0, start - 80) : start]
        lost: Lost | None = "remedy" if overlaps(start, end, remedies) or w["remedy"].search(head) else None
        if w["negation"].search(head):
            lost = "negation"
        propose("weak_point", start, end, rule, f"{name} {mode}", lost)
        return lost is None

    found: list[Candidate] = []
    used: list[tuple[int, int]] = []
    for start, end, (name, mode) in w["cues"].longest(text.lower()):
        if stands(start, end, name, mode, f"catalogue {name} {mode}"):
            found.append(Candidate(name, mode, start, end, 0.9 if mode == "E" else 0.6))
            used.append((start, end))
    for lead in w["lead"].finditer(text):
        stop = re.compile(r"[.;]\s|$").search(text, lead.end(), min(len(text), lead.end() + LIST))
        for name, pattern in w["objects"]:
            m = pattern.search(text, lead.end(), stop.start() if stop else lead.end() + LIST)
            if m and stands(lead.start(), lead.end(), name, "E", f"en/weakpoints.yaml objects {name}"):
                propose("weak_point", m.start(), m.end(), f"en/weakpoints.yaml objects {name}", f"{name} E")
                found.append(Candidate(name, "E", m.start(), m.end(), 0.8))
                used.append(m.span())
    for mode in ("E", "C"):
        for name, pattern in w[mode]:
            for m in pattern.finditer(text):
                rule = f"en/weakpoints.yaml {mode} {name}"
                if mode == "E" and overlaps(m.start(), m.end(), used):
                    propose("weak_point", m.start(), m.end(), rule, f"{name} E", "taken")
                    continue
                if mode == "E" and case and _charge(text, m.start(), w["charge"]):
                    propose("weak_point", m.start(), m.end(), rule, f"{name} E", "charge")
                    continue
                if stands(m.start(), m.end(), name, mode, rule):
                    found.append(Candidate(name, mode, m.start(), m.end(), 0.9 if mode == "E" else 0.5))
                    if mode == "E":
                        used.append(m.span())
    return chosen(found)
