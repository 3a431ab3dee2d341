"""The steps of one recommendation: numbered items, a series of verbs, a series of nouns, one clause after *that*.

A series parts before a verb in its base form ("repay the sum, screen the names and publish the list"), before *and that*,
and, where the first step is a noun or a form in -ing, before the next of its kind. What only serves a step ("to ensure
that counties comply and report") is no step of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Phrases, Span, data, lazy

PHRASES = Phrases("extraction.en", "steps")


ITEM = lazy(r"(?:^|(?<=[\s;,:]))\(?(?:\d{1,2}|[a-h])\)\s|[•●▪]\s|(?<=\n)\s*[-*]\s")
LEAD = PHRASES.compile(r"^(?:‹lead›)+\s+|^[\s,;:]+", re.I)
BE = lazy(r"\s(?:not\s)?be\s", re.I)
# "the ability to spend and to account for": what joins an infinitive is no new step
INFINITIVE = lazy(r"\bto\s[a-z]", re.I)
INNER = lazy(r"\sthat\s")
TAKER = lazy(r"(?:it|they)\b|(?:the\s)?[A-Z]")
AND_ENSURE = lazy(r",?\sand\s(?=ensure\b)")
LAST = lazy(r",\s(?:and|or)$")
SERIES = lazy(r",(?:\s[\w'’-]+){1,2}$")
# what only tells more of a thing is no step: refund the sum, which we calculated ...
TELLS_MORE = PHRASES.compile(r",\swhich\s(?=(?:‹tells_more›)\b)")
# an alternative of two steps: either require it to repay or work with it
EITHER = lazy(r"(?:\s|,|and\b|or\b|that\b)*\beither\s", re.I)
OR = lazy(r",?\sor\s(?=[a-z])")
# what is listed is the object of a step that stands before the list: use the results in finding (1) the types of ...
THINGS = PHRASES.compile(r"\s*(?:‹things›)\s", re.I)
SUMMED = lazy(r"\s\([^()]*[$£€]\d[^()]*\)?[\s,;.]*$")
LONG = 110
SHORTEST = 12


@dataclass(frozen=True)
class _Words:
    """The wordings of ``data/measures.yaml``, compiled."""

    aside: re.Pattern[str]
    cut: re.Pattern[str]
    verb: re.Pattern[str]
    actor: re.Pattern[str]
    also_that: re.Pattern[str]
    series: re.Pattern[str]
    pair: re.Pattern[str]
    aim: re.Pattern[str]
    anyhow: re.Pattern[str]
    noun: re.Pattern[str]
    nouns: re.Pattern[str]


@cache
def _words() -> _Words:
    d = data("extraction.en", "measures")
    plain, both = "|".join(d["verbs"]), "|".join(d["verbs_or_nouns"])
    loose = PHRASES.fill(
        rf"(?!(?:{d['no_verb']})\b)[a-z]+(?:-[a-z]+)?(?<!ing)(?<!ed)(?<!ly)(?<!s)\s(?:(?:‹loose›)\s)?(?:{d['determiner']})"
    )
    verb = (
        rf"(?:(?:not|also|then|either|\w+ly)\s)?(?:(?:{plain})\b|(?:{both})\b(?=\s(?:{d['object']}))|{loose})"
    )
    of_noun = rf"(?:{d['noun']})"
    return _Words(
        aside=re.compile(d["aside"]),
        cut=re.compile(d["cut"]),
        verb=re.compile(rf"\s*(?:to\s)?{verb}", re.I),
        actor=re.compile(d["actor"] + PHRASES.fill(rf"|^\s*(?:[Tt]hat\s)?(?:(?:‹who›)[^,;:]{{0,110}}?\s)(?=(?:(?:to|should|must)\s)?(?i:{verb}))")),
        also_that=re.compile(r",?\s(?:and|but)\s(?:will|would|plans\sto|(?:has|have)(?=\s\w+ed\b))\s|[,;]?\s(?:and|or)\s(?:also\s)?that\s|[,;]\sthat\s(?!is\b|are\b|was\b|were\b|did\b)"),
        series=re.compile(rf"[,;]\s(?:(?:and|or)\s)?(?:to\s)?(?={verb})"),
        pair=re.compile(rf"\sand\s(?:to\s)?(?={verb})"),
        aim=re.compile(d["serves"], re.I),
        anyhow=re.compile(rf"(?:{'|'.join(d['behind_aim'])})\b"),
        noun=re.compile(rf"\s*{of_noun}", re.I),
        nouns=re.compile(rf"[,;]\s(?:and\s)?(?={of_noun})|\sand\s(?={of_noun})"),
    )  # fmt: skip


def steps(text: str, start: int, end: int) -> list[Span]:
    """Return where each step stands; the last may be empty where nothing follows the opening words."""
    marks = list(ITEM.finditer(text, start, end))
    if any(re.search(r"\d", m.group()) for m in marks):
        # letters below numbers only part an item
        marks = [m for m in marks if not re.search(r"[a-h]\)", m.group())]
    if marks and not _of_things(text, start, marks[0]):
        ends = [m.start() for m in marks[1:]] + [end]
        items = [
            part for m, e in zip(marks, ends, strict=True) for part in _parts(text, m.end(), e, AND_ENSURE)
        ]
        return [_clean(text, *one) for a, b in items for one in _either(text, a, b)]
    words = _words()
    while aside := words.aside.match(text[start:end]):
        start += aside.end()
    found = []
    for a, b in _parts(text, start, end, words.also_that):
        found += _clause(text, a, b)
    return [_clean(text, *one) for a, b in found for one in _either(text, a, b)]


def _of_things(text: str, start: int, mark: re.Match[str]) -> bool:
    """Return whether a list holds the objects of one verb that stands before it."""
    lead = text[start : mark.start()]
    if not THINGS.match(text, mark.end()) or lead.endswith("that "):
        return False
    return any(_words().verb.match(lead, m.start()) for m in re.finditer(r"\s(?=[a-z])", lead))


def _either(text: str, start: int, end: int) -> list[Span]:
    """Return both steps of an alternative, where each begins with a verb."""
    verb = _words().verb
    m = EITHER.match(text, start, end)
    if not m or not verb.match(text, m.end(), end):
        return [(start, end)]
    other = next(
        (o for o in OR.finditer(text, m.end() + SHORTEST, end) if verb.match(text, o.end(), end)), None
    )
    return [(m.end(), other.start()), (other.end(), end)] if other else [(m.end(), end)]


def _clause(text: str, start: int, end: int) -> list[Span]:
    """Return the steps of one clause, without the one who is to take them."""
    words = _words()
    piece = text[start:end]
    if not words.verb.match(piece):
        actor = words.actor.match(piece)
        if actor and not BE.search(actor.group()):
            start += actor.end()
        elif not re.match(r"\s*that\s", piece) and words.noun.match(piece):
            return _parts(text, start, end, words.nouns)
    found: list[Span] = []
    at = start
    for m in sorted(
        (*words.series.finditer(text, start, end), *words.pair.finditer(text, start, end)),
        key=lambda m: m.start(),
    ):
        head = text[at : m.start()]
        if m.start() <= at or len(head.split()) < 2 or len(head.strip()) < SHORTEST:
            continue
        bound = m.group().endswith(" to ") and INFINITIVE.search(head)
        bound = bound or (m.group().startswith(" ") and words.aim.search(head))
        if bound and not words.anyhow.match(text, m.end()):
            continue
        found.append((at, m.start()))
        at = m.end()
    return [*found, (at, end)]


def _parts(text: str, start: int, end: int, mark: re.Pattern[str]) -> list[Span]:
    found: list[Span] = []
    at = start
    for m in mark.finditer(text, start, end):
        # "verify that A and that B" is one step, unless B begins with the one who is to take it
        if "that" in m.group() and INNER.search(text, at + 6, m.start()) and not TAKER.match(text, m.end()):
            continue
        if m.start() - at >= SHORTEST:
            found.append((at, m.start()))
            at = m.end()
    return [*found, (at, end)]


def _in_series(text: str, cut: re.Match[str]) -> bool:
    """Return whether "and" or "or" ends a series of short parts (for ordering, storing, and issuing drugs)."""
    return bool(LAST.match(cut.group()) and SERIES.search(text, max(0, cut.start() - 40), cut.start()))


def _clean(text: str, start: int, end: int) -> Span:
    lead = LEAD.match(text[start:end])
    start += lead.end() if lead else 0
    more = TELLS_MORE.search(text, start + SHORTEST, end)
    if more and _words().verb.match(text, start, end):
        end = more.start()
    if end - start > LONG:
        end = next(
            (
                m.start()
                for m in _words().cut.finditer(text, start + LONG // 2, end)
                if not _in_series(text, m)
            ),
            end,
        )
    opened = text.rfind("(", start + SHORTEST, end)
    if opened > text.rfind(")", start, end):
        # a step does not end within a bracket
        end = opened
    # how the sum comes about, in brackets at the end, is no part of what is to be done
    summed = SUMMED.search(text, start + SHORTEST, end)
    end = summed.start() if summed else end
    tail = re.search(r"(?:[\s,;.]|\band)+$", text[start:end])
    end -= len(tail.group()) if tail else 0
    return start, max(start, end)
