"""How a place shows itself in English prose: datelines, homes after an age, counties, town and state."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.en.words.letters import LOW, UP

PHRASES = Phrases("extraction.en", "place_words")

CANDIDATE = lazy(
    r"(?<![\w'])(?:(?:Mc|Mac|De|La|Le)?(?:St\.|Ft\.|Mt\.|[A-Z][a-z]+)(?:[\s-](?:(?:of|the)\s)?(?:Mc|Mac|De|La)?[A-Z][a-z]+){0,3}|[A-Z]{3,}(?:\s[A-Z]{3,}){0,2})(?![\w])"
)
BEFORE = PHRASES.compile(
    r"(?:‹before›)\s(?:the\s)?$",
    re.I,
)
DATELINE = PHRASES.compile(
    r"^[ ]*((?:Mc|Mac)?[A-Z][A-Za-z.'-]*(?:\s[A-Z][A-Za-z.'-]+){0,3})(?:,\s(?P<state>[A-Z][\w. ]{1,20}?)|,(?=\s[–—-]))?\s?(?:\([^)\n]{3,30}\)\s?)?(?:[–—]|\s-{1,2}\s|-{2}|-\s|-(?=(?:‹dateline›)\s))",
    re.M,
)
HOME = lazy(
    rf"(?:,|\()\s?\d{{2}}\)?,\s(?:(?:both|all|formerly)\s)?(?:of\s)?((?:Mc|Mac|St\.\s|Mt\.\s|Ft\.\s)?[{UP}][{LOW}]+(?:[\s-][{UP}][{LOW}]+){{0,3}})(?=,|\.(?:\s|$)|\s(?:and|was|is|has|were)\b|;)"
)
SEAT = PHRASES.compile(
    rf"\b(?:City|Town|Village|Township|Borough|[Mm]ayor|[Rr]esidents?) of ((?:Mc|Mac)?[{UP}][{LOW}]+(?:\s(?!‹seat›)[{UP}][{LOW}]+){{0,2}})(?![\w'])"
)
COUNTY = lazy(r"(?<!\w)((?:(?:Ste?\.|[A-Z][\w'\-]*) ){1,3})(County|Parish|Borough|Township)(?!\w)")
# Tarn, Wex and Quell Counties: each is one
COUNTIES = PHRASES.compile(
    r"(?<![\w'])((?:(?:‹county_beginnings›)\s)?[A-Z][a-z]+(?:,\s(?:(?:‹county_beginnings›)\s)?[A-Z][a-z]+)*),?\sand\s((?:(?:‹county_beginnings›)\s)?[A-Z][a-z]+)\s(?:[Cc]ounties|[Pp]arishes)\b"
)
COUNTY_LEAD = PHRASES.compile(r"(?:‹county_lead›)\s")
ROAD = PHRASES.compile(r"\s(?:‹road›)")
STATEWISE = lazy(r",\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)")
# town and state: Houston, TX
POSTAL = PHRASES.compile(
    r"((?:Mc|Mac|De|La|Le|St\.\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}),\s(‹postal›)(?=[\s,.;:)\-–—]|$)"
)
# who or what a town stands before
OF_TOWN = PHRASES.compile(r"\s(?:‹of_town›)(?![\w])|-(?:based|area|metropolitan)")
CHAINED = lazy(r"(?:,|\sand|,\sand|\sor|;|\s&)\s$")
# in (town), (state): whatever the town
STATED = PHRASES.compile(
    r"\b(?:in|of|from|near|to)\s(?P<town>(?:‹stated›)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}),\s(?P<state>[A-Z][A-Za-z.]+(?:\s[A-Z][a-z]+)?)"
)
# a (town) durable medical equipment company: what a town has, adjectives between
HAS = PHRASES.compile(
    r"(?:\s(?!(?:‹no_adjective›)\s)[a-z][a-z-]+(?:\s\([A-Z]{2,5}\))?){0,5}?"
    r"\s(?:‹what_a_town_has›)(?!\w)"
)
A_TOWN = PHRASES.compile(r"(?:\b(?:‹a_town›))\s$")
# of Pearl Records, to Palmetto GBA: a name that begins like a town; of (town) Police is a town
NAME_OF = lazy(r"\b(?:of|to|from)\s$")
# (towns): Indore, Ujjain and Dewas in brackets
BRACKETED = lazy(r"\((?P<towns>[A-Z][a-z]+(?:, [A-Z][a-z]+)*(?:,? and [A-Z][a-z]+|, [A-Z][a-z]+))\)")
# three offices, namely (towns)
NAMELY = lazy(
    r"\b(?:i\.e\.|namely|viz\.),?\s(?P<towns>[A-Z][a-z]+(?:, [A-Z][a-z]+){0,12}(?:,? and [A-Z][a-z]+))(?=[.,;:]|\s\()"
)
# (town) Police Department, (town) City Council: whose it is stands in front
OF_ITS_TOWN = PHRASES.compile(r"\s(?:‹of_its_town›)\b")
# (town) Regional Office, (town) Field Division, FBI's (town) Office: where an office of a larger body sits
SEAT_OF_OFFICE = lazy(
    r"\s(?:(?:Regional|Field|Area|District|Branch|Resident|Zonal)\s(?:Office|Division)|(?:regional|field|area|district|branch|zonal)\soffice)\b"
)
OFFICE_OF = lazy(r"\b(?:FBI|DEA|ATF|IRS|HSI|OIG)(?:['’]s)?\s$")
ITS_OFFICE = lazy(r"\s(?:Field\s)?(?:Office|Division)\b")


@cache
def place_lists() -> tuple[dict[str, str], dict[str, str], frozenset[str], re.Pattern[str], frozenset[str]]:
    """Return short forms of states, boroughs, words that are no places, the pattern of short forms, postal codes."""
    d = data("extraction.en", "places")
    short = "|".join(re.escape(s) for s in sorted(d["short"], key=len, reverse=True))
    return (
        d["short"], d["boroughs"], frozenset(d["not_place"]), re.compile(rf"(?<=,\s)(?:{short})(?!\w)"),
        frozenset(d["codes"]),
    )  # fmt: skip
