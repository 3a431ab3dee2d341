"""Identity, card and telephone numbers and e-mail addresses: what no reader may see."""

from __future__ import annotations

import re

from extraction.contract import Redaction, RedactionKind

# bounded and anchored by what may not stand beside them, so that cost stays linear
PATTERNS: list[tuple[RedactionKind, re.Pattern[str]]] = [
    (
        "identity",
        re.compile(
            r"(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])"
        ),
    ),
    (
        "identity",
        re.compile(
            r"(?<![0-9A-Za-z])[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])"
        ),
    ),
    ("identity", re.compile(r"(?<![0-9-])(?!000|666|9\d\d)\d{3}-\d{2}-\d{4}(?![0-9-])")),
    (
        "card",
        re.compile(
            r"(?<![0-9A-Za-z])(?:62|4\d|5[1-5]|3[47])\d{2}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,4})?(?![0-9A-Za-z])"
        ),
    ),
    (
        "telephone",
        re.compile(
            r"(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![0-9A-Za-z.]|\s?[万亿元余美])"
        ),
    ),
    ("telephone", re.compile(r"(?<![0-9A-Za-z])0\d{2,3}[- ]\d{7,8}(?![0-9A-Za-z])")),
    (
        "telephone",
        re.compile(r"(?<![0-9A-Za-z])(?:\+?1[-. ])?\(?[2-9]\d{2}\)?[-. ]\d{3}[-. ]\d{4}(?![0-9A-Za-z])"),
    ),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}(?![\w-])")),
]


def number_redactions(text: str) -> list[Redaction]:
    """Return the stretches of such numbers, earliest first, overlaps merged into the first kind that matched."""
    found: list[Redaction] = []
    taken: set[int] = set()
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if not taken.intersection(range(match.start(), match.end())):
                taken.update(range(match.start(), match.end()))
                found.append(Redaction(start=match.start(), end=match.end(), kind=kind))
    return sorted(found, key=lambda r: r.start)
