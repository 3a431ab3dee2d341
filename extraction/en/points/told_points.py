"""Where an English text tells a weak point: in so many words (E), or by conduct that implies one (C)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extraction.common import Candidate, Lost, Phrases, Spans, Taken, lazy, lowered, propose
from extraction.en.points.frames import frames
from extraction.en.points.point_lists import wordings
from extraction.en.points.told_loosely import Stands, by_senses, by_slots

PHRASES = Phrases("extraction.en", "told_points")

# so far a list of what lacks reaches behind its lead, in characters
LIST = 260
RULES = frozenset({"WP-I-01", "WP-I-03"})
UNDER_RULES = lazy(r"\b(?:polic(?:y|ies)|procedures)\b[^,;]*\b(?:for|over|on)\b", re.I)
ABSENT = PHRASES.compile(r"\b(?:‹absent›)\b[^,;.]*$", re.I)
CLAUSE = lazy(r"[.;:]\s|\n|\b(?:because|although|while|but|that|which|who)\b")
STOP = lazy(r"[.;]\s|\b(?:to ensure|for assuring|to prevent|so that|in order to)\b|$")


@dataclass(frozen=True)
class Told(Candidate):
    """A candidate, and the list that it comes from."""

    by: str = "wording"


def _charge(text: str, start: int, charge: re.Pattern[str]) -> bool:
    """Return whether the words before a place make it what somebody is charged with."""
    return bool(charge.search(text[max(0, start - 110) : start]))


def explicit(text: str, stands: Stands, *, case: bool) -> list[Told]:
    """Return what the text itself calls weak or missing: cues, lists of what lacks, wordings, the matrix; each place once."""
    told = _Explicit(text, stands, case=case)
    told.cues()
    told.lists()
    told.wordings()
    if not case:
        # in the case of a person a denial tells what somebody did, seldom what a control lacks
        told.matrix()
    told.loosely()
    return told.found


class _Explicit:
    """Explicit weak points, in the order in which kinds of wordings take their places."""

    def __init__(self, text: str, stands: Stands, *, case: bool) -> None:
        self.text, self.stands, self.case = text, stands, case
        self.words = wordings()
        self.found: list[Told] = []
        self.used = Taken(len(text))

    def cues(self) -> None:
        """Add the catalogue's cues."""
        for start, end, (name, mode) in self.words["cues"].longest(lowered(self.text)):
            if mode == "E" and self.stands(start, end, f"{name} E", f"catalogue {name} E"):
                self._add(name, start, end, "cue")

    def lists(self) -> None:
        """Add what a list names as lacking (lacked controls over A, B and C; A, B and C had weaknesses)."""
        for lead, begin, end in self._stretches():
            for name, pattern in self.words["objects"]:
                m = pattern.search(self.text, begin, end)
                # rules for a matter (a lack of policies for the use of consultants) are weak, not the matter itself
                if (
                    m
                    and name == "WP-I-01"
                    and not ABSENT.search(self.text, max(0, m.start() - 40), m.start())
                ):
                    # rules that are named among what is weak exist: they say too little
                    self._listed("WP-I-03", lead, m)
                elif m and (name in RULES or not UNDER_RULES.search(self.text, begin, m.start())):
                    self._listed(name, lead, m)

    def _stretches(self) -> Iterator[tuple[re.Match[str], int, int]]:
        """Yield what calls a list weak, and the stretch of the list: behind it, or (its systems had weaknesses) before."""
        for lead in self.words["lead"].finditer(self.text):
            far = lead.end() + LIST
            stop = STOP.search(self.text, lead.end(), min(len(self.text), far))
            yield lead, lead.end(), stop.start() if stop else far
        for lead in self.words["tail"].finditer(self.text):
            head = CLAUSE.split(self.text[max(0, lead.start() - LIST) : lead.start()])[-1]
            yield lead, lead.start() - len(head), lead.start()

    def _listed(self, name: str, lead: re.Match[str], m: re.Match[str]) -> None:
        rule = f"en/weakpoints.yaml objects {name}"
        if self.used.touches(*m.span()):
            # the monitoring of contractors is no monitoring in general
            self._lost(name, m.start(), m.end(), rule, "taken")
        elif self.stands(lead.start(), lead.end(), f"{name} E", rule):
            propose("weak_point", m.start(), m.end(), rule, f"{name} E")
            self._add(name, m.start(), m.end(), "list")
            # what calls the list weak is no finding of its own: its controls and procedures were inadequate
            self.used.add(lead.start(), lead.end())

    def wordings(self) -> None:
        """Add the listed wordings; in a case those of any case, where they are no charge."""
        for name, pattern in self.words["E"]:
            if self.case and name not in self.words["any_case"]:
                continue
            rule = f"en/weakpoints.yaml E {name}"
            for m in pattern.finditer(self.text):
                if self.used.touches(m.start(), m.end()):
                    self._lost(name, m.start(), m.end(), rule, "taken")
                elif self.case and _charge(self.text, m.start(), self.words["charge"]):
                    self._lost(name, m.start(), m.end(), rule, "charge")
                elif self.stands(m.start(), m.end(), f"{name} E", rule):
                    self._add(name, m.start(), m.end())

    def matrix(self) -> None:
        """Add objects with their predicates."""
        for name, start, end in frames(self.text):
            rule = f"en/matrix.yaml {name}"
            if self.used.touches(start, end):
                self._lost(name, start, end, rule, "taken")
            elif self.stands(start, end, f"{name} E", rule):
                self._add(name, start, end, "matrix")

    def loosely(self) -> None:
        """Add what is told by slots and by senses, where nothing else stands."""
        for by, rule, told in (
            ("slot", "en/slots.yaml absent", by_slots),
            ("sense", "en/senses.yaml", by_senses),
        ):
            for name, start, end in told(self.text, self.stands, "E"):
                if self.used.touches(start, end):
                    self._lost(name, start, end, f"{rule} {name}", "taken")
                else:
                    self._add(name, start, end, by)

    def _add(self, name: str, start: int, end: int, by: str = "wording") -> None:
        self.found.append(Told(name, "E", start, end, 0.0, by))
        self.used.add(start, end)

    def _lost(self, name: str, start: int, end: int, rule: str, why: Lost) -> None:
        propose("weak_point", start, end, rule, f"{name} E", why)


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
    found += [Told(name, "C", a, b, 0.0, "slot") for name, a, b in by_slots(text, stands, "C")]
    taken: dict[str, Taken] = {}
    for c in found:
        if case or c.by == "slot" or c.id in w["in_audits"]:
            taken.setdefault(c.id, Taken(len(text))).add(c.start, c.end)
    found += [
        Told(name, "C", a, b, 0.0, "sense")
        for name, a, b in by_senses(text, stands, "C")
        if not any(t.touches(a, b) for i, t in taken.items() if name not in w["yields"].get(i, ()))
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
