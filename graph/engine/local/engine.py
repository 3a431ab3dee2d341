"""ArcadeDB behind the driver.

It honours neither the access mode of a session nor a timeout of a query. So reading goes through a second user
that may only read, and a statement past its time is ended by name through ``TERMINATE TRANSACTIONS``.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph.engine.failures import first_line
from graph.engine.kinds import EngineName
from graph.engine.local import client
from graph.engine.local.java import DATABASE, READER
from graph.engine.settings import EngineSettings
from vocabulary import IncisionError

RETRY_SECONDS = 4.0
TERMINATE = "TERMINATE TRANSACTIONS $id"


class LocalEngine:
    """The engine of one home, leased from its supervisor."""

    name: EngineName = "local"
    database: str | None = DATABASE

    def __init__(self, home: Path, settings: EngineSettings) -> None:
        deadline = time.monotonic() + settings.start_seconds
        while True:
            self._open(client.lease(home, settings))
            try:
                self.reader.verify_connectivity()
                return
            except (DriverError, Neo4jError, OSError) as error:
                # it was killed a moment ago and its supervisor is about to notice
                self.close()
                if time.monotonic() > deadline:
                    raise IncisionError(
                        "engine_unreachable", where=self.where, reason=first_line(error)
                    ) from error
                time.sleep(0.1)

    def _open(self, lease: client.Lease) -> None:
        self.lease = lease
        address = f"bolt://127.0.0.1:{lease.running.bolt_port}"
        # one process writes at a time, so there is little to try again; a dead engine is named soon
        self.writer: Driver = GraphDatabase.driver(
            address, auth=("root", lease.secrets.root), max_transaction_retry_time=RETRY_SECONDS
        )
        self.reader: Driver = GraphDatabase.driver(address, auth=(READER, lease.secrets.reader))

    @property
    def where(self) -> str:
        """Return the engine's name."""
        return "ArcadeDB"

    def check(self, statement: str, parameters: dict[str, Any]) -> None:
        """Nothing to ask: the reading user's rights are the check."""

    def marked(self, statement: str, mark: str) -> str:
        """Put the mark into a comment, which the engine shows in its list of running statements."""
        return f"/* {mark} */ {statement}"

    def terminate(self, mark: str) -> None:
        """End the statement that carries the mark."""
        with self.writer.session(database=DATABASE) as session:
            running = session.run("SHOW TRANSACTIONS").data()
            for row in running:
                if f"/* {mark} */" in str(row["currentQuery"]):
                    session.run(TERMINATE, id=row["transactionId"]).consume()

    def constraint(self, label: str, name: str) -> str:
        """Return Neo4j's own statement, which this engine understands."""
        return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"

    def close(self) -> None:
        """Close both drivers, then give back the lease."""
        self.reader.close()
        self.writer.close()
        self.lease.close()
