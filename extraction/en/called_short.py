"""Short forms of a unit that the text has named in full: the Authority, the agency, (“Northlight”), VRTA."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from extraction.common import Phrases
from extraction.en.org import Org

PHRASES = Phrases("extraction.en", "called_short")

# words that stand for a unit where an article is all that stands before them
KINDS = PHRASES.fill(r"(?:‹kinds›)")
# in units: how far back a full name is sought
NEAR = 20
SHORT = re.compile(rf"(?:[Tt]he\s)?({KINDS})", re.I)
BARE = re.compile(rf"\b[Tt]he\s({KINDS})\b(?!\s(?:of|for|on)\b|\s(?-i:[A-Z])|[-&])", re.I)
# ("VRTA" or "the Agency"), (Northlight), (the “Fund”)
BRACKET = re.compile(
    r"\s?\(((?:[^()\n]{0,30}?[“\"'‘][^()\n“”\"]{2,40}[”\"'’]){1,2}|(?:the\s)?[A-Z][A-Z&]{1,7})\)"
)
ALIAS = re.compile(r"[“\"‘](?:the\s)?([A-Z][\w&.' -]{1,38}?)[,.]?[”\"’]|^(?:the\s)?([A-Z][A-Z&]{1,7})$")


def spelt_out(text: str, orgs: list[Org]) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for each organisation that is only called by its kind the nearest one before it that has that kind's word."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    spans = sorted((o.start, o.end) for o in orgs)
    for span in spans:
        if full := full_name(text, spans, span):
            found[span] = full
    return found


def full_name(text: str, spans: list[tuple[int, int]], span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the unit of ``spans`` (sorted) that a kind alone at ``span`` stands for, None where it names one itself."""
    m = SHORT.fullmatch(text, *span)
    if m is None:
        return None
    i = bisect_left(spans, span)
    return next(
        (
            s
            for s in reversed(spans[max(0, i - NEAR) : i])
            if m.group(1).casefold() in _kinds(text[slice(*s)])
        ),
        None,
    )


def _kinds(name: str) -> set[str]:
    """Return the words that a full name may be called by: its first and its last."""
    words = name.casefold().split()
    return {words[0], words[-1]} if len(words) > 1 and not SHORT.fullmatch(name) else set()


def aliases(text: str, end: int) -> tuple[list[str], int]:
    """Return the short forms that a bracket gives right behind a name that ends at ``end``, and where it ends."""
    m = BRACKET.match(text, end)
    return ([a or b for a, b in ALIAS.findall(m.group(1))], m.end()) if m else ([], end)


def by_kind(text: str, units: Iterable[tuple[int, int]]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Return where the one unit of its kind is called by the kind alone, behind its name."""
    kinds: dict[str, list[tuple[int, int]]] = {}
    for span in sorted(units):
        for kind in _kinds(text[slice(*span)]):
            kinds.setdefault(kind, []).append(span)
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for m in BARE.finditer(text):
        fitting = kinds.get(m.group(1).casefold(), [])
        if bisect_left(fitting, m.span()) == 1:
            found.setdefault(fitting[0], []).append(m.span(1))
    return found
