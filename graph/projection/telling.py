"""What the record's documents and rows say, as fragments: what the projection reads of a casebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from casebook import Changes, Effective, Stood
from graph.projection.cases import document_fragment
from graph.projection.fragment import Fragment
from graph.projection.pinning import pinned
from graph.projection.reading import Words
from graph.projection.tables import source_of, table_fragment

# documents that are read at once
PAGE = 200


class Record(Protocol):
    """What the projection reads of a casebook."""

    @property
    def revision(self) -> int:
        """The number of the last write."""

    def changes(self, since: int) -> Changes:
        """What was touched after a revision."""

    def effective_many(self, names: list[str]) -> list[Effective]:
        """Documents with their facts in force."""

    def merges(self) -> dict[str, str]:
        """Canonical ids."""

    def stood(self) -> dict[str, tuple[Stood, ...]]:
        """Where each document named what people merged or split, when they did."""

    def rows(
        self, template: str, *, since: int = 0, ids: Iterable[str] | None = None
    ) -> list[dict[str, Any]]:
        """The rows of one imported table."""


class Teller:
    """Asks a record what its sources say, page by page; ``done`` is called with the number of documents of each page."""

    def __init__(self, record: Record, words: Words, done: Callable[[int], None] = lambda _: None) -> None:
        self._record, self._words, self._done = record, words, done
        self.stood = record.stood()

    def documents(self, ids: Iterable[str]) -> Iterator[tuple[str, Fragment | None]]:
        """Yield what each document says, by id; one that is withdrawn or purged says nothing (None)."""
        ordered = sorted(ids)
        for first in range(0, len(ordered), PAGE):
            page = ordered[first : first + PAGE]
            found = {one.document.id: one for one in self._record.effective_many(page)}
            for source in page:
                one = found.get(source)
                active = one is not None and one.document.status == "active"
                yield source, self._document(one) if one and active else None
            self._done(len(page))

    def _document(self, one: Effective) -> Fragment:
        fragment = document_fragment(one.document, one.extraction, one.text, self._words)
        return pinned(fragment, self.stood.get(one.document.id, ()))

    def rows(self, template: str, rows: Iterable[dict[str, Any]]) -> Iterator[tuple[str, Fragment]]:
        """Yield what each row of an imported table says, by id, each id once: its last row."""
        for identifier, row in sorted({str(r["id"]): r for r in rows}.items()):
            yield source_of(template, identifier), table_fragment(template, row, self._words)
