"""Weak points of one case: cues of the catalogue, the matrix of object and predicate, further wordings."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from extraction.common import Candidate, Lost, Matcher, Spans, Taken, between, data, propose
from extraction.zh.model import Belief, beliefs
from extraction.zh.patterns import patterns
from extraction.zh.scenes import scenes
from extraction.zh.yielding import without_yielding
from vocabulary import load

CLOSE = 10
# contact with those who are regulated
COMMON = "WP-P-12"
# the leaders' duty to supervise
DUTY = "WP-S-08"
GENERIC = frozenset({"WP-I-09", "WP-S-08"})
MOST = 3
# an entry is given from here on: below even odds, since an entry that is told at all is told in few words
ENOUGH = 0.4
# the catalogue's own wordings of conduct: what they are sure of, and from where on an entry that they tell is given
CUE = 0.6
CUE_ENOUGH = 0.2


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
        "cues": Matcher(cues), "not_cues": frozenset(d["not_cues"]),
        "objects": Matcher([(w, (len(w), i)) for i, o in enumerate(d["objects"]) for w in o["words"]]),
        "ids": [o["ids"] for o in d["objects"]],
        "predicates": Matcher([(w, p) for p, ws in d["predicates"].items() for w in ws]),
        "remedy": re.compile(d["remedy"]), "negation": re.compile(d["negation"]),
        "absent": re.compile(d["absent"]), "narrower": d["narrower"], "asked": re.compile(d["asked"]),
    }  # fmt: skip


def weak_points(text: str, remedies: Spans, *, charged: bool) -> list[Candidate]:
    """Return the weak points of one case; ``charged``: it is one against people, so that 主体责任落实不力 is a charge."""
    found = candidates(text, remedies, charged=charged)
    return without_yielding(believed(beliefs(text, found)), found, text)


def candidates(text: str, remedies: Spans, *, charged: bool) -> list[Candidate]:
    """Return every wording that speaks for a weak point, outside remedies, aims, denials and formula charges."""
    p = _points()

    def stands(start: int, end: int, name: str, mode: str, rule: str) -> bool:
        head = text[max(0, start - 28) : start]
        lost: Lost | None = "remedy" if remedies.touches(start, end) or p["remedy"].search(head) else None
        if p["negation"].search(head) or p["asked"].search(head) or _whether(text, start):
            lost = "negation"
        propose("weak_point", start, end, rule, f"{name} {mode}", lost)
        return lost is None

    found: list[Candidate] = []
    used = Taken(len(text))
    for start, end, (name, mode) in p["cues"].longest(text):
        if text[start:end] not in p["not_cues"] and stands(
            start, end, name, mode, f"catalogue {name} {mode}"
        ):
            found.append(Candidate(name, mode, start, end, 0.9 if mode == "E" else CUE))
            used.add(start, end)
    named = list(patterns("explicit").find(text))

    def listed(wanted: Callable[[str], bool]) -> None:
        for name, start, end in named:
            if (
                wanted(name)
                and not used.touches(start, end)
                and stands(start, end, name, "E", f"zh/explicit.yaml {name}")
            ):
                found.append(Candidate(name, "E", start, end, 0.9))
                used.add(start, end)

    listed(lambda name: name not in GENERIC)
    told = list(scenes().find(text))
    acts = [("acts", *act) for act in patterns("acts").find(text)]
    acts += [("scenes", name, start, end) for (name, mode), start, end in told if mode == "C"]
    for source, name, start, end in acts:
        if stands(start, end, name, "C", f"zh/{source}.yaml {name}"):
            found.append(Candidate(name, "C", start, end, 0.5))
    predicates = sorted(p["predicates"].longest(text))
    heads = [a for a, _, _ in predicates]
    for start, end, (_, index) in p["objects"].longest(text):
        for a, b, kind in predicates[between(heads, start - 2 * CLOSE, end + CLOSE + 1)]:
            near = 0 <= a - end <= CLOSE or (kind == "ABSENT" and 0 <= start - b <= 6)
            bypassed = kind != "BYPASSED" or not p["absent"].search(text[max(0, start - 8) : start])
            if (
                near
                and bypassed
                and kind in p["ids"][index]
                and not re.search(r"[。；;，,\n、]", text[min(b, end) : max(a, start)])
            ):
                low, high = min(a, start), max(b, end)
                name = p["ids"][index][kind]
                rule = f"zh/weakpoints.yaml objects {text[start:end]} × {kind}"
                if not used.touches(low, high) and stands(low, high, name, "E", rule):
                    found.append(Candidate(name, "E", low, high, 0.8))
                    used.add(low, high)
                    break
    for (name, mode), start, end in told:
        free = mode == "E" and not used.touches(start, end)
        if free and stands(start, end, name, "E", f"zh/scenes.yaml {name}"):
            found.append(Candidate(name, "E", start, end, 0.7))
            used.add(start, end)
    # the specific before the generic
    listed(GENERIC.__contains__)
    found = _without_wider(found)
    kept = []
    for c in found:
        if charged and c.id == DUTY and c.mode == "E":
            propose("weak_point", c.start, c.end, "", f"{c.id} E", "charge")
        else:
            kept.append(c)
    return kept


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


def believed(found: list[Belief]) -> list[Candidate]:
    """Return what is believed enough: at most three a mode, one mode an entry, generic entries only where alone."""
    kept: list[Candidate] = []
    specific = {b.candidate.mode for b in found if b.candidate.id not in GENERIC and _enough(b)}
    # what the text names stands before what its acts imply, and strongest what both speak for
    strength: dict[str, float] = {}
    for b in found:
        strength[b.candidate.id] = max(b.probability, strength.get(b.candidate.id, 0))
    for b in sorted(found, key=_rank(strength)):
        c = b.candidate
        lost: Lost | None = None
        if not _enough(b):
            lost = "weaker"
        elif c.id in GENERIC and c.mode in specific:
            lost = "generic"
        elif any(k.id == c.id for k in kept):
            lost = "told_by_name"
        elif sum(k.mode == c.mode for k in kept) >= MOST:
            lost = "limit"
        propose("weak_point", c.start, c.end, "zh/model", f"{c.id} {c.mode}", lost)
        if lost is None:
            kept.append(Candidate(c.id, c.mode, c.start, c.end, b.probability))
    return sorted(kept, key=lambda c: (c.start, c.id))


def _rank(strength: dict[str, float]) -> Callable[[Belief], tuple[bool, bool, float]]:
    """Return the order: explicit first, then the surest; what most bribes tell gives way to what few tell."""
    return lambda b: (b.candidate.mode != "E", b.candidate.id == COMMON, -strength[b.candidate.id])


def _enough(b: Belief) -> bool:
    canon = b.candidate.mode == "C" and b.candidate.confidence == CUE
    return b.probability >= (CUE_ENOUGH if canon else ENOUGH)
