"""Which unit a name means: where it stands and what it is called there.

A company's full name stands for itself everywhere; an office's name counts inside its place; a name whose place the
text does not tell is a unit of its own document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extraction import Case
from graph.projection.build import node, relationship
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.keys import LOCAL, normal, unit_id
from graph.projection.masks import is_masked
from graph.projection.places import Place, Places
from graph.projection.prefixes import in_front, without_prefix
from graph.projection.reading import Reading
from graph.projection.unit_names import body_of, is_company
from graph.projection.unit_rules import rules

# a village is narrower than these
WIDE = {"RG-1", "RG-2", "RG-3"}
EVERYWHERE = "everywhere"


@dataclass(frozen=True)
class ResolvedUnit:
    """A unit with its id; ``place`` where the text or a list tells it; ``rule`` how that was found."""

    id: str
    name: str
    place: Place | None
    rule: str
    kind: str | None = None
    line: str | None = None

    @property
    def local(self) -> bool:
        """Return whether the unit counts in its own document only."""
        return self.rule == "local"


class Units:
    """All units of one document."""

    def __init__(self, reading: Reading, places: Places) -> None:
        self._reading = reading
        self._places = places
        self._known = reading.words.known_units

    def resolve(
        self, case: Case, name: str, start: int, end: int, kind: str | None = None, line: str | None = None
    ) -> ResolvedUnit:
        """Return the unit that ``name`` at ``start``..``end`` of the case means."""
        full = self._reading.words.vocabulary.aliases.get(name, name)
        known = self._known.get(normal(full)) or self._known.get(normal(name))
        if known is not None:
            place = self._places.by_code(known.region) if known.region else None
            if place is not None or known.region is None:
                scope = place.id if place else EVERYWHERE
                return ResolvedUnit(
                    unit_id(scope, known.name), known.name, place, "list", known.type, known.line or line
                )
        scope, inner, place, rule = self._where(case, full, name, start, end, kind)
        if place is not None and place.id == scope:
            inner = without_prefix(inner, self._reading.words.divisions.path(place.code or ""))
        return ResolvedUnit(unit_id(scope, inner), full, place, rule, kind, line)

    def body(self, case: Case, unit: ResolvedUnit) -> ResolvedUnit | None:
        """Return the body that a section stands under, in the section's own place; None for what is no section."""
        name = body_of(unit.name, self._reading.language)
        if name is None or unit.place is None:
            return None
        name = self._reading.words.vocabulary.aliases.get(name, name)
        known = self._known.get(normal(name))
        if known is not None:
            return self.resolve(case, name, 0, 0, known.type, known.line)
        inner = without_prefix(name, self._reading.words.divisions.path(unit.place.code or ""))
        # the section's own type says nothing about its body's
        return ResolvedUnit(unit_id(unit.place.id, inner), name, unit.place, "section", None, unit.line)

    def _where(
        self, case: Case, full: str, name: str, start: int, end: int, kind: str | None
    ) -> tuple[str, str, Place | None, str]:
        """Return scope, name inside the scope, place and rule."""
        language = self._reading.language
        local = (LOCAL + self._reading.document.id, full, None, "local")
        if is_masked("unit", full):
            return local
        if is_company(full, language):
            return EVERYWHERE, full, None, "company"
        if normal(full).startswith(rules().national.get(language, ())):
            return EVERYWHERE, full, None, "national"
        inside = [m for m in self._places.mentions(case) if start <= m.start and m.end <= end]
        if inside and language == "zh" and full == name:
            at = start
            place: Place | None = None
            for mention in inside:
                if mention.start == at:
                    at, place = mention.end, mention.place
            if place is not None:
                rest = name[at - start :] or name
                return place.id, rest, place, "prefix"
        front = (
            in_front(self._places, case, full, self._reading.words.divisions) if language == "zh" else None
        )
        if front is not None:
            return front[0].id, full[front[1] :], front[0], "prefix"
        told = self._begins(case, full) if language == "zh" else None
        if told is not None:
            return told[0].id, full[told[1] :], told[0], "prefix"
        if inside:
            place = inside[-1].place if language == "zh" else self._places.leaves(m.place for m in inside)[0]
            return place.id, full, place, "inside"
        if normal(full).endswith(rules().company_short.get(language, ())):
            return local
        return self._from_context(case, full, kind) or local

    def _begins(self, case: Case, full: str) -> tuple[Place, int] | None:
        """Return the narrowest of the case's own places that a name begins with, wherever the text named them, and how far they reach.

        A place is one fact however often the text names it; a unit named again stands where it stood before.
        """
        names = {self._reading.words_of(m.start, m.end) or "": m.place for m in self._places.mentions(case)}
        found: tuple[Place, int] | None = None
        at = 0
        while True:
            fitting = [n for n in names if n and full.startswith(n, at) and at + len(n) < len(full)]
            if not fitting:
                return found
            longest = max(fitting, key=len)
            at += len(longest)
            found = names[longest], at

    def _from_context(
        self, case: Case, full: str, kind: str | None
    ) -> tuple[str, str, Place | None, str] | None:
        """Return the place that the case gives to a name without one; None where it gives none or several."""
        language = self._reading.language
        here = [m.place for m in self._places.mentions(case)]
        for word, levels in sorted(rules().levels.get(language, {}).items(), key=lambda i: -len(i[0])):
            if full.startswith(word) and len(full) > len(word) + 1:
                for places in (here, self._places.in_document()):
                    place = _only(places, levels[:1]) or _only(places, levels)
                    if place is not None:
                        return place.id, full[len(word) :], place, "level"
                return None
        narrowest = self._places.leaves(here)
        one = narrowest[0] if len(narrowest) == 1 else None
        if language == "zh" and full.startswith(rules().village["zh"]):
            return (one.id, full, one, "context") if one and one.level not in WIDE else None
        if language == "en":
            return (one.id, full, one, "context") if one and kind in rules().fallback_narrowest else None
        for level in rules().fallback_levels.get(kind or "", ()):
            place = _only(here, [level])
            if place is not None:
                return place.id, full, place, "context"
        return None

    def add(self, fragment: Fragment, unit: ResolvedUnit) -> NodeKey:
        """Add the unit and its place to the fragment."""
        key = node(
            fragment, "Unit", unit.id, name=unit.name, names=[unit.name], kind=unit.kind, line=unit.line,
            region=unit.place.id if unit.place else None,
        )  # fmt: skip
        if unit.place is not None:
            at = self._places.add(fragment, unit.place)
            relationship(fragment, "LOCATED_IN", key, at, {"rule": unit.rule}, {})
        return key


def _only(places: list[Place], levels: Sequence[str]) -> Place | None:
    """Return the one place at one of the levels; None where there is none or there are two."""
    found = {p.id: p for p in places if p.level in levels}
    return next(iter(found.values())) if len(found) == 1 else None
