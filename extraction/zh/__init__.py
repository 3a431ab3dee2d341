"""Chinese: form leads (notices, indictments, findings), gazetteers with judgement, rules as data.

The path through the modules is told in docs/extraction/zh.md.

The modules are imported with the first text of the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vocabulary import later

if TYPE_CHECKING:
    from extraction.zh.analysis import analyse

__all__ = ["analyse"]

__getattr__ = later("extraction.zh", {"analyse": "extraction.zh.analysis"})
