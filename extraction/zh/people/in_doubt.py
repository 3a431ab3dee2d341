"""What may be a name and stands as those do who are to be hidden: nobody may read it, though it is not sure enough to be a person.

To hide a word too many costs little, to show a name costs much. The weights are those of ``harmed`` and ``blame``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extraction.common import Matcher, Span, Spans, weighed
from extraction.zh.names.found import Found
from extraction.zh.people.harmed import LEFT_OUT
from extraction.zh.people.signs import Scene

# odds (logarithm): hidden is what rather is to be hidden than not
EVEN = 0.0


def in_doubt(
    text: str, found: Mapping[str, Found], doubts: Sequence[Span], starts: Sequence[int]
) -> list[Span]:
    """Return every mention of what may be a name and is rather to be hidden than not, and not rather blamed.

    ``found``: the people of the text; ``doubts``: what may be a name; ``starts``: where cases begin.
    """
    pieces = {text[a:b] for a, b in doubts} - set(found)
    if not pieces:
        return []
    named = Spans(s for p in found.values() for s in p.spans)
    maybe: dict[str, Found] = {}
    for start, end, piece in Matcher([(p, p) for p in pieces]).longest(text):
        if not named.touches(start, end):
            maybe.setdefault(piece, Found(piece)).spans.append((start, end))
    scene = Scene(text, {**found, **maybe}, starts)
    hiding, blame = weighed("extraction.zh", "harmed"), weighed("extraction.zh", "blame")
    hidden: list[Span] = []
    for name, person in maybe.items():
        signs = scene.of(name)
        if hiding.odds(signs - LEFT_OUT) >= EVEN and blame.odds(signs) < 0:
            hidden += person.spans
    return hidden
