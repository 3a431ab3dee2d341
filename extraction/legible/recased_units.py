"""Names of public bodies in texts of one kind of letters: the words around a head that belong to its name stand large with it."""

from __future__ import annotations

from functools import cache

from extraction.common import data
from extraction.en.places.places import is_place

JOINTS = frozenset({"and", "&"})
LONGEST = 6


@cache
def _bodies(name: str) -> frozenset[str]:
    return frozenset(data("extraction.en", "casing")["bodies"][name])


@cache
def _fields() -> frozenset[str]:
    """Return the words that tell what a body is for."""
    d = data("extraction.en", "posts")
    words = {w.lower() for w in (*d["modifiers"], *d["areas"])}
    return frozenset(words | _bodies("fields")) - _bodies("not_fields")


def of_bodies(words: list[str], large: list[bool]) -> set[int]:
    """Return which small words belong to the name of a body; ``large``: which of ``words`` stand large already.

    Department of Motor Vehicles, City of X where X stands large, Employment Development Department, X Department.
    """
    found: set[int] = set()
    common, articles = _bodies("common"), _bodies("articles")
    fields, openers, places, closers = _fields(), _bodies("openers"), _bodies("places"), _bodies("closers")
    for i, word in enumerate(words):
        if word in openers and words[i + 1 : i + 2] == ["of"]:
            end = _run(words, i + 2, fields)
            if end > i + 2:
                found |= {i, *(k for k in range(i + 2, end) if words[k] not in JOINTS)}
        elif word in places and words[i + 1 : i + 2] == ["of"]:
            end = _place(words, i + 2)
            if end > i + 2 or large[i + 2 : i + 3] == [True]:
                found |= {i, *range(i + 2, end)}
        if word in closers:
            start = i
            while (
                start > 0 and i - start < LONGEST and words[start - 1] in fields and words[start - 1] != "of"
            ):
                start -= 1
            own = [w for w in words[start:i] if w not in common and w not in JOINTS]
            named = start > 0 and large[start - 1] and words[start - 1] not in articles
            # the county water department is no name, the Employment Development Department is one
            if len(own) > 1 or (own and named):
                found |= {k for k in range(start, i + 1) if words[k] not in JOINTS}
    return {i for i in found if not large[i]}


def _place(words: list[str], start: int) -> int:
    """Return where the longest known place ends that begins at ``start``; ``start`` where none does."""
    for end in range(min(len(words), start + 3), start, -1):
        if is_place(" ".join(w.title() for w in words[start:end]), None):
            return end
    return start


def _run(words: list[str], start: int, fields: frozenset[str]) -> int:
    """Return where the words of a field end that begin at ``start``, without a joint at the end."""
    end = at = start
    while at < len(words) and at - start < LONGEST and (words[at] in fields or words[at] in JOINTS):
        at += 1
        end = at if words[at - 1] not in JOINTS else end
    return end
