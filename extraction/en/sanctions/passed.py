"""Whom each sanction was passed on, asked by name: many people and many sanctions cost as many, not their product."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.common import Sanctioned
from extraction.en.sanctions.sanctions import EVERYBODY


class Passed:
    """The sanctions of a case by the names that received them."""

    def __init__(self, received: Iterable[Sanctioned]) -> None:
        self._named: dict[str, list[tuple[int, Sanctioned]]] = {}
        # what all received: of each kind the first, which is the one that is told
        self._all: dict[str, tuple[int, Sanctioned]] = {}
        self._nobody: list[tuple[int, Sanctioned]] = []
        for place, s in enumerate(received):
            if s.names == EVERYBODY:
                self._all.setdefault(s.id, (place, s))
            elif not s.names:
                self._nobody.append((place, s))
            else:
                for name in dict.fromkeys(s.names):
                    self._named.setdefault(name, []).append((place, s))

    def on(self, name: str, *, alone: bool) -> list[Sanctioned]:
        """Return a person's sanctions in their order; ``alone``: those without a name are the person's too."""
        own = [*self._named.get(name, ()), *self._all.values(), *(self._nobody if alone else ())]
        return [s for _, s in sorted(own, key=lambda o: o[0])]
