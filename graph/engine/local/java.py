"""Where the engine's files are, and how its process is started.

The package is only looked up, never imported: its import starts a Java machine inside Python.
"""

from __future__ import annotations

import json
import os
import shlex
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from vocabulary import IncisionError

DATABASE = "incision"
READER = "reader"
PACKAGE = "arcadedb_embedded"
# the group's limit would cut scans inside counts in silence; rows are cut by the client, which ends the statement
UNLIMITED = -1


def package() -> Path:
    """Return the folder of the installed engine; error ``engine_missing`` where it is not installed."""
    spec = find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or []) if spec else []:
        if (Path(place) / "jars").is_dir() and java(Path(place)).is_file():
            return Path(place)
    raise IncisionError("engine_missing", package=PACKAGE.replace("_", "-"))


def java(folder: Path) -> Path:
    """Return the ``java`` of the engine's own runtime."""
    return folder / "jre" / "bin" / ("java.exe" if os.name == "nt" else "java")


def chosen() -> list[str]:
    """Return the further options of Java that the user names in ``INCISION_JAVA_OPTIONS``, as a shell would split them.

    Errors: ``ValueError`` where a quote is not closed.
    """
    words = shlex.shlex(os.environ.get("INCISION_JAVA_OPTIONS", ""), posix=True)
    words.whitespace_split, words.commenters = True, ""
    if os.name == "nt":
        # what parts folders there escapes nothing
        words.escape = ""
    return list(words)


def write_groups(root: Path) -> None:
    """Write the engine's groups: ``reader`` may read records and nothing else (no writes, DDL, users, files)."""
    everything = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    groups = {
        "admin": _group(["updateSecurity", "updateSchema", "updateDatabaseSettings"], everything),
        READER: _group([], ["readRecord"]),
        "*": _group([], []),
    }
    (root / "config").mkdir(parents=True, exist_ok=True)
    body = json.dumps({"databases": {"*": {"groups": groups}}, "version": 2})
    (root / "config" / "server-groups.json").write_text(body, encoding="utf-8")
    # users are made anew at each start, with new passwords
    for old in (root / "config").glob("server-users*.json*"):
        old.unlink()


def _group(access: list[str], records: list[str]) -> dict[str, Any]:
    return {
        "resultSetLimit": UNLIMITED,
        "readTimeout": UNLIMITED,
        "access": access,
        "types": {"*": {"access": records}},
    }


def arguments(
    root: Path, *, bolt_port: int, http_port: int, passwords: dict[str, str], heap_mb: int, ceiling: float
) -> list[str]:
    """Return the arguments of ``java``; they hold passwords, so they go through a private file."""
    settings = {
        "server.rootPath": str(root),
        "server.rootPassword": passwords["root"],
        # production mode drops the text of syntax errors
        "server.mode": "development",
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": str(http_port),
        "server.defaultDatabases": f"{DATABASE}[root,{READER}:{passwords[READER]}:{READER}]",
        "bolt.host": "127.0.0.1",
        "bolt.port": str(bolt_port),
        "command.timeout": str(int(ceiling * 1000)),
        "opencypher.loadCsv.allowFileUrls": "false",
        "opencypher.loadCsv.allowRemoteUrls": "false",
    }
    return [
        f"-Xmx{heap_mb}m",
        "-Xms64m",
        "-Djava.awt.headless=true",
        "--add-exports=java.management/sun.management=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
        "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        *(f"-Darcadedb.{name}={value}" for name, value in settings.items()),
        "-cp",
        str(package() / "jars" / "*"),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def argument_file(path: Path, lines: list[str]) -> None:
    """Write a Java argument file that only its owner may read; every argument is quoted."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        for line in lines:
            escaped = line.replace("\\", "\\\\").replace('"', '\\"')
            out.write(f'"{escaped}"\n')
