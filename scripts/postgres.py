"""A real PostgreSQL on loopback for the tests of the casebook.

    python scripts/postgres.py install           install it (Debian, as root) where there is none; print its folder
    python scripts/postgres.py start [--export]  start one of our own, print its URL (or a line for the shell)
    python scripts/postgres.py url               print the URL of the one that runs
    python scripts/postgres.py stop              stop the one that this script started and remove its data

It listens on a free port of 127.0.0.1 with a password of its own. PostgreSQL refuses root: root hands it to an
account without rights. Nothing is written into the checkout.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

DEBIAN = Path("/usr/lib/postgresql")
PROGRAMS = ("initdb", "postgres")
ACCOUNTS = ("postgres", "nobody")
ROLE = "incision"
DATABASE = "incision_test"
START_SECONDS = 60.0
ATTEMPTS = 3
WAY_OUT = (
    "install PostgreSQL 13 or later (Debian: apt-get install postgresql), or put its programs on the PATH"
)
# a test database need not outlive a power cut
QUICK = ("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=60")


def programs() -> Path | None:
    """Return the folder with the server's programs: from the PATH, else Debian's newest; None where there is none."""
    on_path = shutil.which("pg_ctl") or shutil.which("postgres")
    versions = sorted(
        DEBIAN.glob("*/bin"), key=lambda p: [int(n) for n in re.findall(r"\d+", p.parent.name)], reverse=True
    )
    for folder in ([Path(on_path).resolve().parent] if on_path else []) + versions:
        if all((folder / name).exists() for name in PROGRAMS):
            return folder
    return None


def install() -> Path:
    """Return the folder of the programs; install Debian's package where there is none, or end with the way out."""
    found = programs()
    if found:
        return found
    if not shutil.which("apt-get") or os.geteuid() != 0:
        sys.exit(f"postgres: not here, and only root on Debian can be helped; {WAY_OUT}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    for command in ([*apt, "update"], [*apt, "install", "--no-install-recommends", "postgresql"]):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"postgres: {' '.join(command)}: exit {done.returncode}\n{done.stderr[-2000:]}")
    found = programs()
    if not found:
        sys.exit(f"postgres: apt-get ended well, but there is no server; {WAY_OUT}")
    return found


def state_file() -> Path:
    """Return where the running server of this checkout is written down."""
    mark = hashlib.sha256(str(Path(__file__).resolve()).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"incision-postgres-{os.getuid()}-{mark}.json"


def running() -> dict[str, Any] | None:
    """Return what is known of the running server; None where its process has gone."""
    try:
        known: dict[str, Any] = json.loads(state_file().read_text(encoding="utf-8"))
        process = psutil.Process(int(known["pid"]))
        same = abs(process.create_time() - float(known["started"])) < 0.1
        return known if same and process.status() != psutil.STATUS_ZOMBIE else None
    except (OSError, ValueError, KeyError, psutil.Error):
        return None


def account() -> dict[str, Any]:
    """Return the keywords that make a child process somebody else; nothing where we are not root."""
    if os.geteuid() != 0:
        return {}
    import pwd

    for name in ACCOUNTS:
        try:
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        except KeyError:
            continue
    sys.exit(f"postgres: it refuses root, and there is none of the accounts {', '.join(ACCOUNTS)}")


def start() -> str:
    """Start a server where none runs and return its URL."""
    known = running()
    if known:
        return str(known["url"])
    folder = install()
    for _ in range(ATTEMPTS):
        url = launch(folder)
        if url:
            return url
    sys.exit("postgres: it did not start; its log is above")


def launch(folder: Path) -> str | None:
    """Make a database, start one process on a free port and wait until it answers to our password."""
    home = Path(tempfile.mkdtemp(prefix="incision-postgres-"))
    who = account()
    password = secrets.token_urlsafe(18)
    (home / "password").write_text(password, encoding="utf-8")
    if who:
        for path in (home, home / "password"):
            os.chown(path, who["user"], who["group"])
    data, log = home / "data", home / "server.log"
    made = subprocess.run(
        [folder / "initdb", "-D", data, "-U", ROLE, "--pwfile", home / "password", "--auth=scram-sha-256",
         "--encoding=UTF8", "--no-locale", "--no-sync"],
        cwd=home, capture_output=True, text=True, check=False, **who,
    )  # fmt: skip
    if made.returncode:
        shutil.rmtree(home, ignore_errors=True)
        sys.exit(f"postgres: initdb: exit {made.returncode}\n{made.stderr[-2000:]}")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [folder / "postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port), "-k", home, *QUICK],
            stdin=subprocess.DEVNULL, stdout=stream, stderr=stream, cwd=home, start_new_session=True, **who,
        )  # fmt: skip
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if answers(port, password):
            url = f"postgresql://{ROLE}:{password}@127.0.0.1:{port}/{DATABASE}"
            note = {
                "pid": process.pid,
                "started": psutil.Process(process.pid).create_time(),
                "url": url,
                "home": str(home),
            }
            write_state(note)
            return url
        time.sleep(0.1)
    process.kill()
    process.wait()
    print(f"postgres: no start on port {port}\n{log.read_text(errors='replace')[-2000:]}", file=sys.stderr)
    shutil.rmtree(home, ignore_errors=True)
    return None


def write_state(note: dict[str, Any]) -> None:
    """Write down the running server for its owner alone: the URL holds the password."""
    state_file().unlink(missing_ok=True)
    handle = os.open(state_file(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(note, stream)


def answers(port: int, password: str) -> bool:
    """Create the test database; only the server that has our password lets us."""
    from pg8000.exceptions import DatabaseError, InterfaceError
    from pg8000.native import Connection

    try:
        connection = Connection(ROLE, host="127.0.0.1", port=port, database="postgres", password=password)
    except (InterfaceError, DatabaseError, OSError):
        return False
    try:
        connection.run(f"CREATE DATABASE {DATABASE}")
    finally:
        connection.close()
    return True


def stop() -> bool:
    """Stop the server that this script started and remove its data; False where none runs."""
    known = running()
    if known:
        process = psutil.Process(int(known["pid"]))
        # SIGINT is PostgreSQL's fast shutdown: it does not wait for clients
        process.send_signal(2)
        try:
            process.wait(30)
        except psutil.TimeoutExpired:
            process.kill()
        shutil.rmtree(str(known["home"]), ignore_errors=True)
    state_file().unlink(missing_ok=True)
    return known is not None


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("command", choices=["install", "start", "stop", "url"])
    parser.add_argument("--export", action="store_true", help="print a line for the shell")
    chosen = parser.parse_args()
    if chosen.command == "install":
        print(install())
    elif chosen.command == "stop":
        print("postgres: stopped" if stop() else "postgres: none runs", file=sys.stderr)
    elif chosen.command == "url":
        known = running()
        if known is None:
            sys.exit("postgres: none runs; start one with: python scripts/postgres.py start")
        print(known["url"])
    else:
        url = start()
        print(f"export INCISION_TEST_POSTGRES_URL={url}" if chosen.export else url)


if __name__ == "__main__":
    main()
