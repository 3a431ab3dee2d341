"""What may be a name and stands as those do who are to be hidden: nobody may read it, though it is not sure enough to be a person.

To hide a word too many costs little, to show a name costs much. The weights are those of ``harmed`` and ``blame``.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from extraction.common import Matcher, Span, Spans, Taken, weighed
from extraction.zh.names.found import Found
from extraction.zh.people.by_place import DOES
from extraction.zh.people.folk import folk
from extraction.zh.people.harmed import LEFT_OUT
from extraction.zh.people.in_line import by_word, counted, houses, lines
from extraction.zh.people.signs import Scene
from extraction.zh.words import lexicon

# odds (logarithm): hidden is what rather is to be hidden than not
EVEN = 0.0
# what stands before a name and before no word of two
LEADS = frozenset("使被把让给找替由对向从和与及明称")
# of who stands behind a word for kin or for people without an office, or in a list that is counted as people
SLOT = -2.5
# of who stands in a list with somebody hidden
BESIDE = -4.0
# whose list is told to be harmed is so though an act is told around it
SHARED = 1.0


def in_doubt(
    text: str,
    found: Mapping[str, Found],
    doubts: Sequence[Span],
    starts: Sequence[int],
    unseen: Container[str] = (),
) -> list[Span]:
    """Return every mention of what may be a name and is rather to be hidden than not, and not rather blamed.

    ``found``: the people of the text; ``doubts``: what may be a name; ``starts``: where cases begin; ``unseen``: who is hidden.
    """
    named = Spans(s for p in found.values() for s in p.spans)
    bars = _bars(text, found, doubts, unseen)
    maybe: dict[str, Found] = {}
    hits = Matcher([(p, p) for p in bars]).all(text) if bars else []
    taken = Taken(len(text))
    # who stands where the harmed do first, then the longest
    for start, end, piece in sorted(hits, key=lambda h: (bars[h[2]] >= EVEN, h[0] - h[1], h[0])):
        if taken.touches(start, end) or named.touches(start, end) or _within_word(text, start, end):
            continue
        taken.add(start, end)
        maybe.setdefault(piece, Found(piece)).spans.append((start, end))
    for person in maybe.values():
        person.spans.sort()
    if not maybe:
        return []
    scene = Scene(text, {**found, **maybe}, starts)
    hiding, blame = weighed("extraction.zh", "harmed"), weighed("extraction.zh", "blame")
    hidden: list[Span] = []
    for name, person in maybe.items():
        signs = scene.of(name)
        if hiding.odds(signs - LEFT_OUT) >= bars[name] and blame.odds(signs) < (
            SHARED if bars[name] == BESIDE else EVEN
        ):
            hidden += person.spans
    return hidden


def _bars(
    text: str, found: Mapping[str, Found], doubts: Sequence[Span], unseen: Container[str]
) -> dict[str, float]:
    """Return what may be a name, and from which odds it is hidden: less is asked of who stands where the harmed do."""
    named = Spans(s for p in found.values() for s in p.spans)
    places: list[tuple[Span, float]] = [(s, EVEN) for s in doubts]
    slots = {s for s in (*by_word(text), *counted(text)) if not named.touches(*s)}
    known = {s: n for n, p in found.items() for s in p.spans}
    for line in lines(text, {*known, *slots, *doubts}):
        unnamed = [s for s in line if s not in known]
        if len(unnamed) < len(line) and any(known.get(s) in unseen for s in line if s in known):
            bar = BESIDE
        elif line[0][0] in folk(text)[1] or houses(text, line[-1][1]) or any(s in slots for s in line):
            bar = SLOT
        else:
            bar = EVEN
        places += [(s, bar) for s in unnamed]
    bars: dict[str, float] = {}
    for (a, b), bar in places:
        piece = text[a:b]
        if piece not in found:
            bars[piece] = min(bar, bars.get(piece, bar))
    return bars


def _within_word(text: str, start: int, end: int) -> bool:
    """Return whether a common word is no name here: a part of a longer word, or before another (安全生产)."""
    known = lexicon.known
    if not known(text[start:end]):
        return False
    apart = not known(text[end : end + 2]) or end + 2 > len(text) or DOES.match(text, end)
    if (
        not apart
        and start not in folk(text)[1]
        and "\u4e00" <= text[start - 1 : start] <= "\u9fff"
        and text[start - 1] not in LEADS
    ):
        return True
    return any(
        known(text[a:b])
        for a in range(max(0, start - 2), start + 1)
        for b in range(end, min(end + 3, len(text) + 1))
        if (a, b) != (start, end)
    )
