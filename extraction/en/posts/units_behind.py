"""The unit that a preposition, a quotation or a trade joins behind a post."""

from __future__ import annotations

import re

from extraction.common import Phrases, between, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.units.org import areas
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "units_behind")

# a point inside a word (U.S.) or behind Inc. belongs to it, one that ends a sentence does not
_WORD = r"(?:(?:[A-Z]\.)+(?=\s)|(?:[A-Z]\.)*[A-Z][\w'&/-]*(?:\.\w+)*)"

CAPITAL = rf"{_WORD}(?:\s(?:of\s(?:the\s)?|and\s|&\s|for\s(?:the\s)?)?{_WORD}){{0,7}}"

LINK = PHRASES.compile(
    r"(?:,?\s(?:who\s(?:was|is|had been)\s)?(?:‹away›)(?:\sas\s[\w\s-]{1,30}?)?)?\s(?:‹link›)\s(?:[Tt]he\s)?|(?:\s(?:I{1,3}|IV|V))?,\s(?=[A-Z])"
)

TITLED = PHRASES.compile(
    r"(?:(?:‹before_title›)\s)*"
    r"(?:‹titles›)(?![\w'])"
)

TRADE = PHRASES.compile(
    r"(?:[\w'&-]+\s){0,5}?(?:\([A-Z]{2,6}\)\s)?(?:‹trade›),?\s(?:called\s|named\s|known as\s)?(?=[A-Z])"
)

# municipal engineer, Engr. (name)
POLITE = lazy(COURTESY)
# the firm of a family: Tarn & Sons
FAMILY = lazy(r"[A-Z][\w’'-]+\s(?:&\s[A-Z]|and\s(?:Sons|Daughters|Brothers|Partners|Associates)\b)")
# president of “The 12 Club”
QUOTED = lazy(r"[“\"]([A-Z\d][^”\"\n]{2,40})[”\"]")

# at the (unit) on Tuesday Judge (name): a day is no unit
DAY = PHRASES.compile(r"(?:‹days›)\b")
# patrol officer at Station 4
NUMBERED = PHRASES.compile(r"(?:‹numbered_houses›)\s(?:No\.?\s)?\d{1,4}(?!\w)")
# depot supervisor at Eastgate: where a house is, no day and no feast
AT_ONE = PHRASES.compile(r"(?!(?:‹no_house›)\b)[A-Z][a-z]{2,}(?:[’'-][A-Za-z]+)?(?=[.,;)]|\s(?:‹goes_on›)\b)")
PART = PHRASES.compile(r"(?:[a-z-]+\s){1,3}?(?:‹parts›)\s(?:of|at|in)\s(?:the\s)?(?=[A-Z])")
# manager in charge of stores at the (unit), engineer for the northern region of the (unit)
DETOUR = PHRASES.compile(
    r"\s(?:‹in_charge›)\s(?:the\s|its\s|all\s)?(?:[a-z][a-z-]*\s){1,4}?(?=(?:at|of|in|with|for|within)\s(?:the\s)?[A-Z])"
)
IN = lazy(r"\s(?:in|from)\s(?:the\s)?$")
TOWN = lazy(r"(?:town|city|village|borough|township|municipality)\sof\s")
PARTY = lazy(r"(?:Communist\s)?Party\s(?:branch|committee|group|leadership)")


# what goes on behind a place that stands for a unit: Tarn field station, Tarn County Forward Party committee, Local 88
GROWS = PHRASES.compile(
    r"(?:\s[A-Z][\w'’&-]*){0,4}(?:(?:\s(?!(?:‹no_kind›)\b)[a-z-]+){0,2}?\s(?:‹kinds›)(?![\w-])|\s(?:‹numbered›)\s\d{1,4}(?!\w))"
)
LOCAL = PHRASES.compile(r"(?:\s[A-Z][\w'’&-]*){0,3}\s(?:‹numbered›)\s\d{1,4}(?!\w)")
NUMBER = lazy(r"(?<=Council|istrict|ivision|s Local|n Local|r Local|y Local)\s\d{1,3}(?=[,.;])")


def grown(text: str, unit: tuple[int, int] | None, marks: Landmarks) -> tuple[int, int] | None:
    """Return a unit with the words that go on behind it, where it is no organisation in full."""
    if unit is None:
        return None
    full = unit[0] in marks.orgs and marks.starts[unit[0]] == unit[1]
    more = NUMBER.match(text, unit[1]) or (None if full else GROWS.match(text, unit[1]))
    if full and more is None:
        more = LOCAL.match(text, unit[1])
    crossed = more and marks.people[between(marks.people, unit[1], more.end())]
    return (unit[0], more.end()) if more and not crossed else unit


