"""The posts that sentences about the one who is accused tell without the name: the defendant, he, she."""

from __future__ import annotations

import re
from bisect import bisect_left

from extraction.common import Phrases, Span, Spans, data, lazy
from extraction.en.dates.durations import ONES
from extraction.en.names.person import Person
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.no_posts import says_nothing
from extraction.en.posts.post import PostSpan, one
from extraction.en.posts.posts import post_at
from extraction.en.posts.roles import employed, served
from extraction.en.posts.roles_ahead import HEARS, as_post, leading_role
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import plural_heads

PHRASES = Phrases("extraction.en", "posts_unnamed")

# who is meant where only one is accused
WHO = lazy(r"\b(?:he|she|(?:the|this)\s(?:defendant|respondent|accused)|respondent)\b", re.I)
AS_HE = lazy(r"\b[Aa]s\s(?:(?:an?|the)\s)?([^.;,]{4,90}?),?\s$")


# the mayor, Cllr (name): the post of one who is named, whoever may be shown
NAMED = lazy(rf",\s{COURTESY}[A-Z][\w'’-]+\s[A-Z]")
NUMBERS = {word: i for i, word in enumerate(ONES[1:7], 2)}
NUMBER = lazy(rf"\b({'|'.join(NUMBERS)})\s(?!of\s)[^,;.]*$", re.I)
# the next sentence comes to the name: As shown at trial,
FOLLOWS = lazy(r"\W{0,2}(?:[^.;,]{2,60},\s)?")
# it is the subject of its sentence, or what is announced
LEADING = lazy(r"^\W*$|[-–—]\s*$|\bthat\s(?:the\s)?$")
# two brothers, both former directors of X
BOTH = lazy(r"\b[Bb]oth\s(?:[a-z]+\s)?$")
OPENING = lazy(r"(?:^|[-–—]\s*)(?:The|Former)\s(?:former\s)?(?:[\w-]+\s){0,3}$")
# between the number and the post stands only what belongs to it
APART = PHRASES.compile(
    r"\b(?:‹apart›)\b",
    re.I,
)
# two former parks and recreation (PAR) managers
FIELD = lazy(r"\b[a-z]+\sand\s[a-z]+\s\([A-Z]{2,8}\)")
DONE = PHRASES.compile(r"\b(?:‹done›)\b")


def shared_post(text: str, subjects: list[Person], lines: list[Span], marks: Landmarks) -> PostSpan | None:
    """Return the post that an opening sentence gives to as many as are accused: two former clerks, the co-owners of X."""
    if not 2 <= len(subjects) <= len(NUMBERS) + 1:
        return None
    for start, end in lines[:3]:
        for m in plural_heads().finditer(text, start, end):
            before = text[start : m.start()]
            number = NUMBER.search(before)
            many = (
                NUMBERS[number.group(1).lower()]
                if number
                else 2
                if OPENING.search(before) or BOTH.search(before)
                else 0
            )
            named = bisect_left(marks.people, start + number.start() if number else start)
            near = marks.people[named] if named < len(marks.people) else end
            if (
                many == len(subjects)
                and near > m.end() + 3
                and m.group().lower().split()[-1] not in HEARS
                and not (number and APART.search(FIELD.sub("", number.group())))
                and not (number and not LEADING.search(before[: number.start()]))
                and DONE.search(text, m.end(), end)
            ):
                return post_at(text, m.start(), m.end(), marks)
    return None


def posts_unnamed(
    text: str,
    main: Person,
    subjects: list[Person],
    lines: list[Span],
    marks: Landmarks,
    known: list[PostSpan],
) -> list[PostSpan]:
    """Return the posts that sentences about the one defendant tell without the name."""
    if len(subjects) > 2:
        first = _of_the_first(text, main, subjects, lines, marks) if len(lines) > 1 and not known else None
        return [first] if first else []
    people = sorted(s for p in subjects for s in p.spans)
    found = _of_the_opening(text, lines[:4], people, marks, known)
    if len(subjects) == 1:
        found += _of_him(text, lines, people, marks)
    return found


def _of_the_first(
    text: str, main: Person, subjects: list[Person], lines: list[Span], marks: Landmarks
) -> PostSpan | None:
    """Return the post of the first of several: An employee of … was charged. (name), 52, is charged."""
    first = leading_role(text, lines[0], [], marks)
    named = sorted(a for a, _ in main.spans)
    # one person, not several whose number differs
    if first is None or not named or not one(text, first):
        return None
    if any(lines[0][0] <= a < lines[0][1] for p in subjects for a, _ in p.spans):
        return None
    # As shown at trial, (name), 46, founded …
    i = bisect_left(marks.people, lines[1][0])
    follows = marks.people[i : i + 1] == named[:1] and FOLLOWS.fullmatch(text, lines[1][0], named[0])
    return first if follows else None


def _of_the_opening(
    text: str,
    lines: list[Span],
    people: list[Span],
    marks: Landmarks,
    known: list[PostSpan],
) -> list[PostSpan]:
    """Return the post that the first sentences tell, where none with its unit is known; ``people``: where subjects stand."""
    generic = frozenset(data("extraction.en", "posts")["generic"])
    known = [p for p in known if text[slice(*p.position)].lower() != "employee"]
    told = [text[slice(*p.position)].lower() for p in known if not says_nothing(text, p, generic)]
    settled = bool(told) and any(p.unit for p in known)
    for line in lines:
        role = leading_role(text, line, people, marks)
        # a post that is told elsewhere without its unit gets it from here, another one is not added
        if role and NAMED.match(text, role.position[1]):
            continue
        if role is None:
            continue
        name = text[slice(*role.position)].lower()
        if settled and (
            role.unit is None or role.unit[0] not in marks.orgs or any(name in t or t in name for t in told)
        ):
            return []
        if role.unit or not told or name in told:
            return [role]
    return []


def _of_him(text: str, lines: list[Span], people: list[Span], marks: Landmarks) -> list[PostSpan]:
    """Return the posts that sentences with he, she or the defendant tell of the only one accused."""
    found: list[PostSpan] = []
    theirs = Spans(people)
    others = sorted(a for a in marks.people if not theirs.touches(a, a + 1))
    for start, end in lines:
        head = WHO.search(text, start, end)
        if head is None:
            continue
        at = bisect_left(others, head.start())
        stop = others[at] if at < len(others) and others[at] < end else end
        found += served(text, head.start(), stop, marks)
        found += employed(text, head.start(), stop, marks)
        lead = AS_HE.search(text[max(start, head.start() - 120) : head.start()])
        if lead:
            found += as_post(text, max(start, head.start() - 120) + lead.start(1), head.start(), marks)
    return found
