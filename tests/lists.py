"""Lists of the tests: read once a process by the parser of the product."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from vocabulary.yamlfile import parse_yaml


@cache
def read_yaml(path: Path) -> Any:
    """Return what a YAML file holds; whoever changes it makes a copy."""
    return parse_yaml(path.read_text(encoding="utf-8"))
