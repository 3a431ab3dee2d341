"""Words of a module's patterns, kept as data: a pattern says ‹name› where a list of alternatives belongs."""

from __future__ import annotations

import re
from functools import cache

from extraction.common.data import data

PLACE = re.compile("‹([a-z][a-z0-9_]*)›")


class Phrases:
    """The lists of ``<package>/data/phrases/<name>.yaml``: name -> alternatives, in the order in which they are tried."""

    __slots__ = ("_joined", "_name")

    def __init__(self, package: str, name: str) -> None:
        self._name = f"{package}.{name}"
        self._joined = {k: "|".join(v) for k, v in data(package, f"phrases/{name}").items()}

    @cache  # noqa: B019 - one object for each module, alive as long as it
    def fill(self, pattern: str) -> str:
        """Return a pattern with its lists; ``KeyError`` names one that the file does not have."""
        return PLACE.sub(lambda m: self._list(m.group(1)), pattern)

    def compile(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """Return the compiled pattern; errors as of ``fill``."""
        return re.compile(self.fill(pattern), flags)

    def _list(self, name: str) -> str:
        if name not in self._joined:
            raise KeyError(f"{self._name}: {name}")
        return self._joined[name]
