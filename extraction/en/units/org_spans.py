"""A capitalised phrase cut to the organisations in it: leads, posts, and what and divides."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.units.org import areas, head_patterns, post_lead

PHRASES = Phrases("extraction.en", "org_spans")

DEFINED = lazy(r"(?:['’]s?)?\s?\(([\"“]?)(?:the\s)?([A-Z][A-Za-z&\- ]{1,30})[\"”]?\)")

GOVERNMENT = PHRASES.compile(r"(?:‹government›)\sof")

LEADS = PHRASES.compile(r"^(?:‹leads›)\s(?:the\s)?")
# the Three Rivers Water District: a number that stands large inside a sentence is of the name
NUMBERED = PHRASES.compile(r"(?:‹numbers›)\s[A-Z][\w’'-]*")
INSIDE = lazy(r"(?:\b[a-z][\w’'-]*,?|\b[Tt]he)\s$")

WHOSE = PHRASES.compile(r"(?:[A-Z][\w-]+\s){0,2}[A-Z][\w-]+['’]s?\s(?=(?:‹whose›)\s(?:of|for|on)\s)")

# the Mayor's Office of Rates: whose office it is belongs to its name
HOLDER = PHRASES.compile(r"(?:‹holder›)['’]s\s")
OF_ACRONYM = lazy(r"[A-Z]{2,6}['’]s?\s(?=(?:[A-Z][\w-]+\s){1,4}(?:of|for|on)\s)")
# where a case is heard: Dept. 5
ROOM = lazy(r"(?:Dept\.?|Department|Courtroom|Room)\s(?:[A-Z]{1,2}-?)?\d{1,3}")
NEXT_POST = PHRASES.compile(
    r",?\s(?:and|&)\s(?:the\s)?(?:Former\s|Ex-)?(?:‹next_post›)(?:\s(?:‹next_post_words›))*$"
)
COUNTRY = lazy(r"^(?:the )?United (?:States|Kingdom)$")
# University Park, Civic Center Plaza: what goes on so is a place
SITE = PHRASES.compile(r"\s(?:‹site›)(?!\w)")

FORMS = PHRASES.fill(r"(?:‹corporate›)\b")
CORPORATE = lazy(rf",?\s{FORMS}\.?$")


AND = lazy(r"(,?\sand\s(?:the\s)?)")
AREA_ENDS = lazy(r"(?<!^)(?:'s?\s|,?\sand\s|\s(?:in|at|to|on|for)\s)")
SHORT = lazy(r"[A-Z]{3,6}s?")
# the Board of Rates and Fees: what "of" or "for" opens goes on behind "and"
OPEN = lazy(r"\s(?:of|for)\s(?:[\w.]+\s)?\w+$")
OWNER = lazy(r"^.{1,60}['’]s?\s(?=[A-Z])")
NUMBER = lazy(r"\s(?:No\.\s)?(?:\d{1,4}[A-Z]?|[IVX]{1,4})(?![\w,])")
WITHIN = lazy(
    r"^.{1,60}?\s(?:at|in|to|(?<!People )(?<!Persons )(?<!Individuals )(?<!Adults )(?<!Children )with"
    r"|(?<!Institute )(?<!Commission )(?<!Council )(?<!Committee )(?<!Agency )(?<!Office )(?<!Authority )on)\s(?:the\s)?(?=[A-Z])"
)
OF_KIND = lazy(r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} (?:of|for|at) the (?P<kind>\w+)")
LINK = lazy(r"\s(?:at|in|to|with|on)\s(?:the\s)?$")

# in characters: so far a name is sought that stands alone as well; the cost stays linear
NEAR = 20_000


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut leading words and posts off a phrase; a possessive before a post ends the organisation."""
    owned = re.search(
        r"'s?\s(?=" + post_lead().pattern.lstrip("^") + r"|[A-Z]\w+\s(?:of\s)?(?:Detail|Squad))",
        text[start:end],
    )
    if owned:
        return [*pieces(text, start, start + owned.start()), *pieces(text, start + owned.end(), end)]
    whose = WHOSE.match(text, start, end)
    if whose and not head_patterns()[0].search(whose.group()) and not HOLDER.match(whose.group()):
        # Tarnmark's Office of Rates: the owner is a place, its office the unit
        start = whose.end()
    acronym = OF_ACRONYM.match(text, start, end)
    if acronym:
        # NHB's National Institute on Sleep: the acronym is a unit of its own
        start = acronym.end()
    while True:
        # Tarnby Nurse and Home Agency, LLC (Tarnby NHA): the words of a firm, no post
        firm = DEFINED.match(text, end) if CORPORATE.search(text[start:end]) else None
        whole = firm and text[start:end].split()[0] == firm.group(2).split()[0]
        lead = LEADS.match(text[start:end]) or (
            None if whole or head_patterns()[2].match(text[start:end]) else post_lead().match(text[start:end])
        )
        if not lead or lead.end() == 0 or _numbered(text, start, end):
            break
        start += lead.end()
    return [(start, end)] if end > start else []


def _numbered(text: str, start: int, end: int) -> bool:
    """Return whether the number word at ``start`` is of a name: so written large, here or nearby, inside a sentence."""
    number = NUMBERED.match(text, start, end)
    if number is None or INSIDE.search(text, max(0, start - 20), start):
        return number is not None
    again = re.compile(rf"(?:\b[a-z][\w’'-]*,?|\b[Tt]he)\s{re.escape(number.group())}(?![\w-])")
    return again.search(text, max(0, start - NEAR), start + NEAR) is not None