def unit_behind(text: str, end: int, marks: Landmarks) -> tuple[int, int] | None:
    """Return the unit that a preposition joins to the right."""
    detour = DETOUR.match(text, end)
    beyond = unit_behind(text, detour.end() - 1, marks) if detour else None
    if beyond and beyond[0] in marks.orgs:
        return beyond
    link = LINK.match(text, end)
    if not link:
        return None
    at = link.end()
    if DAY.match(text, at):
        return None
    lead = re.compile(r"(?:a|an|his|her|its|their)\s").match(text, at)
    if lead:
        return None
    if text.endswith("The ", 0, at) and at - 4 in marks.orgs:
        # at The Tarn State University: not only Tarn
        return at, marks.starts[at - 4]
    if at in marks.starts:
        office = TITLED.match(text, marks.starts[at] + 1)
        if "," in link.group() and office and any(0 <= p - office.end() <= 1 for p in marks.people):
            # (name), Ohio Attorney General (name): the place is that of the next office
            return None
        # a school caretaker in Tarn: where it is, not whose
        lives = IN.search(link.group()) and at not in marks.orgs and " " not in text[at : marks.starts[at]]
        return None if lives else (at, marks.starts[at])
    part = PART.match(text, at)
    if part and part.end() in marks.orgs:
        # clerk in the traffic division of the (unit)
        return part.end(), marks.starts[part.end()]
    town = TOWN.match(text, at)
    named = re.compile(CAPITAL).match(text, town.end()) if town and town.end() not in marks.named else None
    if town and (town.end() in marks.starts or named):
        # coordinator for the town of Tarn
        return at, marks.starts.get(town.end()) or (named.end() if named else at)
    numbered = NUMBERED.match(text, at)
    if numbered:
        return numbered.span()
    if PARTY.match(text, at):
        # secretary of the Party committee: whose, the words around tell
        return None
    trade = TRADE.match(text, at)
    if trade:
        # owner of the home care company (name)
        at = trade.end()
        if at in marks.starts:
            return at, marks.starts[at]
    quoted = QUOTED.match(text, at)
    if quoted:
        return quoted.span(1)
    lone = AT_ONE.match(text, at) if link.group() == " at " and at not in marks.named else None
    return lone.span() if lone else _capitals(text, end, link, at, marks)


def _capitals(text: str, end: int, link: re.Match[str], at: int, marks: Landmarks) -> tuple[int, int] | None:
    """Return the run of capitals at ``at``, where it can be a unit: no other official, no second one behind and."""
    phrase = re.compile(CAPITAL).match(text, at)
    near = marks.people[between(marks.people, phrase.start(), phrase.end())] if phrase else []
    # owner of Tarn & Sons: the firm that bears his surname
    near = near[1:] if near and near[0] == at and FAMILY.match(text, at) else near
    stop = near[0] if near else len(text)
    if "," in link.group() and "\n" in text[at:stop]:
        # (name), Tarn Unit: the line ends there
        stop = text.index("\n", at)
    phrase = re.compile(CAPITAL).match(text, at, stop) if phrase else None
    twin = re.search(r"\sand\s", phrase.group()) if phrase else None
    beyond = phrase.group()[twin.end() :] if phrase and twin else ""
    if (
        phrase
        and twin
        and (
            # owner of Tarn Records and Tarn Stage: what follows and is known as another
            (at + twin.end() in marks.orgs and twin.start() and " " in phrase.group()[: twin.start()])
            or any(not beyond[m.end() :] or not m.start() for m in TITLED.finditer(beyond))
        )
    ):
        phrase = re.compile(CAPITAL).match(text, at, at + twin.start())
    if phrase and (TITLED.match(phrase.group()) or POLITE.fullmatch(f"{phrase.group()} ")):
        # another official, not a unit
        return None
    if phrase and " of " in text[end:at] and phrase.group().split()[-1] not in areas():
        return phrase.span()
    if "," in link.group() and not (
        phrase
        and text[end - 1 : end].islower()
        and text[phrase.end() : phrase.end() + 1] in (".", ",", ")", ";", "\n", "")
    ):
        more = GROWS.match(text, phrase.end()) if phrase else None
        # (name), clerk, Little Tarn parish council, …
        return (at, more.end()) if more and text[more.end() : more.end() + 1] in (".", ",", ";") else None
    if phrase and (len(phrase.group().split()) > 1 or phrase.group().isupper()):
        return phrase.span()
    return None
