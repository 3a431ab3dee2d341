"""The projection without an engine: a sink that keeps elements in a dictionary, and its export."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from casebook import Casebook
from graph.projection import Progress, replay, words_of
from graph.projection.assemble import Merges, element_id, unpacked
from graph.projection.fragment import NodeKey, Properties
from graph.projection.index import Change, Index

__all__ = ["Merges", "Model"]


class Model:
    """A graph in memory. It refuses what an engine would refuse: a relationship without its nodes."""

    def __init__(self, book: Casebook, lists: Path | None) -> None:
        self.book = book
        self.words = words_of(lists)
        self.index = Index()
        self.index.clear()
        self.elements: dict[str, Properties] = {}
        self.revision = 0

    def apply(self, changes: Iterable[Change], *, sure: bool) -> None:
        """Write the changes."""
        for text, body, known in changes:
            if sure:
                assert known == (text in self.elements), text
            if body is None:
                self.elements.pop(text, None)
            else:
                self.elements[text] = body

    def follow(self) -> Progress:
        """Catch up with the casebook."""
        done = replay(self.book, self.index, self, self.words, self._reached)
        self.check()
        return done

    def _reached(self, revision: int) -> None:
        self.revision = revision

    def check(self) -> None:
        """Every relationship has its nodes, and every id is the one that its key makes."""
        keys = {unpacked(text): body for text, body in self.elements.items()}
        for key, body in keys.items():
            if isinstance(key, NodeKey):
                assert body["id"] == key.id
            else:
                assert key.start in keys, key
                assert key.end in keys, key
                assert body["id"] == element_id(key)

    def export(self) -> dict[str, Properties]:
        """Return all elements by key."""
        return dict(sorted(self.elements.items()))


def from_nothing(book: Casebook, lists: Path | None) -> dict[str, Properties]:
    """Return the export of a graph that is made anew."""
    model = Model(book, lists)
    model.follow()
    return model.export()
