"""Weak points in plain words (``data/plainly.yaml``), in passing (``narrated.yaml``), by deeds (``dealings.yaml``) and by slots (``slots.yaml``): ``<name>`` stands for a class of words."""

from __future__ import annotations

from functools import cache

from extraction.common import data
from extraction.en.words.patterns import spelt

LISTS = ("plainly", "narrated", "dealings")
# up to three words; the rest of a clause; what may hold a comma
GAPS = (
    (" _ ", r" (?:[\w’'-]+ ){0,3}?"),
    (" ... ", r"\b[^.;]{0,70}?\b"),
    (" .. ", r"\b[^.;,]{0,50}?\b"),
)


@cache
def plainly() -> dict[str, dict[str, list[str]]]:
    """Return the wordings by mode (E, C) and entry, with every class of words written out; a list's own classes come first."""
    lists = [data("extraction.en", name) for name in LISTS]
    shared = {name: words for d in lists for name, words in d["words"].items()}
    told: dict[str, dict[str, list[str]]] = {"E": {}, "C": {}}
    for d in lists:
        words = {**shared, **d["words"]}
        for mode, entries in told.items():
            for name, ps in d[mode].items():
                entries.setdefault(name, []).extend(spelt(p, words) for p in ps)
    return told


@cache
def slots() -> dict[str, dict[str, list[str]]]:
    """Return the wordings by slots: mode (E, C), entry, patterns with classes and gaps written out."""
    d = data("extraction.en", "slots")
    words: dict[str, str] = {}
    for name, class_ in d["words"].items():
        words[name] = spelt(class_, words)
    return {
        mode: {name: [_gapped(spelt(p, words)) for p in ps] for name, ps in d[part].items()}
        for mode, part in (("E", "absent"), ("C", "done"))
    }


def _gapped(pattern: str) -> str:
    for mark, gap in GAPS:
        pattern = pattern.replace(mark, gap)
    return rf"(?:{pattern})(?!\w)"
