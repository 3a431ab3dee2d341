"""One engine for a home, whoever comes and however they die; nothing is left running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from graph import EngineSettings, connect, discard, stop
from graph.engine.local import files
from graph.engine.local.lock import is_held
from graph.engine.settings import engine_folder, from_environment
from vocabulary import IncisionError

ROOT = Path(__file__).resolve().parents[3]
WRITE = "MERGE (n:Case {id: $id}) SET n.title = $id"
CASES = "MATCH (n:Case) RETURN n.id ORDER BY n.id"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    stop(tmp_path)


def running(home: Path) -> files.Running:
    found = files.look(engine_folder(home))
    assert found is not None
    return found[0]


def until(what: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def command(home: Path, body: str, **environment: str) -> subprocess.Popen[str]:
    """Start another process that uses the home's graph."""
    code = (
        f"import sys\nfrom pathlib import Path\nfrom graph import connect\nhome = Path(sys.argv[1])\n{body}"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, str(home)], cwd=ROOT, env={**os.environ, **environment}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def test_commands_at_once_share_one_engine_and_stale_files_do_not_mislead(home: Path) -> None:
    folder = engine_folder(home)
    folder.mkdir(parents=True)
    me = psutil.Process()
    files.publish(
        folder,
        files.Running(me.pid, me.create_time() - 5, me.pid, me.create_time() - 5, 1, 1),
        files.Secrets("a", "b", "c"),
    )
    body = "with connect(home) as g:\n    g.write('MERGE (n:Case {id: $id})', id=sys.argv[1])\n    print(g._engine.lease.running.engine)"
    several = [command(home, body) for _ in range(4)]
    answers = [p.communicate(timeout=120) for p in several]
    assert [p.returncode for p in several] == [0] * 4, answers
    assert len({out.strip() for out, _ in answers}) == 1
    with connect(home) as graph:
        assert graph.read("MATCH (n:Case) RETURN count(n)").rows == [[1]]


def test_it_leaves_when_idle_and_not_before(home: Path) -> None:
    with connect(home, settings=EngineSettings(idle_seconds=1.0)) as graph:
        graph.write(WRITE, id="a")
        pid = running(home).engine
        time.sleep(2.5)
        assert not gone(pid)
        assert graph.read(CASES).rows == [["a"]]
    until(lambda: gone(pid))
    until(lambda: not is_held(files.lock_path(engine_folder(home))))
    assert files.look(engine_folder(home)) is None
    # the next command starts it again; one that is killed is not counted for ever
    body = f"g = connect(home)\nprint(g.read({CASES!r}).rows, flush=True)\nimport time\ntime.sleep(100)"
    other = command(home, body, INCISION_IDLE_SECONDS="1")
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "[['a']]"
    found = running(home)
    time.sleep(2)
    assert not gone(found.engine)
    other.kill()
    other.communicate()
    until(lambda: gone(found.engine))
    until(lambda: gone(found.supervisor))


def test_the_next_command_recovers_from_kill_9_and_no_acknowledged_write_is_lost(home: Path) -> None:
    written: list[str] = []
    for victim in ("engine", "supervisor", "engine"):
        with connect(home) as graph:
            assert [row[0] for row in graph.read(CASES).rows] == written
            for i in range(20):
                graph.write(WRITE, id=f"{len(written):02}-{i}")
                written.append(f"{len(written):02}-{i}")
            found = running(home)
            os.kill(found.engine if victim == "engine" else found.supervisor, signal.SIGKILL)
            until(lambda pid=found.engine: gone(pid))
            with pytest.raises(IncisionError) as caught:
                graph.read(CASES)
            assert caught.value.code == "engine_unreachable"
    with connect(home) as graph:
        assert [row[0] for row in graph.read(CASES).rows] == written
        assert running(home).engine != found.engine


def test_files_are_private_and_hold_no_password_after_the_start(local_home: Path) -> None:
    connect(local_home).close()
    folder = engine_folder(local_home)
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "secret.json").stat().st_mode & 0o077 == 0
    assert not (folder / "java.args").exists()
    secrets = files.look(folder)
    assert secrets is not None
    arguments = psutil.Process(running(local_home).engine).cmdline()
    assert not any(s in a for a in arguments for s in (secrets[1].root, secrets[1].reader))


def test_a_stranger_on_the_control_port_gets_nothing(local_home: Path) -> None:
    import socket

    connect(local_home).close()
    found = running(local_home)
    for words in (b"wrong use\n", b"\n", b"\xff\xfe\n", b"wrong stop\n"):
        with socket.create_connection(("127.0.0.1", found.control_port), timeout=5) as stranger:
            stranger.sendall(words)
            assert stranger.recv(10) == b""
    assert not gone(found.engine)


def test_an_engine_that_cannot_start_says_why(home: Path) -> None:
    (engine_folder(home)).mkdir(parents=True)
    (engine_folder(home) / "arcadedb").write_text("a file where a folder must be", encoding="utf-8")
    with pytest.raises(IncisionError) as caught:
        connect(home, settings=EngineSettings(start_seconds=20))
    assert caught.value.code == "engine_failed"
    assert caught.value.spec.exit == 3
    (engine_folder(home) / "arcadedb").unlink()


def test_stop_stops_and_discard_leaves_no_byte_of_what_was_there(home: Path) -> None:
    with connect(home) as graph:
        graph.write(WRITE, id="独一无二的句子")
    found = running(home)
    assert stop(home) is True
    assert gone(found.engine)
    until(lambda: gone(found.supervisor), 5)
    assert stop(home) is False
    folder = engine_folder(home)
    words = "独一无二的句子".encode()
    assert [p for p in folder.rglob("*") if p.is_file() and words in p.read_bytes()], "the engine keeps it"
    assert discard(home) is True
    assert not [p for p in folder.rglob("*") if p.is_file() and p.stat().st_size]
    with connect(home) as graph:
        assert graph.revision == 0


@pytest.mark.parametrize("value", ["soon", "-1", "0", "nan", "1e99"])
def test_a_setting_that_is_no_number_is_named(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INCISION_IDLE_SECONDS", value)
    with pytest.raises(IncisionError) as caught:
        from_environment()
    assert caught.value.code == "setting_not_a_number"


def test_a_server_that_is_not_there_is_named_without_its_password(tmp_path: Path) -> None:
    settings = EngineSettings(uri="bolt://127.0.0.1:1", password="secret-word")
    with pytest.raises(IncisionError) as caught:
        connect(tmp_path, settings=settings)
    assert caught.value.code == "engine_unreachable"
    assert "secret-word" not in caught.value.message("en")
