"""How a place shows itself in English prose: datelines, homes after an age, counties, town and state."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import data

CANDIDATE = re.compile(
    r"(?<![\w'])(?:(?:Mc|Mac|De|La|Le)?(?:St\.|Ft\.|Mt\.|[A-Z][a-z]+)(?:[\s-](?:(?:of|the)\s)?(?:Mc|Mac|De|La)?[A-Z][a-z]+){0,3}|[A-Z]{3,}(?:\s[A-Z]{3,}){0,2})(?![\w])"
)
BEFORE = re.compile(
    r"(?:\bin|\bof|\bfrom|\bnear|\bto|\bthroughout|\bacross|\baround|\bof\s\w+\sand|\d{2},|\bsouth|\bnorth|\beast|\bwest|\bdowntown|[-–—])\s(?:the\s)?$",
    re.I,
)
DATELINE = re.compile(
    r"^[ ]*((?:Mc|Mac)?[A-Z][A-Za-z.'-]*(?:\s[A-Z][A-Za-z.'-]+){0,3})(?:,\s(?P<state>[A-Z][\w. ]{1,20}?)|,(?=\s[–—-]))?\s?(?:\([^)\n]{3,30}\)\s?)?(?:[–—]|\s-{1,2}\s|-{2}|-\s|-(?=(?:An?|The|In|On|Two|Three|Four|Five|Today|United|U\.S\.)\s))",
    re.M,
)
HOME = re.compile(
    r"(?:,|\()\s?\d{2}\)?,\s(?:(?:both|all|formerly)\s)?(?:of\s)?((?:Mc|Mac|St\.\s|Mt\.\s|Ft\.\s)?[A-Z][a-z]+(?:[\s-][A-Z][a-z]+){0,3})(?=,|\.(?:\s|$)|\s(?:and|was|is|has|were)\b|;)"
)
SEAT = re.compile(
    r"\b(?:City|Town|Village|Township|Borough|[Mm]ayor|[Rr]esidents?) of ((?:Mc|Mac)?[A-Z][a-z]+(?:\s(?!Department|Police|Council|Fire|School|Court|Highway|Water|Public|Mayor|Clerk|Treasurer|Community)[A-Z][a-z]+){0,2})(?![\w'])"
)
COUNTY = re.compile(r"(?<!\w)((?:(?:Ste?\.|[A-Z][\w'\-]*) ){1,3})(County|Parish|Borough|Township)(?!\w)")
# Tarn, Wex and Quell Counties: each is one
COUNTIES = re.compile(
    r"(?<![\w'])((?:(?:St\.|San|Santa|New|Los|La|El|Fort)\s)?[A-Z][a-z]+(?:,\s(?:(?:St\.|San|Santa|New|Los|La|El|Fort)\s)?[A-Z][a-z]+)*),?\sand\s((?:(?:St\.|San|Santa|New|Los|La|El|Fort)\s)?[A-Z][a-z]+)\s(?:[Cc]ounties|[Pp]arishes)\b"
)
COUNTY_LEAD = re.compile(
    r"(?:The|A|An|Each|This|In|And|When|While|After|Before|If|Although|Because|Since|Under|Both|But|Where|Until|Unless|Though|Once|During|Within|Outside|Near|Every|Neither|Our|Their|His|Her|Former|Acting|From|Of|By|For|With|At|As|U\.S\.|Deputy|Assistant)\s"
)
ROAD = re.compile(r"\s(?:Street|Avenue|Road|Boulevard|Memorial|Drive|Lane|Highway)")
STATEWISE = re.compile(r",\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)")
# town and state: Houston, TX
POSTAL = re.compile(
    r"((?:Mc|Mac|De|La|Le|St\.\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}),\s(A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?=[\s,.;:)\-–—]|$)"
)
# who or what a town stands before
OF_TOWN = re.compile(
    r"\s(?:[Cc]ity|[Cc]ounty|[Tt]own|[Pp]olice|[Mm]ayor|[Cc]ouncil\w*|man|woman|men|women|residents?|couple|native|businessm[ae]n|doctor|physician|dentist|pharmacist|attorney|lawyer"
    r"|hospital|hospice|nursing|pharmacy|nurse|employee|firm|business|family|mother|father|landlord|church|based|area|street|store|clinic|home|restaurant|company|contractor|developer|officer|official|firefighter|teacher|principal|accountant|psychiatrist|podiatrist|chiropractor)(?![\w])|-(?:based|area|metropolitan)"
)
CHAINED = re.compile(r"(?:,|\sand|,\sand|\sor|;|\s&)\s$")
# in (town), (state): whatever the town
STATED = re.compile(
    r"\b(?:in|of|from|near|to)\s(?P<town>(?:Mc|Mac|De|La|Le|St\.\s|Mt\.\s|Ft\.\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}),\s(?P<state>[A-Z][A-Za-z.]+(?:\s[A-Z][a-z]+)?)"
)
# a (town) durable medical equipment company: what a town has, adjectives between
HAS = re.compile(
    r"(?:\s(?!(?:and|or|of|in|to|for|with|who|that|was|were)\s)[a-z][a-z-]+(?:\s\([A-Z]{2,5}\))?){0,5}?"
    r"\s(?:agency|agencies|company|companies|clinics?|facility|facilities|practices?|business(?:es)?|centers?|firms?|suppliers?|providers?|pharmac(?:y|ies)|hospitals?|homes?|church|physicians?|doctors?|psychiatrist|dentist|school|schools)(?!\w)"
)
A_TOWN = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Mm]ultiple|[Vv]arious|local|former|defunct|fraudulent|purported))\s$"
)
# of Pearl Records, to Palmetto GBA: a name that begins like a town; of (town) Police is a town
NAME_OF = re.compile(r"\b(?:of|to|from)\s$")
# (towns): Indore, Ujjain and Dewas in brackets
BRACKETED = re.compile(r"\([A-Z][a-z]+(?:, [A-Z][a-z]+)*(?:,? and [A-Z][a-z]+|, [A-Z][a-z]+)\)")
# (town) Police Department, (town) City Council: whose it is stands in front
OF_ITS_TOWN = re.compile(
    r"\s(?:Police|City|Fire|Municipal|Town|Village|Public\sLibrary|Unified\sSchool|Housing\sAuthority)\b"
)
# (town) Regional Office, (town) Field Division, FBI's (town) Office: where an office of a larger body sits
SEAT_OF_OFFICE = re.compile(
    r"\s(?:(?:Regional|Field|Area|District|Branch|Resident|Zonal)\s(?:Office|Division)|(?:regional|field|area|district|branch|zonal)\soffice)\b"
)
OFFICE_OF = re.compile(r"\b(?:FBI|DEA|ATF|IRS|HSI|OIG)(?:['’]s)?\s$")
ITS_OFFICE = re.compile(r"\s(?:Field\s)?(?:Office|Division)\b")


@cache
def place_lists() -> tuple[dict[str, str], dict[str, str], frozenset[str], re.Pattern[str], frozenset[str]]:
    """Return short forms of states, boroughs, words that are no places, the pattern of short forms, postal codes."""
    d = data("extraction.en", "places")
    short = "|".join(re.escape(s) for s in sorted(d["short"], key=len, reverse=True))
    return (
        d["short"], d["boroughs"], frozenset(d["not_place"]), re.compile(rf"(?<=,\s)(?:{short})(?!\w)"),
        frozenset(d["codes"]),
    )  # fmt: skip
