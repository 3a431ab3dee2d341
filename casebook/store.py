"""One database, read and written: a read sees one moment, a write raises the revision in its own transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.exc import SQLAlchemyError

from casebook import tables as t
from casebook.database import open_engine, unusable


@dataclass
class Write:
    """A transaction that holds the write lock; ``revision`` is the number that it gives."""

    connection: Connection
    revision: int


class Store:
    """What all parts of the casebook stand on; safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # PostgreSQL: without this, two statements of one read could see two moments
        self._reader = self._isolated("REPEATABLE READ")
        self._writer = self._isolated("READ COMMITTED").execution_options(writes=True)

    def _isolated(self, level: str) -> Engine:
        if self._engine.dialect.name != "postgresql":
            return self._engine
        return self._engine.execution_options(isolation_level=level)

    @classmethod
    def open(cls, place: str | Path) -> Self:
        """Open the record of a home folder, or of a database URL; it is made or migrated where needed."""
        return cls(open_engine(place))

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def revision(self) -> int:
        """Return the number of the last write."""
        with self._reading() as c:
            return current_revision(c)

    @property
    def shown(self) -> str:
        """Return where the record is, without a password."""
        return self._engine.url.render_as_string(hide_password=True)

    @contextmanager
    def _coded(self) -> Iterator[None]:
        """Turn what the database says into an error with a code."""
        try:
            yield
        except SQLAlchemyError as error:
            raise unusable(self._engine.url, error) from error

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._coded(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Write]:
        """Hold the write lock and raise the revision; a transaction that fails leaves both as they were."""
        with self._coded(), self._writer.connect() as c, c.begin():
            c.execute(update(t.state).where(t.state.c.name == "revision").values(value=t.state.c.value + 1))
            yield Write(c, current_revision(c))


def current_revision(c: Connection) -> int:
    """Return the revision as this connection sees it."""
    return int(c.execute(select(t.state.c.value).where(t.state.c.name == "revision")).scalar_one())
