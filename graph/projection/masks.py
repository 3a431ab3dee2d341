"""Names that name nobody: 某公司, A县, 甲, J.D. They are labels of their own document and never merge by themselves."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from vocabulary import parse_yaml

Kind = Literal["unit", "place", "person"]


@cache
def _patterns() -> dict[Kind, re.Pattern[str]]:
    text = files("graph.projection").joinpath("data", "masks.yaml").read_text(encoding="utf-8")
    listed: dict[Kind, list[str]] = parse_yaml(text)
    return {kind: re.compile("|".join(f"(?:{p})" for p in several)) for kind, several in listed.items()}


def is_masked(kind: Kind, name: str) -> bool:
    """Return whether a name is a placeholder."""
    return _patterns()[kind].search(name.strip()) is not None
