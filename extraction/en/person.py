"""One person of an English text: every mention, and what the words around say."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Person:
    """One person: every mention, and what the words around say."""

    name: str
    surname: str
    first: tuple[int, int]
    spans: list[tuple[int, int]] = field(default_factory=list)
    titles: list[tuple[int, int]] = field(default_factory=list)
    announcing: bool = False
    accused: bool = False
    proved: bool = False
    victim: bool = False
    told: bool = False
    cleared: bool = False
    guilty: bool = False
    minor: bool = False
    strength: int = 0
    partners: set[str] = field(default_factory=set)

    @property
    def acquitted(self) -> bool:
        """Return whether the text clears the person and nowhere tells guilt."""
        return self.cleared and not self.guilty

    @property
    def subject(self) -> bool:
        """Return whether the text attributes conduct to the person."""
        return self.proved or (self.accused and not self.announcing)


def within(person: Person, start: int, end: int) -> Person | None:
    """Return the person as a part of the text shows it, counted from the part's start; None who is not in it."""
    spans = [(a - start, b - start) for a, b in person.spans if start <= a and b <= end]
    titles = [(a - start, b - start) for a, b in person.titles if start <= a and b <= end]
    first = (person.first[0] - start, person.first[1] - start)
    return (
        replace(person, spans=spans, titles=titles, first=first if first in spans else spans[0])
        if spans
        else None
    )
