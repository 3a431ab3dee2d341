"""A real Neo4j on loopback for the contract tests and the benchmark, without Docker.

    python scripts/neo4j.py start [--export]   fetch it (Maven), start it, print its URI (or lines for the shell)
    python scripts/neo4j.py url                print the URI of the one that runs
    python scripts/neo4j.py stop               stop the one that this script started

Needs ``mvn``, ``java`` and ``javac`` (17 or later). Nothing is written into the checkout.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

HERE = Path(__file__).resolve().parent / "neo4j"
OPENS = ["--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED"]
START_SECONDS = 120.0
ATTEMPTS = 3


def cache() -> Path:
    """Return the folder of this user for what is fetched; one for each version of the recipe."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    recipe = hashlib.sha256(
        (HERE / "pom.xml").read_bytes() + (HERE / "Server.java").read_bytes()
    ).hexdigest()[:12]
    folder = base / "incision" / f"neo4j-{recipe}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def state_file() -> Path:
    """Return where the running server of this checkout is written down."""
    mark = hashlib.sha256(str(HERE).encode()).hexdigest()[:12]
    return (
        Path(tempfile.gettempdir())
        / f"incision-neo4j-{os.getuid() if hasattr(os, 'getuid') else 0}-{mark}.json"
    )


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


def running() -> dict[str, object] | None:
    """Return what is known of the running server; None where its process has gone."""
    try:
        known: dict[str, object] = json.loads(state_file().read_text(encoding="utf-8"))
        process = psutil.Process(int(str(known["pid"])))
        same = abs(process.create_time() - float(str(known["started"]))) < 0.1
        return known if same and process.status() != psutil.STATUS_ZOMBIE else None
    except (OSError, ValueError, KeyError, psutil.Error):
        return None


def start() -> str:
    """Start a server where none runs and return its URI."""
    known = running()
    if known:
        return str(known["uri"])
    folder = prepare()
    for _ in range(ATTEMPTS):
        uri = launch(folder)
        if uri:
            return uri
    sys.exit("neo4j: it did not start; see the log beside its data in the temporary folder")


def launch(folder: Path) -> str | None:
    """Start one process on a free port and wait until it, and not another server, answers there."""
    home = Path(tempfile.mkdtemp(prefix="incision-neo4j-"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    ready = home / "identity"
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(
            ["java", "-Xmx2g", *OPENS, "-cp", f"{folder / 'classes'}{os.pathsep}{folder / 'lib'}/*", "Server",
             str(home), str(port), str(ready)],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=home, start_new_session=True,
        )  # fmt: skip
    uri = f"bolt://127.0.0.1:{port}"
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if ready.exists():
            if identity(uri) == ready.read_text(encoding="utf-8"):
                note = {
                    "pid": process.pid,
                    "started": psutil.Process(process.pid).create_time(),
                    "uri": uri,
                    "home": str(home),
                }
                state_file().write_text(json.dumps(note), encoding="utf-8")
                return uri
            break
        time.sleep(0.2)
    process.kill()
    process.wait()
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


def stop() -> bool:
    """Stop the server that this script started and remove its data; False where none runs."""
    known = running()
    if known:
        process = psutil.Process(int(str(known["pid"])))
        process.terminate()
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
    parser.add_argument("command", choices=["start", "stop", "url"])
    parser.add_argument("--export", action="store_true", help="print lines for the shell")
    chosen = parser.parse_args()
    if chosen.command == "stop":
        print("neo4j: stopped" if stop() else "neo4j: none runs", file=sys.stderr)
        return
    if chosen.command == "url":
        known = running()
        if known is None:
            sys.exit("neo4j: none runs; start one with: python scripts/neo4j.py start")
        print(known["uri"])
        return
    uri = start()
    print(f"export NEO4J_URI={uri} NEO4J_USERNAME=neo4j NEO4J_PASSWORD=unused" if chosen.export else uri)


if __name__ == "__main__":
    # this file's folder holds a folder `neo4j`; the driver of that name must be found first
    sys.path[:] = [p for p in sys.path if Path(p or ".").resolve() != HERE.parent]
    main()
