"""Wordings that speak for a weak point: cues of the catalogue, the matrix of object and predicate, lists of patterns."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from extraction.common import (
    GENERIC_POINTS,
    Candidate,
    Lost,
    Matcher,
    Spans,
    Taken,
    between,
    data,
    lazy,
    propose,
)
from extraction.zh.words.denied import denied
from extraction.zh.words.patterns import OF_CASES, patterns
from extraction.zh.words.scenes import scenes
from vocabulary import load

CLOSE = 10
# so far in front of what it negates a word stands that negates, forbids or asks
AHEAD = 28
# the leaders' duty to supervise
DUTY = "WP-S-08"
# how sure each kind of wording is, before it is weighed beside the others: what the catalogue itself lists, …
NAMED = 0.9
MATRIX = 0.8
SCENE = 0.7
CUE = 0.6
ACT = 0.5
# how far behind its predicate an object may stand: 未建立台账, 不执行采购管理办法
BEFORE = {"ABSENT": 6, "UNKEPT": 12}
STOP = lazy(r"[。；;，,\n、]")


@cache
def _points() -> dict[str, Any]:
    d = data("extraction.zh", "weakpoints")
    cues = [
        (c.text, (w.id, mode))
        for w in load().weak_points.values()
        for mode, cs in (("E", w.cues.zh.E), ("C", w.cues.zh.C))
        for c in cs
    ]
    return {
        "cues": Matcher(cues, choir=OF_CASES), "not_cues": frozenset(d["not_cues"]),
        "objects": Matcher([(w, (len(w), i)) for i, o in enumerate(d["objects"]) for w in o["words"]], choir=OF_CASES),
        "ids": [o["ids"] for o in d["objects"]],
        "predicates": Matcher([(w, p) for p, ws in d["predicates"].items() for w in ws], choir=OF_CASES),
        "remedy": re.compile(d["remedy"]), "negation": re.compile(d["negation"]),
        "absent": re.compile(d["absent"]), "narrower": d["narrower"], "asked": re.compile(d["asked"]), "offence": re.compile(d["offence"]),
    }  # fmt: skip


def candidates(text: str, remedies: Spans, *, charged: bool) -> list[Candidate]:
    """Return every wording that speaks for a weak point, outside remedies, aims, denials and formula charges."""
    found = _without_wider(_Wordings(text, remedies).all())
    kept = []
    for c in found:
        if charged and c.id == DUTY and c.mode == "E":
            propose("weak_point", c.start, c.end, "", f"{c.id} E", "charge")
        else:
            kept.append(c)
    return kept


class _Wordings:
    """The wordings of one text: the surest kinds first, since of explicit ones each place holds one."""

    def __init__(self, text: str, remedies: Spans) -> None:
        self.text, self.remedies, self.p = text, remedies, _points()
        self.found: list[Candidate] = []
        self.used = Taken(len(text))

    def all(self) -> list[Candidate]:
        """Return the wordings of all kinds."""
        self._cues()
        named = list(patterns("explicit").find(self.text))
        self._named([n for n in named if n[0] not in GENERIC_POINTS])
        told = list(scenes().find(self.text))
        self._acts([(name, a, b) for (name, mode), a, b in told if mode == "C"])
        self._matrix()
        for (name, mode), start, end in told:
            if mode == "E":
                self._explicit(name, start, end, SCENE, f"zh/scenes.yaml {name}")
        # the specific before the generic
        self._named([n for n in named if n[0] in GENERIC_POINTS])
        return self.found

    def _stands(self, start: int, end: int, name: str, mode: str, rule: str) -> bool:
        head = self.text[max(0, start - AHEAD) : start]
        lost: Lost | None = None
        if self.remedies.touches(start, end) or self.p["remedy"].search(head):
            lost = "remedy"
        if self.p["negation"].search(head) or self.p["asked"].search(head) or _whether(self.text, start):
            lost = "negation"
        if denied(self.text, start, end):
            lost = "negation"
        if self.p["offence"].search(self.text[end : end + AHEAD]):
            lost = "charge"
        propose("weak_point", start, end, rule, f"{name} {mode}", lost)
        return lost is None

    def _explicit(self, name: str, start: int, end: int, sure: float, rule: str) -> bool:
        """Add an explicit wording where none is yet; return whether it was added."""
        if self.used.touches(start, end) or not self._stands(start, end, name, "E", rule):
            return False
        self.found.append(Candidate(name, "E", start, end, sure))
        self.used.add(start, end)
        return True

    def _cues(self) -> None:
        for start, end, (name, mode) in self.p["cues"].longest(self.text):
            if self.text[start:end] in self.p["not_cues"]:
                continue
            if self._stands(start, end, name, mode, f"catalogue {name} {mode}"):
                self.found.append(Candidate(name, mode, start, end, NAMED if mode == "E" else CUE))
                self.used.add(start, end)

    def _named(self, named: list[tuple[str, int, int]]) -> None:
        for name, start, end in named:
            self._explicit(name, start, end, NAMED, f"zh/explicit.yaml {name}")

    def _acts(self, told: list[tuple[str, int, int]]) -> None:
        acts = [("acts", *act) for act in patterns("acts").find(self.text)]
        for source, name, start, end in [*acts, *(("scenes", *scene) for scene in told)]:
            if self._stands(start, end, name, "C", f"zh/{source}.yaml {name}"):
                self.found.append(Candidate(name, "C", start, end, ACT))

    def _matrix(self) -> None:
        """Add each object with the first predicate near it that makes an entry of the two."""
        text, ids = self.text, self.p["ids"]
        predicates = sorted(self.p["predicates"].longest(text))
        heads = [a for a, _, _ in predicates]
        for start, end, (_, index) in self.p["objects"].longest(text):
            for a, b, kind in predicates[between(heads, start - 2 * CLOSE, end + CLOSE + 1)]:
                if kind not in ids[index] or not self._meet((start, end), (a, b), kind):
                    continue
                rule = f"zh/weakpoints.yaml objects {text[start:end]} × {kind}"
                if self._explicit(ids[index][kind], min(a, start), max(b, end), MATRIX, rule):
                    break

    def _meet(self, of: tuple[int, int], predicate: tuple[int, int], kind: str) -> bool:
        """Return whether a predicate is near enough to its object, with no stop between the two."""
        (start, end), (a, b) = of, predicate
        if not (0 <= a - end <= CLOSE or 0 <= start - b <= BEFORE.get(kind, -1)):
            return False
        if kind == "BYPASSED" and self.p["absent"].search(self.text[max(0, start - 8) : start]):
            return False
        return not STOP.search(self.text[min(b, end) : max(a, start)])


def _whether(text: str, start: int) -> bool:
    """Return whether a wording is the end of a question (有没有复核)."""
    return text.startswith("没", start) and text.startswith("有", start - 1)


def _without_wider(found: list[Candidate]) -> list[Candidate]:
    """Return the wordings but those that touch one naming the narrower entry of the list ``narrower``."""
    for wide, narrow in _points()["narrower"].items():
        named = Spans([(c.start, c.end) for c in found if c.id == narrow and c.mode == "E"])
        wider = [c for c in found if c.id == wide and named.touches(c.start, c.end)]
        for c in wider:
            propose("weak_point", c.start, c.end, "", f"{c.id} {c.mode}", "generic")
        found = [c for c in found if c.id != wide or not named.touches(c.start, c.end)]
    return found
