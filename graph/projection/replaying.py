"""Write into a graph what changed in the record since the index last looked.

Invariant: after any sequence of changes, the graph that followed step by step equals the graph made from nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from casebook import Changes
from graph.projection.assemble import Merges
from graph.projection.index import Index
from graph.projection.load import Behind, Sink
from graph.projection.reading import Words
from graph.projection.saying import Told, said
from graph.projection.tables import projected, source_of
from graph.projection.telling import Record, Teller

# elements that are written at once
ELEMENTS = 10_000
Step = Callable[[int], None]


@dataclass
class Progress:
    """What a run did: documents read, elements written and removed, the revision reached, seconds."""

    documents: int = 0
    written: int = 0
    removed: int = 0
    revision: int = 0
    rebuilt: bool = False
    seconds: float = 0.0


def replay(
    record: Record, index: Index, sink: Sink, words: Words, reached: Callable[[int], None], *,
    step: Step | None = None, rebuilt: bool = False,
) -> Progress:  # fmt: skip
    """Read what changed since the index's revision, and write what that changes; see ``catch_up``.

    ``reached`` is called with the revision once the sink holds it, before the index says so.
    """
    began = time.monotonic()
    changes = record.changes(int(index.get("revision") or 0))
    progress = Progress(revision=changes.revision, rebuilt=rebuilt)

    def done(documents: int) -> None:
        progress.documents += documents
        if step:
            step(documents)

    replaying = _Replaying(record, index, sink, Teller(record, words, done), changes, progress)
    if index.get("revision") is None and not index.pending() and not index.holds():
        replaying.fill()
    else:
        replaying.change()
    reached(changes.revision)
    with index.transaction():
        index.done()
        index.put("revision", changes.revision)
        index.put("whole", True)
    progress.seconds = time.monotonic() - began
    return progress


@dataclass
class _Replaying:
    """One run."""

    record: Record
    index: Index
    sink: Sink
    teller: Teller
    changes: Changes
    progress: Progress

    def fill(self) -> None:
        """Put everything into an empty graph: sorted once, and the engine writes while the next elements are made.

        A run that is killed leaves an index that is not whole; the next one begins anew.
        """
        merges = Merges(self.record.merges())
        with self.index.transaction():
            self._aim(merges)
            self.index.sort_in(self._everybody(merges))
        with self.index.transaction(), Behind(self.sink) as behind:
            for batch in self.index.everything(ELEMENTS):
                behind.apply(batch, sure=True)
                self.index.settle(batch)
                self.progress.written += len(batch)

    def change(self) -> None:
        """Write what is not as it should be among what the changed sources touch."""
        # keys that are noted already come from a run that was killed: the engine may hold more than the index knows
        sure = not self.index.pending()
        self._note()
        after = ""
        while True:
            last, batch = self.index.differences(after, ELEMENTS, sure=sure)
            if last is None:
                break
            after = last
            self.sink.apply(batch, sure=sure)
            with self.index.transaction():
                self.index.settle(batch)
            self.progress.written += sum(1 for _, body, _ in batch if body is not None)
            self.progress.removed += sum(1 for _, body, known in batch if body is None and known)

    def _aim(self, merges: Merges) -> None:
        """Remember what the index is about to hold."""
        self.index.put("target", self.changes.revision)
        self.index.put("merges", merges.canonical)
        self.index.put("stood", self._stood())

    def _stood(self) -> dict[str, list[list[str | int]]]:
        return {d: [[*one] for one in several] for d, several in self.teller.stood.items()}

    def _everybody(self, merges: Merges) -> Iterator[Told]:
        for source, fragment in self.teller.documents(self.changes.documents):
            if fragment is not None:
                yield said(source, fragment, merges)
        for template in projected():
            for source, fragment in self.teller.rows(template, self.record.rows(template)):
                yield said(source, fragment, merges)

    def _note(self) -> None:
        """Write what the changed sources now say into the index, in one transaction, with the target revision."""
        old, new = Merges(self.index.get("merges") or {}), Merges(self.record.merges())
        moved = {
            e
            for e in old.canonical.keys() | new.canonical.keys()
            if old.canonical.get(e) != new.canonical.get(e)
        }
        again = self.index.sources_of(moved)
        before, after = self.index.get("stood") or {}, self._stood()
        told = {d for d in before.keys() | after.keys() if before.get(d) != after.get(d)}
        # a document's id has no colon
        documents = set(self.changes.documents) | {s for s in again if ":" not in s} | told
        with self.index.transaction():
            self._aim(new)
            for source, fragment in self.teller.documents(documents):
                self.index.replace(source, fragment, new)
            for template in projected():
                self._note_rows(template, again, new)
            self.index.touch_attached()

    def _note_rows(self, template: str, again: set[str], merges: Merges) -> None:
        """Write what the rows say that came in since, and those that name something that people merged or split."""
        for of, identifier in self.changes.removed:
            if of == template:
                self.index.replace(source_of(template, identifier), None, merges)
        prefix = source_of(template, "")
        named = {s.removeprefix(prefix) for s in again if s.startswith(prefix)}
        rows = self.record.rows(template, ids=named) if named else []
        if template in self.changes.tables:
            rows += self.record.rows(template, since=int(self.index.get("revision") or 0))
        for source, fragment in self.teller.rows(template, rows):
            self.index.replace(source, fragment, merges)
