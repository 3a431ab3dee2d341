"""Posts in English: a head word (director, clerk), the words that belong to it, and the unit beside it."""

from __future__ import annotations

import re

from extraction.common import Phrases, Span, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.before_head import before_head
from extraction.en.posts.post import PostSpan, whole, word_lists
from extraction.en.posts.post_fields import ordinary, whole_field, with_bracket, with_field
from extraction.en.posts.units_behind import CAPITAL, grown
from extraction.en.words.heads import heads, plural_heads

PHRASES = Phrases("extraction.en", "posts")

ARTICLE = lazy(r"\b(then|formerly|previously|once)\s(?:the|an?|its)\s$")
ITS = lazy(r"\b(?:[Ii]ts|[Tt]heir)\s(?:[a-z]+\s)?$")
OWNED = lazy(rf"({CAPITAL})'s?\s(?:[a-z-]+\s){{0,2}}$")
# of those in private business who serve a public body as well
SERVES = frozenset(PHRASES.words("serves"))
IN_CHARGE = frozenset(PHRASES.words("in_charge"))
# … and the Tarn Homes Department, Office of Audits, Special Agent in Charge (name)
ADDED = lazy(r"(?:\band|;|\bby|\bannounced),?\s(?:the\s)?$|(?:\A|[\n.!?”\"]\s?)(?:The\s)?$")
# a house told by its kind before a post, and the posts that are named after theirs (county clerk)
HOUSE = PHRASES.compile(r"(?:[A-Z]?[a-z-]+\s){0,3}?(?:‹house›)\s")
OF_COUNTY = PHRASES.compile(r"(?:[a-z]+\s){0,2}?(?:‹of_county›)\b")
# Food Service Manager at the (unit)
AT_HOUSE = lazy(r"\s(?:of|at|for|with|in)\s(?:the\s)?")
LEFT = lazy(r"(?<![\w-])([A-Z][a-z]+)\s$")
MOST_BETWEEN = 4
# ex-police chief
EX = lazy(r"(?:ex|then)-(?=\w)", re.I)
# vice-(chairman), Co-(Executive Director)
JOINT = lazy(r"(?<![\w-])(?:vice|co)-$", re.I)
# Clerk-(Treasurer)
DOUBLED = lazy(r"(?<![\w-])[A-Za-z]+-$")
WORD = lazy(r"([\w.-]+)\s")
# supervisor for the First District: whom the post stands for, no house
CONSTITUENCY = PHRASES.compile(
    r"(?:‹ordinal›|\d{1,2}(?:st|nd|rd|th)) (?:District|Ward)|(?:District|Ward) \d{1,2}"
)


def post_at(text: str, start: int, end: int, marks: Landmarks, after: int | None = None) -> PostSpan:
    """Return the post whose head stands at ``start``..``end``; ``after``: where a name between post and unit ends."""
    if text.startswith(" in Charge", end):
        end += len(" in Charge")
    doubled = DOUBLED.search(text, max(0, start - 20), start)
    start = doubled.start() if doubled and heads().fullmatch(text, doubled.start(), end) else start
    joint = JOINT.search(text, max(0, start - 6), start)
    start = joint.start() if joint else start
    head = text[start:end]
    end = with_bracket(text, whole_field(text, end) if " of " in head else end)
    private = head.lower() in word_lists()[3]
    begin, unit = before_head(text, start, head, marks)
    begin = _without_house(text, begin, start)
    unit = None if private and _lives(text, head, unit, marks) else unit
    ex = EX.match(text, begin, start)
    begin = ex.end() if ex else begin
    if unit is not None and _is_field(text, (begin, end), unit, marks):
        begin, unit = _whole_title(text, unit[0]), None
    former = ex is not None or _former(text, unit[0] if unit else begin)
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
        unit = grown(text, unit, marks) if unit is far else unit
    if unit is not None and (CONSTITUENCY.fullmatch(text, *unit) or _short_field(text, text[slice(*unit)])):
        unit = None
    return PostSpan((begin, end), unit, former, not private)


def _is_field(text: str, post: Span, unit: Span, marks: Landmarks) -> bool:
    """Return whether capitals before a post are what it is of, its house stands behind it: Food Service Manager at U."""
    if unit[0] in marks.starts or unit[1] + 1 != post[0] or text[slice(*unit)].isupper():
        return False
    if text[post[0]].isupper() and ordinary(text[slice(*unit)].split()):
        return True
    at = AT_HOUSE.match(text, post[1])
    return at is not None and at.end() in marks.orgs


def _short_field(text: str, name: str) -> bool:
    """Return whether an acronym stands for what an office is of, in small words: parks and recreation (PAR)."""
    at = text.find(f" ({name})") if name.isupper() else -1
    return at > 0 and text[max(0, text.rfind(" ", 0, at)) + 1 : at].islower()


def _whole_title(text: str, begin: int) -> int:
    """Return where a title begins that goes on to the left with words of posts: Human (Resource Manager)."""
    while (m := LEFT.search(text, max(0, begin - 30), begin)) and m.group(1) in word_lists()[2]:
        begin = m.start(1)
    return begin


def _without_house(text: str, start: int, head: int) -> int:
    """Return where a post begins behind the kind of its house: logging company owner, county surveyor."""
    house = HOUSE.match(text, start, head)
    whole = house and house.group("public") and OF_COUNTY.match(text, house.end())
    # a business manager is one of any house
    whole = whole or (house and house.group("trade") and not text.startswith(("owner", "co-owner"), head))
    return house.end() if house and not whole else start


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


def _former(text: str, start: int) -> bool:
    """Return whether a word of former times ends right before ``start``."""
    before = text[max(0, start - 20) : start].lower()
    # then the assistant superintendent of
    before = ARTICLE.sub("then ", before)
    return any(re.search(rf"(?<!\w){re.escape(f)}[\s-]*$", before) for f in word_lists()[1])


def _head_at(text: str, at: int, stop: int) -> re.Match[str] | None:
    """Return the head word, of one or of several, that begins at ``at``."""
    return heads().match(text, at, stop) or plural_heads().match(text, at, stop)


def chain(text: str, m: re.Match[str], stop: int) -> re.Match[str]:
    """Return the last head of a run of heads: executive director, deputy police chief."""
    modifiers = word_lists()[2]
    while True:
        at = m.end() + 1
        following = _head_at(text, at, stop) if text[m.end() : at] == " " else None
        for _ in range(MOST_BETWEEN):
            word = WORD.match(text, at, stop) if following is None else None
            if word is None or word.group(1).title() not in modifiers:
                break
            at = word.end()
            following = _head_at(text, at, stop)
        if following is None:
            return m
        m = following
