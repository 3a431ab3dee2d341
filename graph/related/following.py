"""The index of a service that runs for days: kept in memory, brought up to date by what changed, saved behind.

A small change is read before the answer is given. While a large one is read, answers come from the index as it was
(``RelatedIndex.revision`` says so); a case that the index does not know yet is waited for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from graph.related.face import RelatedIndex
from graph.related.recorded import current_index, texts_of, touched
from vocabulary import IncisionError

if TYPE_CHECKING:
    from casebook import Casebook
    from graph.engine.graph import Graph

# so many changed documents are read while the caller waits
AT_ONCE = 20
# so many changed documents may be unsaved; they would be read again after a crash
UNSAVED = 500
FIRST_SECONDS, MOMENT = 30.0, 0.2
"""How long a caller waits for an index that is being built or for a case that is being read; for a small change."""


class FollowedIndex:
    """One index for many threads; ``graph`` returns the graph as it is connected now."""

    def __init__(self, folder: Path, book: Casebook, graph: Callable[[], Graph]) -> None:
        self._folder, self._book, self._graph = folder, book, graph
        self._index: RelatedIndex | None = None
        self._failed: BaseException | None = None
        self._updating = threading.Lock()
        self._saving = threading.Lock()
        self._worker: threading.Thread | None = None
        self._unsaved = 0

    def current(self, revision: int, case: str | None = None) -> RelatedIndex:
        """Return the index; ``revision`` is the graph's, ``case`` the one that will be asked about.

        Errors: ``related_index_building`` where it is not there yet.
        """
        index = self._index
        if index is None:
            self._behind(self._first).join(FIRST_SECONDS)
            index = self._index
            if index is None:
                raise self._failed or IncisionError("related_index_building")
        if index.revision > revision and index.revision > self._graph().revision:
            # the home was put back to an earlier state, or emptied
            self._behind(self._first).join(FIRST_SECONDS)
            return self._index or index
        if index.revision < revision:
            self._catch_up(index, case)
        return index

    def follow(self, revision: int) -> None:
        """Read a change as soon as it was made, so that whoever asks next need not wait for it."""
        index = self._index
        if index is not None and index.revision < revision:
            self._catch_up(index, None)

    def _catch_up(self, index: RelatedIndex, case: str | None) -> None:
        if self._updating.acquire(timeout=MOMENT):
            try:
                if not index.stale(self._graph()):
                    return
                documents = touched(index, self._graph(), self._book)
                if len(documents) <= AT_ONCE:
                    self._read(index, documents)
                    return
            finally:
                self._updating.release()
        worker = self._behind(lambda: self._follow(index))
        if case is not None and case not in index.row:
            worker.join(FIRST_SECONDS)

    def _follow(self, index: RelatedIndex) -> None:
        with self._updating:
            self._read(index, touched(index, self._graph(), self._book))

    def _read(self, index: RelatedIndex, documents: set[str]) -> None:
        index.refresh(self._graph(), documents=documents, texts=texts_of(self._book))
        index.clusters = self._book.merges()
        self._unsaved += len(documents)
        # what was withdrawn or purged leaves the disk at once
        gone = any(not index.store.cases_of(document) for document in documents)
        if gone or self._unsaved >= UNSAVED:
            threading.Thread(target=self.save, name="incision-related-save", daemon=True).start()

    def _first(self) -> None:
        with self._updating:
            found = current_index(self._folder, self._graph(), self._book)
            found.behind = True
            _ = found.segments
            self._index, self._unsaved = found, 0

    def _behind(self, work: Callable[[], None]) -> threading.Thread:
        """Start work in a thread of its own, where none is running; return the thread that runs."""
        worker = self._worker
        if worker is None or not worker.is_alive():
            worker = threading.Thread(target=self._safely, args=(work,), name="incision-related", daemon=True)
            self._worker = worker
            worker.start()
        return worker

    def _safely(self, work: Callable[[], None]) -> None:
        try:
            work()
            self._failed = None
        except Exception as error:
            self._failed = error

    def save(self) -> None:
        """Write what was read since the last time."""
        with self._saving:
            index = self._index
            if index is not None and self._unsaved:
                self._unsaved = 0
                index.save(self._folder)

    def close(self) -> None:
        """Let a thread that works end its work, and save."""
        worker = self._worker
        if worker is not None:
            worker.join(FIRST_SECONDS)
        self.save()
