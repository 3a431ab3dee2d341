"""Money told by its slot alone: beside a sum ($900 of market tolls; market tolls of $900), or as what was taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import Phrases, Span, Spans, data, lazy
from extraction.en.words.phrases import WORD, joins, left, walled

PHRASES = Phrases("extraction.en", "fund_slots")

# between a sum and its kind: the, their, stolen
BEFORE_KIND = PHRASES.fill(r"(?:(?:‹of_sum›)\s){0,2}")
# behind a sum: $900 in (unallowable) fees
OF_SUM = PHRASES.compile(
    r"\s(?:\([^)]{1,30}\)\s)?(?:in|of|from|worth of|for)\s"
    rf"{BEFORE_KIND}"
)
# before a sum: market tolls of $900, claims totaling $900
SUM_OF = lazy(
    r"\s(?:\([A-Z]{2,8}\)\s)?(?:of|totaling|totalling|valued at|worth|amounting to|that totaled)\s(?:about |approximately |more than |over |nearly |some |at least )?$|\s\($"
)
# what was taken is told by where it came from: these deposits came from parking fees and towing charges
CAME_FROM = PHRASES.compile(
    r"\b[Tt]h(?:e|is|ese|at|ose)\s(?:\w+\s){0,2}?(?:‹gathered›)\s(?:‹came_from›)\s(?:the\s|an?\s)?"
)
# things of a public body that somebody misused or took: misusing the Sheriff's equipment
MISUSED = PHRASES.compile(r"\b(?:‹misused›)\s(?:(?:the|his|her|its|their|some|several)\s)?")
THINGS = PHRASES.compile(r"\b(?:‹things›)$")
# wages that public works paid for: embezzled from employee wages on public works jobs
WAGES = PHRASES.compile(
    r"\b(?:(?:‹earned›)\s)?wages?\s(?:on|from|for)\s(?:(?:an?|his|her|their|the|two|several)\s)?"
    r"public\sworks?(?:\s(?:jobs?|projects?|contracts?))?\b"
)
# a review tells whether somebody should be awarded grants, or manages them: the recommendation names them
GRANTED = lazy(
    r"\bdetermining whether\b[^.;]{0,80}?\b(?:awarded|managing and accounting for|accounting for and managing)\s(?:the\s|any\s|its\s)?(?P<of>(?:[\w-]+\s){1,8}?)(?P<head>grant\sfund(?:ing|s))\b"
)
OWNED = lazy(r"\w['’]s?\s")
ENDS = PHRASES.compile(r"[.;:($]|,?\s(?:‹ends›)\b")
FARTHEST = 140
TOKEN = lazy(WORD)
VERBAL = lazy(r"(?:ing|ed|ly)$")
MOST = 6


@cache
def _not_funds() -> tuple[re.Pattern[str], frozenset[str]]:
    d = data("extraction.en", "funds")
    return (
        re.compile(rf"\b(?:{'|'.join(d['not_funds'])})\b", re.I),
        frozenset(h for key in ("heads", "weaker") for h in d[key] if " " not in h),
    )


def ahead(text: str, start: int, most: int = MOST) -> int:
    """Return where the plain noun phrase ends that begins at ``start``; ``start`` where none does."""
    end = at = start
    for _ in range(most):
        m = TOKEN.match(text, at)
        if (
            not m
            or walled(m.group())
            or (VERBAL.search(m.group()) and not joins(m.group()) and "-" not in m.group() and end > start)
        ):
            break
        end = m.end()
        if text[end : end + 1] != " ":
            break
        at = end + 1
    return end


@cache
def _dues() -> frozenset[str]:
    """Return words that tell which money it is without any other."""
    return frozenset(data("extraction.en", "funds")["alone"])


def slots(text: str, sums: list[Span], beside: Spans) -> Iterator[Span]:
    """Yield noun phrases beside the sums that were taken or found wrong."""
    none, heads = _not_funds()
    for start, end in sums:
        m = OF_SUM.match(text, end)
        if m and not beside.touches(m.end(), m.end() + 1):
            stop = ahead(text, m.end())
            if _is_fund(text[m.end() : stop], none, heads):
                yield m.end(), stop
        back = SUM_OF.search(text, max(0, start - 40), start)
        if back and not beside.touches(back.start() - 1, back.start()):
            word = re.search(rf"{WORD}$", text[max(0, back.start() - 40) : back.start()])
            if word and not walled(word.group()):
                begin = left(text, back.start() - len(word.group()))
                if _is_fund(text[begin : back.start()], none, heads):
                    yield begin, back.start()


def sources(text: str, beside: Spans) -> Iterator[Span]:
    """Yield what the money in question is told to have come from, to the end of its clause."""
    _, heads = _not_funds()
    for m in CAME_FROM.finditer(text):
        end = ENDS.search(text, m.end(), m.end() + FARTHEST)
        named = end and not heads.isdisjoint(re.findall(r"\w+", text[m.end() : end.start()].lower()))
        if end and named and not beside.touches(m.start(), end.start()):
            yield m.end(), end.start()


def wages(text: str, beside: Spans) -> Iterator[Span]:
    """Yield the wages of public works that were kept from those who worked."""
    for m in WAGES.finditer(text):
        if not beside.touches(m.start(), m.end()):
            yield m.span()


def things(text: str, beside: Spans, public: re.Pattern[str]) -> Iterator[Span]:
    """Yield the things of a public body that were the object of the act; ``public``: words that tell whose they are."""
    for m in MISUSED.finditer(text):
        end = ahead(text, m.end())
        name = text[m.end() : end]
        told = OWNED.search(name) or public.search(name)
        if told and THINGS.search(name) and not beside.touches(m.start(), end):
            yield m.end(), end


def asked_about(text: str) -> Iterator[Span]:
    """Yield the grants of which a review was to tell whether somebody manages them, or should be given them."""
    for m in GRANTED.finditer(text):
        start = left(text, m.start("head"))
        if m.start("of") <= start < m.start("head"):
            yield start, m.end()


def _is_fund(name: str, none: re.Pattern[str], heads: frozenset[str]) -> bool:
    """Return whether a phrase beside a sum names money: it ends in a word for it, or tells more than one thing."""
    words = name.lower().split()
    alone = len(words) < 2 or (len(words) == 2 and words[0].endswith(("able", "ed", "tial")))
    return bool(words) and not none.search(name) and words[-1] in (_dues() if alone else heads)
