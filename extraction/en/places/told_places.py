"""Places that no list knows: told by their form and by the words around them (State of X, in X, the X Police)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.common import Phrases, Span, Spans, lazy
from extraction.en.places.place_words import place_lists
from extraction.en.places.placed import short_forms
from extraction.en.places.told_place_words import MOST, WORD, Words, may_be, stands_small, words
from extraction.en.units.org import Org
from extraction.en.words.headlines import HEADLINE, headline

PHRASES = Phrases("extraction.en", "told_places")

RUN = lazy(rf"(?<![\w'’.-]){WORD}(?:(?:['’]s?)?\s{WORD}){{0,5}}(?!\w)")
OWNER = lazy(r"['’]s?\s")
CAPITALS = lazy(r"(?<![\w-])COUNTY OF [A-Z]{4,}(?: [A-Z]{4,})?(?![\w-])")
# what no place's name goes on with: another name, a number, a joined word
MORE = lazy(r"\w|&|-|\s[A-Z&\d]|['’]s?\s[A-Z]|\.\w")
PEOPLE = PHRASES.compile(r"(?:‹people›)$")
DEMONYM = lazy(r"(?:ese|ish|ian|ean|ican)$")
# what is written of a state: in such a text its name need not be known
STATE = lazy(r"\b(?:States?|Medicaid|Federal)\b")
ACTOR = lazy(r"\b(?:State|Medicaid)\b")
OPENS = lazy(r"(?:^|[.:;,]\s|\n)$")
COUNT = PHRASES.compile(r"\b(?:‹count›)\s$")
GIVEN = lazy(r"\b(?:cost|gave|paid|owed)\s$")
BEHIND_BODY = lazy(r"(?:,|\s(?:of|in|at))\s$")
HYPHENED = lazy(r"-(?:metropolitan|area|wide|based)$")
LISTED = lazy(r",?\s(?:and|or)\s|,\s[A-Z]")
JOINED = lazy(r"(?:,\s|,?\s(?:and|or)\s)$")
STOPS = lazy(r"[.,;:)\n]|$|\s(?:was|were|is|has|had|did)\b")
PUBLIC = frozenset({"UT-GV", "UT-DP", "UT-JU", "UT-SC", "UT-PC", "UT-SE", "UT-IN", "UT-HP", "UT-PI", "UT-SB"})
# in characters: so far a name is sought that is told again; the cost stays linear
NEAR = 20_000


def told_places(text: str, orgs: list[Org], persons: Spans, *, state_known: bool) -> Iterator[Span]:
    """Yield where a place stands that no list has to know; ``state_known``: the text names a state of the lists."""
    w = words()
    firms = Spans((o.start, o.end) for o in orgs)
    public = [o for o in orgs if o.kind in PUBLIC]
    # behind a body, or the last part of its name (General Hospital, Tarnpur)
    bodies = frozenset(
        end for o in public for end in (o.end, o.start + text[o.start : o.end].rfind(", ")) if end >= o.start
    )
    quarters = _quarters(text, w)
    told: set[int] = set()
    abbreviated = place_lists()[0]
    short = short_forms(text, orgs)
    titles = Spans(m.span() for m in HEADLINE.finditer(text) if headline(m.group()))
    of_state = not state_known and bool(STATE.search(text))
    actor = of_state and bool(ACTOR.search(text))
    for m in CAPITALS.finditer(text):
        yield m.span()
    for m in RUN.finditer(text):
        start, end = m.span()
        while (space := text.find(" ", start, end)) > 0 and text[start:space] in w.not_first - w.first:
            start = space + 1
        if persons.touches(start, end) or titles.touches(start, end):
            continue
        yield from _of_body(text, start, end, w, w.bodies, short)
        if of_state:
            yield from _of_body(text, start, end, w, w.of_states, short)
        owner = OWNER.search(text, start, end)
        if owner and text[start:end].split()[-1] not in w.last:
            end = owner.start()
        if joined_word := HYPHENED.search(text, start, end):
            # the Tarn-metropolitan area
            end = joined_word.start()
        parts = text[start:end].split()
        if not may_be(parts, w) or text[start:end] in quarters:
            continue
        if w.fund.match(text, end):
            continue
        if text[start:end] in short and not (of_state and w.things.match(text, end)):
            continue
        chained = f"{text[start:end]}." not in abbreviated and _chained(text, start, end, told)
        beside = (chained and not MORE.match(text, end)) or _of_unit(text, start, end, bodies)
        if (
            beside
            or _told(text, start, end, parts, w, firms)
            or (of_state and _acts(text, start, end, w, firms, actor=actor))
        ):
            told.add(end)
            yield from _whole(text, start, end, w)


def _chained(text: str, start: int, end: int, told: set[int]) -> bool:
    """Return whether a name goes on a list whose place before ends in ``told``."""
    joined = JOINED.search(text, max(0, start - 7), start)
    if joined is None or joined.start() not in told:
        return False
    # a further one of a list, not what a clause goes on with (In X, Y did …)
    return joined.group() != ", " or bool(LISTED.match(text, end))


def _whole(text: str, start: int, end: int, w: Words) -> Iterator[Span]:
    """Yield a place with the words for its level before or behind it, and the second of two that share one."""
    before = w.whole.search(text, max(0, start - 24), start)
    behind = w.levels.match(text, end)
    yield before.start() if before else start, behind.end() if behind else end
    second = w.parts.match(text, end)
    if second and second["second"]:
        yield second.span("second")


def _quarters(text: str, w: Words) -> frozenset[str]:
    """Return names with a borough behind them: quarters of a town are no divisions."""
    if not any(b in text for b in place_lists()[1]):
        return frozenset()
    return frozenset(m.group(1) for m in w.quarter.finditer(text))


def _of_body(
    text: str, start: int, end: int, w: Words, bodies: re.Pattern[str], short: frozenset[str]
) -> Iterator[Span]:
    """Yield the place that a public body is named after: the Tarn Harbor Parking Authority."""
    body = bodies.search(text, start, end + 30)
    parts = text[start : body.start()].split() if body and body.start() <= end else []
    if (
        body
        and 0 < len(parts) <= MOST
        and not parts[-1].endswith(("'s", "’s", "s'", "s’", "ers"))
        and text[start : body.start()] not in short
        and not {*parts} & (w.not_first | w.none) - w.last - w.first
        and parts[0] not in w.not_first
        and not (len(parts) == 1 and DEMONYM.search(parts[0]))
        and (not OWNER.search(text, start, body.start()) or parts[-1] in w.last)
    ):
        yield start, body.start()


def _of_unit(text: str, start: int, end: int, bodies: frozenset[int]) -> bool:
    """Return whether a name stands behind a public body as its seat: the Sub-Treasury, Tarnpur, …"""
    m = BEHIND_BODY.search(text, max(0, start - 5), start)
    return bool(
        m
        and m.start() in bodies
        and end - start > 3
        and STOPS.match(text, end)
        and not stands_small(text, text[start:end].split())
    )


def _told(text: str, start: int, end: int, parts: list[str], w: Words, firms: Spans) -> bool:
    back = max(0, start - 40)
    if w.seats.search(text, back, start) or w.whole.search(text, back, start):
        return not MORE.match(text, end)
    formed = len(parts) > 1 and (parts[-1] in w.last or parts[0] in w.first)
    if formed and text.endswith(" of ", 0, start) and not MORE.match(text, end):
        return True
    if firms.touches(start, end):
        return False
    if w.levels.match(text, end):
        return True
    part = w.parts.match(text, end)
    if part and (w.formed.search(text, back, start) or w.inside.search(text, back, start)):
        return not (part["person"] and PEOPLE.search(parts[-1]))
    if MORE.match(text, end):
        return False
    if formed and w.formed.search(text, back, start):
        return True
    preposition = w.inside.search(text, back, start)
    if not preposition or w.not_in.search(text, back, preposition.start()):
        return False
    return formed or not (OWNER.match(text, end) or stands_small(text, parts))


def _acts(text: str, start: int, end: int, w: Words, firms: Spans, *, actor: bool) -> bool:
    """Return whether a name does what a state does in a text about a state that is not named otherwise; ``actor``: State or Medicaid is told."""
    if w.things.match(text, end):
        return True
    if firms.touches(start, end):
        return False
    if GIVEN.search(text, max(0, start - 8), start) and text.startswith(" $", end):
        return True
    if (w.of_state.search(text, max(0, start - 24), start) and not MORE.match(text, end)) or (
        w.counted.match(text, end) and COUNT.search(text, max(0, start - 12), start)
    ):
        return True
    name = text[start:end]
    if not actor:
        return False
    if text.endswith("that ", 0, start):
        return bool(w.does.match(text, end))
    if not OPENS.search(text, max(0, start - 2), start) or stands_small(text, name.split()):
        return False
    return bool(
        w.strong.match(text, end)
        or (w.does.match(text, end) and text.count(name, max(0, start - NEAR), end + NEAR) > 1)
    )
