"""Weak points in English: the catalogue's cues and further wordings, unless a remedy or a negation holds them.

What a report gives as the cause ("because it lacked ...") comes before what it only found ("did not comply with ...").
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from extraction.common import Candidate, Lost, Matcher, Spans, Taken, data, lowered, propose
from extraction.en.frames import frames
from extraction.en.patterns import any_of, bounded
from extraction.en.plainly import plainly
from extraction.en.sureness import sureness
from vocabulary import load

Span = tuple[int, int]


@dataclass(frozen=True)
class Told(Candidate):
    """A candidate, and the list that it comes from."""

    by: str = "wording"


LIST = 260
MOST = 3
GENERIC = frozenset({"WP-I-09", "WP-S-08"})
CAUSE = re.compile(
    r"\b(?:because|due to|attribut\w+ to|caused by|result(?:ed)? (?:of|from)|stem\w+ from|reasons? (?:for|was|were)|specifically)\b",
    re.I,
)
RULES = frozenset({"WP-I-01", "WP-I-03"})
UNDER_RULES = re.compile(r"\b(?:polic(?:y|ies)|procedures)\b[^,;]*\b(?:for|over|on)\b", re.I)
STOP = re.compile(r"[.;]\s|\b(?:to ensure|for assuring|to prevent|so that|in order to)\b|$")
SENTENCE = re.compile(r"[.;!?]\s(?=[A-Z“\"(])|\n")


def _charge(text: str, start: int, charge: re.Pattern[str]) -> bool:
    return bool(charge.search(text[max(0, start - 110) : start]))


@cache
def _wordings() -> dict[str, Any]:
    d = data("extraction.en", "weakpoints")
    plain = plainly()
    cues = [
        (c.text.lower(), (w.id, mode))
        for w in load().weak_points.values()
        for mode, cs in (("E", w.cues.en.E), ("C", w.cues.en.C))
        for c in cs
        if c.text.lower() not in d["cues_not"]
    ]
    return {
        "cues": Matcher(cues, whole_words=True),
        "E": [(w, any_of([*d["E"].get(w, []), *plain["E"].get(w, [])])) for w in sorted({*d["E"], *plain["E"]}, key=lambda w: (d["late"].index(w) if w in d["late"] else -1, w))],
        "C": [(w, any_of([*d["C"].get(w, []), *plain["C"].get(w, [])])) for w in dict.fromkeys([*d["C"], *plain["C"]])],
        "lead": bounded(d["lead"]), "objects": [(w, any_of([p])) for w, p in d["objects"].items()],
        "charge": bounded(d["charge"]), "remedy": re.compile(d["remedy"], re.I), "told": re.compile(d["remedy_in_cases"], re.I),
        "negation": re.compile(d["negation"], re.I),
        "breach": bounded("|".join(d["breach"])), "wages": any_of(d["wages"]),
        "in_cases": frozenset(d["in_cases"]), "in_audits": frozenset(d["in_audits"]), "implied_in_cases": frozenset(d["implied_in_cases"]),
        "any_case": frozenset([*d["in_cases"], *d["implied_in_cases"]]),
        "any_audit": frozenset([*d["in_audits"], *(y for ys in d["yields"].values() for y in ys)]),
        "not_wages": frozenset(d["not_wages"]), "yields": d["yields"], "first": frozenset(d["first"]),
    }  # fmt: skip


def weak_points(
    text: str,
    remedies: list[Span],
    speeches: list[Span] | None = None,
    names: list[Span] | None = None,
    *,
    case: bool,
) -> list[Candidate]:
    """Return the weak points.

    ``case``: a case of a person, where names of charges are no weaknesses and few are named by the text itself;
    ``speeches``: what officials say of the case: it counts only where nothing else implies a weakness; ``names``: of units, no wording begins in one.
    """
    w = _wordings()
    held, said, called = Spans(remedies), Spans(speeches or []), Spans(names or [])

    aim = w["told" if case else "remedy"]

    def stands(start: int, end: int, name: str, rule: str) -> bool:
        head = text[max(0, start - 80) : start]
        lost: Lost | None = "remedy" if held.touches(start, end) or aim.search(head) else None
        if called.touches(start, start + 1):
            lost = "overlap"
        if w["negation"].search(head):
            lost = "negation"
        propose("weak_point", start, end, rule, name, lost)
        return lost is None

    named_here = _explicit(text, stands, case=case)
    explicit = [
        c for c in named_here if not case or (c.id in w["in_cases"] and not said.touches(c.start, c.end))
    ]
    held_back = set(named_here) - set(explicit)
    implied = [c for c in _implied(text, stands, case=case) if case or c.id in w["in_audits"]]
    # what names a missing step of a deal or a payment tells, at the least, conduct that implies it
    implied += [
        replace(c, mode="C", by="named")
        for c in named_here
        if case and c in held_back and c.id in w["implied_in_cases"]
    ]
    told = [c for c in implied if not said.touches(c.start, c.end)] or implied
    if case and w["wages"].search(text):
        told = [c for c in told if c.id not in w["not_wages"]]
    first = _best(text, explicit, w["breach"], case=case)
    named = {c.id for c in first}
    return sorted(
        [*first, *(c for c in _best(text, told, None, case=case) if c.id not in named)],
        key=lambda c: (c.start, c.id),
    )


def _explicit(text: str, stands: Any, *, case: bool) -> list[Told]:
    w = _wordings()
    found: list[Told] = []
    used = Taken(len(text))
    for start, end, (name, mode) in w["cues"].longest(lowered(text)):
        if mode == "E" and stands(start, end, f"{name} E", f"catalogue {name} E"):
            found.append(Told(name, "E", start, end, 0.0, "cue"))
            used.add(start, end)
    for lead in w["lead"].finditer(text):
        stop = STOP.search(text, lead.end(), min(len(text), lead.end() + LIST))
        for name, pattern in w["objects"]:
            m = pattern.search(text, lead.end(), stop.start() if stop else lead.end() + LIST)
            rule = f"en/weakpoints.yaml objects {name}"
            # rules for a matter (a lack of policies for the use of consultants) are weak, not the matter itself
            if m and name not in RULES and UNDER_RULES.search(text, lead.end(), m.start()):
                continue
            if m and stands(lead.start(), lead.end(), f"{name} E", rule):
                propose("weak_point", m.start(), m.end(), rule, f"{name} E")
                found.append(Told(name, "E", m.start(), m.end(), 0.0, "list"))
                used.add(*m.span())
    for name, pattern in w["E"]:
        if case and name not in w["any_case"]:
            continue
        rule = f"en/weakpoints.yaml E {name}"
        for m in pattern.finditer(text):
            if used.touches(m.start(), m.end()):
                propose("weak_point", m.start(), m.end(), rule, f"{name} E", "taken")
            elif case and _charge(text, m.start(), w["charge"]):
                propose("weak_point", m.start(), m.end(), rule, f"{name} E", "charge")
            elif stands(m.start(), m.end(), f"{name} E", rule):
                found.append(Told(name, "E", m.start(), m.end(), 0.0))
                used.add(*m.span())
    # in the case of a person a denial tells what somebody did, seldom what a control lacks
    for name, start, end in () if case else frames(text):
        rule = f"en/matrix.yaml {name}"
        if used.touches(start, end):
            propose("weak_point", start, end, rule, f"{name} E", "taken")
        elif stands(start, end, f"{name} E", rule):
            found.append(Told(name, "E", start, end, 0.0, "matrix"))
            used.add(start, end)
    return found


def _implied(text: str, stands: Any, *, case: bool) -> list[Told]:
    w = _wordings()
    found = [
        Told(name, "C", start, end, 0.0, "cue")
        for start, end, (name, mode) in w["cues"].longest(lowered(text))
        if mode == "C" and stands(start, end, f"{name} C", f"catalogue {name} C")
    ]
    found += [
        Told(name, "C", m.start(), m.end(), 0.0)
        for name, pattern in w["C"]
        if case or name in w["any_audit"]
        for m in pattern.finditer(text)
        if stands(m.start(), m.end(), f"{name} C", f"en/weakpoints.yaml C {name}")
    ]
    ahead = {
        name: Spans((o.start, o.end) for o in found if o.id in w["yields"][name])
        for name in {c.id for c in found} & w["yields"].keys()
    }
    kept = []
    for c in found:
        if c.id in ahead and ahead[c.id].touches(c.start, c.end):
            propose("weak_point", c.start, c.end, f"en/weakpoints.yaml C {c.id}", f"{c.id} C", "taken")
        else:
            kept.append(c)
    return kept


def _best(text: str, found: list[Told], breach: re.Pattern[str] | None, *, case: bool) -> list[Candidate]:
    """Return one candidate for each entry, at most ``MOST``: causes first, generic entries and mere breaches only alone."""
    counts = Counter(c.id for c in found)
    best: dict[str, tuple[tuple[bool, int], Told]] = {}
    for c in sorted(found, key=lambda c: (c.start, -c.end)):
        head = SENTENCE.split(text[max(0, c.start - 300) : c.start])[-1]
        mere = bool(breach and breach.match(text, c.start))
        rank = (mere, -int(bool(breach and CAUSE.search(head))))
        if c.id not in best or rank < best[c.id][0]:
            best[c.id] = (rank, c)
    telling = {i for i, (rank, _) in best.items() if not rank[0]} or set(best)
    telling = {i for i in telling if i not in GENERIC} or telling
    first = _wordings()["first"]
    ranked = sorted(
        best.values(), key=lambda rc: (*rc[0], rc[1].id not in first, -counts[rc[1].id], rc[1].start)
    )
    kept = [c for _, c in ranked if c.id in telling]
    for _, c in ranked:
        if c not in kept[:MOST]:
            lost: Lost = "limit" if c.id in telling else "generic" if c.id in GENERIC else "more_telling"
            propose("weak_point", c.start, c.end, "", f"{c.id} {c.mode}", lost)
    given = kept[:MOST]
    return [
        Candidate(
            c.id,
            c.mode,
            c.start,
            c.end,
            sureness(c.id, c.mode, _traits(c, best[c.id][0], counts[c.id], place, len(given), case)),
        )
        for place, c in enumerate(given)
    ]


def _traits(
    c: Told, rank: tuple[bool, int], times: int, place: int, given: int, case: bool
) -> tuple[str, ...]:
    """Return what a confidence rests on: mode and kind of report, list, repetition, cause, company, class of the entry."""
    here = f"{c.mode} {'case' if case else 'audit'}"
    told = [here, f"{c.mode} {c.by}", load().weak_points[c.id].parent]
    told += ["twice"] * (times > 1) + ["breach"] * rank[0] + ["cause"] * (rank[1] < 0)
    told += ["generic"] * (c.id in GENERIC) + ["alone"] * (given == 1) + ["third"] * (place == 2)
    return tuple(told)
