"""The houses that a post may belong to: every name in the text that can be one, with all its places and short forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from extraction.common import Phrases, Span, Spans, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.definite import FAR, NO_HOUSES
from extraction.en.posts.units_behind import CAPITAL
from extraction.en.units.org import Org
from extraction.en.units.units import handling

PHRASES = Phrases("extraction.en", "candidates")

CAPITALS = lazy(rf"(?<![\w’'&.-]){CAPITAL}")
# a day, a law, a word that opens a sentence
NO_NAME = PHRASES.compile(r"(?:‹no_name›)")
WORD = lazy(r"\w+")
ARTICLE = lazy(r"^(?:the|an?)\s")
# kinds of what is no organisation by its type: capitals, what rules have as the house of a post, a place
CAPS, TOLD, PLACE = "CAP", "RU", "PL"
KINDS = (CAPS, TOLD, PLACE)


@dataclass(frozen=True)
class Candidate:
    """One house: its name in normal form, where it stands in any form, where it stands in full, its kind.

    ``staffed``: it can have people of its own in this text (it does not pay, inspect or judge); ``handles``: it only handles the case.
    """

    name: str
    places: tuple[Span, ...]
    span: Span
    kind: str
    staffed: bool
    handles: bool

    @property
    def organised(self) -> bool:
        """Return whether its form makes it an organisation."""
        return self.kind not in KINDS


def plain(name: str) -> str:
    """Return a name in small letters without article and stops."""
    return ARTICLE.sub("", " ".join(WORD.findall(name.casefold())))


def candidates(
    marks: Landmarks, lines: list[Span], people: Iterable[Span], posts: Iterable[Span], told: Iterable[Span]
) -> list[Candidate]:
    """Return the houses by their first place; ``people``, ``posts``: where no house stands, ``told``: houses that posts have."""
    text = marks.text
    persons = Spans(list(people))
    orgs = {(o.start, o.end): o for o in marks.organisations}
    kinds: dict[Span, str] = {s: PLACE for s in marks.met if not persons.touches(*s)}
    kinds |= {s: o.kind for s, o in orgs.items()}
    for span in told:
        kinds.setdefault(span, TOLD)
    closed = Spans([*posts, *orgs])
    opening = {a for a, _ in lines}
    for m in CAPITALS.finditer(text):
        if not (persons.touches(*m.span()) or closed.touches(*m.span())) and _may_be(m, opening):
            end = m.end() - 2 * m.group().endswith(("'s", "’s"))
            kinds.setdefault((m.start(), end), CAPS)
    places: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for span in sorted(kinds):
        full = marks.spelt(span) or span
        places[plain(text[slice(*full)])].append((span, full))
    return [_one(text, name, met, kinds, orgs) for name, met in places.items() if name]


def _may_be(m: re.Match[str], opening: set[int]) -> bool:
    words = m.group().split()
    alone = len(words) == 1 and m.start() in opening
    return not alone and not NO_NAME.fullmatch(words[0]) and not NO_NAME.search(words[-1])


def _one(
    text: str, name: str, met: list[tuple[Span, Span]], kinds: dict[Span, str], known: dict[Span, Org]
) -> Candidate:
    span = met[0][1]
    orgs = [known[s] for s, _ in met if s in known]
    busy = [handling(text, o) for o in orgs]
    kind = min((kinds[s] for s, _ in met), key=lambda k: (k == CAPS, k == TOLD, k == PLACE, k))
    staffed = not FAR.search(text[slice(*span)]) and any(
        not (o.aside or b or o.kind in NO_HOUSES) for o, b in zip(orgs, busy, strict=True)
    )
    return Candidate(name, tuple(s for s, _ in met), span, kind, staffed, bool(busy) and all(busy))
