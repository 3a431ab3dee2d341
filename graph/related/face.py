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

from graph.engine.local.lock import waiting
from graph.related.graph_source import Texts, case_documents, measured_before, profiles_in
from graph.related.index import CaseIndex
from graph.related.lexicon import lexicon
from graph.related.matrix import Grower
from graph.related.rows import Rows
from graph.related.store import ProfileStore
from graph.related.weights import shipped
from vocabulary import IncisionError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.engine.graph import Graph

FORMAT = 4
META, ROWS, PROFILES, LOCK = "meta.json", "rows.npz", "profiles.sqlite", "index.lock"
WAIT_SECONDS = 120.0
# cases that are added at once, so that whoever asks meanwhile waits for a moment only
STEP = 50


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
        if documents is None:
            wanted = sorted(case_documents(graph))
            gone = set(self.row) - set(wanted)
        else:
            changed = sorted(set(documents))
            changed = sorted(set(changed) | measured_before(graph, sorted(case_documents(graph, changed))))
            wanted = sorted(case_documents(graph, changed))
            gone = {c for d in changed for c in self.store.cases_of(d)} - set(wanted)
        self.remove(sorted(gone))
        count, batch = 0, []
        for made in profiles_in(graph, wanted, texts):
            batch.append(made)
            if len(batch) == STEP:
                count += self.add(batch)
                batch = []
        count += self.add(batch)
        self.revision = revision
        return count

    def save(self, folder: Path) -> None:
        """Write the living rows into a folder; a reader sees the old index or the new one, never a half.

        Other threads may add meanwhile: what they add is not in the file, nor is its revision.
        """
        with self.lock:
            alive = self.rows.alive.values.copy()
            features, terms = self.features.frozen(), self.terms.frozen()
            meta = {"made_by": made_by(), "revision": self.revision, **self.rows.saved()}
        arrays: dict[str, Any] = {}
        for name, grown in (("features", features.kept(alive)), ("terms", terms.kept(alive))):
            arrays |= {
                f"{name}_{part}": getattr(grown.settled, part) for part in ("data", "indices", "indptr")
            }
            meta[name] = grown.names
        folder.mkdir(parents=True, exist_ok=True)
        with waiting(folder / LOCK, WAIT_SECONDS):
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
            with waiting(folder / LOCK, WAIT_SECONDS):
                meta = json.loads((folder / META).read_text(encoding="utf-8"))
                if meta["made_by"] != made_by():
                    return None
                arrays = np.load(folder / ROWS, allow_pickle=False)
                index = cls(revision=int(meta["revision"]), store=ProfileStore.copied(folder / PROFILES))
                index.rows = Rows.restored(meta)
                for name in ("features", "terms"):
                    parts = tuple(arrays[f"{name}_{part}"] for part in ("data", "indices", "indptr"))
                    shape = (len(index.rows), max(1, len(meta[name])))
                    setattr(index, name, Grower(meta[name], sparse.csr_matrix(parts, shape=shape)))
        except (OSError, ValueError, KeyError, zipfile.BadZipFile, sqlite3.Error) as error:
            raise IncisionError("related_index_unreadable", path=str(folder)) from error
        return index
