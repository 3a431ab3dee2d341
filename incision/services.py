"""One working home for the API: its record and its graph, opened once and shared by every request.

Other commands work on the same home while the API runs: reports come in, the graph is made anew, the engine is
stopped. So the record's revision is asked for at every request, and the graph is looked at again and again.
"""

from __future__ import annotations

import threading
import time
from pathlib import Path

from api import AddedText
from casebook import Casebook
from extraction import RawReport, extract
from graph import FollowedIndex, Graph, RelatedIndex, catch_up, connect
from incision.pipeline import count_facts, recorded
from incision.settings import Home
from vocabulary import IncisionError

LOOK_SECONDS = 1.0
"""How long the graph is trusted to be as it was seen last."""
LOST = ("engine_unreachable", "engine_login")
"""What the driver says of an engine that was stopped, or whose port another program has now."""


class HomeServices:
    """The ``api.Services`` of one home; safe to use from many threads; a context manager."""

    def __init__(self, home: Home, casebook: Casebook, graph: Graph) -> None:
        self.home = home
        self._casebook, self._graph = casebook, graph
        self._shown = -1
        self._looked = 0.0
        self._index = FollowedIndex(home.index, casebook, lambda: self._graph)
        self._following = threading.RLock()

    @classmethod
    def open(cls, home: Home) -> HomeServices:
        """Open record and graph of ``home``, which is made where there is none; the engine is started if need be."""
        casebook = Casebook.open(home.ready().casebook)
        try:
            return cls(home, casebook, connect(home.path))
        except BaseException:
            casebook.close()
            raise

    def close(self) -> None:
        """Give record and graph back; a local engine stays for the next command."""
        self._index.close()
        self._graph.close()
        self._casebook.close()

    def __enter__(self) -> HomeServices:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def casebook(self) -> Casebook:
        """Return the record."""
        return self._casebook

    @property
    def graph(self) -> Graph:
        """Return the graph as it was connected last."""
        return self._graph

    @property
    def lists(self) -> Path | None:
        """Return the folder of the user's own lists, where there is one."""
        return self.home.lists

    @property
    def packs(self) -> Path | None:
        """Return the folder of the user's own query packs, where there is one."""
        folder = self.home.packs
        return folder if folder.is_dir() else None

    def fresh(self) -> int:
        """Let the graph catch up with the record; return the revision that both now have."""
        now = self._casebook.revision
        if self._trusted(now):
            return now
        with self._following:
            now = self._casebook.revision
            if not self._trusted(now):
                now = self._follow(now)
            return now

    def _trusted(self, revision: int) -> bool:
        return revision == self._shown and time.monotonic() - self._looked < LOOK_SECONDS

    def _follow(self, now: int) -> int:
        """Look at the graph and let it follow; where its engine has gone, find or start it again, once."""
        try:
            shown = self._graph.revision
        except IncisionError as error:
            if error.code not in LOST:
                raise
            self._graph.close()
            self._graph = connect(self.home.path)
            shown = self._graph.revision
        if shown != now:
            now = catch_up(self._casebook, self._graph, lists=self.lists).revision
        self._shown, self._looked = now, time.monotonic()
        return now

    def related(self, case: str | None = None) -> RelatedIndex:
        """Return the index of related cases; where ``case`` is new, it is waited for."""
        return self._index.current(self.fresh(), case)

    def add(self, report: RawReport) -> AddedText:
        """Read, extract, record and project one report; raise ``IncisionError`` where it is refused."""
        facts = extract(
            report.text, id=report.id, language=report.language, title=report.title,
            source_type=report.source_type, lists=self.lists, date=report.date,
        )  # fmt: skip
        added = self._casebook.add(report, facts)
        revision = self.fresh()
        self._index.follow(revision)
        return AddedText(added.document_id, added.outcome, revision, dict(count_facts(facts)))

    def reread(self, name: str) -> AddedText:
        """Read a recorded report with the version that runs, record and project it."""
        return self.add(recorded(self._casebook, name))
