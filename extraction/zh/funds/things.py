"""Public things that somebody uses, lends, moves or keeps as his own: 把站里的一辆货车借给亲戚, 将两间公房过户到自己名下."""

from __future__ import annotations

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.zh", "things")

NAME = PHRASES.compile(
    r"(?:[\d一两二三四五六七八九十几多]余?(?:‹measure›)|一批)(?P<name>[\u4e00-\u9fff\dA-Z]{0,6}?(?:‹thing›))(?!‹more›)"
)
KEPT = PHRASES.compile(r"‹kept›")
OWNER = PHRASES.compile(r"‹owner›")
GIFT = PHRASES.compile(r"‹gift›")
STOP = lazy(r"[。；;\n]")
# in characters: so far before and behind a name the act stands, so far before the act its owner
NEAR, FAR = 30, 90
KIND = "FD-15"


def things(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, fund) of public things whose sentence tells that somebody made them his own or another's."""
    found = []
    for m in NAME.finditer(text):
        start, end = m.span("name")
        low = max(
            [max(0, start - NEAR), *(s.end() for s in STOP.finditer(text, max(0, start - NEAR), start))]
        )
        high = min([min(len(text), end + NEAR), *(s.start() for s in STOP.finditer(text, end, end + NEAR))])
        if (
            KEPT.search(text, low, high)
            and OWNER.search(text, max(0, low - FAR), high)
            and not GIFT.search(text, low, high)
        ):
            found.append((start, end, KIND))
    return found
