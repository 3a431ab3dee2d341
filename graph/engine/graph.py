"""The graph behind one face: reading with limits that hold, writing in batches, the revision it stands at."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import Neo4jError

from graph.engine import statement as guard
from graph.engine.failures import translated
from graph.engine.kinds import Engine, EngineName
from graph.engine.table import Table, plain
from vocabulary import IncisionError

ROWS = 10_000
SECONDS = 30.0
META = "MATCH (m:Meta {id: 'incision'}) RETURN m.revision AS revision, m.index AS index, m.fingerprint AS fingerprint LIMIT 1"


class Graph:
    """One connection to the graph of a home; a context manager; safe to use from several threads."""

    def __init__(self, engine: Engine, home: Path) -> None:
        self._engine = engine
        self.home = home

    @property
    def engine(self) -> EngineName:
        """Return ``neo4j`` or ``local``."""
        return self._engine.name

    @property
    def revision(self) -> int:
        """Return the casebook's revision that the graph shows; 0 for a graph that holds nothing yet."""
        return int(self.meta().get("revision") or 0)

    def meta(self) -> dict[str, Any]:
        """Return what the graph says of itself: ``revision``, ``index`` and ``fingerprint``; empty when new."""
        records = self.read(META).records()
        return records[0] if records else {}

    def read(
        self,
        cypher: str,
        params: dict[str, Any] | None = None,
        *,
        limit: int = ROWS,
        timeout: float = SECONDS,
    ) -> Table:
        """Run a statement of our own (a pack) and return at most ``limit`` rows within ``timeout`` seconds.

        Errors: ``query_timeout``, ``query_too_heavy``, ``query_wrong``, ``engine_unreachable``.
        """
        mark = secrets.token_hex(8)
        stopped = threading.Event()
        with translated(self._engine.where, timeout), self._clock(mark, timeout, stopped):
            try:
                return self._fetch(cypher, mark, params or {}, limit, timeout)
            except Neo4jError as error:
                if stopped.is_set():
                    raise IncisionError("query_timeout", seconds=f"{timeout:g}") from error
                raise

    def user_read(
        self,
        cypher: str,
        params: dict[str, Any] | None = None,
        *,
        limit: int = ROWS,
        timeout: float = SECONDS,
    ) -> Table:
        """Run a statement that a person wrote: as ``read``, and ``query_refused`` for all that does not only read."""
        guard.refuse_writes(cypher)
        self._engine.check(cypher, params or {})
        return self.read(cypher, params, limit=limit, timeout=timeout)

    def write(self, cypher: str, rows: Sequence[dict[str, Any]] | None = None, **params: Any) -> None:
        """Run one writing statement in one transaction; ``rows`` is the parameter of that name."""
        given = params if rows is None else {"rows": list(rows), **params}

        def work(tx: ManagedTransaction) -> None:
            tx.run(cypher, given).consume()

        with (
            translated(self._engine.where),
            self._engine.writer.session(database=self._engine.database) as session,
        ):
            session.execute_write(work)

    def write_all(self, work: Sequence[tuple[str, Sequence[dict[str, Any]]]]) -> None:
        """Run several writing statements, each with its ``rows``, in one transaction: all of them or none."""

        def run(tx: ManagedTransaction) -> None:
            for cypher, rows in work:
                tx.run(cypher, rows=list(rows)).consume()

        with (
            translated(self._engine.where),
            self._engine.writer.session(database=self._engine.database) as session,
        ):
            session.execute_write(run)

    def declare(self, cypher: str) -> None:
        """Run one statement of the schema (an index, a constraint); these want a transaction of their own."""
        with (
            translated(self._engine.where),
            self._engine.writer.session(database=self._engine.database) as session,
        ):
            session.run(cypher).consume()

    def constrain(self, label: str) -> None:
        """Make ``id`` of the nodes with ``label`` unique."""
        self.declare(self._engine.constraint(label, f"unique_{label.lower()}_id"))

    def _fetch(self, cypher: str, mark: str, params: dict[str, Any], limit: int, timeout: float) -> Table:
        with self._reading(limit + 1) as session:
            transaction = session.begin_transaction(timeout=timeout)
            try:
                result = transaction.run(self._engine.marked(cypher, mark), params)
                columns = list(result.keys())
                rows = [[plain(value) for value in record.values()] for record in result.fetch(limit + 1)]
                truncated = len(rows) > limit
                if truncated:
                    # closing alone would let the local engine count all rows that nobody wants
                    self._engine.terminate(mark)
            finally:
                with suppress(Neo4jError):
                    transaction.close()
        return Table(columns, rows[:limit], truncated)

    @contextmanager
    def _reading(self, size: int) -> Iterator[Session]:
        with self._engine.reader.session(
            database=self._engine.database, default_access_mode="READ", fetch_size=max(size, 1)
        ) as session:
            yield session

    @contextmanager
    def _clock(self, mark: str, timeout: float, stopped: threading.Event) -> Iterator[None]:
        """End the statement that carries ``mark`` when its time is over, as often as it takes."""

        def end() -> None:
            stopped.set()
            while not done.wait(0.2):
                self._engine.terminate(mark)

        done = threading.Event()
        timer = threading.Timer(timeout, end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            done.set()
            timer.cancel()

    def close(self) -> None:
        """Close the connection; a local engine stays for the next command."""
        self._engine.close()

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
