"""The index as other rooms use it: built from the graph, refreshed, saved, loaded, and never stale in silence."""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from graph.related.graph_source import Texts, case_documents, profiles_in
from graph.related.index import CaseIndex
from graph.related.lexicon import lexicon
from graph.related.matrix import Grower
from graph.related.store import ProfileStore
from graph.related.weights import shipped
from vocabulary import IncisionError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.engine.graph import Graph

FORMAT = 2
META, ROWS, PROFILES = "meta.json", "rows.npz", "profiles.sqlite"


def made_by() -> str:
    """Return what a saved index depends on besides the graph: format, lexicon and weights."""
    return f"{FORMAT} {lexicon().version} weights/{shipped().version}"


class RelatedIndex(CaseIndex):
    """The index of related cases of one graph, at the graph's revision."""

    @classmethod
    def build(cls, graph: Graph, *, texts: Texts | None = None) -> RelatedIndex:
        """Read every case of the graph in one pass.

        ``texts`` returns a document's text as a reader may see it (``extraction.shown``); without it the sentences
        that the graph keeps as evidence are all that the index knows of a text.
        """
        index = cls(revision=graph.revision)
        batch = []
        for made in profiles_in(graph, sorted(case_documents(graph)), texts):
            batch.append(made)
            if len(batch) == 2_000:
                index.add(batch)
                batch = []
        index.add(batch)
        return index

    def stale(self, graph: Graph) -> bool:
        """Return whether the graph has moved on since the rows were read."""
        return graph.revision != self.revision

    def refresh(
        self, graph: Graph, *, documents: Iterable[str] | None = None, texts: Texts | None = None
    ) -> int:
        """Bring the index up to the graph. ``documents``: the ids that changed (``Casebook.changes``); without
        them every case is read again. Returns how many cases were read.
        """
        revision = graph.revision
        there = case_documents(graph)
        if documents is None:
            wanted = sorted(there)
        else:
            changed = set(documents)
            wanted = sorted(c for c, d in there.items() if d in changed or c not in self.row)
        self.remove([c for c in self.row if c not in there])
        count = self.add(profiles_in(graph, wanted, texts))
        self.revision = revision
        return count

    def save(self, folder: Path) -> None:
        """Write the index into a folder; a reader sees the old one or the new one, never a half."""
        folder.mkdir(parents=True, exist_ok=True)
        self.compact()
        features, terms = self.features.csr(), self.terms.csr()
        arrays: dict[str, Any] = {}
        for name, matrix in (("features", features), ("terms", terms)):
            arrays |= {f"{name}_{part}": getattr(matrix, part) for part in ("data", "indices", "indptr")}
        meta = {
            "made_by": made_by(), "revision": self.revision, "ids": self.ids, "documents": self.documents,
            "languages": self.languages, "statuses": self.statuses, "periods": self.periods, "alive": self.alive,
            "features": list(self.features.columns), "terms": list(self.terms.columns),
        }  # fmt: skip
        # the old meta goes first and the new one comes last: without it the folder is no index
        (folder / META).unlink(missing_ok=True)
        with (folder / (ROWS + ".part")).open("wb") as file:
            np.savez(file, **arrays)
        os.replace(folder / (ROWS + ".part"), folder / ROWS)
        (folder / (PROFILES + ".part")).unlink(missing_ok=True)
        self.store.copy_to(folder / (PROFILES + ".part"))
        os.replace(folder / (PROFILES + ".part"), folder / PROFILES)
        (folder / (META + ".part")).write_text(json.dumps(meta, ensure_ascii=False), encoding="utf-8")
        os.replace(folder / (META + ".part"), folder / META)

    @classmethod
    def load(cls, folder: Path) -> RelatedIndex | None:
        """Read a saved index; None where there is none or another version made it (build it anew).

        Errors: ``related_index_unreadable`` where the folder holds something else under these names.
        """
        if not (folder / META).is_file():
            return None
        try:
            meta = json.loads((folder / META).read_text(encoding="utf-8"))
            if meta["made_by"] != made_by():
                return None
            arrays = np.load(folder / ROWS, allow_pickle=False)
            index = cls(revision=int(meta["revision"]), store=ProfileStore.copied(folder / PROFILES))
            index.ids, index.documents = meta["ids"], meta["documents"]
            index.languages, index.statuses = meta["languages"], meta["statuses"]
            index.periods = [(a, b) for a, b in meta["periods"]]
            index.alive = meta["alive"]
            index.row = {
                c: i for i, (c, alive) in enumerate(zip(index.ids, index.alive, strict=True)) if alive
            }
            for name in ("features", "terms"):
                parts = tuple(arrays[f"{name}_{part}"] for part in ("data", "indices", "indptr"))
                columns = meta[name]
                matrix = sparse.csr_matrix(parts, shape=(len(index.ids), max(1, len(columns))))
                setattr(index, name, Grower.restored(columns, matrix))
        except (OSError, ValueError, KeyError, zipfile.BadZipFile, sqlite3.Error) as error:
            raise IncisionError("related_index_unreadable", path=str(folder)) from error
        return index
