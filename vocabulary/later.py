"""Names of a package that are imported when somebody first asks for them: what nobody asks for costs no time to load."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def later(
    package: str, places: Mapping[str, str], named: Mapping[str, str] | None = None
) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of a package: each name stands in the module of ``places``, there under the name of ``named``."""

    def find(name: str) -> Any:
        if name in places:
            return getattr(import_module(places[name]), (named or {}).get(name, name))
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return find
