"""When the acts happened, in English prose: the audit's own period, ranges, dates of acts, by how surely they tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extraction.common import lazy, propose
from extraction.en.dates.dates import PART, Day, dates, ranges
from extraction.en.dates.durations import other_end
from extraction.en.periods.act_ranks import Sentence, rank_of
from extraction.en.periods.settings import NEAR

RELATIVE = lazy(r"the (?:following|next) \w+|the year after|a year later", re.I)
# … in 2012 and 2013, and again in June 2014
AGAIN = lazy(rf"\b(?:again|as\s(?:late|recently)\sas|once\smore)\s(?:in\s|on\s)?{PART}*$")

# … collected it until both were arrested in May 2011: what ended it stands before its date
UNTIL = lazy(
    rf"\b(?:(?:until|till|up\sto|through)\s|(?:until|till)\s(?:(?!and\b)[\w'’-]+\s){{1,8}}(?:in|on)\s){PART}*$"
)


# how surely a range tells what its sentence does
RANGED = 5
BEGINNING = lazy(rf"\A\s*(?:Beginning|Starting|From)\s(?:in\s|on\s|at\sleast\s)?{PART}*\Z")


def act_period(
    text: str,
    sentences: list[tuple[int, int]],
    day: Day | None = None,
    sanctions: Iterable[tuple[int, str]] = (),
) -> tuple[str, str, list[tuple[int, int]]] | None:
    """Return (start, end, spans) by the surest dates: the audit's period, ranges of acts, dates of acts.

    ``day``: the day of the report; ``sanctions``: where each that has a day is told, and that day, which is none of an act.
    """
    imposed = sorted(sanctions)
    by_rank: dict[int, list[tuple[str, int, int]]] = {}
    year: int | None = None
    last_rank = 0
    for start, end in sentences:
        found = dates(text, start, end, year, day)
        year = found[-1][1] if found else year
        inside = ranges(text, found) if found else set()
        sentence = Sentence(text, start, end)
        here = 0
        ruled = [when for at, when in imposed if start <= at < end]
        for i, (value, _, a, b) in enumerate(found):
            first = found[i - 1] if i in inside and i - 1 in inside else found[i]
            last = found[i + 1] if i in inside and i + 1 in inside else found[i]
            rank = rank_of(sentence, first[2], last[3], ranged=i in inside)
            if rank and i not in inside and not sentence.strict and any(w.startswith(value) for w in ruled):
                rank = 0
            propose("period", a, b, f"en/periods.yaml rank {rank}", value, None if rank else "no_act")
            if (
                rank
                and last_rank > rank
                and (RELATIVE.match(text, a) or AGAIN.search(text, max(start, a - 40), a))
            ):
                # …; the following year, …: dated from the act before it
                rank = last_rank
            elif not rank and i and here and UNTIL.search(text, max(found[i - 1][3], a - 90), a):
                # in 2012 they opened an account, and used it until 2015
                rank = here
                opened = i == 1 and BEGINNING.match(text[start : found[0][2]])
                if opened and here > 1:
                    # Beginning in 2012 she collected it until 2015: a range of acts
                    by_rank.setdefault(RANGED, []).append((found[0][0], *found[0][2:]))
                    rank = RANGED
            here = rank
            last_rank = rank or last_rank
            if rank:
                told = None if i in inside else other_end(text[max(start, a - NEAR) : a], value)
                by_rank.setdefault(rank, []).extend((v, a, b) for v in told or (value,))
    if not by_rank:
        return None
    kept = by_rank[max(by_rank)]
    for rank, others in by_rank.items():
        for value, a, b in others if rank < max(by_rank) else ():
            propose("period", a, b, "", value, "weaker")
    values = sorted(kept, key=lambda v: (v[0][:4], v[0]))
    last_one = max(kept, key=lambda v: (v[0][:4], len(v[0]) == 4, v[0]))
    return values[0][0], last_one[0], sorted({(a, b) for _, a, b in kept})[:4]
