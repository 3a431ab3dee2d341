"""Patterns that are compiled when they are first asked: of the thousands that wait for their words, a text asks few."""

from __future__ import annotations

import re
from typing import Any, cast

# what a compiled pattern is asked for: kept on the object itself, so that only the first question costs more than the pattern's own
ASKED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "subn",
    "split",
    "flags",
    "groups",
    "groupindex",
)


class _Ready:
    """What a lazy pattern becomes: a class without ``__getattr__``, whose attributes cost no more than any others."""

    pattern: str
    _compiled: re.Pattern[str]

    def __eq__(self, other: object) -> bool:
        return self is other or other == self._compiled

    def __hash__(self) -> int:
        return hash(self._compiled)


class _Lazy(_Ready):
    """Stands for a pattern until something is asked of it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in ASKED and name != "_compiled":
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for asked in ASKED:
            setattr(self, asked, getattr(compiled, asked))
        self._compiled = compiled
        # last: whoever asks meanwhile, in another thread, finds either the one or the other
        self.__class__ = _Ready  # type: ignore[assignment]
        return self.__dict__[name]


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used; ``re.error`` comes then.

    It answers what a compiled pattern answers, and equals the ``re`` of its matches, but is no ``re.Pattern``: the functions of ``re`` do not take it.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
