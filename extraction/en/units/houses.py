"""Houses that only posts ask for: their names make no unit by themselves (Tarn Municipality, the Tarn fish market, Tarn & Quill)."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.common import Phrases, Spans, propose
from extraction.en.units.org import Org, line_of

PHRASES = Phrases("extraction.en", "houses")

WORD = r"[A-Z][\w’'-]*(?<!['’]s)"
# Tarn Municipality, the Diocese of Tarn, Tarn Depot
LARGE = PHRASES.compile(
    rf"(?<![\w’'&.-])(?!(?:‹first›)\b)(?:(?!(?:‹lead›)\b){WORD}\s(?:of\s(?:the\s)?|and\s|&\s)?){{1,4}}(?:(?P<public>‹public›)|‹private›)(?![\w-]|\s(?:‹goes_on›)\b)(?:\sof\s{WORD}(?:\s{WORD})?)?"
)
OF = PHRASES.compile(rf"(?<![\w’'&.-])(?P<public>‹of›)\sof\s(?:the\s)?{WORD}(?:\s{WORD}){{0,2}}")
# the Tarn fish market, at Tarn station
SMALL = PHRASES.compile(
    rf"\b(?:[Tt]he|at|of|from|[Ii]ts|[Oo]ur)\s(?P<name>(?!(?:‹lead›|‹first›)\b){WORD}(?:\s{WORD}){{0,2}}\s(?:(?:‹kind›)\s)?(?:‹small›))(?![\w-])"
)
# Tarn & Quill, Tarn and Sons
FIRM = PHRASES.compile(
    rf"(?<![\w’'&.-])(?!(?:{WORD},\s){{0,2}}(?:‹matters›)\s(?:&|and)\s){WORD}(?:,\s{WORD}){{0,2}}\s(?:&\s{WORD}|and\s(?:Sons|Daughters|Brothers|Company))(?:\s(?:&\s)?{WORD})?"
)


def houses(text: str, people: list[tuple[int, int]], known: list[Org]) -> list[Org]:
    """Return the houses that no other rule finds, in the order of the text; ``people``: mentions and titles."""
    closed = Spans([*people, *((o.start, o.end) for o in known)])
    found: list[Org] = []
    for start, end, kind in sorted(_told(text)):
        free = not closed.touches(start, end) and (not found or start >= found[-1].end)
        propose("house", start, end, "en/units/houses.py", kind, None if free else "taken")
        if free:
            found.append(Org(start, end, kind, line_of(text[start:end])))
    return found


def _told(text: str) -> Iterator[tuple[int, int, str]]:
    for m in LARGE.finditer(text):
        yield *m.span(), "UT-PI" if m["public"] else "UT-CO"
    for m in OF.finditer(text):
        yield *m.span(), "UT-GV"
    for m in SMALL.finditer(text):
        yield *m.span("name"), "UT-PI"
    for m in FIRM.finditer(text):
        yield *m.span(), "UT-CO"
