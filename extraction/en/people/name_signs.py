"""What the words around a run of capitalised words say of it: that it is no name, and what speaks for a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from extraction.common import Phrases, Spans, lazy
from extraction.en.names.names import INITIAL, first_word, lists, surnames
from extraction.en.names.peoples import called_by, of_a_people
from extraction.en.names.protecting import Role, harmed_lists, role
from extraction.en.people.charging_signs import accuses, charges
from extraction.en.people.mentions import CHAIN, DEGREE, POLITE, own_title
from extraction.en.people.no_names import no_name
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.headlines import HEADLINE, headline
from extraction.en.words.heads import plural_heads, post_before, presented_before, presented_behind

PHRASES = Phrases("extraction.en", "name_signs")

CHARGING = lazy(rf"\b(?:charging|indicting|against)\s{COURTESY}$")
# a surname of two, which few names of places or firms have
DOUBLE = lazy(r"[a-zß-ÿ]-[A-ZÀ-Þ][a-zß-ÿ]")
# (name) announced on Sunday that he was …
SAYS_HE = PHRASES.compile(r"\s(?:‹says›)\b[^.;]{0,40}?\sthat\s(?:he|she)\b")
# letters that English names of firms and places have not
ABROAD = lazy(r"[ćčđłńšžęąőűşğțśźćřěů]")
POLITELY = lazy(r"(?<=\s)(?:Dr|Mr|Ms|Mrs|Miss|Sister|Rev)\.?\s$")
SEVERAL = lazy(r"[a-z]s,?\s$")
SAID = lazy(r"[”\",]\s(?:said|says|added|stated|explained|according\sto)\s$")


# two officials of the (unit), (name) and (name)
@cache
def _counted() -> re.Pattern[str]:
    return PHRASES.compile(
        rf"\b(?i:‹numbers›)\s(?:[a-z-]+\s){{0,3}}(?:{plural_heads().pattern}s|‹people›)(?:\s(?:of|at|in|from|for|with)\s[^.;:]{{3,70}})?(?:,\s|:\s|\s[–—-]\s)$"
    )


# Respondent 1 ((name)): …
NUMBERED = PHRASES.compile(r"\b(?i:‹accused›)\s(?:(?i:no)\.?\s)?(?:\d{1,2}|[A-Z])\s?[(–:-]\s?$")
SUFFIX = lazy(r",?\s(?:Jr\.?|Sr\.?|II|III|IV)$")
# (name), then deputy director of the …: who is presented by a post
SERVES = PHRASES.compile(
    r",\s(?:(?:‹before_post›)\s){0,3}(?:[\w-]+\s){0,3}?(?:‹posts›)\b"
    r"\s(?:of|for|in|at|with)\s(?:the\s)?[A-Z]"
)
PRESENTED = PHRASES.compile(r",\s(?:‹presented›)\s")
# In the Matter of (name)
CAPTIONED = lazy(
    r"(?:^|\n)\W*(?:(?:In\s(?:the\s)?)?(?:[Mm]atter\sof|[Rr]e:?)|(?:Full\s)?[Nn]ames?(?:\sof\s(?:the\s)?[a-z]+)?\s?[:–—-])\s$"
)
COUNTED_REACH = 140
# 12 May 2021 – (name), a former …
ITEM = lazy(r"(?:^|\n)[^\n,]{0,30}\d[^\n,]{0,10}(?:,\s\d{4})?\s?[:–—]\s$")


@dataclass(frozen=True)
class Signs:
    """What speaks for a name; ``plain`` is the name without Jr., ``surname`` its last word.

    ``known``: by a given name or an initial; ``several``: the post before it is that of several; ``strong``: a verb of
    a charge has the name as its subject; ``charging``: it stands behind charging or against; ``chained``: the next of a list; ``strength``: 2 and more make a name.
    """

    before: str
    after: str
    plain: str
    surname: str
    known: bool
    title: re.Match[str] | None
    post: bool
    several: bool
    strong: bool
    accused: bool
    charging: bool
    chained: bool
    stands: Role
    strength: int

    def told(self) -> str:
        """Return in words what makes the run a name."""
        signs = {
            "given name": self.known,
            "title": self.title,
            "post": self.post,
            "charge": self.strong or self.accused,
        }
        return ", ".join(name for name, holds in signs.items() if holds) or "named later"


class Signing:
    """The signs of the runs of one text, asked for from left to right."""

    def __init__(self, text: str, heads: frozenset[str], is_place: Callable[[str], bool]) -> None:
        self.text, self.heads, self.is_place = text, heads, is_place
        self.headlines = Spans(m.span() for m in HEADLINE.finditer(text) if headline(m.group()))
        self.harmed = harmed_lists(text)
        # where mentions of people end, where the last one does, and whether a list of several goes on
        self.ends: set[int] = set()
        self.last, self.many = 0, False

    def accept(self, end: int, signs: Signs) -> None:
        """Note that a run is a name, for the runs behind it."""
        self.ends.add(end)
        self.last = end
        self.many = (signs.post and signs.several) or signs.charging or (self.many and signs.chained)

    def signs(self, start: int, end: int, words: list[str]) -> Signs | None:
        """Return what speaks for the run, None where it names a firm, a place, a body or a post."""
        text = self.text
        before, after = text[max(0, start - 80) : start], DEGREE.sub("", text[end : end + 280])
        title = own_title(text, start, before, self.ends)
        # a given name, or an initial between two words
        known = (
            first_word(words) in lists()[0]
            or any(INITIAL.fullmatch(w) for w in words[1:-1])
            or of_a_people(text[start:end])
        )
        # Ms, Cllr: what nobody but a person is called tells as much as a given name
        polite = title is not None and title.group(1) in POLITE
        if no_name(self, start, end, before, after, known=known or polite, titled=title is not None):
            return None
        stands = role(before, after)
        if self.harmed.touches(start, end):
            stands = replace(stands, harmed=True)
        presented = presented_behind(text, end)
        strong = charges(text, start, end, before, after, stands, sure=known or presented)
        near = POLITELY.sub("", before)
        counted = _counted().search(text, max(0, start - COUNTED_REACH), start) is not None
        post = counted or self._has_post(start, before, near)
        posted = post or title is not None
        named = known or posted or presented
        accused = accuses(text, start, end, before, after, stands, named=named, posted=posted, strong=strong)
        # the next of a list: clerks (name) and …
        chained = bool(self.last < start < self.last + 60 and CHAIN.match(text[self.last : start]))
        plain = SUFFIX.sub("", text[start:end])
        last = plain.split()[-1]
        strength = (
            2 * known - (words[-1] in lists()[2]) + (not known and last.title() in surnames()) + 2 * (bool(title) or post) + 2 * (strong or accused) + 2 * stands.harmed
            + bool(DOUBLE.search(words[-1]) or ABROAD.search(words[-1])) + bool(SAID.search(before)) + 2 * bool(SAYS_HE.match(after)) + chained * (1 + self.many)
            + 2 * bool(CAPTIONED.search(before)) + bool(ITEM.search(before) and PRESENTED.match(after)) + max(3 * presented, bool(PRESENTED.match(after)) + bool(SERVES.match(after)))
        )  # fmt: skip
        return Signs(
            before, after, plain, called_by(plain) or last.strip("."), known, title, post, counted or bool(SEVERAL.search(near)), strong, accused,
            bool(CHARGING.search(before)), chained, stands, strength,
        )  # fmt: skip

    def _has_post(self, start: int, before: str, near: str) -> bool:
        """Return whether a post stands before the name; ``near``: the words before it without Mr. and Ms."""
        return bool(
            NUMBERED.search(before)
            or post_before(near)
            or post_before(near[:-2] + " " if near.endswith(", ") else "")
            or presented_before(self.text, start)
        )
