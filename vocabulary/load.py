"""Read the closed lists, the shipped ones and a user's own, into one frozen object."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from vocabulary.models import Entry, ListFile, Pillar, WeakPoint, WeakPointFile
from vocabulary.user_models import KnownFund, KnownUnit
from vocabulary.userlists import Fingerprint, fingerprint
from vocabulary.yamlfile import parse_yaml


@dataclass(frozen=True)
class Vocabulary:
    """All closed lists. ``lists[name][id]`` is an entry; ``weak_points[id]`` a weak point.

    ``units``, ``funds`` and ``aliases`` (other name -> full name) come from the user's own lists only.
    """

    version: str
    pillars: dict[str, Pillar]
    classes: dict[str, Entry]
    weak_points: dict[str, WeakPoint]
    lists: dict[str, dict[str, Entry]] = field(default_factory=dict)
    units: tuple[KnownUnit, ...] = ()
    funds: tuple[KnownFund, ...] = ()
    aliases: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> dict[str, Entry]:
        """Return one list by name, e.g. ``vocabulary["misconduct"]``."""
        return self.lists[name]

    def entry(self, identifier: str) -> Entry | WeakPoint | Pillar | None:
        """Return the entry of any list, class, pillar or weak point by its id."""
        found = (
            self.weak_points.get(identifier) or self.classes.get(identifier) or self.pillars.get(identifier)
        )
        if found is not None:
            return found
        return next((entries[identifier] for entries in self.lists.values() if identifier in entries), None)


def load(user_lists: Path | None = None) -> Vocabulary:
    """Return the shipped vocabulary, with the user's own lists added where a folder is given.

    The folder is read anew when a file in it changed; a list that does not fit raises IncisionError.
    """
    seen = fingerprint(user_lists)
    return _with_user_lists(user_lists, seen) if user_lists is not None and seen else shipped()


@lru_cache(maxsize=1)
def shipped() -> Vocabulary:
    """Return the vocabulary as it ships."""
    lists: dict[str, dict[str, Entry]] = {}
    catalogue: WeakPointFile | None = None
    for path in sorted(files("vocabulary").joinpath("data").iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".yaml"):
            continue
        body = parse_yaml(path.read_text(encoding="utf-8"))
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


@lru_cache(maxsize=8)
def _with_user_lists(folder: Path, _seen: Fingerprint) -> Vocabulary:
    # joining knows the divisions, which know how files are read: hence the late import
    from vocabulary.joining import join

    return join(shipped(), folder)
