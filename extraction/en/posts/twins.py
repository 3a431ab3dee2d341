"""Two posts joined by and: the mayor and longtime councilmember."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.common import Phrases, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan, word_lists
from extraction.en.posts.posts import chain, post_at
from extraction.en.words.heads import APART, heads

PHRASES = Phrases("extraction.en", "twins")

EARLIER = PHRASES.compile(r"([\w' -]{3,60}?)\s(?:and|&)\s(?:(?:‹earlier›)\s)*$")


def with_earlier(text: str, start: int, own: PostSpan, marks: Landmarks) -> list[PostSpan]:
    """Return the post before a name and the one joined to it: Oakvale mayor and longtime councilmember (name)."""
    earlier = EARLIER.search(text, start, own.position[0])
    found = list(heads().finditer(text, *earlier.span(1))) if earlier else []
    if not earlier or not found or found[-1].end() != earlier.end(1):
        return [own]
    other = post_at(text, *found[-1].span(), marks)
    unit = own.unit if own.unit and own.unit[0] < own.position[0] else other.unit or own.unit
    return [
        PostSpan(other.position, other.unit or own.unit, other.former, other.public),
        PostSpan(own.position, unit, own.former or other.former, own.public),
    ]


def with_twin(text: str, m: re.Match[str], marks: Landmarks) -> list[PostSpan]:
    """Return the post at a head and the one that and joins behind it."""
    first = post_at(text, m.start(), m.end(), marks)
    joined = JOINED.match(text, first.position[1])
    second = heads().match(text, joined.end()) if joined else None
    if not second and joined:
        return [first, *_further(text, joined.end(), first, marks)]
    if not second and first.unit and first.unit[0] >= first.position[1]:
        # clerk of (unit) from 2012 to 2015, then deputy director of (unit)
        again = AGAIN.match(text, first.unit[1])
        return [
            first,
            *(_further(text, again.start("time"), first, marks) if again else _elsewhere(text, first, marks)),
        ]
    if not second:
        return [first]
    begin = second.start()
    second = chain(text, second, len(text))
    other = post_at(text, second.start(), second.end(), marks)
    if joined and joined.group() == "/":
        # owner/operator: one post of two words
        return [replace(first, position=(first.position[0], second.end()), unit=first.unit or other.unit)]
    return [PostSpan(first.position, first.unit or other.unit, first.former, first.public),
            PostSpan((begin, second.end()), other.unit or first.unit, first.former, other.public)]  # fmt: skip


# manager of (unit) and chairman of (unit): both of one who is named in front
AND_HEAD = lazy(
    r"(?:\s\([A-Z]{2,8}\))?,?\s(?:and|&|as\swell\sas)\s(?:also\s|formerly\s|previously\s)?(?:an?\s)?(?:[a-z][\w-]*\s){0,2}"
)
OWN_ENDS = lazy(r"[.;)\n]|,\s(?![A-Z])|\s[a-z]|$")


def _elsewhere(text: str, first: PostSpan, marks: Landmarks) -> list[PostSpan]:
    """Return the post at another unit that follows a post and its unit without an article."""
    if first.unit is None:
        return []
    lead = AND_HEAD.match(text, first.unit[1])
    m = heads().search(text, lead.start(), lead.end() + 30) if lead else None
    if m is None or lead is None or m.start() > lead.end():
        return []
    if not all(
        w.title() in word_lists()[2] for w in text[lead.start() : m.start()].split() if w not in ADVERBS
    ):
        return []
    other = post_at(text, *chain(text, m, len(text)).span(), marks)
    behind = other.unit is not None and other.unit[0] >= other.position[1]
    if other.unit is None or not behind or not OWN_ENDS.match(text, other.unit[1]):
        return []
    return [replace(other, former=other.former or first.former)]


ADVERBS = frozenset({"and", "&", "as", "well", "also", "formerly", "previously", "a", "an"})
JOINED = lazy(r"(?:\s(?:and|&)\s|/)")
AGAIN = PHRASES.compile(
    r"(?:\s\([A-Z]{2,8}\))?(?:\s(?:from|between|since|in|until)\s[^,;.]{4,30})?(?:,?\s(?:and|&)\s|,\s)(?P<time>(?:‹again›)\s)"
)
FURTHER = PHRASES.compile(r"(?:(?:also\s)?(?:‹further›)\s){1,3}")


def _further(text: str, at: int, first: PostSpan, marks: Landmarks) -> list[PostSpan]:
    """Return the second post of: the mayor and longtime city councilmember; a former lawyer and former clerk of …"""
    opener = FURTHER.match(text, at)
    m = heads().search(text, opener.end(), opener.end() + 70) if opener else None
    if (
        not m
        or not opener
        or re.search(
            rf"[,;.](?!\w)|{APART}",
            text[opener.end() : m.start()],
        )
    ):
        return []
    other = post_at(text, *chain(text, m, len(text)).span(), marks)
    former = "current" not in opener.group() and (other.former or first.former)
    return [PostSpan(other.position, other.unit or first.unit, former, other.public)]
