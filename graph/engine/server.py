"""Neo4j 5.26 and later behind the driver.

It honours the access mode and the timeout of a transaction. ``LOAD CSV`` and procedures read files, call out or
manage the server even in read mode, so a user's statement is explained first and its plan looked at.
"""

from __future__ import annotations

from typing import Any

from neo4j import Driver, GraphDatabase, Query

from graph.engine.failures import translated
from graph.engine.kinds import EngineName
from graph.engine.settings import EngineSettings
from vocabulary import IncisionError

OLDEST = (5, 26)
EXPLAIN_SECONDS = 10.0
REFUSED_OPERATORS = (
    "LoadCSV",
    "ProcedureCall",
    "Show",
    "Terminate",
    "Create",
    "Delete",
    "Set",
    "Remove",
    "Merge",
    "Foreach",
)


class ServerEngine:
    """A Neo4j server or cluster."""

    name: EngineName = "neo4j"

    def __init__(self, settings: EngineSettings) -> None:
        if settings.uri is None:
            raise ValueError("a server needs a URI")
        self.uri = settings.uri
        self.database = settings.database
        with translated(self.where):
            driver = GraphDatabase.driver(
                settings.uri, auth=(settings.username, settings.password), notifications_min_severity="OFF"
            )
        try:
            with translated(self.where):
                driver.verify_connectivity()
                self._version(driver)
        except BaseException:
            driver.close()
            raise
        self.writer: Driver = driver
        self.reader: Driver = driver

    @property
    def where(self) -> str:
        """Return the address without user and password."""
        return self.uri.rsplit("@", 1)[-1]

    def _version(self, driver: Driver) -> None:
        agent = driver.get_server_info().agent
        version = agent.rsplit("/", 1)[-1]
        parts = tuple(int(p) for p in version.split(".")[:2] if p.isdigit())
        if parts and parts < OLDEST:
            raise IncisionError("engine_too_old", version=version)

    def check(self, statement: str, parameters: dict[str, Any]) -> None:
        """Explain the statement and refuse what its plan does beyond reading.

        Errors: ``query_refused``.
        """
        with (
            translated(self.where, EXPLAIN_SECONDS),
            self.reader.session(database=self.database, default_access_mode="READ") as session,
        ):
            summary = session.run(
                Query(f"EXPLAIN {statement}", timeout=EXPLAIN_SECONDS), parameters
            ).consume()
        if summary.query_type != "r":
            raise IncisionError("query_refused", word=f"type {summary.query_type}")
        for operator in _operators(summary.plan):
            if operator.startswith(REFUSED_OPERATORS):
                raise IncisionError("query_refused", word=operator)

    def marked(self, statement: str, mark: str) -> str:
        """Return the statement as it is; the server keeps its own clock."""
        return statement

    def terminate(self, mark: str) -> None:
        """Nothing to do: the transaction carries its timeout."""

    def constraint(self, label: str, name: str) -> str:
        """Return the statement for a unique id."""
        return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"

    def close(self) -> None:
        """Close the driver."""
        self.writer.close()


def _operators(plan: Any) -> list[str]:
    """Return the names of all operators of a plan, without the database behind the ``@``."""
    if not plan:
        return []
    found = [str(plan["operatorType"]).split("@")[0]]
    for child in plan.get("children", []):
        found += _operators(child)
    return found
