"""What works here, what is missing, and the way out. Every check does the real thing once."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from casebook import Casebook
from extraction import extract
from graph import connect
from incision.settings import Home
from vocabulary import IncisionError, Language, load, say

ENOUGH_DISK = 2 * 1024**3
SENTENCES = {
    "zh": "某镇民政所原所长审核把关不严,虚报冒领低保金3.2万元。",
    "en": "The clerk approved the claims without any second check and $1,200 was lost.",
}


@dataclass(frozen=True)
class Finding:
    """One check: ``ok``, ``note`` (works, but worth knowing) or ``missing``."""

    name: str
    state: Literal["ok", "note", "missing"]
    detail: str
    way_out: str = ""


def examine(home: Home, language: Language) -> Iterator[Finding]:
    """Yield one finding for each part of the installation."""
    checks: list[tuple[str, Callable[[Home, Language], tuple[Literal["ok", "note"], str]]]] = [
        ("python", _python),
        ("home", _home),
        ("disk", _disk),
        ("lists", _lists),
        ("extraction", _extraction),
        ("casebook", _casebook),
        ("graph", _graph),
    ]
    for name, check in checks:
        label = say(f"doctor.name.{name}", language)
        try:
            state, detail = check(home, language)
            yield Finding(label, state, detail)
        except IncisionError as error:
            yield Finding(label, "missing", f"{error.message(language)} [{error.code}]", error.hint(language))


def _python(home: Home, language: Language) -> tuple[Literal["ok", "note"], str]:
    version = ".".join(map(str, sys.version_info[:3]))
    return "ok", f"{version}, SQLite {sqlite3.sqlite_version}"


def _home(home: Home, language: Language) -> tuple[Literal["ok", "note"], str]:
    return "ok", str(home.ready().path)


def _disk(home: Home, language: Language) -> tuple[Literal["ok", "note"], str]:
    free = shutil.disk_usage(home.path).free
    return ("ok" if free > ENOUGH_DISK else "note"), say(
        "doctor.free", language, size=f"{free / 1024**3:.1f}"
    )


def _lists(home: Home, language: Language) -> tuple[Literal["ok", "note"], str]:
    words = load(home.lists)
    return "ok", say("doctor.lists", language, count=len(words.weak_points), version=words.version)


def _extraction(home: Home, language: Language) -> tuple[Literal["ok", "note"], str]:
    found = [len(extract(text, lists=home.lists).cases) for text in SENTENCES.values()]
    return ("ok" if all(found) else "note"), say("doctor.extraction", language, count=sum(found))


def _casebook(home: Home, language: Language) -> tuple[Literal["ok", "note"], str]:
    with Casebook.open(home.casebook) as book:
        return "ok", say("doctor.revision", language, revision=book.revision)


def _graph(home: Home, language: Language) -> tuple[Literal["ok", "note"], str]:
    with connect(home.path) as graph, Casebook.open(home.casebook) as book:
        behind = graph.revision != book.revision
        key = "doctor.behind" if behind else "doctor.graph"
        return ("note" if behind else "ok"), say(key, language, engine=graph.engine, revision=graph.revision)
