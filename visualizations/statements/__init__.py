"""The statements that fetch what is drawn: Cypher files of named sections (``// == name``)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

SECTION = re.compile(r"^// == (\w+)\n", re.MULTILINE)


@cache
def statements(package: str, name: str) -> dict[str, str]:
    """Return the statements of ``<package>/<name>.cypher`` by section."""
    text = files(package).joinpath(f"{name}.cypher").read_text(encoding="utf-8")
    parts = SECTION.split(text)[1:]
    return {parts[i]: parts[i + 1].strip() for i in range(0, len(parts), 2)}
