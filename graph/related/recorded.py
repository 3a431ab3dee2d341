"""The index beside the record: opened, brought up to date by what changed, saved again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extraction import shown
from graph.related.face import RelatedIndex
from graph.related.graph_source import Texts, measured_documents

if TYPE_CHECKING:
    from casebook import Casebook
    from graph.engine.graph import Graph


def texts_of(book: Casebook) -> Texts:
    """Return the door to the texts of the record: what a reader may see, nothing else."""

    def text(document: str) -> str:
        return shown(book.text(document), book.effective(document).redactions)

    return text


def touched(index: RelatedIndex, graph: Graph, book: Casebook) -> set[str]:
    """Return the documents whose cases must be read again for the index to be what the graph is now."""
    changes = book.changes(index.revision)
    found = set(changes.documents)
    if changes.tables:
        found |= measured_documents(graph)
    return found


def current_index(folder: Path, graph: Graph, book: Casebook) -> RelatedIndex:
    """Return the index of a graph that has caught up with its record.

    A saved index is loaded, and only what changed since its revision is read again; without one it is built. What
    was read is saved, so that the next start reads nothing twice.
    """
    texts = texts_of(book)
    index = RelatedIndex.load(folder)
    if index is None or index.revision > graph.revision:
        index = RelatedIndex.build(graph, texts=texts)
        index.save(folder)
    elif index.stale(graph):
        index.refresh(graph, documents=touched(index, graph, book), texts=texts)
        index.save(folder)
    index.clusters = book.merges()
    return index