def org_spans(
    text: str, start: int, end: int, head: re.Pattern[str], of: re.Pattern[str]
) -> list[tuple[int, int]]:
    """Return the organisations of a phrase that holds a head: one, or several where and divides them."""
    next_post = NEXT_POST.search(text[start:end])
    if next_post:
        # the Ministry of Lands, and Chief (Accountant …): the post of the next one
        end = start + next_post.start()
    name = text[start:end]
    hits = list(head.finditer(name))
    holder = OF_KIND.fullmatch(name)
    if holder and len(hits) == 1 and hits[0].span() == holder.span("kind"):
        # Works Engineer of the Assembly: a post of the unit that its kind stands for
        return []
    if not hits:
        return [(start, _area_end(text, start, end))] if of.match(name) else []
    if len(name.split()) == 1:
        return []
    parts = AND.split(name)
    for i in range(1, len(parts), 2):
        left, right = "".join(parts[:i]), "".join(parts[i + 1 :])
        middle = start + len(left)
        if _is_one_firm(text, end, left, right):
            continue
        if _is_left_alone(text, (start, end), (left, parts[i], right), head, of):
            return org_spans(text, start, middle, head, of)
        if _are_two(left, parts[i], right, head):
            return [
                *org_spans(text, start, middle, head, of),
                *(
                    s
                    for a, b in pieces(text, middle + len(parts[i]), end)
                    for s in org_spans(text, a, b, head, of)
                ),
            ]
    if SITE.match(name, hits[-1].end()) and len(hits) == 1:
        return []
    start, stop = _without_place(text, start, _stop(text, start + hits[-1].end(), end, start), head)
    return [] if " " not in text[start:stop] or ROOM.fullmatch(text, start, stop) else [(start, stop)]


def _area_end(text: str, start: int, end: int) -> int:
    """Return where City of X ends: what follows a further "and" or "in" is not part of it."""
    cut = AREA_ENDS.search(text[start:end])
    end = start + cut.start() if cut else end
    while text[start:end].split()[-1] in areas() and len(text[start:end].split()) > 3:
        end = start + len(text[start:end].rsplit(None, 1)[0])
    return end


def _is_one_firm(text: str, end: int, left: str, right: str) -> bool:
    """Oakvale Consulting and Computer Services, Inc. (Oakvale)."""
    own = DEFINED.match(text, end)
    return bool(
        own
        and CORPORATE.search(right)
        and own.group(2).split()[0] == left.split()[0]
        and not CORPORATE.search(left)
    )


def _is_left_alone(
    text: str,
    span: tuple[int, int],
    parts: tuple[str, str, str],
    head: re.Pattern[str],
    of: re.Pattern[str],
) -> bool:
    """Return whether only what stands left of "and" is of the organisation."""
    left, joint, right = parts
    if head.search(right):
        return False
    if "the" in joint.split() and len(left.split()) > 1 and head.search(left) and not of.match(right):
        # … and the Tarnell County: a place, not a part of the name
        return True
    # the Department of Buildings and Tarn Grid, where Tarn Grid is named alone as well
    near = (max(0, span[0] - NEAR), span[1] + NEAR)
    return len(right.split()) > 1 and text.count(right, *near) > text.count(left + joint + right, *near)


def _are_two(left: str, joint: str, right: str, head: re.Pattern[str]) -> bool:
    """Return whether "and" stands between two organisations, each with a head of its own."""
    if left.endswith("Health") and right.startswith("Human Services"):
        return False
    short = bool(SHORT.fullmatch(left))
    # the Criminal Division's Bank and Asset Section: what the first is of is one name
    owned = OWNER.sub("", left)
    if owned != left and not head.search(owned):
        return False
    if len(right.split()) < 2 or not (short or len(left.split()) > 1):
        return False
    of_state = bool(GOVERNMENT.match(right))
    if not (short or head.search(left) or COUNTRY.search(left)) or not (head.search(right) or of_state):
        return False
    return short or "the" in joint.split() or of_state or not OPEN.search(left)


def _stop(text: str, stop: int, end: int, start: int) -> int:
    """Return where a name ends whose last head ends at ``stop``: with its "of …" or its number."""
    if re.match(r"\s(?:of|for|on)\s", text[stop:end]):
        cut = re.search(r"\s(?:in|at|to)\s(?:the\s)?[A-Z]", text[start:end])
        return start + cut.start() if cut and start + cut.start() > stop else end
    number = NUMBER.match(text[stop : stop + 12])
    return stop + number.end() if number else stop


def _without_place(text: str, start: int, stop: int, head: re.Pattern[str]) -> tuple[int, int]:
    """Return a name without the one that it is at, in, to or with; the latter where the first has no head."""
    m = WITHIN.search(text[start:stop])
    if not m:
        return start, stop
    if head.search(m.group()):
        if " " in m.group().strip().rsplit(None, 2)[0]:
            return start, start + len(LINK.sub("", m.group()))
        return start, stop
    return (start + m.end(), stop) if head.search(text[start + m.end() : stop]) else (start, stop)
