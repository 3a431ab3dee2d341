"""Sanctions as nouns: a fine of $500, a public reprimand, the stoppage of two increments."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.en", "sanction_nouns")

Told = tuple[str, int, int]

NOUN = lazy(
    "|".join(
        PHRASES.fill(rf"(?P<{m[1].upper()}>{m[0]})\b")
        for m in re.finditer(r"‹noun_(\w\d)›", "‹noun_g6› ‹noun_h2› ‹noun_h4› ‹noun_c2› ‹noun_c3› ‹noun_e1›")
    ),
    re.I,
)


def told(m: re.Match[str]) -> Told:
    """Return (sanction, start, end) of a match whose last group names the kind."""
    kind = str(m.lastgroup)
    return f"SN-{kind.upper()}", m.start(kind), m.end(kind)
