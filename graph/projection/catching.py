"""Let the graph follow the record: by what changed, or from nothing.

Invariant: after any sequence of changes, the graph that followed step by step equals the graph made from nothing.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from casebook import Casebook, Changes, Effective
from graph.engine.graph import Graph
from graph.engine.local.lock import waiting
from graph.engine.settings import engine_folder
from graph.projection.assemble import Merges
from graph.projection.cases import document_fragment
from graph.projection.fragment import Fragment
from graph.projection.index import Index
from graph.projection.load import Behind, EngineSink, Sink, wipe
from graph.projection.reading import Words
from graph.projection.saying import Told, said
from graph.projection.tables import projected, source_of, table_fragment
from graph.schema.load import VERSION as SCHEMA_VERSION
from vocabulary import divisions, load

VERSION = "3"
PAGE = 200
ELEMENTS = 10_000
WAIT_SECONDS = 600.0
SET_META = (
    "MERGE (m:Meta {id: 'incision'}) "
    "SET m.revision = $revision, m.index = $index, m.fingerprint = $fingerprint"
)
Step = Callable[[int], None]


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

    def rows(
        self, template: str, *, since: int = 0, ids: Iterable[str] | None = None
    ) -> list[dict[str, Any]]:
        """The rows of one imported table."""


@dataclass
class Progress:
    """What a run did: documents read, elements written and removed, the revision reached, seconds."""

    documents: int = 0
    written: int = 0
    removed: int = 0
    revision: int = 0
    rebuilt: bool = False
    seconds: float = 0.0


def words_of(lists: Path | None) -> Words:
    """Return the lists that the projection looks things up in."""
    return Words(load(lists), divisions(lists))


def fingerprint(lists: Path | None) -> str:
    """Return a hash of everything but the record that the graph depends on."""
    parts = [VERSION, SCHEMA_VERSION, load(lists).version, str(len(divisions(lists)))]
    if lists is not None and lists.is_dir():
        for path in sorted(lists.glob("*.yaml")):
            parts += [path.name, hashlib.sha256(path.read_bytes()).hexdigest()]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def catch_up(
    casebook: Casebook, graph: Graph, *, lists: Path | None = None, step: Step | None = None
) -> Progress:
    """Bring the graph to the record's revision; a graph that is lost, old or another's is made anew.

    ``step`` is called with the number of documents done. Two commands at once wait for one another.
    """
    with _index(graph) as index:
        mark = fingerprint(lists)
        since = int(index.get("revision") or 0)
        revision = casebook.revision
        # a record that stands before the graph is another one, or an older copy that was brought back
        if revision < since or not _follows(index, graph, mark):
            return _remake(casebook, graph, index, lists, mark, step)
        if revision == since and not index.pending():
            return Progress(revision=since)
        return _follow(casebook, graph, index, lists, mark, step)


def rebuild(
    casebook: Casebook, graph: Graph, *, lists: Path | None = None, step: Step | None = None
) -> Progress:
    """Make the graph from the record, from nothing."""
    with _index(graph) as index:
        return _remake(casebook, graph, index, lists, fingerprint(lists), step)


def _follows(index: Index, graph: Graph, mark: str) -> bool:
    """Return whether index and graph are of one piece; a killed run leaves the graph one revision ahead."""
    meta = graph.meta()
    revisions = (index.get("revision"), index.get("target"))
    return bool(meta) and (
        meta.get("index") == index.get("id")
        and meta.get("fingerprint") == mark
        and index.get("whole") is True
        and meta.get("revision") in revisions
    )


def _remake(
    casebook: Record, graph: Graph, index: Index, lists: Path | None, mark: str, step: Step | None
) -> Progress:
    wipe(graph)
    with index.transaction():
        identifier = index.clear()
    sink = EngineSink(graph)

    def reached(revision: int) -> None:
        graph.write(SET_META, revision=revision, index=identifier, fingerprint=mark)

    return replay(casebook, index, sink, words_of(lists), reached, step=step, rebuilt=True)


def _follow(
    casebook: Record, graph: Graph, index: Index, lists: Path | None, mark: str, step: Step | None
) -> Progress:
    identifier = index.get("id")

    def reached(revision: int) -> None:
        graph.write(SET_META, revision=revision, index=identifier, fingerprint=mark)

    return replay(casebook, index, EngineSink(graph), words_of(lists), reached, step=step)


def replay(
    record: Record, index: Index, sink: Sink, words: Words, reached: Callable[[int], None], *,
    step: Step | None = None, rebuilt: bool = False,
) -> Progress:  # fmt: skip
    """Read what changed since the index's revision, and write what that changes; see ``catch_up``."""
    began = time.monotonic()
    changes = record.changes(int(index.get("revision") or 0))
    progress = Progress(revision=changes.revision, rebuilt=rebuilt)
    if index.get("revision") is None and not index.pending() and not index.holds():
        _fill(record, index, sink, words, changes, progress, step)
    else:
        _change(record, index, sink, words, changes, progress, step)
    reached(changes.revision)
    with index.transaction():
        index.done()
        index.put("revision", changes.revision)
        index.put("whole", True)
    progress.seconds = time.monotonic() - began
    return progress


