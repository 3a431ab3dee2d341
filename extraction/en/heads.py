"""Head words of posts in English."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import data


@cache
def heads() -> re.Pattern[str]:
    """Return the pattern of head words, longest first."""
    d = data("extraction.en", "posts")
    words = sorted({*d["heads"], *d["phrases"]}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.I)


@cache
def _before() -> re.Pattern[str]:
    d = data("extraction.en", "posts")
    words = sorted({*d["heads"], *d["phrases"]}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, words))})\s$", re.I)


def post_before(text: str) -> re.Match[str] | None:
    """Return the head word that ends a text: … police officer (Dale Curtis)."""
    m = _before().search(text)
    # a letterhead in capitals stands over the name, not before it
    return None if m and m.group().endswith("\n") and m.group(1).isupper() else m


@cache
def plural_heads() -> re.Pattern[str]:
    """Return the pattern of head words before a plural s: (both former) employee(s)."""
    d = data("extraction.en", "posts")
    words = sorted({*d["heads"], *d["phrases"]}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?=s(?![\w-]))", re.I)
