"""Lines at the head of a report that name its author and its number: nothing is called by them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from vocabulary import Strict, parse_yaml

# so many of them stand above what a report is about
MOST = 4


class Letterheads(Strict):
    """Schema of ``data/letterheads.yaml``: what fits a whole line, by language."""

    zh: tuple[str, ...]
    en: tuple[str, ...]


@cache
def _lines() -> re.Pattern[str]:
    text = files("graph.projection").joinpath("data", "letterheads.yaml").read_text(encoding="utf-8")
    found = Letterheads.model_validate(parse_yaml(text))
    return re.compile("|".join(f"(?:{p})" for p in (*found.zh, *found.en)))


def below_letterhead(text: str, start: int, end: int) -> int:
    """Return where the words begin below the lines of a letterhead; ``start`` where nothing else stands in the stretch."""
    at = start
    for _ in range(MOST + 1):
        while at < end and text[at].isspace():
            at += 1
        stop = text.find("\n", at, end)
        if stop < 0:
            return at if at < end else start
        if not _lines().fullmatch(text[at:stop].strip()):
            return at
        at = stop
    return start
