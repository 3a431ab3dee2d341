"""Money told by its slot alone: beside a sum ($900 of market tolls; market tolls of $900), or as what was taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import Phrases, Span, Spans, data
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
SUM_OF = re.compile(
    r"\s(?:\([A-Z]{2,8}\)\s)?(?:of|totaling|totalling|valued at|worth|amounting to|that totaled)\s(?:about |approximately |more than |over |nearly |some |at least )?$|\s\($"
)
TOKEN = re.compile(WORD)
VERBAL = re.compile(r"(?:ing|ed|ly)$")
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


def _is_fund(name: str, none: re.Pattern[str], heads: frozenset[str]) -> bool:
    """Return whether a phrase beside a sum names money: it ends in a word for it, or tells more than one thing."""
    words = name.lower().split()
    alone = len(words) < 2 or (len(words) == 2 and words[0].endswith(("able", "ed", "tial")))
    return bool(words) and not none.search(name) and words[-1] in (_dues() if alone else heads)
