"""Read YAML with the safe loader, the fast one in C where it is there."""

from __future__ import annotations

from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(text: str) -> Any:
    """Parse one YAML document; only plain data, no objects."""
    return yaml.load(text, Loader=LOADER)  # noqa: S506 (both loaders are the safe one)
