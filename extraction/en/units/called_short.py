"""Short forms of a unit that the text has named in full: the Authority, the agency, (“Northlight”), VRTA."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache

from extraction.common import Phrases, lazy
from extraction.en.units.org import Org
from extraction.en.units.org_spans import CORPORATE

PHRASES = Phrases("extraction.en", "called_short")

# words that stand for a unit where an article is all that stands before them
KINDS = PHRASES.fill(r"(?:‹kinds›)")
# those that mean no unit of the text where they are written small
CAPITAL = PHRASES.fill(r"(?:‹capital›)")
# what stands before the first "of"
HEADS = lazy(r"(\w+) (?:of|for) ")
GOVERNING = frozenset(PHRASES.words("governing"))
COMPANY = frozenset(PHRASES.words("company"))
# in units: how far back a full name is sought
NEAR = 20
# in characters: how close before the one of several stands that is meant
CLOSE = 250
SHORT = lazy(rf"(?:[Tt]he\s)?({KINDS}|{CAPITAL})", re.I)
BARE = lazy(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?P<name>(?:said\s)?(?P<kind>(?i:{KINDS})|{CAPITAL}))\b"
    rf"(?!\s(?:of|for|on)\b|\s[A-Z]|[-&]|\s(?i:{KINDS})\b)"
)
# ("VRTA" or "the Agency"), (Northlight), (the “Fund”)
BRACKET = lazy(r"\s?\(((?:[^()\n]{0,30}?[“\"'‘][^()\n“”\"]{2,40}[”\"'’]){1,2}|(?:the\s)?[A-Z][A-Z&]{1,7})\)")
ALIAS = lazy(r"[“\"‘](?:the\s)?([A-Z][\w&.' -]{1,38}?)[,.]?[”\"’]|^(?:the\s)?([A-Z][A-Z&]{1,7})$")


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


@lru_cache(maxsize=4096)
def _kinds(name: str) -> frozenset[str]:
    """Return the words that a full name may be called by: its last word, what stands before its first of; a firm's: company."""
    if SHORT.fullmatch(name):
        return frozenset()
    core = CORPORATE.sub("", name).split(", ")[0]
    words = core.casefold().split()
    if len(words) < 2:
        return COMPANY if core != name else frozenset()
    head = HEADS.search(core.casefold())
    last = () if head and head[1] in GOVERNING else (words[-1],)
    return frozenset((*last, *((head[1],) if head else ()))) | (
        COMPANY if core != name.split(", ")[0] else frozenset()
    )


def aliases(text: str, end: int) -> tuple[list[str], int]:
    """Return the short forms that a bracket gives right behind a name that ends at ``end``, and where it ends."""
    m = BRACKET.match(text, end)
    return ([a or b for a, b in ALIAS.findall(m.group(1))], m.end()) if m else ([], end)


def initials(text: str, spans: Iterable[tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Return the acronym of each unit that is the only one to have it: of all its words, of those before "of"."""
    found: dict[str, tuple[int, int]] = {}
    for start, end in spans:
        name = CORPORATE.sub("", text[start:end]).split(", ")[0]
        for words in dict.fromkeys((name, name.split(" of ")[0])):
            short = "".join(re.findall(r"\b[A-Z]", words))
            if len(short) > 2 and " " in words:
                same = found.setdefault(short, (start, end))
                if text[slice(*same)] != text[start:end]:
                    found[short] = (0, 0)
    return {short: span for short, span in found.items() if span != (0, 0)}


def by_kind(text: str, named: Iterable[tuple[int, int, str | None]]) -> dict[str, list[tuple[int, int]]]:
    """Return for each unit where it is called by its kind alone, behind its name.

    ``named``: (start, end, unit) wherever a unit stands in full, None for one that is no unit of the case. Of several of
    one kind only that is meant which is named close before, where no other is.
    """
    kinds: dict[str, list[tuple[int, str | None]]] = {}
    for start, end, unit in sorted(named, key=lambda n: n[:2]):
        for kind in _kinds(text[start:end]):
            kinds.setdefault(kind, []).append((start, unit))
    # so many of a kind are told before a second unit of it is: up to there all are one, behind it what stands close counts
    alone = {
        kind: next((i for i, (_, u) in enumerate(told) if u != told[0][1]), len(told))
        for kind, told in kinds.items()
    }
    found: dict[str, list[tuple[int, int]]] = {}
    for m in BARE.finditer(text):
        kind = m["kind"].casefold()
        told = kinds.get(kind, [])
        last = bisect_left(told, m.start(), key=lambda t: t[0])
        meant = {u for _, u in told[: min(last, 1)]}
        if last > alone.get(kind, 0):
            first = bisect_right(told, m.start() - CLOSE, 0, last, key=lambda t: t[0])
            meant = {u for _, u in told[first:last]}
        if len(meant) == 1 and (unit := meant.pop()):
            found.setdefault(unit, []).append(m.span("name"))
    return found
