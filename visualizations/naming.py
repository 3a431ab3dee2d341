"""Names and facts of nodes and relationships, read off the graph's schema and the closed lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from graph import schema_json
from visualizations.data import Fact, Name
from visualizations.findings import as_name
from visualizations.kinds import kinds
from visualizations.lengths import length_name
from vocabulary import load

HIDDEN = {
    "subject",
    "id",
    "name",
    "names",
    "name_zh",
    "name_en",
    "title",
    "passages",
    "path",
    "start",
    "end",
    "documents",
    "cluster",
}
"""Properties that are shown elsewhere on a page (names, sentences) or say nothing to people (offsets)."""

EXPLAINED = re.compile(r"[::((]")


@cache
def _schema() -> dict[str, Any]:
    return schema_json()


def name_of(about: Mapping[str, Any]) -> Name:
    """Return the name of a node from its properties; without one, its id.

    A fund is called as its report calls it; who reads another language is told its kind as well.
    """
    plain = about.get("name") or about.get("title")
    if about.get("name") and about.get("name_en"):
        return Name(str(plain), f"{plain} ({about['name_en']})")
    return Name.of(
        about.get("name_zh") or plain, about.get("name_en") or plain, fallback=str(about.get("id", ""))
    )


def kind_name(label: str) -> Name:
    """Return what a label is called."""
    known = _schema()["nodes"].get(label)
    return Name(known["zh"], known["en"]) if known else Name(label, label)


def facts_of(kind: str, about: Mapping[str, Any], *, relationship: bool = False) -> tuple[Fact, ...]:
    """Return the properties of a node or relationship as people read them, in the order of the schema."""
    known = _schema()["relationships" if relationship else "nodes"].get(kind, {}).get("properties", {})
    return tuple(
        Fact(_short(spec), value_name(key, about[key], spec.get("list")))
        for key, spec in known.items()
        if key not in HIDDEN and about.get(key) not in (None, "", [])
    )


def _short(spec: Mapping[str, Any]) -> Name:
    """Return what a property is called, without the explanation that the schema adds behind a colon or bracket."""
    return Name(EXPLAINED.split(spec["zh"])[0].strip(), EXPLAINED.split(spec["en"])[0].strip())


def value_name(key: str, value: Any, listed: str | None) -> Name:
    """Return a value as people read it: an entry of a closed list by its name, with its id."""
    entry = _named(listed).get(value) if listed and isinstance(value, str) else None
    if entry:
        return Name(f"{entry[0]}({value})", f"{entry[1]} ({value})")
    if key == "length" and isinstance(value, str) and (told := length_name(value)):
        return told
    worded = kinds().values.get(key, {}).get(value) if isinstance(value, str) else None
    return Name(worded.zh, worded.en) if worded else as_name(value)


@cache
def _named(listed: str) -> dict[str, tuple[str, str]]:
    words = load()
    if listed == "weak_point":
        return {k: (w.zh, w.en) for k, w in words.weak_points.items()}
    return {k: (e.zh, e.en) for k, e in words.lists.get(listed, {}).items()}
