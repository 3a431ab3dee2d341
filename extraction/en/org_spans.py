"""A capitalised phrase cut to the organisations in it: leads, posts, and what and divides."""

from __future__ import annotations

import re

from extraction.common import Phrases
from extraction.en.org import areas, head_patterns, post_lead

PHRASES = Phrases("extraction.en", "org_spans")

DEFINED = re.compile(r"\s?\(([\"“]?)(?:the\s)?([A-Z][A-Za-z&\- ]{1,30})[\"”]?\)")

GOVERNMENT = PHRASES.compile(r"(?:‹government›)\sof")

LEADS = PHRASES.compile(r"^(?:‹leads›)\s(?:the\s)?")

WHOSE = PHRASES.compile(r"(?:[A-Z][\w-]+\s){0,2}[A-Z][\w-]+['’]s?\s(?=(?:‹whose›)\s(?:of|for|on)\s)")

# where a case is heard: Dept. 5
ROOM = re.compile(r"(?:Dept\.?|Department|Courtroom|Room)\s(?:[A-Z]{1,2}-?)?\d{1,3}")
NEXT_POST = PHRASES.compile(
    r",?\s(?:and|&)\s(?:the\s)?(?:Former\s|Ex-)?(?:‹next_post›)(?:\s(?:‹next_post_words›))*$"
)
COUNTRY = re.compile(r"^(?:the )?United (?:States|Kingdom)$")
# University Park, Civic Center Plaza: what goes on so is a place
SITE = PHRASES.compile(r"\s(?:‹site›)(?!\w)")

CORPORATE = PHRASES.compile(r",?\s(?:‹corporate›)\b\.?$")


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
    if whose and not head_patterns()[0].search(whose.group()):
        # Tarnmark's Office of Rates: the owner is a place, its office the unit
        start = whose.end()
    while True:
        # Tarnby Nurse and Home Agency, LLC (Tarnby NHA): the words of a firm, no post
        firm = DEFINED.match(text, end) if CORPORATE.search(text[start:end]) else None
        whole = firm and text[start:end].split()[0] == firm.group(2).split()[0]
        lead = LEADS.match(text[start:end]) or (
            None if whole or head_patterns()[2].match(text[start:end]) else post_lead().match(text[start:end])
        )
        if not lead or lead.end() == 0:
            break
        start += lead.end()
    return [(start, end)] if end > start else []


def org_spans(
    text: str, start: int, end: int, head: re.Pattern[str], of: re.Pattern[str]
) -> list[tuple[int, int]]:
    """Return the organisations of a phrase that holds a head: one, or several where and divides them."""
    name = text[start:end]
    next_post = NEXT_POST.search(name)
    if next_post:
        # the Ministry of Lands, and Chief (Accountant …): the post of the next one
        end = start + next_post.start()
        name = text[start:end]
    hits = list(head.finditer(name))
    if not hits and not of.match(name):
        return []
    if of.match(name) and not hits:
        # City of X, and what follows a further "and" or "in" is not part of it
        cut = re.search(r"(?<!^)(?:'s?\s|,?\sand\s|\s(?:in|at|to|on|for)\s)", name)
        end = start + cut.start() if cut else end
        while text[start:end].split()[-1] in areas() and len(text[start:end].split()) > 3:
            end = start + len(text[start:end].rsplit(None, 1)[0])
        return [(start, end)]
    if len(name.split()) == 1:
        return []
    parts = re.split(r"(,?\sand\s(?:the\s)?)", name)
    for i in range(1, len(parts), 2):
        left, right = "".join(parts[:i]), "".join(parts[i + 1 :])
        short = bool(re.fullmatch(r"[A-Z]{3,6}s?", left))
        whole = (short or len(left.split()) > 1) and len(right.split()) > 1
        apart = "the" in parts[i].split()
        if (
            apart
            and len(left.split()) > 1
            and head.search(left)
            and not (head.search(right) or of.match(right))
        ):
            # … and the Glades County: a place, not a part of the name
            return org_spans(text, start, start + len(left), head, of)
        own = DEFINED.match(text, end)
        if (
            own
            and CORPORATE.search(right)
            and own.group(2).split()[0] == left.split()[0]
            and not CORPORATE.search(left)
        ):
            # Oakvale Consulting and Computer Services, Inc. (Oakvale): one firm
            continue
        near = (max(0, start - NEAR), end + NEAR)
        if (
            len(right.split()) > 1
            and not head.search(right)
            and text.count(right, *near) > text.count(name, *near)
        ):
            # the Department of Buildings and Tarn Grid, where Tarn Grid is named alone as well
            return org_spans(text, start, start + len(left), head, of)
        if left.endswith("Health") and right.startswith("Human Services"):
            continue
        if (
            whole
            and (short or head.search(left) or COUNTRY.search(left))
            and (head.search(right) or GOVERNMENT.match(right))
            and (
                short
                or apart
                or GOVERNMENT.match(right)
                or not re.search(r"\s(?:of|for)\s(?:[\w.]+\s)?\w+$", left)
            )
        ):
            middle = start + len(left)
            return [
                *org_spans(text, start, middle, head, of),
                *org_spans(text, middle + len(parts[i]), end, head, of),
            ]
    last = hits[-1]
    if SITE.match(name, last.end()) and len(hits) == 1:
        return []
    stop = start + last.end()
    rest = text[stop:end]
    if re.match(r"\s(?:of|for|on)\s", rest):
        stop = end
        cut = re.search(r"\s(?:in|at|to)\s(?:the\s)?[A-Z]", text[start:stop])
        if cut and start + cut.start() > start + last.end():
            stop = start + cut.start()
    else:
        number = re.match(r"\s(?:No\.\s)?(?:\d{1,4}[A-Z]?|[IVX]{1,4})(?![\w,])", text[stop : stop + 12])
        stop += number.end() if number else 0
    m = re.search(
        r"^.{1,60}?\s(?:at|in|to|(?<!People )(?<!Persons )(?<!Individuals )(?<!Adults )(?<!Children )with|(?<!Institute )(?<!Commission )(?<!Council )(?<!Committee )on)\s(?:the\s)?(?=[A-Z])",
        text[start:stop],
    )
    if m and head.search(m.group()) and " " in m.group().strip().rsplit(None, 2)[0]:
        stop = start + len(re.sub(r"\s(?:at|in|to|with|on)\s(?:the\s)?$", "", m.group()))
        m = None
    if m and head.search(text[start + m.end() : stop]) and not head.search(m.group()):
        start += m.end()
    if " " not in text[start:stop] or ROOM.fullmatch(text, start, stop):
        return []
    return [(start, stop)]
