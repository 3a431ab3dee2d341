"""English: rules as data, weighed by the words around; the path through the modules is told in docs/extraction/en.md."""

from extraction.en.analysis import analyse

__all__ = ["analyse"]
