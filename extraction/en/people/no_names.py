"""What tells that a run of capitalised words is no name: a firm, a place, a body, the rest of a title."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Protocol

from extraction.common import Phrases, Spans, data, lazy
from extraction.en.accused.charges import AGED
from extraction.en.words.heads import of_post

PHRASES = Phrases("extraction.en", "no_names")

FIRM = PHRASES.compile(r"^,?\s(?:‹firm›)")
# Victoria (Docks), Kelton (Province): the last word is that of a place or a firm
LANDING = PHRASES.compile(r"\s(?:‹place_words›)$")
# a date, and the next thing of a list
DATED = lazy(r"\d{2},\s(?:of\s)?$")
GOES_ON = lazy(r",\s(?:[A-Z]|is\b|was\b|has\b)")
# (name), 24, Larkfield, pleaded guilty: where somebody of an age lives
LIVES = lazy(r",\s\d{2},\s(?:of\s)?$")
INHABITANT = PHRASES.compile(r"\s(?:‹inhabitant›)s?\b")
FROM = PHRASES.compile(r"\b(?:‹from›)\sfrom\s$")
OF_BODY = PHRASES.compile(
    r"\b(?:‹of_body›) of\s(?:the\s)?$",
    re.I,
)
FOLLOWER = lazy(r"\s([A-Z][\w.]+)")


class Place(Protocol):
    """What is known of a text while its runs are weighed: places, organisations' words, headlines, ends of names."""

    text: str
    heads: frozenset[str]
    is_place: Callable[[str], bool]
    headlines: Spans
    ends: set[int]


@cache
def _jobs() -> frozenset[str]:
    return frozenset(data("extraction.en", "posts")["heads"])


def no_name(here: Place, start: int, end: int, before: str, after: str, *, known: bool, titled: bool) -> bool:
    """Return whether what stands around a run of capitalised words tells that it is nobody's name."""
    if FIRM.match(after):
        return True
    follower = FOLLOWER.match(after)
    # the Branch Manager, (Sahara Gram) Bank: behind a comma a post does not vouch for a name
    vouched = titled and not before.endswith(", ")
    # at the foot of a text a post stands below the name
    below = known and follower is not None and follower.group().startswith("\n")
    if not vouched and not below and follower and follower.group(1).rstrip(".") in here.heads:
        return True
    if LANDING.search(here.text[start:end]):
        return True
    if here.text.startswith(" of ", start - 4) and start - 4 in here.ends and not (known or titled):
        # (name) of (Elgin Bluffs)
        return True
    if DATED.search(before) and GOES_ON.match(after):
        return True
    if LIVES.search(before) and not AGED.match(after) and (not known or here.is_place(here.text[start:end])):
        return True
    # every word of a headline is written in capitals
    if not known and here.headlines.touches(start, end):
        return True
    # the rest of a title: Deputy (Juvenile Corrections) Officer
    if not known and follower and follower.group(1).lower() in _jobs():
        return True
    if not (known or titled) and here.is_place(here.text[start:end]):
        return True
    # of the (Tarnby Polytechnic): nobody's name stands behind "the"
    if not (known or titled) and before.endswith((" the ", "The ")):
        return True
    # an (Upper Marleigh) man, two brothers from (Castine Brook)
    if not (known or titled) and (INHABITANT.match(after) or FROM.search(before)):
        return True
    # the chief executive of (Lestari Selatan)
    if not (known or titled) and of_post().search(before):
        return True
    return bool(OF_BODY.search(before))
