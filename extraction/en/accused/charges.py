"""The words before and behind a name that charge its bearer."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.words.courtesy import COURTESY, STOPPED

PHRASES = Phrases("extraction.en", "charges")

DID = PHRASES.fill(r"(?:‹did›)")

BE = PHRASES.fill(r"(?:‹be›)")

ASIDE = PHRASES.fill(
    r"(?:,\s(?:(?:age|aged|now)\s)?\d{2}|\s?\([^()]{2,70}\))?"
    r"(?:,\s(?:(?!\b(?:‹aside›)\b)(?:[^.;]|\.(?=,|\s[a-z]|[A-Z]\.|\d))){1,240}?,|,\swho\s[^.;,A-Z]{1,200},|,)?"
)

# of (county) and his chief jailer
OF_PLACE = r"\s(?:of|from|with)\s(?:the\s)?[A-Z][\w.'’-]*(?:\s(?:of\s)?[A-Z][\w.'’-]*){0,3}(?:,?\sand\s(?:his|her|the|its|a|two|three)\s(?:[a-z-]+\s){0,4}[a-z-]+)?"

STRONG = PHRASES.compile(
    rf"^(?:{ASIDE}|{OF_PLACE}|\s(?:\w+ed|was employed|wrote|took|ran|had)\b(?:[^.;]|(?<=Inc)\.|(?<=Ltd)\.|(?<=Corp)\.|(?<=\sCo)\.){{1,110}}?\sand)\s(?:who\s)?(?:each\s|both\s|also\s)?(?:{BE}\s(?:(?:‹strong›)\s)?{DID}"
    r"|(?:(?:has|have|had)\s)?(?:pleaded|pled|pleads|entered a guilty plea|agreed to plead|admitted|confessed)\b)"
)

AFTER = PHRASES.compile(
    rf"^(?:{ASIDE}\s(?:who\s)?(?:‹after›)\b"
    r"|\s(?:not\s)?guilty\b|(?:,\s\d{{2}},|,)?\s(?:is|are|was|were)\s(?:also\s)?(?:said\sto\shave|named\sin|booked|bound\sover|held\sto\sanswer|led\saway)|,\swhose\s(?:own\s|earlier\s)?(?:conviction|sentence|sentencing|trial|indictment|arrest|guilty\splea)\b|'s?\s(?:scheme|conduct|arrest|indictment|conviction|sentencing|plea))"
)

# an age beside a name accuses in reports of charges, but not whom a preposition makes an object: the cards of (name), 87
OBJECT = PHRASES.compile(
    rf"\b(?:‹object›)\s(?:{COURTESY}(?:[A-Z][\w.'’-]*\s){{1,3}}[A-Z][\w'’-]*,\s\d{{2}},\s(?:[^.;,]{{0,30}},\s)?and\s(?:[a-z]+\s){{0,3}})?{COURTESY}$"
)
AGED = lazy(r"^(?:,\s(?:(?:age|aged|now)\s)?(?:1[89]|[2-9]\d)\b|\s?\((?:1[89]|[2-9]\d)\))")

BEFORE = PHRASES.compile(
    r"(?:‹before›)\s" + COURTESY + "$",
    re.I,
)

# charges … against (the councilman and former mayor) NAME: only where a post stands before the name
AGAINST = lazy(
    r"\b(?:charges?|indictments?|complaints?|counts?|case|judgment)\b(?:[^.;]|\.\d){0,60}?\sagainst\s(?:[\w'.-]+\s){1,10}$",
    re.I,
)

# finding (psychologist) NAME guilty; a charge against two physicians, NAME and …: only where a post stands before the name
NAMED_IN = PHRASES.compile(
    r"\b(?:‹charging›)\s"
    rf"(?:(?!(?:‹not_the_person›)\s)(?:[\w'’-]+|{STOPPED}),?\s){{1,8}}{COURTESY}$",
    re.I,
)
ACTED_ON = PHRASES.compile(r"\b(?:‹acted_on›)\s$")

# arrested the director of planning of the (unit), Mr. (name): only where a post stands before the name
ACTED_ON_POST = PHRASES.compile(
    r"\b(?:‹acted_on_post›)(?:ed|red|ned|es|s)\s(?:the|its|a|an|two|former|then)\s[^.;]{3,120}?,\s"
    + COURTESY
    + "$"
)
