"""The unit that a definite noun points to: the clinic's treasurer, the company's owner, The executive director, (name).

Who says *the director* takes it that the reader knows of what: of the one organisation that the text is about. Where two come
into question the word decides (the clinic), and where it decides nothing, no unit is given.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property

from extraction.common import Phrases, Span, lazy
from extraction.en.places.landmarks import Landmarks, one_name
from extraction.en.posts.employers import Bond
from extraction.en.posts.post import PostSpan
from extraction.en.posts.units_behind import CAPITAL
from extraction.en.units.units import handling

PHRASES = Phrases("extraction.en", "definite")

QUALITY = r"(?:(?:‹quality›)[\s-]){0,2}$"
# the company's former owner; the owner, (name); its manager, (name)
NOUN = PHRASES.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:[a-z]+\s)?(?P<noun>[A-Za-z]+)['’]s?\s{QUALITY}")
NAME = PHRASES.compile(rf"(?<![\w'’-])(?P<name>[A-Z][\w&-]+)['’]s?\s{QUALITY}")
THE = PHRASES.compile(rf"\b(?:[Tt]he|[Ii]ts|[Oo]ur)\s{QUALITY}")
BACK = 70
ARTICLE = lazy(r"(?:[Tt]he|An?)\s")
# before a noun for its kind: Mercy Gate charity clinic
CAPITALS = r"(?:[A-Z][\w&-]*\s(?:of\s(?:the\s)?)?){2,5}"
# at Cottage 12 the manager, (name)
AT = lazy(rf"\b[Aa]t\s(?:the\s)?({CAPITAL}(?:\s\d{{1,3}})?),?\s$")
# convicted (unit) and its founder, (name)
AND_ITS = PHRASES.compile(rf"(?P<house>{CAPITAL})(?:,[^,.;]{{2,40}},)?\sand\s(?:its|their)\s{QUALITY}")
# where something happened, who was deceived
SITE = PHRASES.compile(r"\b(?:‹aside›)\s(?:the\s)?$")
# the other side of a bargain: paid $3,000 to, sold the depot to, contracts with
DEALT = PHRASES.compile(r"\b(?:‹dealt›)\b(?:[^.;]|\.\d)*\s(?:to|with|by)\s(?:the\s)?$")
# what sits over a house and has no staff of its own, and who sits on it
ORGAN = PHRASES.compile(r"(?:‹organ›)\s(?:of|for)\b|(?:[A-Z][\w&-]*\s){1,3}Committee$")
SITS = PHRASES.compile(r"\b(?:‹sits›)s?$")
# the former county surveyor, a Water district general manager
OWN = PHRASES.compile(r"\b(?P<own>‹own›)\b")
AHEAD = PHRASES.compile(r"\b(?P<own>‹own›)\s$", re.I)
FAR = PHRASES.compile(r"‹far›")
NO_HOUSES = frozenset(PHRASES.words("no_houses"))
GENERIC = frozenset(PHRASES.words("generic"))
HONORARY = frozenset(PHRASES.words("honorary"))
FIRMS = frozenset(PHRASES.words("firms"))
IN_FIRMS = PHRASES.compile(r"(?:(?:‹firm_ranks›)\s)*(?:‹in_firms›)s?")
TOWNS = frozenset(PHRASES.words("towns"))
PUBLIC = frozenset(PHRASES.words("public"))
# in characters: so far back a house is sought in a paragraph
PARAGRAPH = 1500
# what a text may open with before the house that dismisses somebody, and how that is told: The Tarn Water Board has dismissed …
OPENS = lazy(r"\W*(?:[A-Z][\w ]{0,30}\s?[–—:-]\s)?(?:The\s)?$")
ACTS = PHRASES.compile(
    r"\s(?:(?:today|yesterday|hereby|also)\s)?(?:ha(?:s|ve|d)\s(?:(?:also|now|since)\s)?)?(?:‹acts›)\b"
)


class Definite:
    """The organisations of a case that a noun can point to: those that pay, inspect or judge are none."""

    def __init__(self, marks: Landmarks) -> None:
        self.text, self.marks = marks.text, marks
        # kept with the case and gone with it: a cache of the class would hold every text for ever
        self._of_noun, self._of_name, self._all = (
            cache(self._by_noun),
            cache(self._by_name),
            cache(self._of_all),
        )

    @cached_property
    def _about(self) -> list[tuple[Span, str]]:
        """Return where the organisations stand that can have staff in this text, with their type."""
        found = []
        for org in self.marks.organisations:
            name = self.text[org.start : org.end]
            if not (org.aside or FAR.search(name) or org.kind in NO_HOUSES or handling(self.text, org)):
                found.append(((org.start, org.end), org.kind))
        return sorted(found)

    def owned(self, post: PostSpan) -> tuple[bool, Span | None]:
        """Return whether a possessive stands before a post, and the unit that it means: the clinic's, Tarn's."""
        start = post.position[0]
        low = max(0, start - BACK)
        noun = NOUN.search(self.text, low, start)
        if noun:
            return True, self._of_noun(noun["noun"].lower(), private=not post.public)
        both = AND_ITS.search(self.text, max(0, start - 2 * BACK), start)
        if both:
            return True, both.span("house")
        name = NAME.search(self.text, low, start)
        return name is not None, self._of_name(name["name"]) if name else None

    def unit(self, post: PostSpan, *, alone: bool) -> Span | None:
        """Return the unit of a post, None where nothing or more than one thing is pointed to.

        ``alone``: the holder is accused, so that the only house of the case may be meant without any word for it.
        """
        told, unit = self.owned(post)
        if told:
            return unit
        start = post.position[0]
        low = max(0, start - BACK)
        the = THE.search(self.text, low, start)
        if the:
            there = AT.search(self.text, max(0, the.start() - BACK), the.start())
            if there and (there.start(1) not in self.marks.starts or there.start(1) in self.marks.orgs):
                return there.span(1)
            return self._fitting(
                post, self._staffed(post, self._near(start)) or self._staffed(post, self._about)
            )
        if not alone or self._deals(self._there):
            return None
        return self._fitting(post, self._there) or self._fitting(post, self._first)

    @cached_property
    def _first(self) -> list[tuple[Span, str]]:
        """Return the house that opens the text and dismisses somebody there: of those whom it dismisses, none else is told."""
        return [
            h
            for h in self._about[:1]
            if OPENS.fullmatch(self.text, 0, h[0][0]) and ACTS.match(self.text, h[0][1])
        ]

    def has(self, post: PostSpan, bond: Bond) -> bool:
        """Return whether the house that somebody owns, runs or works for can be that of a post."""
        unit, how = bond
        words = self.text[slice(*post.position)].lower()
        if not post.public:
            return how != "work"
        in_firms = IN_FIRMS.fullmatch(words) or words.endswith("director")
        if how == "work":
            # a treasurer or a trustee may earn a living elsewhere
            return words.split()[-1] not in HONORARY or len({s for s, _ in self._about}) < 2
        firm = how == "own" or self._kinds.get(unit[0]) == "UT-CO"
        return how == "of" or not firm or bool(in_firms)

    @cached_property
    def _kinds(self) -> dict[int, str]:
        return {o.start: o.kind for o in self.marks.organisations}

    def _fitting(self, post: PostSpan, houses: list[tuple[Span, str]]) -> Span | None:
        """Return the one house of several places, where it can have the post: a firm has no Director of Procurement."""
        words = self.text[slice(*post.position)].lower()
        if not (post.public or IN_FIRMS.fullmatch(words)):
            houses = [h for h in houses if h[1] not in PUBLIC]
        unit = self._one([s for s, _ in houses])
        own = OWN.search(words) or AHEAD.search(self.text, max(0, post.position[0] - 20), post.position[0])
        if unit is None or (own and own["own"].lower() not in self.text[slice(*unit)].lower()):
            return None
        firm = post.public and any(kind == "UT-CO" for _, kind in houses)
        return None if firm and not IN_FIRMS.fullmatch(words) else unit

    def _staffed(self, post: PostSpan, houses: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
        """Return the houses that can have somebody in such a post: a board has a chairman, its house the staff."""
        if SITS.search(self.text[slice(*post.position)].lower()):
            return houses
        staffed = [h for h in houses if not ORGAN.match(self.text, *h[0])]
        return staffed if staffed or any(not ORGAN.match(self.text, *s) for s, _ in self._about) else houses

    @cached_property
    def _there(self) -> list[tuple[Span, str]]:
        return [(s, k) for s, k in self._about if not SITE.search(self.text, max(0, s[0] - 24), s[0])]

    def _deals(self, houses: list[tuple[Span, str]]) -> bool:
        """Return whether a firm is told as the other side of a bargain: who paid it does not work there."""
        firms = [a for (a, _), kind in houses if kind == "UT-CO"]
        return any(DEALT.search(self.text, max(0, a - BACK), a) for a in firms)

    @cached_property
    def _by_word(self) -> dict[str, list[Span]]:
        """Return the houses by the words of their names."""
        found: dict[str, list[Span]] = {}
        for span, _ in self._about:
            for word in dict.fromkeys(self.text[slice(*span)].lower().split()):
                found.setdefault(word, []).append(span)
        return found

    def _by_noun(self, noun: str, *, private: bool) -> Span | None:
        """Return the unit whose name has the noun, or which the noun as a word for any house means."""
        if noun in TOWNS:
            named = rf"(?:{noun}\sof\s[\w’' -]+|[\w’' -]+\s{noun})"
            return self._one([s for s in self.marks.met if re.fullmatch(named, self.text[slice(*s)], re.I)])
        if noun in self._by_word:
            return self._one(self._by_word[noun])
        called = re.search(
            rf"(?<![\w’'-])(?:[Tt]he\s)?{CAPITALS}(?:(?!(?:the|an?|his|her|its)\s)[a-z-]+\s){{0,2}}{noun}\b",
            self.text,
        )
        if called and any(called.start() <= a < called.end() for a in self.marks.people):
            called = None
        if called:
            lead = ARTICLE.match(called.group())
            return called.start() + (lead.end() if lead else 0), called.end()
        return self._all(private=private or noun in FIRMS) if noun in GENERIC else None

    def _by_name(self, name: str) -> Span | None:
        """Return the organisation whose name begins so: Tarn's owner, of Tarn Mobility."""
        named = [s for s in self._by_word.get(name.lower(), []) if self.text.startswith(name, s[0])]
        return self._one(named)

    def _near(self, at: int) -> list[tuple[Span, str]]:
        """Return the houses that the paragraph names before ``at``."""
        low = max(self.text.rfind("\n", 0, at) + 1, at - PARAGRAPH)
        return self._about[bisect_left(self._starts, low) : bisect_left(self._starts, at)]

    @cached_property
    def _starts(self) -> list[int]:
        return [s[0] for s, _ in self._about]

    def _of_all(self, *, private: bool) -> Span | None:
        return self._one([s for s, kind in self._about if not private or kind not in PUBLIC])

    def _one(self, spans: list[Span]) -> Span | None:
        """Return the place of the one organisation that all places name, in full or in short."""
        names = {self.text[slice(*(self.marks.spelt(s) or s))] for s in spans}
        return self.marks.spelt(spans[0]) or spans[0] if one_name(names) else None
