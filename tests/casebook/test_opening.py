"""Opening a record: made where there is none, migrated once, and refused with a code where it cannot be one."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from casebook import Casebook, database
from casebook.database import FILE, open_engine
from casebook.tables import metadata
from tests.casebook.conftest import connect
from tests.casebook.made import facts, report
from vocabulary import IncisionError


def code_of(place: str | Path) -> str:
    with pytest.raises(IncisionError) as raised:
        Casebook.open(place)
    assert "secret" not in str(raised.value)
    assert raised.value.message("zh")
    return raised.value.code


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    return tmp_path if request.param == "sqlite" else str(request.getfixturevalue("postgres"))


def test_from_nothing_to_the_schema_that_the_code_declares(empty: str | Path) -> None:
    engine = open_engine(empty)
    with engine.connect() as c:
        assert compare_metadata(MigrationContext.configure(c), metadata) == []
        assert set(inspect(c).get_table_names()) == {*metadata.tables, "alembic_version"}
    engine.dispose()
    with Casebook.open(empty) as book:
        assert (book.revision, book.count(), book.decisions()) == (0, 0, [])


def test_opening_again_changes_nothing(empty: str | Path) -> None:
    with Casebook.open(empty) as book:
        own = book.add(report(name="A"), facts()).document_id
    for _ in range(3):
        with Casebook.open(empty) as book:
            assert (book.revision, book.document("A").id) == (1, own)


def test_a_newer_record_is_left_alone(empty: str | Path) -> None:
    Casebook.open(empty).close()
    engine = open_engine(empty)
    with engine.begin() as c:
        c.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    assert code_of(empty) == "casebook_newer"


def test_a_database_of_something_else(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = (tmp_path / FILE).read_bytes()
    assert code_of(tmp_path) == "casebook_foreign"
    with sqlite3.connect(tmp_path / FILE) as other:
        assert [r[0] for r in other.execute("SELECT name FROM sqlite_master")] == ["recipes"]
    other.close()
    assert len(before) == (tmp_path / FILE).stat().st_size


@pytest.mark.postgres
def test_a_server_where_others_hold_our_names(postgres: str) -> None:
    server = connect(postgres)
    server.run("CREATE TABLE recipes (name TEXT)")
    Casebook.open(postgres).close()
    for name in (*metadata.tables, "alembic_version"):
        server.run(f"DROP TABLE {name} CASCADE")
    server.run("CREATE TABLE document (page TEXT)")
    server.close()
    assert code_of(postgres) == "casebook_foreign"


@pytest.mark.parametrize("content", [b"a text, not a database" * 99, b"\x89PNG" + bytes(4096)])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert code_of(tmp_path) == "casebook_unusable"
    assert (tmp_path / FILE).read_bytes() == content


def test_a_damaged_database(tmp_path: Path) -> None:
    with Casebook.open(tmp_path) as book:
        book.add(report(), facts())
    data = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(data[:4096] + os.urandom(len(data) - 4096))
    with pytest.raises(IncisionError) as raised, Casebook.open(tmp_path) as book:
        book.effective_many([d.id for d in book.documents()])
    assert raised.value.code == "casebook_unusable"


@pytest.mark.parametrize("what", ["file", "folder in its place"])
def test_places_that_cannot_be_a_home(tmp_path: Path, what: str) -> None:
    if what == "file":
        (tmp_path / "x").write_text("x")
        assert code_of(tmp_path / "x") == code_of(tmp_path / "x" / "y") == "casebook_unusable"
    else:
        (tmp_path / FILE).mkdir()
        assert code_of(tmp_path) == "casebook_unusable"


@contextmanager
def without_rights() -> Iterator[None]:
    """Be somebody who may not write; root may everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("there", [False, True])
def test_a_folder_that_may_not_be_written(tmp_path: Path, there: bool) -> None:
    home = tmp_path / "home"
    home.mkdir()
    if there:
        Casebook.open(home).close()
        (home / FILE).chmod(0o444)
    for folder in (home, *home.parents):
        if folder.stat().st_uid == os.geteuid() and folder != Path("/tmp"):
            folder.chmod(folder.stat().st_mode | 0o055)
    home.chmod(0o555)
    with without_rights():
        assert code_of(home) == "casebook_unusable"
    home.chmod(0o755)


def test_the_record_is_its_owners_alone(tmp_path: Path) -> None:
    with Casebook.open(tmp_path / "home") as book:
        book.add(report(), facts())
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "home").iterdir()}
    assert modes == {FILE: 0o600, f"{FILE}-wal": 0o600, f"{FILE}-shm": 0o600}
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://user:secret@127.0.0.1:1/x", "postgres://user:secret@127.0.0.1:1/x", "mysql://user:secret@h/x",
        "postgresql://user:secret/x", "nonsense://user:secret@h", "://secret", "oracle+x://u:secret@h/x",
    ],
)  # fmt: skip
def test_addresses_that_do_not_work_and_never_show_a_password(url: str) -> None:
    assert code_of(url) == "casebook_unusable"


@pytest.mark.postgres
def test_a_wrong_password(postgres: str) -> None:
    name, rest = postgres.split("://")[1].split(":", 1)
    assert code_of(f"postgresql://{name}:secret@{rest.split('@', 1)[1]}") == "casebook_unusable"


@pytest.mark.postgres
def test_a_server_that_goes_away_and_comes_back(postgres: str) -> None:
    with Casebook.open(postgres) as book:
        assert book.revision == 0
        server = connect(postgres)
        server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
            "AND pid <> pg_backend_pid()"
        )
        server.close()
        assert book.revision == 0


def test_a_folder_with_odd_signs_in_its_name(tmp_path: Path) -> None:
    for name in ("案卷 甲", "a?b#c%20", "a;b@c:d"):
        with Casebook.open(tmp_path / name) as book:
            book.add(report(), facts())
        assert (tmp_path / name / FILE).exists()
        with Casebook.open(str(tmp_path / name)) as book:
            assert book.count() == 1


def test_the_mark_of_this_version_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [database.HEAD]
