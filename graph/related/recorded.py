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
        return index
    if index.stale(graph):
        changes = book.changes(index.revision)
        touched = set(changes.documents)
        if changes.tables:
            touched |= measured_documents(graph)
        index.refresh(graph, documents=touched, texts=texts)
        index.save(folder)
    return index
