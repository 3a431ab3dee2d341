"""What the API needs from whoever starts it: the record, the graph, and the way in for a new text.

Adding a report joins rooms (read, extract, record, project); that join is ``incision``'s, and is handed in here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from casebook import Casebook
from extraction import RawReport
from graph import Graph, RelatedIndex


@dataclass(frozen=True)
class AddedText:
    """What became of a report, the revision at which it shows, and how many things of each kind were read in it."""

    document: str
    outcome: Literal["new", "same", "alias", "re-read", "conflict"]
    revision: int
    found: dict[str, int]


class Services(Protocol):
    """One working home, open for as long as the API runs; every part may be used from many threads."""

    @property
    def casebook(self) -> Casebook:
        """Return the record."""

    @property
    def graph(self) -> Graph:
        """Return the graph; the API only reads it."""

    @property
    def lists(self) -> Path | None:
        """Return the folder of the user's own lists, where there is one."""

    @property
    def packs(self) -> Path | None:
        """Return the folder of the user's own query packs, where there is one."""

    def related(self, case: str | None = None) -> RelatedIndex:
        """Return the index of related cases; its ``revision`` is below the graph's while much is being read.

        ``case``: the one that will be asked about, which is waited for where it is new.
        """

    def fresh(self) -> int:
        """Let the graph catch up with the casebook; return the revision that both now have."""

    def add(self, report: RawReport) -> AddedText:
        """Read, extract, record and project one report; raise ``IncisionError`` where it is refused."""

    def reread(self, name: str) -> AddedText:
        """Read a recorded report with the version that runs; decisions stay. Raise ``document_unknown`` or ``document_purged``."""
