"""Weak points in plain words (``data/plainly.yaml``) and in passing (``narrated.yaml``): wordings in which ``<name>`` stands for a class of words."""

from __future__ import annotations

from functools import cache

from extraction.common import data
from extraction.en.patterns import spelt


@cache
def plainly() -> dict[str, dict[str, list[str]]]:
    """Return the wordings by mode (E, C) and entry, with every class of words written out."""
    plain, passing = data("extraction.en", "plainly"), data("extraction.en", "narrated")
    words: dict[str, str] = {**plain["words"], **passing["words"]}
    told: dict[str, dict[str, list[str]]] = {"E": {}, "C": {}}
    for d in (plain, passing):
        for mode, entries in told.items():
            for name, ps in d[mode].items():
                entries.setdefault(name, []).extend(spelt(p, words) for p in ps)
    return told
