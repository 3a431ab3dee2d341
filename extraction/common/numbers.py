"""Identity, card and telephone numbers and e-mail addresses: what no reader may see."""

from __future__ import annotations

import re
from functools import cache

from extraction.common.lazy import lazy
from extraction.common.spans import Taken
from extraction.common.triggers import needs
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
    ("identity", re.compile(r"(?<![0-9-])(?!000|666)\d{3}-\d{2}-\d{4}(?![0-9-])")),
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
    # whatever its form, a number that the text calls an account, a card or a document of identity
    (
        "card",
        re.compile(
            r"(?i)\b(?:account|acct|card|routing)\.?(?:(?: (?:number|no\.?|ending(?: in)?)|#)[ :]{1,3}(?:is |was )?"
            r"|[ :]{1,3}(?=[0-9X*-]{7}))([0-9X*][0-9X* -]{2,26}\d)(?![0-9A-Za-z])"
        ),
    ),
    (
        "card",
        re.compile(r"(?:账号|帐号|账户|卡号|户号)[^0-9。，；\n]{0,6}(\d[\d -]{5,28}\d)(?![0-9A-Za-z])"),
    ),
    (
        "identity",
        re.compile(
            r"(?:身份证|护照|证件|军官证|社保卡|医保卡)(?:号码?|编号)?[^0-9A-Za-z。，；\n]{0,6}([A-Z]{0,2}\d[\dXx -]{5,20})(?![0-9A-Za-z])"
        ),
    ),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}(?![\w-])")),
]


# all but the forms that name an account, a paper or an address hold so many digits in a row, whatever parts them
CLUSTER = lazy(r"\d[\d ().+-]{5,}\d")

TELLING = lazy(r"[^\W\d]|@")


@cache
def _needed() -> list[tuple[RedactionKind, re.Pattern[str], frozenset[str]]]:
    """Return the patterns, each with the words in small letters of which one must stand in a text (none: digits)."""
    words = [needs(p.pattern) or frozenset() for _, p in PATTERNS]
    told = [
        frozenset(map(str.lower, ws)) if all(map(TELLING.search, ws)) else frozenset[str]() for ws in words
    ]
    return [(kind, p, ws) for (kind, p), ws in zip(PATTERNS, told, strict=True)]


def number_redactions(text: str) -> list[Redaction]:
    """Return the stretches of such numbers, earliest first, overlaps merged into the first kind that matched."""
    found: list[Redaction] = []
    taken = Taken(len(text))
    low, digits = text.lower(), CLUSTER.search(text) is not None
    for kind, pattern, words in _needed():
        if not (any(w in low for w in words) if words else digits):
            continue
        for match in pattern.finditer(text):
            start, end = match.span(match.lastindex or 0)
            if not taken.touches(start, end):
                taken.add(start, end)
                found.append(Redaction(start=start, end=end, kind=kind))
    return sorted(found, key=lambda r: r.start)
