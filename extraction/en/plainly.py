"""Weak points in plain words (``data/plainly.yaml``), in passing (``narrated.yaml``), by deeds (``dealings.yaml``): ``<name>`` stands for a class of words."""

from __future__ import annotations

from functools import cache

from extraction.common import data
from extraction.en.patterns import spelt

HOUSES = ("plainly", "narrated", "dealings")


@cache
def plainly() -> dict[str, dict[str, list[str]]]:
    """Return the wordings by mode (E, C) and entry, with every class of words written out; a list's own classes come first."""
    lists = [data("extraction.en", name) for name in HOUSES]
    shared = {name: words for d in lists for name, words in d["words"].items()}
    told: dict[str, dict[str, list[str]]] = {"E": {}, "C": {}}
    for d in lists:
        words = {**shared, **d["words"]}
        for mode, entries in told.items():
            for name, ps in d[mode].items():
                entries.setdefault(name, []).extend(spelt(p, words) for p in ps)
    return told
