"""English."""

from extraction.en.analysis import analyse

__all__ = ["analyse"]