def _fill(
    record: Record, index: Index, sink: Sink, words: Words, changes: Changes, progress: Progress, step: Step | None
) -> None:  # fmt: skip
    """Put everything into an empty graph: sorted once, and the engine writes while the next elements are made.

    A run that is killed leaves an index that is not whole; the next one begins anew.
    """
    merges = Merges(record.merges())

    def everybody() -> Iterator[Told]:
        for page in _pages(sorted(changes.documents)):
            for source, fragment in _told(record, page, words):
                if fragment is not None:
                    yield said(source, fragment, merges)
            progress.documents += len(page)
            if step:
                step(len(page))
        for template in projected():
            for row in sorted(record.rows(template), key=lambda r: str(r["id"])):
                source = source_of(template, row["id"])
                yield said(source, table_fragment(template, row, words), merges)

    with index.transaction():
        index.put("target", changes.revision)
        index.put("merges", merges.canonical)
        index.sort_in(everybody())
    with index.transaction(), Behind(sink) as behind:
        for batch in index.everything(ELEMENTS):
            behind.apply(batch, sure=True)
            index.settle(batch)
            progress.written += len(batch)


def _change(
    record: Record, index: Index, sink: Sink, words: Words, changes: Changes, progress: Progress, step: Step | None
) -> None:  # fmt: skip
    # keys that are noted already come from a run that was killed: the engine may hold more than the index knows
    sure = not index.pending()
    _note(record, index, words, changes, progress, step)
    after = ""
    while True:
        last, batch = index.differences(after, ELEMENTS, sure=sure)
        if last is None:
            break
        after = last
        sink.apply(batch, sure=sure)
        with index.transaction():
            index.settle(batch)
        progress.written += sum(1 for _, body, _ in batch if body is not None)
        progress.removed += sum(1 for _, body, known in batch if body is None and known)


def _note(
    record: Record, index: Index, words: Words, changes: Changes, progress: Progress, step: Step | None
) -> None:
    """Write what the changed sources now say into the index, in one transaction, with the target revision."""
    old = Merges(index.get("merges") or {})
    new = Merges(record.merges())
    sources = set(changes.documents)
    moved = {
        e for e in old.canonical.keys() | new.canonical.keys() if old.canonical.get(e) != new.canonical.get(e)
    }
    told_of_moved = index.sources_of(moved)
    # a document's id has no colon
    sources |= {s for s in told_of_moved if ":" not in s}
    with index.transaction():
        index.put("target", changes.revision)
        index.put("merges", new.canonical)
        for page in _pages(sorted(sources)):
            for source, fragment in _told(record, page, words):
                index.replace(source, fragment, new)
            progress.documents += len(page)
            if step:
                step(len(page))
        for template in projected():
            _note_rows(record, index, words, template, changes, told_of_moved, new)
        index.touch_attached()


def _note_rows(
    record: Record,
    index: Index,
    words: Words,
    template: str,
    changes: Changes,
    moved: set[str],
    merges: Merges,
) -> None:
    """Write what the rows say that came in since, and those that name something that people merged or split."""
    prefix = source_of(template, "")
    again = {s.removeprefix(prefix) for s in moved if s.startswith(prefix)}
    rows = record.rows(template, ids=again) if again else []
    if template in changes.tables:
        rows += record.rows(template, since=int(index.get("revision") or 0))
    for identifier, row in sorted({r["id"]: r for r in rows}.items()):
        index.replace(source_of(template, identifier), table_fragment(template, row, words), merges)


def _told(record: Record, page: list[str], words: Words) -> Iterator[tuple[str, Fragment | None]]:
    """Yield what each document says; one that is withdrawn or purged says nothing."""
    found = {one.document.id: one for one in record.effective_many(page)}
    for source in page:
        one = found.get(source)
        active = one is not None and one.document.status == "active"
        yield (
            source,
            document_fragment(one.document, one.extraction, one.text, words) if one and active else None,
        )


def _pages(items: list[str]) -> Iterator[list[str]]:
    stream: Iterable[str] = iter(items)
    while page := list(islice(stream, PAGE)):
        yield page


@contextmanager
def _index(graph: Graph) -> Iterator[Index]:
    """Open the home's index; one process at a time projects."""
    folder = engine_folder(graph.home)
    with waiting(folder / "projection.lock", WAIT_SECONDS):
        index = Index(folder / "projection.sqlite")
        try:
            yield index
        finally:
            index.close()
