"""What belongs to a post left of its head word: the words of the post itself, and the unit in front of them."""

from __future__ import annotations

import re

from extraction.common import Phrases, Span, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import word_lists
from extraction.en.posts.post_fields import field_only, ordinary
from extraction.en.posts.units_behind import CAPITAL
from extraction.en.units.org import areas

PHRASES = Phrases("extraction.en", "before_head")

TOKEN = lazy(r"(U\.S\.|[A-Za-z0-9][\w'&/-]*)[ ]$")
OPENS = lazy(r"(?:[.!?”–—]\s|\s-\s|\n)$")
ACRONYM = lazy(r"\s\([A-Z&]{2,8}\)\s$")
QUALITY = PHRASES.compile(r"[A-Z][a-z]+(?:‹quality›)")
ARTICLED = lazy(r"\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Oo]ur|[Tt]heir)\s$")
PLACE_KINDS = frozenset(PHRASES.words("place_kinds"))
# so many words to the left a post and its unit may reach
REACH = 7
# part-time employee is a post of its own, part-time clerk is a clerk
TIMES = frozenset(PHRASES.words("times"))
# works manager: no verb
OF_WORKS = frozenset(PHRASES.words("of_works"))
# Ex-police chief
EX = lazy(r"^(?:ex|then)-(?=[a-z])", re.I)
# Ex-Tarn Water Board (clerk)
EX_UNIT = lazy(r"(?:[Ee]x|[Tt]hen)-(?=[A-Z])")
# Co-Executive Director, Vice-Managing Director
JOINT = lazy(r"^(?:Co|Vice|Sub|Pro)-(?=[A-Z])")
# on (Tuesday) Judge (name)
DAY = lazy(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
LAST_OWNED = lazy(rf"({CAPITAL})'s?\s$")


def before_head(text: str, start: int, head: str, marks: Landmarks) -> tuple[int, Span | None]:
    """Return where the post begins whose head stands at ``start``, word by word to the left, and the unit in front."""
    modifiers = word_lists()[2]
    at, unit, foreign = start, None, False
    kind: int | None = None
    for _ in range(REACH):
        if text[max(0, at - 14) : at] == "United States ":
            at = start = at - 14
            continue
        known = _known_before(text, at, marks)
        m = None if known else TOKEN.search(text[max(0, at - 40) : at])
        if known or not m:
            unit = known or unit
            break
        word, low = EX.sub("", m.group(1)), at - len(m.group())
        lead = marks.ends.get(low - 1)
        if lead is not None and _goes_with(text, (lead, low - 1), text[low:at], head):
            # the word belongs to the place
            unit = (lead, at - 1)
            break
        if _is_wall(text, low, word, head):
            break
        if word.endswith(("'s", "s'")):
            unit = _owner(text, at)
            break
        if word[0].isupper() and not {word, JOINT.sub("", word)} & modifiers:
            foreign = True
            if kind is not None and unit is None:
                # Liuhe Village Party branch secretary: the kind of place is of the name
                start, unit = kind, (low, kind - 1)
            unit = (low, unit[1] if unit else at - 1)
        elif foreign:
            break
        kind = at if word in PLACE_KINDS and not foreign else None
        at = low
        if not foreign:
            start = at
    ex = EX_UNIT.match(text, *unit) if unit else None
    unit = (ex.end(), unit[1]) if unit and ex else unit
    if unit and start == unit[1] + 1 and _is_quality(text, unit) and unit[0] not in marks.starts:
        # the Coordinating Director: of no unit called so
        return unit[0], None
    if unit and _is_opening(text, unit, head) and unit[0] not in marks.starts:
        # Salt broker (name): only the beginning of a sentence is written large
        start = unit[0] if start == unit[1] + 1 and _is_word(text[slice(*unit)]) else start
        unit = None
    return start, unit


def _goes_with(text: str, place: Span, word: str, head: str) -> bool:
    """Return whether a word belongs to the place before it: New York City, Tarn State, the Tarn Police detectives."""
    name = text[slice(*place)]
    force = word == "Police " and head[0].islower()
    return force or word == "State " or (name, word) == ("New York", "City ")


def _known_before(text: str, at: int, marks: Landmarks) -> Span | None:
    """Return the unit or place that ends right before ``at``, also with its short form or as the owner."""
    short = ACRONYM.search(text[max(0, at - 12) : at])
    if short and (low := marks.ends.get(at - len(short.group()))) is not None:
        return low, at - len(short.group())
    place = marks.ends.get(at - 1) if at and text[at - 1] == " " else None
    if place in marks.orgs and field_only(text[place : at - 1].split()):
        # Public Works Director: a field, no organisation
        place = None
    if place is not None:
        return place, at - 1
    owned = marks.ends.get(at - 3) if text[max(0, at - 3) : at] == "'s " else None
    return (owned, at - 3) if owned is not None else None


def _is_wall(text: str, at: int, word: str, head: str) -> bool:
    """Return whether a word before a head is none of the post: the post begins behind it."""
    if word.endswith("day") and DAY.fullmatch(word):
        return True
    if word == "Office" and text.endswith("Field ", 0, at):
        return True
    if head[0].isupper() and word[0].islower() and not word.endswith("'s"):
        return True
    if word[0].isdigit() or word.endswith(("-based", "-old", "-year")):
        return True
    if word.lower() not in word_lists()[0] or word in areas():
        return False
    works = word == "works" and (head.lower() in OF_WORKS or text.endswith("public ", 0, at))
    return not works and not (head == "employee" and word.lower() in TIMES)


def _owner(text: str, at: int) -> Span | None:
    """Return the organisation whose possessive ends before ``at``: several words, or an acronym."""
    low = max(0, at - 90)
    big = LAST_OWNED.search(text[low:at])
    telling = big and (" " in big.group(1) or big.group(1).isupper())
    return (low + big.start(1), low + big.end(1)) if big and telling else None


def _is_quality(text: str, unit: Span) -> bool:
    """Return whether one word behind an article tells what kind of post it is (the Coordinating Director)."""
    return bool(QUALITY.fullmatch(text, *unit) and ARTICLED.search(text, max(0, unit[0] - 8), unit[0]))


def _is_word(name: str) -> bool:
    """Return whether one word that opens a sentence belongs to the post behind it: Mailroom supervisor."""
    return ordinary([name]) and name.lower() not in word_lists()[0]


def _is_opening(text: str, unit: Span, head: str) -> bool:
    """Return whether what stands for a unit is one word that opens a sentence, before a head in small letters."""
    name = text[slice(*unit)]
    lone = " " not in name and not name.isupper() and text[unit[1] : unit[1] + 1] == " "
    return lone and head[0].islower() and bool(OPENS.search(text, max(0, unit[0] - 3), unit[0]))
