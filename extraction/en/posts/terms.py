"""When a post was held, as careers tell it: from March 2011 to June 2014, (2013-2016), since October 2015, until her arrest in 2018."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.common import Phrases, lazy
from extraction.en.dates.dates import MONTH, dates
from extraction.en.dates.days import to_the_day

PHRASES = Phrases("extraction.en", "terms")

# 2010.11, 07/2012, 01.07.2012
FIGURES = r"(?:(?:19|20)\d{2}[./](?:0[1-9]|1[0-2])(?!\d)|(?:\d{1,2}[./])?\d{1,2}[./](?:19|20)\d{2}(?!\d))"
DAY = (
    r"(?:(?:the\s)?(?:end|start|beginning)\sof\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:(?:early|late|mid)[\s-])?"
    rf"(?:(?:{MONTH}\s(?:\d{{1,2}},\s)?)?(?:19|20)\d{{2}}(?![\d.]\d)|{FIGURES})"
)
# his dismissal, he was sacked
EVENT = PHRASES.fill(
    r"(?:(?:his|her|your)\s(?:‹ended_by›)|(?:he|she|you)\s(?:(?:was|were|took|stood|stepped)\s)?[a-z]+)"
)
# what is no day of its own: his dismissal in 2019, 12 (of 2010-12), the present
OTHER_END = PHRASES.fill(rf"{EVENT}(?:\s(?:in|on)\s{DAY})?|\d{{2}}(?!\d)|‹still›")
# the pattern of a day is long: each of these holds it as seldom as it can
END = PHRASES.fill(rf"(?:(?:{EVENT}\s(?:in|on)\s)?{DAY}|{EVENT}|\d{{2}}(?!\d)|‹still›)")
RANGE = rf"{DAY}(?:(?:\s(?:to|until|till|and|through)\s|\s?[-–—]\s?){END})?"
TIME = PHRASES.fill(
    rf"(?:(?i:‹starts›)\s(?:at\sleast\s|about\s|around\s)?(?:{RANGE}|{OTHER_END})(?:\suntil\s{END})?|\((?:(?i:‹starts›)\s)?{RANGE}\)|{DAY}\s?[-–—]\s?{END}(?!\w))"
)
# between a post and its time, the house in small letters: manager of the electric cooperative since 2004
GAP = r"\s(?:of|for|at|in)\s(?:the|an?|its)\s(?:[a-z][a-z’'-]*\s){0,3}[a-z][a-z’'-]*(?=,?\s)"
UNTIL = lazy(r"\(?(?:until|till|up\sto|through)\b")
LATER = lazy(r"(?<=\s)(?:to|until|till|and|through)\s|[-–—]")
STILL = lazy(r"\b(?:present|date|now|today)\b")


@dataclass(frozen=True)
class Term:
    """When a post began and ended (``YYYY[-MM[-DD]]``), and whether it has ended though nothing may tell when."""

    start: str | None = None
    end: str | None = None
    over: bool = False


def term(text: str, start: int, end: int) -> Term:
    """Return what the words of a time tell (in 2009, 2008-2012, from 2013 until her arrest)."""
    words = text[start:end]
    found = dates(text, start, end)
    if UNTIL.match(words):
        return Term(None, to_the_day(text, found[-1]) if found else None, not STILL.search(words))
    if len(found) > 1:
        return Term(to_the_day(text, found[0]), to_the_day(text, found[1]), over=True)
    if not found:
        return Term()
    beyond = LATER.search(words, found[0][3] - start)
    return Term(to_the_day(text, found[0]), None, bool(beyond) and not STILL.search(words))
