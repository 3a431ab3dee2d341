"""Chinese: form leads (notices, indictments, findings), gazetteers with judgement, rules as data.

The path through the modules is told in docs/extraction/zh.md.

The modules are imported with the first text of the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extraction.zh.analysis import analyse

__all__ = ["analyse"]


def __getattr__(name: str) -> Any:
    if name == "analyse":
        from extraction.zh.analysis import analyse

        return analyse
    raise AttributeError(f"module 'extraction.zh' has no attribute {name!r}")
