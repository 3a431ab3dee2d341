"""A real Neo4j on loopback for the contract tests and the benchmark, without Docker.

    python scripts/neo4j.py start [--export]   fetch it (Maven), start it, print its URI (or lines for the shell)
    python scripts/neo4j.py url                print the URI of the one that runs
    python scripts/neo4j.py stop               stop the one that this script started

Needs ``mvn``, ``java`` and ``javac`` (17 or later). Nothing is written into the checkout.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scripts.service import Service, answers_in_time, free_port

HERE = Path(__file__).resolve().parent / "neo4j"
# tests send thousands of statements once each: code that is compiled twice takes more time than it saves
QUICK = "-XX:TieredStopAtLevel=1"
OPENS = ["--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED"]
# Neo4j plans a statement anew when the graph has changed much since, but not sooner. Each test fills the graph anew:
# for so little every plan is right and fast, and planning is what such a server spends most of its time on
REPLAN_SECONDS, REPLAN_IN_TESTS = 10, 24 * 60 * 60
START_SECONDS = 120.0
ATTEMPTS = 3
SERVICE = Service("neo4j", HERE)


def cache() -> Path:
    """Return the folder of this user for what is fetched; one for each version of the recipe."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    recipe = hashlib.sha256(
        (HERE / "pom.xml").read_bytes() + (HERE / "Server.java").read_bytes()
    ).hexdigest()[:12]
    folder = base / "incision" / f"neo4j-{recipe}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def prepare() -> Path:
    """Fetch the jars and compile the starter, once; return the folder with ``lib`` and ``classes``."""
    for tool in ("mvn", "java", "javac"):
        if shutil.which(tool) is None:
            sys.exit(f"neo4j: {tool} is not installed")
    folder = cache()
    if (folder / "ready").exists():
        return folder
    lib, classes = folder / "lib", folder / "classes"
    run(
        "mvn",
        "-q",
        "-B",
        "-f",
        str(HERE / "pom.xml"),
        "dependency:copy-dependencies",
        f"-DoutputDirectory={lib}",
    )
    classes.mkdir(exist_ok=True)
    run("javac", "-cp", f"{lib}/*", "-d", str(classes), str(HERE / "Server.java"))
    (folder / "ready").touch()
    return folder


def run(*command: str) -> None:
    """Run a command; its output goes to standard error, for standard output is read by the shell."""
    done = subprocess.run(command, stdout=sys.stderr, check=False)
    if done.returncode:
        sys.exit(f"neo4j: {command[0]} failed with {done.returncode}")


def start(replan_seconds: int = REPLAN_SECONDS) -> str:
    """Start a server where none runs and return its URI."""
    known = SERVICE.running()
    if known:
        return str(known["address"])
    folder = prepare()
    for _ in range(ATTEMPTS):
        uri = launch(folder, replan_seconds)
        if uri:
            return uri
    sys.exit("neo4j: it did not start; see the log beside its data in the temporary folder")


def launch(folder: Path, replan_seconds: int) -> str | None:
    """Start one process on a free port and wait until it, and not another server, answers there."""
    home = Path(tempfile.mkdtemp(prefix="incision-neo4j-"))
    port = free_port()
    ready = home / "identity"
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(
            ["java", "-Xmx2g", QUICK, *OPENS, "-cp", f"{folder / 'classes'}{os.pathsep}{folder / 'lib'}/*", "Server",
             str(home), str(port), str(ready), str(replan_seconds)],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=home, start_new_session=True,
        )  # fmt: skip
    uri = f"bolt://127.0.0.1:{port}"

    def ours() -> bool | None:
        return identity(uri) == ready.read_text(encoding="utf-8") if ready.exists() else None

    if answers_in_time(process, START_SECONDS, ours):
        SERVICE.write_down(process, uri, home)
        return uri
    print(f"neo4j: no start on port {port}; log: {home / 'server.log'}", file=sys.stderr)
    return None


def identity(uri: str) -> str | None:
    """Return the identity of the database that answers at ``uri``."""
    from neo4j import GraphDatabase
    from neo4j.exceptions import DriverError, Neo4jError

    deadline = time.monotonic() + 20
    with GraphDatabase.driver(uri) as driver:
        while time.monotonic() < deadline:
            try:
                return str(driver.execute_query("CALL db.info() YIELD id RETURN id").records[0]["id"])
            except (DriverError, Neo4jError, OSError):
                time.sleep(0.3)
    return None


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("command", choices=["start", "stop", "url"])
    parser.add_argument("--export", action="store_true", help="print lines for the shell")
    chosen = parser.parse_args()
    if chosen.command == "stop":
        print("neo4j: stopped" if SERVICE.stop() else "neo4j: none runs", file=sys.stderr)
        return
    if chosen.command == "url":
        known = SERVICE.running()
        if known is None:
            sys.exit("neo4j: none runs; start one with: python scripts/neo4j.py start")
        print(known["address"])
        return
    uri = start(REPLAN_IN_TESTS)
    print(f"export NEO4J_URI={uri} NEO4J_USERNAME=neo4j NEO4J_PASSWORD=unused" if chosen.export else uri)


if __name__ == "__main__":
    # this file's folder holds a folder `neo4j`; the driver of that name must be found first
    sys.path[:] = [p for p in sys.path if Path(p or ".").resolve() != HERE.parent]
    main()
