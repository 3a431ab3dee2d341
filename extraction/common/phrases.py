"""Words of a module, kept as data: a pattern says ‹name› where a list of alternatives belongs, a lookup asks for the words."""

from __future__ import annotations

import re
from functools import cache

from extraction.common.data import data
from extraction.common.lazy import lazy

PLACE = lazy("‹([a-z][a-z0-9_]*)›")


class Phrases:
    """The lists of ``<package>/data/phrases/<name>.yaml``: name -> alternatives, in the order in which they are tried."""

    __slots__ = ("_lists", "_name")

    def __init__(self, package: str, name: str) -> None:
        self._name = f"{package}.{name}"
        self._lists = {k: tuple(v) for k, v in data(package, f"phrases/{name}").items()}

    @cache  # noqa: B019 - one object for each module, alive as long as it
    def fill(self, pattern: str) -> str:
        """Return a pattern with its lists; ``KeyError`` names one that the file does not have."""
        return PLACE.sub(lambda m: "|".join(self.words(m.group(1))), pattern)

    def compile(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """Return the pattern, compiled when it is first asked; errors as of ``fill``."""
        return lazy(self.fill(pattern), flags)

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list as words, for a module that compares instead of matching; errors as of ``fill``."""
        if name not in self._lists:
            raise KeyError(f"{self._name}: {name}")
        return self._lists[name]
