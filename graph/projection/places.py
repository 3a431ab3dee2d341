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
from graph.projection.reading import Reading
from vocabulary import Division, Divisions

WIDEST = {"RG-1", "RE-0", "RE-1"}
# a place in front of a unit's name is read by its whole name only: 和平 is many things, 和平区 is a place
KINDS_OF_PLACE = ("省", "市", "州", "盟", "自治区", "地区", "县", "区", "旗", "镇", "乡", "街道")
LONGEST = 12


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
        coded = [self._coded(case) for case in reading.extraction.cases]
        self._codes = self._settle(coded)
        self._by_id: dict[str, Place] = {}
        self._mentions = {
            case.id: self._mentions_of(case, codes)
            for case, codes in zip(reading.extraction.cases, self._codes, strict=True)
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

    def in_front(self, case: Case, name: str) -> tuple[Place, int] | None:
        """Return the narrowest division whose whole name stands in front of a unit's name, and how far it reaches.

        A name that several divisions bear is settled by the places of the case, then of the document, else not.
        """
        here = {m.place.code for m in self.mentions(case) if m.place.code}
        everywhere = {p.code for p in self.in_document() if p.code}
        found: tuple[Place, int] | None = None
        at = 0
        while at < len(name):
            step = self._next_in_front(name, at, found[0].code if found else None, (here, everywhere))
            if step is None:
                break
            place = self.by_code(step[0])
            if place is None:
                break
            found, at = (place, step[1]), step[1]
        return found

    def _next_in_front(
        self, name: str, at: int, above: str | None, contexts: tuple[set[str], ...]
    ) -> tuple[str, int] | None:
        for end in range(min(len(name) - 1, at + LONGEST), at + 2, -1):
            if not name[at:end].endswith(KINDS_OF_PLACE):
                continue
            codes = self._candidates(name[at:end], None, None)
            if above is not None:
                codes = [c for c in codes if above in {d.code for d in self._divisions.path(c)[:-1]}]
            if len(codes) == 1:
                return codes[0], end
            for context in contexts:
                code = self._choose(codes, context, False)
                if code is not None:
                    return code, end
        return None

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

    def _coded(self, case: Case) -> dict[str, list[str]]:
        """Return the possible codes of each name of a case."""
        return {r.text: self._candidates(r.text, r.level, r.code) for r in case.regions}

    def _candidates(self, name: str, level: str | None, code: str | None) -> list[str]:
        known = self._divisions.by_code(code) if code else None
        if known is not None:
            return [_heir(known, self._divisions)]
        found = self._divisions.find(" ".join(name.split()))
        fitting = [d for d in found if level is None or d.level == level] or found
        current = [d for d in fitting if d.valid_to is None] or fitting
        return sorted({_heir(d, self._divisions) for d in current})

    def _settle(self, cases: list[dict[str, list[str]]]) -> list[dict[str, str]]:
        """Return for each case the code of each name that could be settled."""
        settled: list[dict[str, str]] = [
            {name: codes[0] for name, codes in sorted(case.items()) if len(codes) == 1} for case in cases
        ]
        for widest in (False, True):
            changed = True
            while changed:
                changed = False
                everywhere = {code for one in settled for code in one.values()}
                for case, done in zip(cases, settled, strict=True):
                    for context in (set(done.values()), everywhere):
                        new = {
                            name: code
                            for name, codes in sorted(case.items())
                            if name not in done and (code := self._choose(codes, context, widest)) is not None
                        }
                        done.update(new)
                        changed = changed or bool(new)
        return settled

    def _choose(self, codes: list[str], context: set[str], widest: bool) -> str | None:
        """Return the one code that the context supports best; None where two are as good or none is supported."""
        if not codes:
            return None
        paths = {code: [d.code for d in self._divisions.path(code)] for code in codes}
        above = {d.code for c in context for d in self._divisions.path(c)}
        scores: dict[str, int] = {}
        for code, path in paths.items():
            shared = [len(path) - i for i, step in enumerate(reversed(path[:-1])) if step in context]
            scores[code] = 2 * max(shared, default=0) + (code in above)
        best = max(scores.values())
        winners = [c for c in codes if scores[c] == best]
        if best > 0 and len(winners) == 1:
            return winners[0]
        if widest:
            wide = [c for c in codes if (d := self._divisions.by_code(c)) is not None and d.level in WIDEST]
            if len(wide) == 1:
                return wide[0]
        return None

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


def _heir(division: Division, divisions: Divisions) -> str:
    """Return the code that stands today for a division that was re-coded."""
    at, seen = division, {division.code}
    while at.replaced_by and at.replaced_by not in seen:
        following = divisions.by_code(at.replaced_by)
        if following is None:
            break
        seen.add(following.code)
        at = following
    return at.code
