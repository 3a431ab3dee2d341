"""The fragment of one document: its cases and everything that they state, each with its sentences."""

from __future__ import annotations

from collections import Counter

from casebook import Document
from extraction import Case, Extraction
from graph.projection.build import node, relationship
from graph.projection.entries import entry, weak_point
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.funds import add_funds
from graph.projection.people import add_people
from graph.projection.places import Places
from graph.projection.reading import Reading, Words
from graph.projection.units import ResolvedUnit, Units

CLAIMED = ("involved", "bribe", "loss")
# departments and their stations, which form lines from the province down to the township
OFFICES = ("UT-DP", "UT-ST")


def document_fragment(document: Document, extraction: Extraction, text: str, words: Words) -> Fragment:
    """Return what a document contributes: a pure function of its record and the lists."""
    reading = Reading(document, extraction, text, words)
    places = Places(reading)
    units = Units(reading, places)
    at = node(
        reading.fragment, "Document", document.id, title=reading.title(), language=document.language,
        source_type=document.source_type or extraction.document.source_type, date=document.date,
        publisher=document.publisher,
    )  # fmt: skip
    for case in extraction.cases:
        _Case(reading, places, units, case, at).add()
    return reading.fragment


class _Case:
    """One case on its way into the fragment."""

    def __init__(self, reading: Reading, places: Places, units: Units, case: Case, document: NodeKey) -> None:
        self.reading, self.places, self.units, self.case = reading, places, units, case
        self.fragment = reading.fragment
        self.document = document

    def add(self) -> None:
        """Add the case's node and all its relationships."""
        self.key = self._node()
        self.fragment.stand(self.key, self.case.start, self.case.end)
        relationship(self.fragment, "IN", self.key, self.document, {}, {})
        units = self._units()
        add_people(self.reading, self.units, self.case, self.key)
        self._subordinate(units)
        self._regions()
        add_funds(self.reading, self.case, self.key)
        self._judged()

    def _node(self) -> NodeKey:
        case, document = self.case, self.reading.document
        period, dates = case.act_period, case.dates
        one = len(self.reading.extraction.cases) == 1
        amount, currency = self._amount()
        return node(
            self.fragment, "Case", case.id, document=document.id, status=case.status, language=document.language,
            start=case.start, end=case.end, line=case.line, step=case.step, channel=case.channel,
            title=(self.reading.title() if one else None) or self.reading.heading(case.start, case.end),
            act_start=period.start if period else None, act_end=period.end if period else None,
            filed=dates.filed if dates else None, decided=dates.decided if dates else None,
            source_type=document.source_type or self.reading.extraction.document.source_type,
            date=document.date, amount=amount, currency=currency,
        )  # fmt: skip

    def _amount(self) -> tuple[float | None, str | None]:
        """Return the largest claimed amount in the currency that the case names most often."""
        money = [m for m in self.case.money if m.role in CLAIMED]
        if not money:
            return None, None
        counts = Counter(m.currency for m in money)
        currency = min(counts, key=lambda c: (-counts[c], c))
        return float(max(m.value for m in money if m.currency == currency)), currency

    def _units(self) -> list[tuple[str, ResolvedUnit]]:
        found = []
        for fact in self.case.units:
            name = self.reading.words_of(fact.start, fact.end)
            if name is None:
                continue
            unit = self.units.resolve(self.case, name, fact.start, fact.end, fact.kind, fact.line)
            passage = self.reading.passage(fact.start, fact.end)
            key = self.units.add(self.fragment, unit)
            self.fragment.stand(key, fact.start, fact.end)
            relationship(self.fragment, "AT", self.key, key, {"passages": [passage]}, {})
            found.append((name, unit))
        return found

    def _subordinate(self, units: list[tuple[str, ResolvedUnit]]) -> None:
        """What the case's own units say of who stands under whom: by their names, else by line and place."""
        for name, unit in units:
            parent, rule = self._above(name, unit, units)
            if parent is not None:
                # a section's body may stand in no fact of its own
                ends = NodeKey("Unit", unit.id), self.units.add(self.fragment, parent)
                relationship(self.fragment, "SUBORDINATE_TO", *ends, {"rule": rule}, {})

    def _above(
        self, name: str, unit: ResolvedUnit, units: list[tuple[str, ResolvedUnit]]
    ) -> tuple[ResolvedUnit | None, str]:
        """Return the unit whose name this one's begins with, said or not; else the office of its line in the next place above."""
        others = [(n, u) for n, u in units if u.id != unit.id]
        named = [(n, u) for n, u in others if len(n) > 3 and n != name and name.startswith(n)]
        if named:
            return max(named, key=lambda i: (len(i[0]), i[1].id))[1], "name"
        body = self.units.body(self.case, unit)
        if body is not None:
            return body, "section"
        if unit.place is None or unit.line is None or unit.kind not in OFFICES:
            return None, ""
        higher = self.places.ancestors(unit.place)
        line = [
            u for _, u in others
            if u.place is not None and u.place.id in higher and u.line == unit.line and u.kind in OFFICES
        ]  # fmt: skip
        # the narrowest of the places above: the one that has most places above itself
        return max(line, key=lambda u: (self._depth(u), u.id), default=None), "line"

    def _depth(self, unit: ResolvedUnit) -> int:
        return len(self.places.ancestors(unit.place)) if unit.place else 0

    def _regions(self) -> None:
        """The case occurred in the narrowest places that it names; what lies above them follows by PART_OF."""
        mentions = self.places.mentions(self.case)
        for mention in mentions:
            self.fragment.stand(NodeKey("Region", mention.place.id), mention.start, mention.end)
        for place in self.places.leaves(m.place for m in mentions):
            passages = [self.reading.passage(m.start, m.end) for m in mentions if m.place.id == place.id]
            key = self.places.add(self.fragment, place)
            relationship(self.fragment, "OCCURRED_IN", self.key, key, {"passages": passages}, {})

    def _judged(self) -> None:
        """Fields, conduct and weak points: what the case is judged to be about."""
        vocabulary = self.reading.words.vocabulary
        extractor = self.reading.extraction.document.extractor
        for field in self.case.fields:
            key = entry(self.fragment, vocabulary, "Field", field.id)
            if key:
                judged = {"confidence": float(field.confidence), "main": field.main}
                relationship(self.fragment, "IN_FIELD", self.key, key, judged, {})
        for conduct in self.case.misconduct:
            key = entry(self.fragment, vocabulary, "Misconduct", conduct.id)
            if key:
                judged = {"confidence": float(conduct.confidence), "main": conduct.main}
                passages = [self.reading.passage(conduct.start, conduct.end)]
                relationship(
                    self.fragment, "INVOLVED_CONDUCT", self.key, key, {**judged, "passages": passages}, {}
                )
        for weak in self.case.weak_points:
            key = weak_point(self.fragment, vocabulary, weak.id)
            if key:
                judged = {"confidence": float(weak.confidence), "main": weak.main}
                who = str(getattr(weak, "asserted_by", None) or extractor)
                passages = [self.reading.passage(weak.start, weak.end)]
                stated = {**judged, "asserted_by": who, "passages": passages}
                relationship(self.fragment, "EXPOSES", self.key, key, stated, {"mode": weak.mode})
