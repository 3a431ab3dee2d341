"""What an office is of: the field behind a post (clerk of records, director of Public Works), and the unit behind that."""

from __future__ import annotations

import re
from bisect import bisect_left

from extraction.common import Phrases, Span, between, lazy, listed
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import word_lists
from extraction.en.posts.units_behind import unit_behind
from extraction.en.units.org import areas

PHRASES = Phrases("extraction.en", "post_fields")

FIELD = PHRASES.compile(
    r"\s(?:of|for)\s((?:[A-Za-z][\w-]*)(?:\s(?:and\s)?[A-Za-z][\w-]*){0,3}?)(?=\s(?:for|at|with|in|of|by)\s(?:(?:the\s(?:[a-z]+\s){0,2}(?:of\s)?)?[A-Z]|the\s[a-z])|[,.;]|\s\(|\s(?:‹field›)\b|$)"
)
MORE = lazy(r"(\sand\s([A-Z][\w-]*))(?=\s(?:for|at|with|in|of)\s|[,.;])")
# Finance and Accounts at the …, plant and fleet at …: the unit stands right behind
BEFORE_UNIT = lazy(r"(\sand\s([A-Za-z][\w-]*))(?=\s(?:at|of|for|in|with)\s(?:the\s)?[A-Z])")
# right before a name
NAMED = lazy(r"\sof\s((?:[A-Z][\w-]*)(?:\s(?:and\s)?[A-Z][\w-]*){0,3})(?=,?\s$)")
# Assistant Manager (Quality)
BRACKET = lazy(r"\s\(((?:[A-Z][a-z]+)(?:\s(?:(?:and|&)\s)?[A-Z][a-z]+){0,3})\)(?=[,.;]?\s)")
COURTS = frozenset({"Court", "Courts", "State", "Police"})


def with_field(
    text: str, end: int, tail: int, after: int | None, marks: Landmarks, *, private: bool, placed: bool
) -> tuple[int, Span | None]:
    """Return where a post ends with the field behind it (clerk of records), and the unit behind that.

    ``tail``: its end with the s of several; ``after``: where a name between post and unit ends; ``placed``: a unit
    stands in front of it already.
    """
    walls, _, modifiers, _ = word_lists()
    field = FIELD.match(text, tail) if after is None else None
    if field is None or marks.people[between(marks.people, *field.span(1))]:
        # Director of Public Works (name), …
        field = _named_field(text, tail, marks)
    far = unit_behind(text, tail if after is None else after, marks)
    words = field.group(1).split() if field else []
    if field and (placed or field.start(1) not in marks.starts or _only_areas(words)):
        stop = whole_field(text, field.end())
        beyond = unit_behind(text, stop, marks)
        own = (
            (words[-1].title() in areas() and not private)
            or all(w in modifiers or w == "and" for w in words)
            or (not private and ordinary(words[:1]) and len(words) == 1)
            or (
                words[0][0].islower()
                and len([w for w in words if w != "and"]) < 3
                and words[0] not in walls
                and not private
            )
        )
        if text.startswith(" for ", end):
            # an attorney for tenants, but a deputy for information systems
            own = words[-1].title() in areas()
        if own and (placed or beyond or far is None or far[0] == field.start(1)):
            return stop, beyond
    return end, far


def _only_areas(words: list[str]) -> bool:
    """Return whether a field is made of words that tell what an office is of (Administrative Services)."""
    return all(w in areas() or w in word_lists()[2] or w == "and" for w in words)


def ordinary(words: list[str]) -> bool:
    """Return whether capitalised words are common ones (Trades, Food): of a title, no name."""
    small = listed("extraction.en", "small")
    return all(w[0].isupper() and (w.lower() in small or w.lower().removesuffix("s") in small) for w in words)


def field_only(words: list[str]) -> bool:
    """Return whether the words before a post are only what it is of (Public Works), no organisation (Postal Service)."""
    return words[-1] in areas() - COURTS and all(w in word_lists()[2] for w in words)


def whole_field(text: str, end: int) -> int:
    """Return the end of a field with the word that and joins to it: Material Science and Engineering."""
    m = MORE.match(text, end)
    if m and m.group(2) in areas():
        return m.end(1)
    joined = BEFORE_UNIT.match(text, end)
    alike = joined and text[text.rfind(" ", 0, end) + 1].isupper() == joined.group(2)[0].isupper()
    return joined.end(1) if joined and alike else end


def _named_field(text: str, end: int, marks: Landmarks) -> re.Match[str] | None:
    """Return the field of an office that stands right before a name: Director of Public Works (name)."""
    near = bisect_left(marks.people, end)
    if near == len(marks.people) or marks.people[near] - end > 60:
        return None
    m = NAMED.match(text, end, marks.people[near])
    last = m.group(1).split()[-1] if m else ""
    return m if last in areas() or last in word_lists()[2] else None


def with_bracket(text: str, end: int) -> int:
    """Return the end of a post with the field that stands in brackets behind it, where that is no name."""
    m = BRACKET.match(text, end)
    return m.end() if m and ordinary([w for w in m.group(1).split() if w not in ("and", "&")]) else end
