"""English: rules as data, weighed by the words around; the path through the modules is told in docs/extraction/en.md.

The modules are imported with the first text of the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vocabulary import later

if TYPE_CHECKING:
    from extraction.en.analysis import analyse

__all__ = ["analyse"]

__getattr__ = later("extraction.en", {"analyse": "extraction.en.analysis"})
