"""Dates of the setting in English prose: a founding, an old report, a rule, an earlier warning right beside the date."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Phrases, data, lazy

PHRASES = Phrases("extraction.en", "settings")

# in characters, so far to the left of a date its words may say what it is
NEAR = 70
HAD = PHRASES.compile(r"\bhad\s(?:\w+\s)?(?:‹had›)\b")
NAMING = PHRASES.compile(r"\b(?:‹naming›)\s$", re.I)
# money that a law gave for some years is what it was given for: the Act provided $4 million for clinics during fiscal years …
LAW_GAVE = PHRASES.compile(
    r"\b(?:Act|Law(?!\senforcement)|Congress|[Ll]egislature|[Aa]ppropriations?)\b(?:[^.;]|\.(?!\s[A-Z][a-z]+\s[a-z])){0,150}?\b(?:‹gave›)\s(?:an?\s|the\s|up\sto\s)?(?:(?:‹more›)\s){0,3}\$(?:[^.;]|\.(?=\d)){0,110}$"
)
# the fiscal year of some funds is their name; who did something with funds in that year dates the acts
FISCAL_YEAR = lazy(r"\b(?:fiscal\syears?|FYs?)\s(?:\(\w+\)\s)?$", re.I)
OF_FUNDS = PHRASES.compile(
    r"\s(?:(?!(?:‹subject›|‹verb›)\s)[a-z-]+\s)?(?:(?!\w+ed\s|(?:‹subject›|‹verb›)\s)[a-z-]+\s)?(?:funds|appropriations?)\b"
)


@cache
def _beside() -> tuple[re.Pattern[str], ...]:
    d = data("extraction.en", "periods")
    return (
        PHRASES.compile(rf"\b(?:{'|'.join(d['history'])})(?:,?\s[\w']+){{0,3}}?,?\s(?:‹beside›)\s(?:(?:early|late|about|mid-?|the)\s|\w+\sof\s)*$", re.I),
        re.compile(rf"\b(?:{'|'.join(d['earlier'])})\b", re.I),
        re.compile(rf"\s(?:[\w'’-]+\s){{0,2}}?(?:{'|'.join(d['named'])})\b", re.I),
        re.compile(rf"\b(?:{'|'.join(d['corporate'])})[^.;,]{{0,60}}$", re.I),
    )  # fmt: skip


def is_setting(text: str, start: int, end: int, a: int, b: int) -> bool:
    """Return whether the words beside the date at ``a``..``b`` of the sentence ``start``..``end`` make it one of the setting."""
    history, earlier, named, corporate = _beside()
    head = text[max(start, a - NEAR) : a]
    if history.search(head) or earlier.search(head[-50:]) or HAD.search(text, b, min(end, b + 40)):
        return True
    if LAW_GAVE.search(text, max(start, a - 260), a) or corporate.search(text, max(start, a - 110), a):
        return True
    if OF_FUNDS.match(text, b, end) and FISCAL_YEAR.search(head):
        return True
    return bool(NAMING.search(head) and named.match(text, b, end))
