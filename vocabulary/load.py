"""Read the closed lists, the shipped ones and a user's own, into one frozen object."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from vocabulary.models import Entry, ListFile, Pillar, WeakPoint, WeakPointFile


@dataclass(frozen=True)
class Vocabulary:
    """All closed lists. ``lists[name][id]`` is an entry; ``weak_points[id]`` a weak point."""

    version: str
    pillars: dict[str, Pillar]
    classes: dict[str, Entry]
    weak_points: dict[str, WeakPoint]
    lists: dict[str, dict[str, Entry]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> dict[str, Entry]:
        """Return one list by name, e.g. ``vocabulary["misconduct"]``."""
        return self.lists[name]


def read_yaml(path: Any) -> Any:
    """Parse one YAML file (UTF-8)."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@lru_cache(maxsize=8)
def load(user_lists: Path | None = None) -> Vocabulary:
    """Return the shipped vocabulary, with the user's own lists added where a folder is given."""
    lists: dict[str, dict[str, Entry]] = {}
    catalogue: WeakPointFile | None = None
    for path in sorted(files("vocabulary").joinpath("data").iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".yaml"):
            continue
        body = read_yaml(path)
        if body["name"] == "weak_point":
            catalogue = WeakPointFile.model_validate(body)
        else:
            parsed = ListFile.model_validate(body)
            lists[parsed.name] = {e.id: e for e in parsed.entries}
    if catalogue is None:
        raise ValueError("the catalogue of weak points is missing")
    return Vocabulary(
        version=catalogue.version,
        pillars={p.id: p for p in catalogue.pillars},
        classes={c.id: c for c in catalogue.classes},
        weak_points={w.id: w for w in catalogue.entries},
        lists=lists,
    )
