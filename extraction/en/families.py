"""People by their surnames: who was met already under another form of the name, and whose a surname alone is.

Both are asked for each mention, so that thousands of one surname cost as many, not their square.
"""

from __future__ import annotations

from collections.abc import Iterable

from extraction.common import Taken, words_of
from extraction.en.person import Person


class Bearers:
    """The people met so far by surname and first word, and by surname and last words."""

    def __init__(self) -> None:
        self._met = 0
        self._first: dict[tuple[str, str], tuple[int, Person]] = {}
        self._last: dict[tuple[str, str], tuple[int, Person]] = {}

    def add(self, person: Person) -> None:
        """Note a new person."""
        self._met += 1
        self._first.setdefault((person.surname, person.name.split()[0]), (self._met, person))
        for i, c in enumerate(person.name):
            if c == " ":
                self._last.setdefault((person.surname, person.name[i + 1 :]), (self._met, person))

    def known_as(self, name: str, plain: str, surname: str) -> Person | None:
        """Return who was met first under the last words of the name, or under the same first and last word."""
        hits = (self._first.get((surname, plain.split()[0])), self._last.get((surname, name)))
        return min((h for h in hits if h), key=lambda h: h[0], default=(0, None))[1]


class Family:
    """All who bear one surname; ``several``: more than one."""

    def __init__(self, surname: str, people: list[Person]) -> None:
        self.surname, self.several = surname, len(people) > 1
        self._firsts = sorted(p.first for p in people)[:2]
        self._stand = {id(p): (p.victim, p.subject) for p in people}
        self._victims, self._subjects = sum(p.victim for p in people), sum(p.subject for p in people)
        self._left: list[tuple[int, int]] | None = None

    def until(self, person: Person) -> int:
        """Return where the second of several is named, if this is the first and nobody of them may be hidden; else 0."""
        first = self.several and not self._victims and person.first == self._firsts[0] < self._firsts[1]
        return self._firsts[1][0] if first else 0

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


def families_of(people: Iterable[Person]) -> dict[str, Family]:
    """Return the families by surname."""
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(person.surname, []).append(person)
    return {surname: Family(surname, own) for surname, own in found.items()}
