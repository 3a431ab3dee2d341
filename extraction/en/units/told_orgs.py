"""Organisations without a telling head word: what the words around say that they are (a company called …, …, a firm)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import Phrases, Spans, data, lazy, propose, words_of
from extraction.en.units.org import Org, line_of
from extraction.en.words.guarded import Guarded

PHRASES = Phrases("extraction.en", "told_orgs")

# no word is longer than forty letters; without a bound, a run of capitals would be read anew from each of them
NAME = r"(?:[A-Z][\w&'/-]{0,40}|[A-Z]\.)(?:\s(?:(?:of|and|&|to)\s(?:the\s)?)?(?:[A-Z][\w&'/-]{0,40}|\d{1,3}(?=\s[A-Z]))){0,5}"
SHORT = lazy(rf"({NAME})\s\((?:the\s)?[\"“]?([A-Z][A-Z&-]{{1,7}})[\"”]?\)")
# Tarnby Health Network (Tarnby): the first word stands for the whole
FIRST = lazy(rf"(?=[A-Z])({NAME})\s\(([A-Z][\w'-]{{2,30}})\)")
LEAD = PHRASES.compile(r"^(?:‹lead›)\s")
# the Tarn project: what is named is no organisation
THING = PHRASES.compile(r"['’]?\s(?:‹thing›)s?\b")
BRACKETED = lazy(r"\(([^()]*)\)")
# federal court in Tarnby, the 12th Precinct
COURT = lazy(r"\b[Ff]ederal\scourt\sin\s[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}")
PRECINCT = lazy(r"\b(?:[A-Z]{2,6}['’]s\s)?\d{1,3}(?:st|nd|rd|th)\sPrecinct\b")
# the city of Tarnby would have had to pay
ACTING_CITY = PHRASES.compile(
    r"\b(?:city|county|town)\sof\s[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3}(?=\s(?:‹city_acts›)\b)"
)
TWO = lazy(r"\sand\s(?:the\s)?")
MOST = 60


@cache
def _patterns() -> tuple[Guarded, Guarded, re.Pattern[str], frozenset[str], frozenset[str]]:
    d = data("extraction.en", "units")["told"]
    kinds = "|".join(d["kinds"])
    return (
        Guarded(re.compile(rf"\b(?:{'|'.join(d['before'])})\s(?:the\s)?({NAME})")),
        Guarded(re.compile(rf"({NAME})(?:\s\([^)]{{2,30}}\))?(?:,\s(?:which\s(?:is|was)\s)?|\s(?:is|was)\s)(?:a|an|the)\s(?:(?!company\b)[\w-]+,?\s(?:\([A-Z]{{2,8}}\)\s)?){{0,5}}?(?:{kinds})\b")),
        re.compile(rf"(?:'s)?\s(?:{'|'.join(d['agent'])})"),
        frozenset(d["not_alone"]),
        frozenset(d["not_last"]),
    )  # fmt: skip


def told_organisations(
    text: str, people: list[tuple[int, int]], places: list[tuple[int, int]], known: list[Org]
) -> list[Org]:
    """Return what the context makes organisations; no person is one, nor a name that ends in a place's."""
    before, after, agent, not_alone, not_last = _patterns()
    closed = Spans([*people, *((o.start, o.end) for o in known)])
    towns = Spans(places)
    found: dict[str, Org] = {}
    bracketed = frozenset(BRACKETED.findall(text))

    def add(start: int, end: int, rule: str) -> None:
        name = re.sub(r"'s?$", "", text[start:end])
        while lead := LEAD.match(name):
            start, name = start + lead.end(), name[lead.end() :]
        words = name.split()
        telling = words and not (words[-1] in not_last or all(w in not_alone for w in words))
        # a short form that the text has introduced stands for the full name
        telling = telling and not (name.isupper() and name in bracketed)
        end = start + len(name)
        fits = (
            bool(telling)
            and len(name) > 2
            and not closed.touches(start, end)
            and not towns.touches(end - 1, end)
        )
        propose("unit", start, start + len(name), rule, "UT-CO", None if fits else "common")
        if fits and name not in found and len(found) < MOST:
            found[name] = Org(start, start + len(name), "UT-CO", line_of(name))

    for m in before.finditer(text):
        if THING.match(text, m.end(1)):
            continue
        begin = m.start(1)
        parts = TWO.split(m.group(1))
        # Oakvale Records and Oakvale Stage are two
        for part in parts if all(len(p.split()) > 1 for p in parts) else [m.group(1)]:
            at = text.index(part, begin)
            add(at, at + len(part), "en/units.yaml told: before")
            begin = at + len(part)
    for m in after.finditer(text):
        add(*m.span(1), "en/units.yaml told: behind")
    acting: dict[str, bool] = {}
    for m in SHORT.finditer(text):
        start, short = _initials(m.group(1), m.group(2)), m.group(2)
        if start is not None and short not in acting:
            acting[short] = any(agent.match(text, end) for _, end in words_of(text).places(short))
        if start is not None and acting[short]:
            add(m.start(1) + start, m.end(1), "en/units.yaml told: acronym that acts")
    for m in FIRST.finditer(text):
        short = m.group(2)
        if (
            m.group(1).startswith(f"{short} ")
            and short not in not_alone
            and any(agent.match(text, end) for _, end in words_of(text).places(short))
        ):
            add(*m.span(1), "en/units.yaml told: first word that acts")
    found |= {text[o.start : o.end]: o for o in _by_form(text, closed)}
    return sorted(found.values(), key=lambda o: o.start)


def _by_form(text: str, closed: Spans) -> Iterator[Org]:
    """Yield the organisations that their form tells: a court by its town, a precinct by its number, a city that acts."""
    for pattern, kind in ((COURT, "UT-JU"), (PRECINCT, "UT-DP"), (ACTING_CITY, "UT-GV")):
        for m in pattern.finditer(text):
            if not closed.touches(*m.span()):
                propose("unit", *m.span(), "en/units/told_orgs.py: by its form", kind)
                yield Org(*m.span(), kind, line_of(m.group()))


def _initials(name: str, short: str) -> int | None:
    """Return where the words begin whose initials make ``short``; None where they do not."""
    letters = re.sub(r"[^A-Z]", "", short)
    heads = [m.start() for m in re.finditer(r"(?<![\w'])[A-Z]", name)]
    for at in heads:
        if "".join(name[h] for h in heads if h >= at) == letters:
            return at
    return None
