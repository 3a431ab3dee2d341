"""What the room needs of a graph: one reading statement, and the revision that it shows."""

from __future__ import annotations

from typing import Any, Protocol


class Answer(Protocol):
    """What a graph answers."""

    @property
    def columns(self) -> list[str]:
        """Return the column names."""

    @property
    def rows(self) -> list[list[Any]]:
        """Return the rows."""

    @property
    def truncated(self) -> bool:
        """Were rows cut off?"""


class Readable(Protocol):
    """What the runner needs of a graph; ``graph.Graph`` is one."""

    @property
    def revision(self) -> int:
        """Return the casebook's revision that the graph shows."""

    def read(self, cypher: str, params: dict[str, Any], *, limit: int, timeout: float) -> Answer:
        """Run one reading statement."""
