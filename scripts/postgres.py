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
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from scripts.service import Service, answers_in_time, free_port

DEBIAN = Path("/usr/lib/postgresql")
PROGRAMS = ("initdb", "postgres")
ACCOUNTS = ("postgres", "nobody")
ROLE = "incision"
DATABASE = "incision_test"
START_SECONDS = 60.0
ATTEMPTS = 3
SERVICE = Service("postgres", Path(__file__).resolve())
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
    known = SERVICE.running()
    if known:
        return str(known["address"])
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
    port = free_port()
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [folder / "postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port), "-k", home, *QUICK],
            stdin=subprocess.DEVNULL, stdout=stream, stderr=stream, cwd=home, start_new_session=True, **who,
        )  # fmt: skip
    if answers_in_time(process, START_SECONDS, lambda: answers(port, password) or None):
        url = f"postgresql://{ROLE}:{password}@127.0.0.1:{port}/{DATABASE}"
        SERVICE.write_down(process, url, home)
        return url
    print(f"postgres: no start on port {port}\n{log.read_text(errors='replace')[-2000:]}", file=sys.stderr)
    shutil.rmtree(home, ignore_errors=True)
    return None


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


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("command", choices=["install", "start", "stop", "url"])
    parser.add_argument("--export", action="store_true", help="print a line for the shell")
    chosen = parser.parse_args()
    if chosen.command == "install":
        print(install())
    elif chosen.command == "stop":
        # PostgreSQL's fast shutdown: it does not wait for clients
        stopped = SERVICE.stop(signal.SIGINT)
        print("postgres: stopped" if stopped else "postgres: none runs", file=sys.stderr)
    elif chosen.command == "url":
        known = SERVICE.running()
        if known is None:
            sys.exit("postgres: none runs; start one with: python scripts/postgres.py start")
        print(known["address"])
    else:
        url = start()
        print(f"export INCISION_TEST_POSTGRES_URL={url}" if chosen.export else url)


if __name__ == "__main__":
    main()
