"""Which engine, where, and how much it may take."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import psutil

from vocabulary import IncisionError


@dataclass(frozen=True)
class EngineSettings:
    """``uri`` names a Neo4j server; without it the local engine of the home is used.

    ``heap_mb``: most heap of the local engine. ``idle_seconds``: it leaves when no command used it for so long.
    ``start_seconds``: how long to wait for it. ``ceiling_seconds``: no statement runs longer, whoever sent it.
    """

    uri: str | None = None
    username: str = "neo4j"
    password: str = ""
    database: str | None = None
    heap_mb: int = 768
    idle_seconds: float = 600.0
    start_seconds: float = 90.0
    ceiling_seconds: float = 300.0


def from_environment() -> EngineSettings:
    """Read ``NEO4J_*`` and ``INCISION_IDLE_SECONDS``, ``INCISION_HEAP_MB``."""
    return EngineSettings(
        uri=os.environ.get("NEO4J_URI") or None,
        username=os.environ.get("NEO4J_USERNAME", "neo4j"),
        password=os.environ.get("NEO4J_PASSWORD", ""),
        database=os.environ.get("NEO4J_DATABASE") or None,
        heap_mb=int(_number("INCISION_HEAP_MB", usual_heap())),
        idle_seconds=_number("INCISION_IDLE_SECONDS", 600.0),
    )


def _number(name: str, default: float) -> float:
    text = os.environ.get(name)
    if not text:
        return default
    try:
        value = float(text)
    except ValueError as error:
        raise IncisionError("setting_not_a_number", name=name, value=text) from error
    if not 0 < value < 10**9:
        raise IncisionError("setting_not_a_number", name=name, value=text)
    return value


def usual_heap() -> int:
    """Return an eighth of the machine's memory in MB, from 768 to 4096: an answer may hold half of the heap.

    768 is enough for ten thousand cases; counts over a hundred thousand ask for more.
    """
    return max(768, min(4096, psutil.virtual_memory().total // 2**20 // 8))


def engine_folder(home: Path) -> Path:
    """Return the folder of the local engine under ``home``."""
    return home.expanduser().absolute() / "engine"


def answers_file(home: Path) -> Path:
    """Return the file of answers that were given before: beside the engine's, so that ``discard`` removes it too."""
    return engine_folder(home) / "answers.sqlite"
