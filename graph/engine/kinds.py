"""What an engine must be able to do beyond the driver: read safely, stop a statement, declare its schema."""

from __future__ import annotations

from typing import Any, Literal, Protocol

from neo4j import Driver

EngineName = Literal["neo4j", "local"]


class Engine(Protocol):
    """One of the two engines behind the one driver."""

    name: EngineName
    database: str | None
    writer: Driver
    reader: Driver

    @property
    def where(self) -> str:
        """Return a name of the engine for people: no password, no user."""

    def check(self, statement: str, parameters: dict[str, Any]) -> None:
        """Raise ``query_refused`` where the engine itself sees that a user's statement does not only read."""

    def marked(self, statement: str, mark: str) -> str:
        """Return the statement so that ``terminate`` finds it while it runs."""

    def terminate(self, mark: str) -> None:
        """Stop the running statement that carries ``mark``; where the server does that itself, do nothing."""

    def constraint(self, label: str, name: str) -> str:
        """Return the statement that makes ``id`` of a label unique, if it is not yet."""

    def close(self) -> None:
        """Close drivers and give the engine back."""
