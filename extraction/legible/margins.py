"""Numbers of lines in the margin of a page, as courts print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extraction.common import lazy
from extraction.legible.edits import Edit

NUMBER = lazy(r"^[ \t]*(\d{1,4})(?:[ \t]+(?=\S)|[ \t]*$)", re.M)
CLOSED = lazy(r"[。！？!?；;：:.][”’」』\"')）]?$")
# so many lines in a row, and so many of them end in the middle of a sentence
FEWEST = 5
SHARE = 0.5


def margins(text: str) -> Iterator[Edit]:
    """Yield the numbers of numbered lines; numbered lists, whose items end, stay."""
    run: list[re.Match[str]] = []
    last = -1
    for m in NUMBER.finditer(text):
        if run and int(m[1]) == last + 1 and text[run[-1].end() : m.start()].count("\n") == 1:
            run.append(m)
        elif run and int(m[1]) == 1 and last >= FEWEST and not text[run[-1].end() : m.start()].count("\n\n"):
            # every page counts anew
            run.append(m)
        else:
            yield from _taken(text, run)
            run = [m]
        last = int(m[1])
    yield from _taken(text, run)


def _taken(text: str, run: list[re.Match[str]]) -> Iterator[Edit]:
    if len(run) < FEWEST:
        return
    lines = [text[m.end() : _end(text, m.end())].rstrip() for m in run]
    told = [line for line in lines if line]
    going = sum(not CLOSED.search(a) and (b[0].islower() or b[0] > "\u3400") for a, b in pairwise(told))
    if len(told) >= FEWEST and going >= SHARE * len(told):
        for m in run:
            yield m.start(), m.end(), ""


def _end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
