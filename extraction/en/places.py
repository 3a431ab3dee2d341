"""Places in English: those that their position gives away, then those that the list of divisions knows by name."""

from __future__ import annotations

import re
from pathlib import Path

from extraction.common import Phrases, Taken, words_of
from extraction.en.org import Org
from extraction.en.place_words import (
    BRACKETED,
    CANDIDATE,
    ROAD,
    STATEWISE,
    place_lists,
)
from extraction.en.placed import defined, inside, placed, seat_of_office
from extraction.en.spots import Spot, Spots, by_position
from extraction.en.told_places import told_places
from extraction.en.towns import best_of, gazetteer, is_place, is_sure, known_places

PHRASES = Phrases("extraction.en", "places")

__all__ = ["Spot", "is_place", "known_places", "spots"]

LONGER = PHRASES.compile(r"(?:['’]s)?(?:\s[A-Z][a-z]+(?=\sGardens))?\s(?:‹longer›)(?!\w)")


def spots(
    text: str, orgs: list[Org], people: list[tuple[int, int]], doubt: frozenset[str], lists: Path | None
) -> list[Spot]:
    """Return the places of a text, one for each name; ``doubt``: surnames of people who are not sure."""
    found = Spots(text, people, lists)
    by_position(found)
    _by_name(found, orgs, doubt)
    _in_brackets(found)
    state_known = bool(found.states) or any(f.level == "RE-1" for f in found.found.values())
    taken, counties = Taken(len(text)), dict[str, bool]()
    for f in found.found.values():
        taken.add(f.start, f.end)
    for start, end in told_places(text, orgs, found.persons, state_known=state_known):
        name = text[start:end].removeprefix("County of ")
        if name not in counties:
            counties[name] = next(words_of(text).places(f"{name} County"), None) is not None
        if not taken.touches(start, end) and not counties[name]:
            found.known(start, end)
            taken.add(start, end)
    return sorted(found.found.values(), key=lambda s: s.start)


def _by_name(found: Spots, orgs: list[Org], doubt: frozenset[str]) -> None:
    """Add the names that the list of divisions knows, where the words around tell a place."""
    text = found.text
    _, boroughs, not_place, short_pattern, _ = place_lists()
    known = gazetteer(found.lists)
    short = defined(text, orgs)
    taken = [(f.start, f.end) for f in found.found.values()]
    covered = Taken(len(text))

    def cover(start: int, end: int) -> None:
        taken.append((start, end))
        covered.add(start, end)

    for a, b in taken:
        covered.add(a, b)
    over: dict[int, list[Org]] = {}
    for o in orgs:
        for at in range(o.start, o.end):
            over.setdefault(at, []).append(o)
    for m in CANDIDATE.finditer(text):
        if found.persons.touches(m.start(), m.start() + 1):
            continue
        for start, end in _sub(text, m.start(), m.end()):
            name = text[start:end]
            if name in found.found:
                break
            if covered.touches(start, start + 1):
                continue
            if name == "United States" and re.match(r"\s[A-Z]", text[end : end + 2]):
                break
            if name.isupper() or name in doubt or name.startswith(("City of", "County of")):
                continue
            if text.endswith("New ", 0, start) or name in short:
                # New England is not England; Tarnby Health Center (Tarnby): the centre
                continue
            if name in boroughs:
                found.add(start, end, boroughs[name], None)
                cover(start, end)
                break
            hits = known.find(name)
            listed = STATEWISE.match(text[end : end + 30])
            stated = bool(listed and any(d.level == "RE-1" for d in known.find(listed.group(1)))) or bool(
                short_pattern.match(text, end + 2)
            )
            if not hits or (name in not_place and not stated) or ROAD.match(text[end : end + 12]):
                continue
            if " " not in name and LONGER.match(text, end) and not stated:
                # Tarn Heights is not Tarn
                break
            best = best_of(hits, found.states)
            if re.match(r"\s[A-Z]\.\s[A-Z]", text[end : end + 24]):
                continue
            org = next((o for o in over.get(start, ()) if end <= o.end), None)
            sure = best.level in ("RE-0", "RE-1")
            if org is None:
                fits = sure or stated or placed(found, start, end, hits, best, taken)
            else:
                fits = sure or inside(found, org, start, end, best)
            fits = fits or seat_of_office(text, start, end)
            if fits:
                code = best.code if sure or is_sure(hits, best, found.states) else None
                found.add(start, end, best.level, code)
                cover(start, end)
                break


def _in_brackets(found: Spots) -> None:
    """Add the towns of a bracket that holds nothing else (Tarnpur, Quellore and Wexcombe) where two are known."""
    known = gazetteer(found.lists)
    for m in BRACKETED.finditer(found.text):
        names = list(re.finditer(r"[A-Z][a-z]+", m.group()))
        if sum(bool(known.find(n.group())) for n in names) > 1:
            for n in names:
                found.known(m.start() + n.start(), m.start() + n.end())


def _sub(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the word runs inside a phrase, longest first, leftmost first."""
    marks = [start] + [start + m.end() for m in re.finditer(r"\s", text[start:end])]
    ends = [start + m.start() for m in re.finditer(r"\s", text[start:end])] + [end]
    runs = [(a, b) for a in marks for b in ends if b > a]
    return sorted(runs, key=lambda r: (-(r[1] - r[0]), r[0]))
