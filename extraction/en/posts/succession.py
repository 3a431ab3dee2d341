"""Whose post somebody has, told by who was there before: replaced by (name), (name) took over from her, (name) held that post from 2009."""

from __future__ import annotations

from dataclasses import replace

from extraction.common import Phrases, between, lazy
from extraction.en.names.person import Person, marks_of
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan
from extraction.en.posts.posts import post_at
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import heads

PHRASES = Phrases("extraction.en", "succession")

# his replacement, (name); she was succeeded in May by (name)
HEIR_AHEAD = PHRASES.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\s(?:[a-z]+\s)?(?:‹heir›)(?:,|\s(?:is|was|will\sbe))\s|\b(?:replaced|succeeded)(?:\s[a-z0-9 ]{{2,30}})?\sby\s){COURTESY}$",
)
BEFORE_AHEAD = PHRASES.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z]+\s)?(?:‹before›)(?:,|\s(?:is|was))\s|\b(?:‹replaces›)\s){COURTESY}$",
)
# (name), who replaced her, took over from him, was appointed in his place
HEIR_BEHIND = PHRASES.compile(
    r"(?:,\s(?:\(?\d{2}\)?,\s)?who)?\s(?:(?:‹has›)\s){0,2}(?:(?:replaced|succeeded|replaces|succeeds)\s(?:him|her|them)|took\sover\sfrom\s(?:him|her)|(?:‹chosen›)\s(?:in\s(?:his|her)\s(?:place|stead)|to\s(?:replace|succeed)\s(?:him|her)))\b"
)
REPLACES = PHRASES.compile(
    rf"(?:,\s(?:\(?\d{{2}}\)?,\s)?who)?\s(?:(?:‹has›)\s){{0,2}}(?:‹replaces›)\s{COURTESY}"
)
BEFORE_BEHIND = lazy(
    r",\swhom\s(?:he|she|(?:Mr|Mrs|Ms|Dr)\.?\s[A-Z][\w’'-]+|[A-Z][\w’'-]+)\s(?:had\s)?(?:replaced|succeeded)\b"
)
# took over as witness, at the wheel: what was taken over is told there, as another thing or in the post's own words
AS_OTHER = PHRASES.compile(r"[^.;,]{0,30}\s(?:‹as_other›)\s(?!(?:‹top›)\b)")
# whom the one before harmed is named nowhere as the next
HARMED = PHRASES.compile(r"\b(?:‹harmed›)\b")
HARMED_HERE = PHRASES.compile(r"[^.;]{0,200}?\b(?:‹harmed›)\b")
# (name) held that position: the one that the sentence before tells of without a name
SAME = PHRASES.compile(r"\s(?:has\s|had\s)?(?:held|occupied|filled)\s(?:that|the|this)\s(?:‹seat›)\b")
BACK = 70
SENTENCE = 200


def heirs(
    text: str, named: list[Person], lines: list[tuple[int, int]], posts: dict[str, list[PostSpan]]
) -> dict[str, tuple[str, bool]]:
    """Return by name whose post somebody has of whom the text tells none in words, and whether it is over."""
    found: dict[str, tuple[str, bool]] = {}
    mentions = marks_of(named)
    begins = [a for a, _, _ in mentions]
    full = {p.name: p.first[0] for p in named}
    last: str | None = None
    for start, end in lines:
        here = mentions[between(begins, start, end)]
        for i, (a, b, name) in enumerate(here):
            if a != full[name] or posts[name] or HARMED.search(text, b, end):
                continue
            over = _over(text, start, a, b, end)
            if over is None and i + 1 < len(here) and REPLACES.fullmatch(text, b, here[i + 1][0]):
                # (name) replaced (name)
                if not AS_OTHER.match(text, here[i + 1][1], end):
                    found[name] = (here[i + 1][2], False)
            elif over is not None:
                held = [n for _, _, n in (*reversed(here[:i]), *here[i + 1 :]) if posts[n]]
                if other := next(iter(held), last):
                    found[name] = (other, over)
        last = next((n for _, _, n in reversed(here) if posts[n]), last)
    return {name: told for name, told in found.items() if posts[told[0]]}


def _over(text: str, start: int, a: int, b: int, end: int) -> bool | None:
    """Return whether the post of the one named at ``a`` is over, None where the words around tell of no succession."""
    low = max(start, a - BACK)
    before = BEFORE_BEHIND.match(text, b, end)
    if before or BEFORE_AHEAD.search(text, low, a):
        return None if AS_OTHER.match(text, before.end() if before else b, end) else True
    ahead = HEIR_AHEAD.search(text, low, a)
    behind = HEIR_BEHIND.match(text, b, end)
    if not (ahead or behind):
        return None
    return None if AS_OTHER.match(text, behind.end() if behind else b, end) else False


def inherited(posts: list[PostSpan], *, over: bool) -> list[PostSpan]:
    """Return the post that goes on from one to another: the last one told, without its time."""
    if not posts:
        return []
    held = max(posts, key=lambda p: (p.unit is not None, p.position[0]))
    return [replace(held, former=over, start=None, end=None, step=False)]


def same_seat(text: str, person: Person, marks: Landmarks) -> PostSpan | None:
    """Return the post that somebody held of whom the sentence before told without a name: held that position until …"""
    told = next((m for _, b in person.spans if (m := SAME.match(text, b))), None)
    if told is None or HARMED_HERE.match(text, told.end()):
        return None
    low = max(text.rfind("\n\n", 0, told.start()) + 1, told.start() - SENTENCE)
    ahead = list(heads().finditer(text, low, told.start() - len(person.name)))
    return post_at(text, *ahead[-1].span(), marks) if ahead else None
