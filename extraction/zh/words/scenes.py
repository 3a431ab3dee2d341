"""Scenes that tell a weakness: slots filled from classes of words (kin, seals, third parties, …), of ``data/scenes.yaml``.

In an expression ``<kin>`` stands for any word of a class, ``<8>`` for at most eight characters of the clause, ``<2,8>`` for
two to eight; a gap ``.{0,n}`` may pass a comma but no stop.
"""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Triggered, data, lazy
from extraction.zh.words.patterns import GAP, OF_CASES

SLOT = lazy(r"<(?:(\d+)(?:,(\d+))?|([a-z]+))>")


@cache
def scenes() -> Triggered[tuple[str, str]]:
    """Return the scenes, each with its entry and mode ("E": named, "C": shown by what was done)."""
    d = data("extraction.zh", "scenes")
    words = classes(d["classes"])
    told = (
        ((key, mode), spelt(e, words))
        for mode in ("E", "C")
        for key, expressions in d[mode].items()
        for e in expressions
    )
    return Triggered(told, OF_CASES)


@cache
def deeds() -> Triggered[str]:
    """Return the conduct of ``data/deeds.yaml``, told by who does what to whom, each with its id."""
    d = data("extraction.zh", "deeds")
    words = classes(d["classes"])
    told = ((key, spelt(e, words)) for key, es in d.items() if key != "classes" for e in es)
    return Triggered(told, OF_CASES)


def classes(given: dict[str, str]) -> dict[str, str]:
    """Return each class of words as a group of a regular expression."""
    return {name: f"(?:{'|'.join(of.split())})" for name, of in given.items()}


def spelt(expression: str, words: dict[str, str]) -> str:
    """Return the expression with every slot as a plain regular expression."""

    def slot(m: re.Match[str]) -> str:
        if m[3]:
            return words[m[3]]
        low, high = (m[1], m[2]) if m[2] else ("0", m[1])
        return rf"[^。；;，,\n]{{{low},{high}}}?"

    return GAP.sub(r"[^。；;\\n]{\1,\2}?", SLOT.sub(slot, expression))
