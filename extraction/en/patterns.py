"""Wordings from the data files as patterns; of many, only those whose telling words stand in the text are tried."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from extraction.en.literals import branches, needed

CLASS = re.compile(r"<([a-z]+)>")


def bounded(pattern: str) -> re.Pattern[str]:
    """Compile a wording; its gaps stay in their clause but may hold the point of a number, an initial or a title."""
    return re.compile(
        pattern.replace("[^.;]", r"(?:[^.;]|\.(?=\d)|(?<=[\s.][A-Z])\.|(?<=\s(?:Jr|Sr|Dr|Mr|Ms))\.)"), re.I
    )


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """Return the text without case, for asking whether a word stands in it; its offsets are not those of the text."""
    return text.casefold()


class Wordings:
    """One pattern made of many: finds what ``a|b|c`` finds, and tries only what can stand in the text."""

    __slots__ = ("_rows",)

    def __init__(self, patterns: list[str], *, begin: str = r"(?<!\w)") -> None:
        single = [b for p in patterns for b in branches(p)]
        self._rows = [(bounded(rf"{begin}(?:{p})"), needed(p)) for p in single]

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches that do not overlap, leftmost first; where two begin together the first wording wins."""
        stop = len(text) if end is None else end
        # of a part only its own words are asked for: many short parts of a long text must not cost the whole each time
        low = folded(text) if start == 0 and stop == len(text) else text[start:stop].casefold()
        upcoming = []
        for i, (pattern, words) in enumerate(self._rows):
            if words is None or any(w in low for w in words):
                m = pattern.search(text, start, stop)
                if m:
                    upcoming.append((m.start(), i, m))
        while upcoming:
            best = min(upcoming, key=lambda u: u[:2])[2]
            yield best
            at = best.end() + (best.end() == best.start())
            following = []
            for begin, i, m in upcoming:
                again = m if begin >= at else self._rows[i][0].search(text, at, stop)
                if again:
                    following.append((again.start(), i, again))
            upcoming = following

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match."""
        return next(self.finditer(text, start, end), None)


def spelt(wording: str, classes: Mapping[str, str]) -> str:
    """Return a wording with every ``<class>`` of words written out."""
    return CLASS.sub(lambda m: classes[m[1]], wording)


def any_of(patterns: list[str]) -> Wordings:
    """Join wordings that begin where a word begins."""
    return Wordings(patterns)
