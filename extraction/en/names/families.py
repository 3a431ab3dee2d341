"""People by their surnames: who was met already under another form of the name, and whose a surname alone is.

Both are asked for each mention, so that thousands of one surname cost as many, not their square.
"""

from __future__ import annotations

from collections.abc import Iterable

from extraction.common import Taken, lazy, words_of
from extraction.en.names.person import Person
from extraction.en.names.same_surname import generation, is_kin

QUOTES = str.maketrans("", "", "\"“”‘’'()")
WORDS = lazy(r"[A-Z][a-z-]*")


class Bearers:
    """The people met so far by surname and first word, and by surname and last words."""

    def __init__(self) -> None:
        self._met = 0
        # by Jr. or III, for father and son are two
        self._first: dict[tuple[str, str], dict[str, tuple[int, Person]]] = {}
        self._last: dict[tuple[str, str], tuple[int, Person]] = {}
        # by the letters of the given names: whether they are initials alone, and who bears them
        self._letters: dict[tuple[str, str], list[tuple[bool, int, Person]]] = {}

    def add(self, person: Person) -> None:
        """Note a new person."""
        self._met += 1
        alike = self._first.setdefault((person.surname, person.name.split()[0]), {})
        alike.setdefault(generation(person.name), (self._met, person))
        # William “Bill” Tarnell is Bill Tarnell
        called = person.name.translate(QUOTES)
        for i, c in enumerate(called):
            if c == " ":
                self._last.setdefault((person.surname, called[i + 1 :]), (self._met, person))
        if letters := _letters(person.name, person.surname):
            short, told = letters
            self._letters.setdefault((person.surname, told), []).append((short, self._met, person))

    def known_as(self, name: str, plain: str, surname: str) -> Person | None:
        """Return who was met first under the last words of the name, or under the same first and last word."""
        own = generation(name)
        alike = self._first.get((surname, plain.split()[0]), {})
        hits = [
            self._last.get((surname, name)),
            *(h for g, h in alike.items() if not (g and own) or g == own),
            self._by_letters(name, surname, own),
        ]
        return min((h for h in hits if h), key=lambda h: h[0], default=(0, None))[1]

    def _by_letters(self, name: str, surname: str, own: str) -> tuple[int, Person] | None:
        """Return the one whose given names have the letters of this name, where one of both has initials alone."""
        letters = _letters(name, surname)
        alike = self._letters.get((surname, letters[1]), []) if letters else []
        hits = [(met, person) for short, met, person in alike if letters and short != letters[0]]
        return hits[0] if len(hits) == 1 and generation(hits[0][1].name) in ("", own) else None


def _letters(name: str, surname: str) -> tuple[bool, str] | None:
    """Return whether the given names are initials alone, and their letters, None for fewer than two: J.R. Tarnell."""
    given = name.split(f" {surname}")[0].translate(QUOTES)
    words = WORDS.findall(given)
    short = all(len(w) == 1 for w in words)
    return (short, "".join(w[0] for w in words)) if len(words) > 1 else None


class Family:
    """All who bear one surname; ``several``: more than one; ``text`` presents the later ones, perhaps as kin of the first."""

    def __init__(self, surname: str, people: list[Person], text: str = "") -> None:
        self.surname, self.several = surname, len(people) > 1
        self._firsts = sorted(p.first for p in people)[:2]
        self._stand = {id(p): (p.victim, p.subject) for p in people}
        self._victims, self._subjects = sum(p.victim for p in people), sum(p.subject for p in people)
        later = [p for p in people if p.first > self._firsts[0]]
        self._end = len(text) if all(is_kin(text, p.first) for p in later) else 0
        self._left: list[tuple[int, int]] | None = None

    def until(self, person: Person) -> int:
        """Return up to where the surname alone means this person, 0 where it may mean another.

        It means the first who is named until the second is, and on to the end where all others are that one's kin;
        with one who may be hidden among them, only a first one to whom conduct is attributed, and no further.
        """
        first = self.several and person.first == self._firsts[0] < self._firsts[1]
        if not first or person.victim or (self._victims and not person.subject):
            return 0
        return (0 if self._victims else self._end) or self._firsts[1][0]

    def others_subject(self, person: Person) -> bool:
        """Return whether conduct is attributed to somebody else of this surname."""
        return self._subjects > person.subject

    def recount(self, person: Person) -> None:
        """Note that a person stands otherwise than before."""
        victim, subject = self._stand[id(person)]
        self._victims += person.victim - victim
        self._subjects += person.subject - subject
        self._stand[id(person)] = (person.victim, person.subject)

    def places(self, text: str, taken: Taken) -> list[tuple[int, int]]:
        """Return where the surname stands outside what is taken, which only grows."""
        known = words_of(text).places(self.surname, apart="'-") if self._left is None else self._left
        self._left = [s for s in known if not taken.touches(s[0], s[0] + 1)]
        return self._left


def families_of(people: Iterable[Person], text: str = "") -> dict[str, Family]:
    """Return the families by surname; ``text``: where they are named."""
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(person.surname, []).append(person)
    return {surname: Family(surname, own, text) for surname, own in found.items()}
