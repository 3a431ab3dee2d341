"""When the acts happened: dates of the acts, not of the sanction."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.common import Span, lazy, propose
from extraction.zh.dates.dates import Date, dates
from extraction.zh.dates.lasting import went_on
from extraction.zh.periods.act_dates import ActDates
from extraction.zh.posts.post_terms import of_post

# the heading of a life that is told in dates: none of them is of an act
LIFE = lazy(r"(?:简历|履历)\s?[:：]?\s*\n")


@dataclass(frozen=True)
class ActPeriod:
    """First and last date of the acts, and where they are told."""

    start: str
    end: str
    spans: tuple[Span, ...]


def act_period(text: str, sentences: list[Span], published: int | None = None) -> ActPeriod | None:
    """Return the period of the acts over the clauses that tell acts, None where no date is given.

    ``published``: the year of the report, for 去年.
    """
    if not sentences:
        return None
    start, end = sentences[0][0], sentences[-1][1]
    told = ActDates(text, start, end)
    year: int | None = None
    for low, high in sentences:
        found = dates(text, low, high, year, published)
        year = int(found[-1][0][:4]) if found else year
        told.read(low, high, found)
    kept = _of_acts(told) or told.results or _of_posts(told, start, end)
    if not kept:
        return None
    spans = tuple((a, b) for _, a, b in kept)
    values = [v for v, _, _ in kept]
    lasted = went_on(text, sentences, kept)
    if lasted:
        return ActPeriod(values[0], lasted[0], (*spans, lasted[1]))
    return ActPeriod(
        min(values, key=lambda v: (v[:4], v)), max(values, key=lambda v: (v[:4], len(v) == 4, v)), spans
    )


def _of_acts(told: ActDates) -> list[Date]:
    """Return the dates of the acts: what happens after the first act belongs to the acts, whatever it is."""
    first = min((v for v, _, _ in told.acts), default="")
    later = [x for x in told.around if x[0] >= first[: len(x[0])]]
    kept = sorted([*told.acts, *later], key=lambda x: x[1])
    latest = max((v for v, _, _ in kept), default="")
    for value, a, b in told.broke if kept else ():
        if value >= latest:
            propose("period", a, b, "zh/periods/periods.py: until the case broke", value)
            kept.append((value, a, b))
            latest = value
    for value, a, b in later:
        propose("period", a, b, "zh/periods/periods.py: after the first act", value)
    return kept


def _of_posts(told: ActDates, start: int, end: int) -> list[Date]:
    """Return the terms of office of the case ``start``..``end``, where nothing else is dated."""
    life = LIFE.search(told.text, start, end) if told.terms else None
    terms = [t for t in told.terms if life is None or t[1] < life.start()]
    # rows of a life count only for the post that the text says
    kept = of_post(told.text, sorted(terms + told.lives, key=lambda t: t[1])) or terms
    for value, a, b in kept:
        propose("period", a, b, "zh/periods/periods.py: nothing else is dated", value)
    return kept
