"""English: rules as data, weighed by the words around; the path through the modules is told in docs/extraction/en.md.

The modules are imported with the first text of the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extraction.en.analysis import analyse

__all__ = ["analyse"]


def __getattr__(name: str) -> Any:
    if name == "analyse":
        from extraction.en.analysis import analyse

        return analyse
    raise AttributeError(f"module 'extraction.en' has no attribute {name!r}")
