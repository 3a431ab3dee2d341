"""Weak points in plain words (``data/plainly.yaml``): wordings in which ``<name>`` stands for a class of words."""

from __future__ import annotations

from functools import cache

from extraction.common import data
from extraction.en.patterns import spelt


@cache
def plainly() -> dict[str, dict[str, list[str]]]:
    """Return the wordings by mode (E, C) and entry, with every class of words written out."""
    d = data("extraction.en", "plainly")
    words: dict[str, str] = d["words"]
    return {
        mode: {name: [spelt(p, words) for p in ps] for name, ps in d[mode].items()} for mode in ("E", "C")
    }
