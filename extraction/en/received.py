"""What one person received as facts: each sanction once, with how long, how much and when."""

from __future__ import annotations

import re
from typing import Any

from extraction.common import Imposed, Phrases, Sanctioned, Source, Telling, lazy, length_of
from extraction.en.money import worded
from extraction.en.money.money import sums
from extraction.en.sanctions.ruled import Ruled

PHRASES = Phrases("extraction.en", "received")

NUMBER = rf"(?:\d{{1,3}}(?:\.5)?|(?:{'|'.join([*worded.TENS, *sorted(worded.ONES, key=len, reverse=True)])})(?:-\w+)?|half\san?|an?)"
LONG = PHRASES.compile(
    rf"(?<![\w$£€.,-])(?P<number>{NUMBER})(?P<half>\sand\sa\shalf)?[\s-](?P<unit>‹units›)s?\b"
    rf"(?:[’'])?(?:,?\s(?:and\s)?(?P<more>{NUMBER})\s(?P<less>‹units›)s?\b)?",
    re.I,
)
LIFE = lazy(r"\b(?:to\slife\b|life\s(?:in\sprison|imprisonment|sentence|term)|for\slife\b)", re.I)
BETWEEN = PHRASES.compile(r"(?:[\s,:(]|\b(?:‹between›)\b)*", re.I)
AHEAD = lazy(r"(?:\s(?:of|in))?\s(?:(?!(?:and|or|was|were|then|who)\b)[a-z]+,?\s){0,3}|-")
NOT_LONG = PHRASES.compile(r"\b(?:‹not_long›)\s(?:the\s|a\s)?$", re.I)
STOP = lazy(r"[.;\n](?!\d)|\s(?:and|followed\sby|plus|with)\s|,\s")
SENTENCE = lazy(r"[.;\n](?!\d)")
# what the kinds of one id differ in
FORMS = {
    "SN-C2": PHRASES.compile(
        r"\b(?:(?P<probation>‹c2_probation›)|(?P<home>‹c2_home›)|(?P<service>‹c2_service›)|(?P<prison>‹c2_prison›))\b",
        re.I,
    ),
    "SN-E1": PHRASES.compile(
        r"\b(?:(?P<forfeiture>‹e1_forfeiture›)|(?P<restitution>‹e1_restitution›))\b", re.I
    ),
    "SN-H4": PHRASES.compile(
        r"\b(?:(?P<suspension>‹h4_suspension›)|(?P<demotion>‹h4_demotion›)|(?P<transfer>‹h4_transfer›)"
        r"|(?P<resignation>‹h4_resignation›)|(?P<ban>‹h4_ban›))\b",
        re.I,
    ),
}
AGAIN = PHRASES.compile(r"\b(?:‹again›)\b", re.I)
REVISED = PHRASES.compile(r"\b(?:‹revised›)\b", re.I)
# and another in 2021: the word of the sanction is not told again
ELIDED = lazy(
    r"(?:\s(?:in|on)\s[^.;,]{2,24}?)?,?\s(?:and|then)\s(?P<other>(?:another|a\ssecond)(?:\sone)?)\s(?=in\s|on\s)"
)
RESPECTIVELY = lazy(r"\brespectively\b")
# ids of what has a length, and of what has an amount
LASTING, PAID = ("SN-C2", "SN-H4"), ("SN-C3", "SN-E1")
# in characters: so far behind its words stands how long or how much a sanction is, or before them that it is another one
NEAR, BEFORE = 60, 30


def sanction_facts(source: Source, found: list[Sanctioned], ruled: Ruled) -> list[dict[str, Any]]:
    """Return each sanction once, where it is told first, with the day that the text gives it anywhere."""
    imposed = Imposed()
    for s in _with_elided(source.text, found):
        told = _telling(source.text, s, ruled.day(s, found))
        imposed.add(told, source.mention(s.start, s.end, id=s.id))
    return imposed.facts()


def _with_elided(text: str, found: list[Sanctioned]) -> list[Sanctioned]:
    result = []
    for s in found:
        result.append(s)
        if m := ELIDED.match(text, s.end):
            result.append(Sanctioned(s.id, *m.span("other"), s.names))
    return result


def _telling(text: str, s: Sanctioned, date: str | None) -> Telling:
    stop = SENTENCE.search(text, s.end, min(len(text), s.end + NEAR))
    end = stop.start() if stop else min(len(text), s.end + NEAR)
    single = len(s.names) < 2 or not RESPECTIVELY.search(text, s.start, min(len(text), s.end + 2 * NEAR))
    length, closed = _length(text, s, end) if single and s.id in LASTING else (None, s.end)
    amount, currency = _amount(text, s, end) if single and s.id in PAID else (None, None)
    lead = SENTENCE.split(text[max(0, s.start - BEFORE) : s.start])[-1]
    own = text[s.start : s.end]
    return Telling(
        s.id, s.start, s.end, _form(text, s, max(closed, s.end), end), length, amount, currency, date,
        again=bool(AGAIN.search(lead) or AGAIN.search(own)),
        revised=bool(REVISED.search(lead) or REVISED.search(own)),
    )  # fmt: skip


def _form(text: str, s: Sanctioned, closed: int, end: int) -> str:
    """Return what of its kind it is: by its own words, else by those right behind, up to the next part of the sentence."""
    forms, stop = FORMS.get(s.id), STOP.search(text, closed, end)
    if forms is None:
        return ""
    m = forms.search(text, s.start, s.end) or forms.search(text, s.end, stop.start() if stop else end)
    return str(m.lastgroup) if m else ""


def _length(text: str, s: Sanctioned, end: int) -> tuple[str | None, int]:
    """Return how long it is (P1Y6M; life) and where that ends."""
    if s.id == "SN-C2" and (m := LIFE.search(text, s.start, min(end, s.end + BEFORE))):
        return "life", m.end()
    for m in LONG.finditer(text, s.start, end):
        if m.start() >= s.end and not BETWEEN.fullmatch(text, s.end, m.start()):
            break
        if not NOT_LONG.search(text, s.start, m.start()):
            return _written(m), m.end()
    # three years of formal, supervised | probation
    low = max(0, s.start - NEAR)
    ahead = [m for m in LONG.finditer(text, low, s.start) if AHEAD.fullmatch(text, m.end(), s.start)]
    if ahead and not NOT_LONG.search(text, low, ahead[-1].start()):
        return _written(ahead[-1]), s.end
    return None, s.end


def _written(m: re.Match[str]) -> str:
    parts: dict[str, float] = {}
    for number, unit, half in ((m["number"], m["unit"], m["half"]), (m["more"], m["less"], None)):
        if number:
            value = _value(number.lower()) + (0.5 if half else 0)
            parts[unit.lower()] = parts.get(unit.lower(), 0) + value
    months = parts.get("year", 0) * 12 + parts.get("month", 0)
    whole = length_of(months=int(months), weeks=int(parts.get("week", 0)), days=int(parts.get("day", 0)))
    return whole or f"PT{int(parts.get('hour', 0))}H"


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number)
    if number.startswith("half"):
        return 0.5
    return sum(worded.SMALL.get(w, 0) for w in number.split("-")) or 1


def _amount(text: str, s: Sanctioned, end: int) -> tuple[float | None, str | None]:
    """Return how much: the last amount of its own words, else the one right behind."""
    told = sums(text[s.start : s.end])[-1:] or sums(text[s.start : end])[:1]
    return (told[0].value, told[0].currency) if told else (None, None)
