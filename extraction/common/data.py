"""Read a room's own data files (YAML), once."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from typing import Any

from vocabulary import parse_yaml


@cache
def data(package: str, name: str) -> Any:
    """Return the parsed ``<package>/data/<name>.yaml``."""
    path = files(package).joinpath("data").joinpath(f"{name}.yaml")
    return parse_yaml(path.read_text(encoding="utf-8"))


def packed(package: str, name: str) -> str:
    """Return the text of the packed ``<package>/data/<name>.gz``; ``FileNotFoundError`` where there is none."""
    path = files(package).joinpath("data").joinpath(f"{name}.gz")
    return gzip.decompress(path.read_bytes()).decode("utf-8")


@cache
def listed(package: str, name: str) -> frozenset[str]:
    """Return the lines of ``<package>/data/<name>.txt``."""
    path = files(package).joinpath("data").joinpath(f"{name}.txt")
    return frozenset(path.read_text(encoding="utf-8").split("\n")) - {""}
