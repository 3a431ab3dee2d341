"""Read the schema's files once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from graph.schema.models import Schema
from vocabulary import parse_yaml

VERSION = "1.4"


@cache
def schema() -> Schema:
    """Return the schema; a relationship whose ends or key name nothing is an error."""
    folder = files("graph.schema")

    def read(name: str) -> Any:
        return parse_yaml(folder.joinpath(name).read_text(encoding="utf-8"))

    found = Schema(version=VERSION, nodes=read("nodes.yaml"), relationships=read("relationships.yaml"))
    for name, kind in found.relationships.items():
        unknown = {label for pair in kind.ends for label in pair} - found.nodes.keys()
        unknown |= set(kind.key) - kind.properties.keys()
        if unknown:
            raise ValueError(f"{name} names what is not there: {sorted(unknown)}")
    return found


def as_json() -> dict[str, Any]:
    """Return the schema as plain JSON, for the API."""
    return schema().model_dump(mode="json")
