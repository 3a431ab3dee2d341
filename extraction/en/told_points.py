"""Where an English text tells a weak point: in so many words (E), or by conduct that implies one (C)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extraction.common import Candidate, Spans, Taken, lowered, propose
from extraction.en.frames import frames
from extraction.en.point_lists import wordings

# start, end, name, rule: whether a wording at this place stands, no remedy, negation or name of a unit
Stands = Callable[[int, int, str, str], bool]
# so far a list of what lacks reaches behind its lead, in characters
LIST = 260
RULES = frozenset({"WP-I-01", "WP-I-03"})
UNDER_RULES = re.compile(r"\b(?:polic(?:y|ies)|procedures)\b[^,;]*\b(?:for|over|on)\b", re.I)
STOP = re.compile(r"[.;]\s|\b(?:to ensure|for assuring|to prevent|so that|in order to)\b|$")


@dataclass(frozen=True)
class Told(Candidate):
    """A candidate, and the list that it comes from."""

    by: str = "wording"


def _charge(text: str, start: int, charge: re.Pattern[str]) -> bool:
    return bool(charge.search(text[max(0, start - 110) : start]))


def explicit(text: str, stands: Stands, *, case: bool) -> list[Told]:
    """Return what the text itself calls weak or missing: cues, lists of what lacks, wordings, the matrix; each place once."""
    w = wordings()
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
            if m and used.touches(*m.span()):
                # the monitoring of contractors is no monitoring in general
                propose("weak_point", m.start(), m.end(), rule, f"{name} E", "taken")
            elif m and stands(lead.start(), lead.end(), f"{name} E", rule):
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


def implied(text: str, stands: Stands, *, case: bool) -> list[Told]:
    """Return what the conduct that is told implies; an entry yields to the more telling ones at its place."""
    w = wordings()
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
