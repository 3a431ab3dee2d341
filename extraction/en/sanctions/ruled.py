"""When a sanction was imposed: which of the days around its wording is its own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from extraction.common import Phrases, Sanctioned, lazy
from extraction.en.dates.dates import NOT_MONTH, Day
from extraction.en.dates.days import Told, days

PHRASES = Phrases("extraction.en", "ruled")

# the point of Aug. ends nothing, nor does that of No. or Mr.
STOP = PHRASES.compile(rf"(?:[.;?!]{NOT_MONTH}|(?<=[.?!])[\"”’)])\s(?<!\b[A-Z]\.\s)(?:‹no_stop›)|\n")
# on, in (early), effective: what may stand between a verb and its day
LEAD = PHRASES.fill(r"(?:‹lead›)")
BEHIND = PHRASES.compile(rf"(?:(?!(?<!\w)(?:‹words_between›)\b)[^.;\n]){{0,80}}?(?:,|\(|\s)\s?{LEAD}?")
# and fined on …: what was joined to it has the same day
JOINED = PHRASES.compile(r"\band(?=\s(?:‹joined›)\b)")
# a day that opens its sentence or clause: On …, ; and in …,
OPENS = PHRASES.compile(rf"(?:^\W*|[,;:–—(]\s|\b(?:‹opening›),?\s){LEAD}?$", re.I)
# the board on Monday fired …
RIGHT_BEFORE = lazy(r",?\s(?!and\b|or\b|but\b)(?:(?!(?:was|were|had|and)\b)[\w’'-]+\s){0,2}|,\s", re.I)
# another step of the case, whose day it is
EVENT = PHRASES.compile(r"\b(?:‹event›)\b", re.I)
# R v (name) ((court), 8 May 2017); In re (name) (decided 3 May 2017)
CAPTION = PHRASES.compile(r"\([^()\n]{0,80}?(?:‹caption›)[^()\n]{0,60}\)", re.I)
DATELINE = lazy(r"\)?\s?[–—-]\s|\)?\s--\s")
# convicted of theft at the court on … and received (a sentence)
FOUND_GUILTY = PHRASES.compile(r"\b(?:‹found_guilty›)\b[^.;\n]*$", re.I)
# following a hearing which concluded on …, (name) was dismissed
HEARD = lazy(r"\b(?:hearing|meeting|sitting)\b[^.;\n]*$")
AND_GIVEN = lazy(r",?\s(?:and|who|when)\s")
OPENING, REACH = 240, 110
# in characters: farther behind its wording no day stands (``BEHIND``)
FAR = 300
NEAR = 50


class Ruled:
    """The days of one case's text, each stretch looked at once; ``published``: the day of the report."""

    def __init__(self, text: str, published: Day | None) -> None:
        self.text = text
        self.ends = [m.end() for m in STOP.finditer(text)]
        self.days: list[Told] = []
        start, last = 0, None
        for end in [*self.ends, len(text)]:
            self.days += days(text, start, end, last, published)
            last = next((d.value for d in reversed(self.days) if d.value), None)
            start = end
        self.days = [
            d
            for d in self.days
            if not (
                d.full
                and d.start < OPENING
                and DATELINE.match(text, d.end)
                and text[: d.start].count("\n") < 2
            )
        ]
        self.starts = [d.start for d in self.days]

    def day(self, s: Sanctioned, others: list[Sanctioned]) -> str | None:
        """Return when a sanction came; ``others``: what else its bearer received."""
        i = bisect_right(self.ends, s.start)
        low, high = (self.ends[i - 1] if i else 0), (self.ends[i] if i < len(self.ends) else len(self.text))
        here = self.days[bisect_left(self.starts, low) : bisect_left(self.starts, high)]
        inside = [d for d in here if s.start <= d.start and d.end <= s.end]
        behind = next((d for d in here if d.start >= s.end), None)
        ahead = [d for d in here if d.end <= s.start]
        if inside:
            return inside[0].value or None
        if behind and self._follows(s.end, behind):
            return behind.value or None
        for d in reversed(ahead):
            gap = self.text[d.end : s.start]
            if RIGHT_BEFORE.fullmatch(gap):
                return d.value or None
            claimed = any(
                o.end <= d.start and self._follows(o.end, d) for o in others if low <= o.start < d.start
            )
            if claimed or EVENT.search(gap):
                break
            if OPENS.search(self.text[max(low, d.start - NEAR) : d.start]) or (
                HEARD.search(self.text[max(low, d.start - NEAR) : d.start])
                or (
                    AND_GIVEN.match(gap)
                    and FOUND_GUILTY.search(self.text[max(low, d.start - REACH) : d.start])
                )
            ):
                return d.value or None
        if not here and (m := CAPTION.search(self.text, 0, OPENING)):
            told = [d for d in self.days if m.start() < d.start < m.end()]
            return told[0].value if told else None
        return None

    def around(self, at: int) -> list[Told]:
        """Return the days of the sentence around ``at``."""
        i = bisect_right(self.ends, at)
        return self.behind(self.ends[i - 1] if i else 0)

    def behind(self, at: int) -> list[Told]:
        """Return the days that the sentence tells behind ``at``."""
        i = bisect_right(self.ends, at)
        high = self.ends[i] if i < len(self.ends) else len(self.text)
        return self.days[bisect_left(self.starts, at) : bisect_left(self.starts, high)]

    def _follows(self, end: int, d: Told) -> bool:
        if d.start - end > FAR:
            return False
        gap = JOINED.sub("plus", self.text[end : d.start])
        return BEHIND.fullmatch(gap) is not None and not EVENT.search(gap)
