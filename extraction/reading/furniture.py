"""Lines of a page that tell about the page: when it was put there, who runs the site, how to share it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import data

LANGUAGES = ("zh", "en")
# a longer line is a paragraph
LONGEST = 320


@cache
def _lines() -> re.Pattern[str]:
    found = [
        f"(?:{p})" for language in LANGUAGES for p in data(f"extraction.{language}", "furniture")["lines"]
    ]
    return re.compile("|".join(found))


def without_furniture(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines of a page that are no furniture; a page that is nothing else stays as it is."""
    every = list(lines)
    kept = [
        line for line in every if "。" in line or len(line) > LONGEST or not _lines().fullmatch(line.strip())
    ]
    yield from kept or every
