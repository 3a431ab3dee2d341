"""Posts in English: a head word (director, clerk), the words that belong to it, and the unit beside it."""

from __future__ import annotations

import re

from extraction.common import Phrases
from extraction.en.heads import heads
from extraction.en.houses import without_house
from extraction.en.landmarks import Landmarks
from extraction.en.post import PostSpan, Span, areas, whole, word_lists
from extraction.en.post_fields import field_only, with_field
from extraction.en.units_behind import CAPITAL

PHRASES = Phrases("extraction.en", "posts")

ARTICLE = re.compile(r"\b(then|formerly|previously|once)\s(?:the|an?|its)\s$")
TOKEN = re.compile(r"(U\.S\.|[A-Za-z0-9][\w'&/-]*)[ ]$")
OPENS = re.compile(r"(?:[.!?”]\s|\n)$")
ACRONYM = re.compile(r"\s\([A-Z&]{2,8}\)\s$")
ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir)\s(?:[a-z]+\s)?$")
# part-time employee is a post of its own, part-time clerk is a clerk
TIMES = frozenset(PHRASES.words("times"))
OWNED = re.compile(rf"({CAPITAL})'s?\s(?:[a-z-]+\s){{0,2}}$")
LAST_OWNED = re.compile(rf"({CAPITAL})'s?\s$")
# of those in private business who serve a public body as well
SERVES = frozenset(PHRASES.words("serves"))
IN_CHARGE = frozenset(PHRASES.words("in_charge"))
# … and the Tarn Homes Department, Office of Audits, Special Agent in Charge (name)
ADDED = re.compile(r"(?:\band|;|\bby|\bannounced),?\s(?:the\s)?$")
QUALITY = PHRASES.compile(r"[A-Z][a-z]+(?:‹quality›)")
ARTICLED = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Oo]ur|[Tt]heir)\s$")
PLACE_KINDS = frozenset(PHRASES.words("place_kinds"))
REACH = 7
MOST_BETWEEN = 4
WORD = re.compile(r"([\w.-]+)\s")


def post_at(text: str, start: int, end: int, marks: Landmarks, after: int | None = None) -> PostSpan:
    """Return the post whose head stands at ``start``..``end``; ``after``: where a name between post and unit ends."""
    if text.startswith(" in Charge", end):
        end += len(" in Charge")
    head = text[start:end]
    private = head.lower() in word_lists()[3]
    begin, unit = _ahead(text, start, head, marks)
    begin = without_house(text, begin, start)
    unit = None if private and _lives(text, head, unit, marks) else unit
    former = _former(text, unit[0] if unit else begin)
    if unit is None and former:
        # the Authority's former director
        owner = OWNED.search(text[max(0, begin - 100) : begin])
        if owner and (" " in owner.group(1) or owner.group(1).isupper()):
            unit = (max(0, begin - 100) + owner.start(1), max(0, begin - 100) + owner.end(1))
    if unit is None and head.lower() in IN_CHARGE:
        unit = _announced(text, begin, marks)
    if unit is None:
        its = ITS.search(text[max(0, begin - 30) : begin]) if not private else None
        unit = marks.before(begin - len(its.group())) if its else None
    if unit is not None:
        unit = (unit[0], unit[0] + len(text[slice(*unit)].rstrip("'")))
        # ALBANY, NEW YORK- United States Attorney: the place of a dateline
        unit = None if text[slice(*unit)].endswith("-") else unit
    # clerks of the (unit): what follows stands behind the s of several
    tail = whole(text, end)
    if unit is None or text.startswith((" of ", " for "), tail):
        end, far = with_field(text, end, tail, after, marks, private=private, placed=unit is not None)
        unit = unit or (None if private and _lives(text, head, far, marks, behind=True) else far)
    return PostSpan((begin, end), unit, former, not private)


def _lives(text: str, head: str, unit: Span | None, marks: Landmarks, *, behind: bool = False) -> bool:
    """Return whether a place is only where a business is: a Tarn County business owner, operators in Tarn County."""
    return (
        unit is not None
        and head.lower() not in SERVES
        and unit[0] not in marks.orgs
        and marks.starts.get(unit[0]) == unit[1]
        and (not behind or text.endswith((" in ", " from "), 0, unit[0]))
    )


def _announced(text: str, begin: int, marks: Landmarks) -> Span | None:
    """Return the unit that stands before an office and a comma, where it follows what others announce."""
    at = marks.ends.get(begin - 2) if text.endswith(", ", 0, begin) else None
    told = at in marks.orgs and ADDED.search(text, max(0, (at or 0) - 16), at or 0)
    return (at, begin - 2) if at is not None and told else None


def _ahead(text: str, start: int, head: str, marks: Landmarks) -> tuple[int, Span | None]:
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
        word, low = m.group(1), at - len(m.group())
        lead = marks.ends.get(low - 1)
        if lead is not None and text[lead:at] in ("New York City ", f"{text[lead : low - 1]} State "):
            # the word belongs to the place
            unit = (lead, at - 1)
            break
        if _is_wall(text, low, word, head):
            break
        if word.endswith(("'s", "s'")):
            unit = _owner(text, at)
            break
        if word[0].isupper() and word not in modifiers:
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
    if unit and start == unit[1] + 1 and _is_quality(text, unit) and unit[0] not in marks.starts:
        # the Coordinating Director: of no unit called so
        return unit[0], None
    if unit and _is_opening(text, unit, head) and unit[0] not in marks.starts:
        # Salt broker (name): only the beginning of a sentence is written large
        unit = None
    return start, unit


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
    if word == "Office" and text.endswith("Field ", 0, at):
        return True
    if head[0].isupper() and word[0].islower() and not word.endswith("'s"):
        return True
    if word[0].isdigit() or word.endswith(("-based", "-old", "-year")):
        return True
    if word.lower() not in word_lists()[0] or word in areas():
        return False
    works = word == "works" and text.endswith("public ", 0, at)
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


def _is_opening(text: str, unit: Span, head: str) -> bool:
    """Return whether what stands for a unit is one word that opens a sentence, before a head in small letters."""
    name = text[slice(*unit)]
    lone = " " not in name and not name.isupper() and text[unit[1] : unit[1] + 1] == " "
    return lone and head[0].islower() and bool(OPENS.search(text, max(0, unit[0] - 3), unit[0]))


def _former(text: str, start: int) -> bool:
    """Return whether a word of former times ends right before ``start``."""
    before = text[max(0, start - 20) : start].lower()
    # then the assistant superintendent of
    before = ARTICLE.sub("then ", before)
    return any(re.search(rf"(?<!\w){re.escape(f)}[\s-]*$", before) for f in word_lists()[1])


def chain(text: str, m: re.Match[str], stop: int) -> re.Match[str]:
    """Return the last head of a run of heads: executive director, deputy police chief."""
    modifiers = word_lists()[2]
    while True:
        at = m.end() + 1
        following = heads().match(text, at, stop) if text[m.end() : at] == " " else None
        for _ in range(MOST_BETWEEN):
            word = WORD.match(text, at, stop) if following is None else None
            if word is None or word.group(1).title() not in modifiers:
                break
            at = word.end()
            following = heads().match(text, at, stop)
        if following is None:
            return m
        m = following
