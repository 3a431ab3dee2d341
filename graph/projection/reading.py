"""One document as the projection reads it: its facts, its text behind the one door, its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from casebook import Document
from extraction import BLOCK, Extraction, as_read, going_on, shown
from graph.projection.build import relationship
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.headings import heading
from graph.projection.keys import normal, passage_id
from graph.projection.sentences import Sentences
from vocabulary import Divisions, KnownUnit, Language, Vocabulary, divisions, load


@dataclass(frozen=True)
class Words:
    """The lists that the projection looks things up in."""

    vocabulary: Vocabulary
    divisions: Divisions

    @cached_property
    def known_units(self) -> dict[str, KnownUnit]:
        """Return the units of the user's lists by every name; a name that two of them bear is left out."""
        found: dict[str, KnownUnit | None] = {}
        for unit in self.vocabulary.units:
            others = [other for other, of in self.vocabulary.aliases.items() if of == unit.name]
            for name in {normal(n) for n in (unit.name, *unit.aliases, *others)}:
                found[name] = unit if found.get(name, unit) == unit else None
        return {name: unit for name, unit in found.items() if unit is not None}


def words_of(lists: Path | None) -> Words:
    """Return the shipped lists, with those of the user's folder where one is given."""
    return Words(load(lists), divisions(lists))


class Reading:
    """A document under projection; ``fragment`` grows while it is read."""

    def __init__(self, document: Document, extraction: Extraction, text: str, words: Words) -> None:
        self.document = document
        self.extraction = extraction
        self.words = words
        self.fragment = Fragment(document.id)
        self._text = text

    @property
    def language(self) -> str:
        """Return ``zh`` or ``en``."""
        return self.document.language

    @cached_property
    def _sentences(self) -> Sentences:
        language: Language = "zh" if self.language == "zh" else "en"
        return Sentences(self._text, going_on(self._text, language))

    def words_of(self, start: int, end: int) -> str | None:
        """Return the words of a span as a reader may see them; None where any of them is blocked or none is left."""
        if not 0 <= start < end <= len(self._text):
            return None
        seen = shown(self._text, self.extraction.redactions, start, end)
        return None if BLOCK in seen or not seen.strip() else " ".join(as_read(seen).split()) or None

    def between(self, start: int, end: int) -> str:
        """Return what stands between two mentions, for adjacency only."""
        return shown(self._text, self.extraction.redactions, start, end) if start < end else ""

    def passage(self, start: int, end: int) -> str | None:
        """Add the sentence around a span to the fragment and return its id; None for a span outside the text."""
        if not 0 <= start <= end <= len(self._text) or not self._text:
            return None
        first, last = self._sentences.around(start, end)
        identifier = passage_id(self.document.id, first, last)
        node = NodeKey("Passage", identifier)
        if node not in self.fragment.nodes:
            self.fragment.nodes[node] = {
                "document": self.document.id, "start": first, "end": last, "language": self.language,
                "text": shown(self._text, self.extraction.redactions, first, last),
            }  # fmt: skip
            relationship(self.fragment, "IN", node, NodeKey("Document", self.document.id), {}, {})
        return identifier

    def heading(self, start: int, end: int) -> str:
        """Return the first sentence of a stretch, short and redacted; who wrote it and its number are passed over."""
        return heading(self._text, self.extraction, self._sentences, start, end)

    def title(self) -> str | None:
        """Return the document's title with every blocked stretch of the text blocked in it too."""
        title = self.document.title
        if not title:
            return None
        hidden = {self._text[r.start : r.end].strip() for r in self.extraction.redactions}
        for words in sorted(hidden, key=lambda w: (-len(w), w)):
            if len(words) > 1:
                title = title.replace(words, BLOCK * len(words))
        return " ".join(title.split())[:200]
