"""Let the graph follow the record: by what changed, or from nothing where the two are not of one piece."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casebook import Casebook
from graph.engine.graph import Graph
from graph.engine.local.lock import waiting
from graph.engine.settings import engine_folder
from graph.projection.index import Index
from graph.projection.load import EngineSink, wipe
from graph.projection.reading import words_of
from graph.projection.replaying import Progress, Step, replay
from graph.schema.load import VERSION as SCHEMA_VERSION
from vocabulary import divisions, load

# rises with every change of the projection's rules: graphs of an older one are made anew
VERSION = "6"
WAIT_SECONDS = 600.0
SET_META = (
    "MERGE (m:Meta {id: 'incision'}) "
    "SET m.revision = $revision, m.index = $index, m.fingerprint = $fingerprint"
)


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
    with opened(graph) as index:
        since = int(index.get("revision") or 0)
        revision = casebook.revision
        # a record that stands before the graph is another one, or an older copy that was brought back
        if revision < since or not _follows(index, graph, fingerprint(lists)):
            return _remake(casebook, graph, index, lists, step)
        if revision == since and not index.pending():
            return Progress(revision=since)
        return _follow(casebook, graph, index, lists, step)


def rebuild(
    casebook: Casebook, graph: Graph, *, lists: Path | None = None, step: Step | None = None
) -> Progress:
    """Make the graph from the record, from nothing."""
    with opened(graph) as index:
        return _remake(casebook, graph, index, lists, step)


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
    casebook: Casebook, graph: Graph, index: Index, lists: Path | None, step: Step | None
) -> Progress:
    wipe(graph)
    with index.transaction():
        index.clear()
    return _follow(casebook, graph, index, lists, step, rebuilt=True)


def _follow(
    casebook: Casebook,
    graph: Graph,
    index: Index,
    lists: Path | None,
    step: Step | None,
    *,
    rebuilt: bool = False,
) -> Progress:
    # of the lists as they are read now: where they change during the run, the next one makes the graph anew
    mark, identifier = fingerprint(lists), index.get("id")

    def reached(revision: int) -> None:
        graph.write(SET_META, revision=revision, index=identifier, fingerprint=mark)

    return replay(casebook, index, EngineSink(graph), words_of(lists), reached, step=step, rebuilt=rebuilt)


@contextmanager
def opened(graph: Graph) -> Iterator[Index]:
    """Open the index of the graph's home; one process at a time projects, others wait up to ``WAIT_SECONDS``."""
    folder = engine_folder(graph.home)
    with waiting(folder / "projection.lock", WAIT_SECONDS):
        index = Index(folder / "projection.sqlite")
        try:
            yield index
        finally:
            index.close()
