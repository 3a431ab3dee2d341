"""Where words of misconduct and weakness tell nothing that happened: denied, supposed, forbidden, taught, declined (``data/lawful.yaml``)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache

from extraction.common import Span, Spans, data, lazy
from extraction.en.words.patterns import Wordings, any_of, gapped, spelt

# so far before a wording, in characters, stands what takes it back
AHEAD = 140
SENTENCE = lazy(r"[.;!?](?=\s|$)|\n")


@cache
def _lists() -> tuple[list[Wordings], re.Pattern[str], re.Pattern[str], Wordings]:
    d = data("extraction.en", "lawful")
    words: dict[str, str] = {}
    for name, class_ in d["words"].items():
        words[name] = spelt(class_, words)
    ahead, denied = ("|".join(spelt(p, words) for p in d[k]) for k in ("ahead", "denied"))
    return (
        [any_of([spelt(p, words)]) for p in (*d["stretches"], *d["senses"])],
        lazy(gapped(rf"(?:{ahead})\Z"), re.I),
        lazy(gapped(rf"(?:{denied})\Z"), re.I),
        any_of([d["aside"]]),
    )


@lru_cache(maxsize=2)
def stretches(text: str) -> Spans:
    """Return the stretches in which no wording tells anything that happened."""
    patterns = _lists()[0]
    return Spans(m.span(1) for p in patterns for m in p.finditer(text))


def unreal(text: str, start: int) -> bool:
    """Return whether a wording that begins here tells nothing that happened."""
    return stretches(text).touches(start, start + 1) or bool(
        _lists()[1].search(text[max(0, start - AHEAD) : start])
    )


def denied(text: str, start: int) -> bool:
    """Return whether a deed that is named here is told not to have been done."""
    return bool(_lists()[2].search(text[max(0, start - AHEAD) : start]))


@lru_cache(maxsize=2)
def aside(text: str) -> list[Span]:
    """Return the sentences in which somebody keeps out of what is their own or their family's business."""
    found: list[Span] = []
    ends = [0, *(m.end() for m in SENTENCE.finditer(text)), len(text)]
    for m in _lists()[3].finditer(text):
        found.append((ends[bisect_right(ends, m.start()) - 1], ends[bisect_left(ends, m.end())]))
    return found
