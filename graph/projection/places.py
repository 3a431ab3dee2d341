"""Which place a name means: by code where the list of divisions leaves one, else by its path of names.

The names of one case, then of one document, tell one another apart: 城关镇 has 88 places, and one of them lies in the
county that stands beside it. Nothing is guessed: a name that stays open is a place of its own document.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extraction import Case
from graph.projection.build import node, relationship
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.keys import LOCAL, region_id
from graph.projection.masks import is_masked
from graph.projection.place_codes import candidates, settled
from graph.projection.reading import Reading


@dataclass(frozen=True)
class Place:
    """A resolved place: ``id`` is its code, or a hash of its path; ``above`` the id it is part of."""

    id: str
    name: str
    level: str | None
    code: str | None = None
    above: str | None = None
    path: str = ""
    local: bool = False


@dataclass(frozen=True)
class Mention:
    """A region fact of a case with the place it means."""

    start: int
    end: int
    place: Place


class Places:
    """All places of one document, by case."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._divisions = reading.words.divisions
        cases = reading.extraction.cases
        names = [
            {r.text: candidates(self._divisions, r.text, r.level, r.code) for r in c.regions} for c in cases
        ]
        self._by_id: dict[str, Place] = {}
        self._mentions = {
            case.id: self._mentions_of(case, codes)
            for case, codes in zip(cases, settled(self._divisions, names), strict=True)
        }

    def mentions(self, case: Case) -> list[Mention]:
        """Return the region mentions of a case in the order of the text."""
        return self._mentions[case.id]

    def in_document(self) -> list[Place]:
        """Return all places of the document, each once, by id."""
        found = {m.place.id: m.place for mentions in self._mentions.values() for m in mentions}
        return [found[i] for i in sorted(found)]

    def ancestors(self, place: Place) -> set[str]:
        """Return the ids of all places above."""
        found: set[str] = set()
        at = place.above
        while at is not None and at not in found:
            found.add(at)
            known = self._by_id.get(at)
            at = known.above if known else None
        return found

    def leaves(self, places: Iterable[Place]) -> list[Place]:
        """Return those places that lie above none of the others, by id."""
        listed = {p.id: p for p in places}
        above = {a for p in listed.values() for a in self.ancestors(p)}
        return [listed[i] for i in sorted(listed) if i not in above]

    def add(self, fragment: Fragment, place: Place) -> NodeKey:
        """Add the place and all above it to the fragment."""
        key = node(
            fragment, "Region", place.id, name_zh=place.name, name_en=place.name, level=place.level,
            code=place.code, path=place.path,
        )  # fmt: skip
        above = self._by_id.get(place.above) if place.above else None
        if above is not None:
            relationship(fragment, "PART_OF", key, self.add(fragment, above), {}, {})
        return key

    def by_code(self, code: str) -> Place | None:
        """Return the place of a code and remember those above it."""
        steps = self._divisions.path(code)
        place: Place | None = None
        for step in steps:
            above = place
            path = f"{above.path}/{step.name}" if above else step.name
            place = Place(step.code, step.name, step.level, step.code, above.id if above else None, path)
            self._by_id[place.id] = place
        return place

    def _mentions_of(self, case: Case, codes: dict[str, str]) -> list[Mention]:
        found: list[Mention] = []
        named: dict[str, Place] = {}
        regions = sorted(case.regions, key=lambda r: (r.start, r.end, r.text))
        for region in regions:
            place = self.by_code(codes[region.text]) if region.text in codes else None
            if place is not None:
                named[region.text] = place
        chain = self._one_line(named.values())
        for region in regions:
            words = self._reading.words_of(region.start, region.end)
            if words is None:
                continue
            place = named.get(region.text)
            if place is None:
                place = self._uncoded(
                    words, region.level, self._beside(region.start, region.end, found, named, case) or chain
                )
                named[region.text] = place
            found.append(Mention(region.start, region.end, place))
        return found

    def _uncoded(self, name: str, level: str | None, above: Place | None) -> Place:
        if (
            above is not None
            and level
            and above.level
            and above.level[:3] == level[:3]
            and above.level >= level
        ):
            above = None
        scope = LOCAL + self._reading.document.id
        if above is None or above.local:
            place = Place(region_id(scope, name), name, level, path=name, local=True)
        elif is_masked("place", name):
            # 某镇 of a county is somewhere in that county, and another one in the next report
            path = f"{above.path}/{name}"
            place = Place(region_id(scope + above.id, name), name, level, None, above.id, path, local=True)
        else:
            path = f"{above.path}/{name}"
            place = Place(region_id(above.id, name), name, level, above=above.id, path=path)
        self._by_id[place.id] = place
        return place

    def _beside(
        self, start: int, end: int, before: list[Mention], named: dict[str, Place], case: Case
    ) -> Place | None:
        """Return the wider place that the text puts right beside the name: 甲县乙镇; Springfield, Illinois."""
        for mention in reversed(before):
            if mention.end <= start and not self._reading.between(mention.end, start).strip():
                return mention.place
        if self._reading.language == "en":
            for region in sorted(case.regions, key=lambda r: r.start):
                if region.start > end and self._reading.between(end, region.start) in {", ", " , "}:
                    return named.get(region.text)
        return None

    def _one_line(self, places: Iterable[Place]) -> Place | None:
        """Return the narrowest of places that lie in one another; None where they do not."""
        listed = {p.id: p for p in places}
        leaves = self.leaves(listed.values())
        return leaves[0] if len(leaves) == 1 else None
