"""What tells a place that no list knows: words before it, behind it and in its name, and those that no place has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extraction.common import Phrases, data, words_of

PHRASES = Phrases("extraction.en", "told_place_words")

WORD = r"(?:(?:St|Ste|Mt|Ft)\.\s)?(?:Mc|Mac|O['’])?[A-Z][a-zà-ÿ]+(?:-[A-Z]?[a-zà-ÿ]+)*"
# so many words the name of a place has at most
MOST = 3


@dataclass(frozen=True)
class Words:
    """What stands before a place, behind it and in its name, and the words that are none."""

    seats: re.Pattern[str]
    whole: re.Pattern[str]
    levels: re.Pattern[str]
    parts: re.Pattern[str]
    inside: re.Pattern[str]
    formed: re.Pattern[str]
    quarter: re.Pattern[str]
    bodies: re.Pattern[str]
    of_states: re.Pattern[str]
    does: re.Pattern[str]
    strong: re.Pattern[str]
    things: re.Pattern[str]
    counted: re.Pattern[str]
    of_state: re.Pattern[str]
    last: frozenset[str]
    first: frozenset[str]
    none: frozenset[str]
    not_first: frozenset[str]
    not_in: re.Pattern[str]
    fund: re.Pattern[str]


@cache
def words() -> Words:
    """Return the patterns of ``data/places.yaml``."""
    places = data("extraction.en", "places")
    d: dict[str, Any] = places["told"]

    def any_of(key: str) -> str:
        return "|".join(sorted(d[key], key=len, reverse=True))

    return Words(
        seats=re.compile(rf"(?:(?<!\w)(?:{any_of('seats')})|(?:United States Attorney for the|U\.S\. Attorney for the|(?:Northern|Southern|Eastern|Western|Middle|Central))\sDistrict)\sof\s$"),
        whole=re.compile(rf"(?<!\w)(?:{any_of('whole')})\sof\s$"),
        levels=re.compile(rf"\s(?:{any_of('levels')})(?!\w)"),
        parts=re.compile(rf"(?:\sand\s(?P<second>{WORD}(?:\s{WORD})?))?\s(?P<part>(?P<person>{any_of('persons')})|{any_of('parts')})(?![\w-])"),
        inside=re.compile(r"(?:\b[Ii]n(?:\sand\saround)?|\bnear|\baround|\bthroughout|\bacross)\s$"),
        formed=PHRASES.compile(r"\b(?:‹before_place›)\s$"),
        quarter=re.compile(rf"({WORD}(?:\s{WORD})?),?\s(?:in\s)?(?:the\s)?(?:{'|'.join(places['boroughs'])})\b"),
        bodies=re.compile(rf"\s(?:{any_of('bodies')})(?!\w)"),
        of_states=re.compile(rf"\s(?:{any_of('state_bodies')})(?!\w)"),
        does=re.compile(rf"\s(?:{any_of('does')})\b"),
        strong=re.compile(rf"\s(?:{any_of('strong')})\b"),
        counted=re.compile(rf"\s(?:{any_of('counted')})\b"),
        things=re.compile(rf"['’]s?\s(?:{any_of('things')})\b"),
        of_state=re.compile(r"\b(?:[Aa]gency|[Pp]rograms?|[Ww]aiver|[Pp]lan|[Cc]ounties|[Hh]omes|[Cc]enters)\s(?:of|in)\s$"),
        last=frozenset(d["last"]), first=frozenset(d["first"]), none=frozenset(d["no_place"]),
        not_first=frozenset(d["not_first"]), not_in=re.compile(rf"\b{d['not_in']}"),
        # in Tarn Care and Development Fund money: the name of a fund goes on behind and
        fund=re.compile(r"\s(?:and|&)\s(?:[A-Z][\w-]*\s){1,4}(?:Acts?|Programs?|Funds?|Grants?|Plans?|Block)\b"),
    )  # fmt: skip


def may_be(parts: list[str], w: Words) -> bool:
    """Return whether the words of a name may be those of a place."""
    if len(parts) == 1:
        return not (
            parts[0] in w.none or parts[0] in w.not_first or parts[0] in w.first or parts[0].endswith("ers")
        )
    return (
        len(parts) <= MOST
        and not {parts[0], parts[-1]} & w.none - w.last - w.first
        and parts[0] not in w.not_first - w.first
        and not parts[-1].endswith("ers")
    )


def stands_small(text: str, parts: list[str]) -> bool:
    """Return whether a word of a name stands small elsewhere: it is a common word in capitals."""
    places = words_of(text).places
    small = (form for p in parts for form in (p.lower(), f"{p.lower()}s"))
    return any(next(places(form, apart="-"), None) for form in small)
