"""Open the database of the record: SQLite (WAL) in a folder, or PostgreSQL by URL; migrate it to this version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, String, column, create_engine, event, inspect, select, table
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DisconnectionError, SQLAlchemyError

from casebook.tables import metadata
from vocabulary import IncisionError

FILE = "casebook.sqlite"
BACKENDS = ("sqlite", "postgresql")
BUSY_MILLISECONDS = 60_000
# one number for all our processes on one PostgreSQL: who migrates holds it
MIGRATION_LOCK = 7_313_001
# the last of migrations/versions: a record that stands there needs no migration, and nothing that migrates is loaded
HEAD = "0002"


def address(place: str | Path) -> str:
    """Return the SQLAlchemy URL for a folder or a URL; ``postgresql://`` means the driver that we ship."""
    if isinstance(place, Path) or "://" not in place:
        folder = Path(place)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = (folder / FILE).absolute()
        if not file.exists():
            # reports name people: the file is its owner's alone (SQLite gives its companions the same mode)
            file.touch(mode=0o600)
        return URL.create("sqlite", database=str(file)).render_as_string()
    return place.replace("postgres://", "postgresql://", 1).replace(
        "postgresql://", "postgresql+pg8000://", 1
    )


def open_engine(place: str | Path) -> Engine:
    """Return a migrated engine; errors carry codes and never show the password.

    Errors: ``casebook_unusable``.
    """
    try:
        url = make_url(address(place))
    except (SQLAlchemyError, ValueError) as error:
        # what cannot be taken apart is not shown either: a password may stand anywhere in it
        scheme = str(place).split("://")[0]
        raise IncisionError("casebook_unusable", place=f"{scheme}://…", reason=type(error).__name__) from None
    except OSError as error:
        raise IncisionError(
            "casebook_unusable", place=str(place), reason=error.strerror or str(error)
        ) from error
    if url.get_backend_name() not in BACKENDS:
        raise IncisionError("casebook_unusable", place=_shown(url), reason=" / ".join(BACKENDS))
    try:
        engine = create_engine(url)
        if engine.dialect.name == "sqlite":
            _prepare_sqlite(engine)
        else:
            _prepare_server(engine)
        _migrate(engine)
    except SQLAlchemyError as error:
        raise unusable(url, error) from error
    return engine


def unusable(url: URL, error: SQLAlchemyError) -> IncisionError:
    """Return the coded error for what a database said, in one line and without statement, values or password."""
    said = getattr(error, "orig", None) or type(error).__name__
    fields = said.args[0] if isinstance(said, Exception) and said.args else None
    # PostgreSQL's driver gives a dictionary, in which M is the message
    reason = str(fields.get("M", said) if isinstance(fields, dict) else said).splitlines()[0][:200]
    return IncisionError("casebook_unusable", place=_shown(url), reason=reason)


def _shown(url: URL) -> str:
    # a file is shown as its owner knows it, without the signs that an address needs
    return (
        url.database
        if url.get_backend_name() == "sqlite" and url.database
        else url.render_as_string(hide_password=True)
    )


def _prepare_server(engine: Engine) -> None:
    """Look at each connection before it is used: the server may have gone away and come back.

    SQLAlchemy's own look (``pool_pre_ping``) knows the errors of the driver only; a socket that was reset is none.
    """

    @event.listens_for(engine, "checkout")
    def on_checkout(connection: Any, _record: Any, _proxy: Any) -> None:
        try:
            cursor = connection.cursor()
            cursor.execute("SELECT 1")
            cursor.close()
            connection.rollback()
        except (OSError, engine.dialect.loaded_dbapi.Error) as error:
            raise DisconnectionError from error


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        # FULL: an acknowledged report survives a power cut, not only a killed process
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        # a writer takes the lock at once: a read that turns into a write could not wait for another writer
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _is_current(engine: Engine) -> bool:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        mark = table("alembic_version", column("version_num", String))
        return connection.execute(select(mark.c.version_num)).scalars().all() == [HEAD]


def _migrate(engine: Engine) -> None:
    if _is_current(engine):
        return
    from alembic import command
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["metadata"] = metadata
    known = ScriptDirectory.from_config(config)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
        # looked at again: another process may have migrated while this one waited
        current = MigrationContext.configure(connection).get_current_revision()
        if current is not None and current not in {s.revision for s in known.walk_revisions()}:
            raise IncisionError("casebook_newer", place=_shown(engine.url), found=current)
        strange = set(inspect(connection).get_table_names()) if current is None else set()
        if engine.dialect.name == "postgresql":
            # a server's database may hold other tables, but not under our names
            strange &= set(metadata.tables)
        if strange:
            raise IncisionError(
                "casebook_foreign", place=_shown(engine.url), tables=", ".join(sorted(strange)[:5])
            )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
