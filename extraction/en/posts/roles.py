"""Where posts stand in English prose: before a name, behind it, after a verb, in a sentence without the name."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.common import Phrases, lazy
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan, word_lists
from extraction.en.posts.posts import chain, post_at
from extraction.en.posts.twins import with_twin
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import heads, plural_heads

PHRASES = Phrases("extraction.en", "roles")

HOMETOWN = lazy(r"(?:,?\s\(?(?:(?:age|aged|now)\s)?\d{2}\)?),\s[A-Z][\w' .-]{2,30}?,\s")

# (name), D.P.M., 44, a podiatrist
DEGREES = PHRASES.fill(r"(?:,\s(?:(?:[A-Z][a-z]?\.){2,4}|(?:‹degrees›))(?=[,\s]))*")
APPOSITION = lazy(
    rf"{DEGREES}\)?(?:,?\s\(?(?:age\s)?\d{{2}}\)?)?(?:,\s(?:of|from|with)\s(?:the\s)?[A-Z][\w' .-]{{2,40}}?(?:,\s[A-Z][\w. ]{{1,20}}?)?)?(?:,\s|\s\(|\s[-–—]\s)(?:who\s(?:is|was|served\sas|worked\sas|works\sas|serves\sas|had\sbeen)\s)?"
)

OPENER = PHRASES.compile(
    r"(?:(?:‹opener›)\s|then-|ex-|(?-i:(?:[A-Z][\w-]+\s){0,3}[A-Z][\w-]+['’]s?)\s)+",
    re.I,
)

# until last year, from 2009 to 2015
OVER = lazy(r"\b(?:until|till|to|and)\b", re.I)
# what makes the words between a verb and a head a clause of something else
SERVICE_ENDS = PHRASES.compile(r"[,;.:]\s|\b(?:‹service_ends›)\b")
SERVED = PHRASES.compile(
    r"\b(?:(?:‹served›)\s(?:\w+\s){0,2}?(?:as|of|to)\s"
    r"|joined\s(?:the\s)?[\w ]{2,60}?\sas\s|employed\s(?:from|between|since|until)\s[^.;,]{4,60}?\sas\s|(?:was|is|being|been|became|remained)\s(?=(?:a|an|the|then)\s))(?:(?:‹before_post›)\s)*"
)


# before the name of somebody else whose post stands in front
NEXT = lazy(r",\s(?:[A-Z][a-z]{1,3}\.?\s)?$")


def beside(text: str, end: int, stop: int, marks: Landmarks, *, opened: bool = False) -> list[PostSpan]:
    """Return the posts that stand behind a name in apposition (…, 54, of Town, the former clerk of …).

    ``opened``: only where an article, former or then opens it or a unit follows, as behind a surname alone.
    """
    for pattern in (APPOSITION, HOMETOWN):
        lead = pattern.match(text, end, stop)
        found = _apposed(text, lead.end(), stop, marks, opened=opened) if lead else []
        if found:
            return found
    return []


def _apposed(text: str, at: int, stop: int, marks: Landmarks, *, opened: bool) -> list[PostSpan]:
    if text.startswith("and ", at) and stop in marks.named and NEXT.search(text, at, stop):
        # (name), and the storekeeper, (name): the post of the next
        return []
    opener = OPENER.match(text, at, stop)
    begin = opener.end() if opener else at
    limit = min(stop, begin + 90)
    m = heads().search(text, begin, limit) or plural_heads().search(text, begin, limit)
    if not m or re.search(
        PHRASES.fill(r"[,;.:]\s|\s[-–—]\s|\b(?:‹apposition_ends›)\b"),
        text[begin : m.start()].replace("U.S. ", ""),
    ):
        return []
    bare = not opener and not re.fullmatch(
        r"(?:(?:[A-Z][\w'.&/-]*|of|and|the|for)\s)*", text[begin : m.start()]
    )
    m = chain(text, m, limit)
    if bare and not (
        SMALL.fullmatch(text, begin, m.start())
        and (OF_UNIT.match(text, m.end()) or OF_KIND.match(text, m.end()) or text.startswith(",", m.end()))
    ):
        return []
    if SAYS.match(text, m.end()):
        return []
    if opened and opener is None and not OF_UNIT.match(text, m.end()):
        return []
    if (marks.starts.get(begin, 0) >= m.end() and begin in marks.orgs) or marks.in_org(*m.span()):
        # a head inside the name of an organisation: the Office of the Tax Collector
        return []
    if stop in marks.named and not re.search(r"[,;(\n]|\s(?:and|[-–—])\s", text[m.end() : stop]):
        # the title of the next person
        return []
    over = opener is not None and OVER.search(opener.group()) is not None
    return [replace(p, former=p.former or over) for p in with_twin(text, m, marks)]


# (name), the judge said, had taken it: who speaks is somebody else
SAYS = PHRASES.compile(r"\s(?:‹says›)\b")
# the Retirement System, where he (worked as …)
WHERE = lazy(r",?\swhere\s(?:he|she|the\sdefendant|they)\s(?:\w+\s)?$")

# of which his brother is a director: somebody else
# (name) was jailed, as was the council's caretaker: another
SO_WAS = lazy(r",\s(?:as|so|nor|neither)\s$")
KIN = lazy(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)\s[a-z-]+\s$")
# (name), senior estate officer of the …
SMALL = lazy(r"(?:(?!(?:an?|the|his|her|its|their)\s)[a-z][a-z-]*\s){1,4}")
OF_UNIT = lazy(r"\s(?:of|for|at|with|in)\s(?:the\s)?(?:[a-z]+\sof\s)?[A-Z]")
# payroll clerk at the county hospital: the unit in small letters
OF_KIND = lazy(r"\s(?:of|for|at|with|in)\sthe\s[a-z]")

# in the (chief operating officer) role for
ROLE_OF = lazy(
    r"\b(?:in|held|holding|filled|had)\s(?:the|a|an|his|her)\s((?:[\w-]+\s){1,5})(?:role|position|post|job|capacity)\b"
)


# was emergency services coordinator for …: a post without an article, of words that belong to posts
BARE = PHRASES.compile(r"\b(?:‹leads_bare›)\s(?:(?:‹bare›)\s)?(?=[a-z])")
# will be interim city manager: who alone has a post needs no article
ONLY = PHRASES.compile(r"\b(?:‹only›)\s(?:(?:‹bare›)\s)?(?=[a-z])")
ONLY_ENDS = PHRASES.compile(r"[.;]|,\s|$|\s(?:‹only_ends›)\b")
# was harbor master between 2006 and 2016
HELD = lazy(
    r"(?:\sof\s[a-z]+(?:\sand\s[a-z]+)?)?\s(?:from|between|since|until)\s(?:[A-Za-z]+\s){0,2}(?:19|20)\d{2}"
)
BARE_WORDS = lazy(r"(?:[a-z]+\s){0,4}")


def served(text: str, start: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the posts that a verb gives (served as the … of …)."""
    found: list[PostSpan] = []
    for lead in SERVED.finditer(text, start, stop):
        if KIN.search(text, max(start, lead.start() - 24), lead.start()) or SO_WAS.search(
            text, max(start, lead.start() - 12), lead.start()
        ):
            continue
        m = heads().search(text, lead.end(), min(stop, lead.end() + 70))
        if m and not SERVICE_ENDS.search(text[lead.end() : m.start()]):
            given = with_twin(text, chain(text, m, stop), marks)
            where = WHERE.search(text[max(0, lead.start() - 30) : lead.start()])
            near = marks.before(lead.start() - len(where.group())) if where else None
            found += [PostSpan(p.position, p.unit or near, p.former, p.public) for p in given]
    for lead in BARE.finditer(text, start, stop):
        words = BARE_WORDS.match(text, lead.end())
        m = heads().search(text, lead.end(), min(stop, (words.end() if words else lead.end()) + 30))
        if m and all(w.title() in word_lists()[2] for w in text[lead.end() : m.start()].split()):
            m = chain(text, m, stop)
            if OF_UNIT.match(text, m.end()) or HELD.match(text, m.end()):
                found += with_twin(text, m, marks)
    for lead in ONLY.finditer(text, start, stop):
        found += _bare(text, lead.end(), stop, marks)
    for lead in ROLE_OF.finditer(text, start, stop):
        heard = list(heads().finditer(text, *lead.span(1)))
        if heard and heard[-1].end() == lead.end(1) - 1:
            own = post_at(text, *heard[-1].span(), marks)
            far = post_at(text, *heard[-1].span(), marks, after=lead.end())
            found.append(PostSpan(own.position, own.unit or far.unit, own.former, own.public))
    return found


def _bare(text: str, at: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post that begins at ``at`` without an article, of words that belong to posts alone."""
    words = BARE_WORDS.match(text, at)
    m = heads().search(text, at, min(stop, (words.end() if words else at) + 30))
    if m is None or not all(w.title() in word_lists()[2] for w in text[at : m.start()].split()):
        return []
    m = chain(text, m, stop)
    post = post_at(text, *m.span(), marks)
    end = max(post.position[1], post.unit[1] if post.unit else 0)
    return [post] if ONLY_ENDS.match(text, end) or OF_UNIT.match(text, m.end()) else []


HIRED = lazy(rf"\b(?:hir|appoint|employ|recruit|promot|nam|install)(?:ed|ing|es)?\s{COURTESY}$")

# appointed (name) as its clerk, named (name) acting clerk
HIRED_AS = lazy(r"\s(?:(?:as|to\sbe|to)\s(?:(?P<article>an?|the|its|his|her)\s)?|(?=(?:acting|interim)\s))")


def hired(text: str, start: int, end: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post of: hired (name) as a …"""
    role = HIRED_AS.match(text, end) if HIRED.search(text[max(0, start - 20) : start]) else None
    m = heads().search(text, role.end(), role.end() + 60) if role else None
    if not m or not role or re.search(r"[,;.]|\b(?:and|of|for)\b", text[role.end() : m.start()]):
        return []
    words = text[role.end() : m.start()].split()
    if not role["article"] and not all(w.title() in word_lists()[2] for w in words):
        return []
    verb = HIRED.search(text, max(0, start - 20), start)
    low = verb.start() - 1 if verb else start
    by = marks.ends.get(low)
    house = (by, low) if by is not None and by in marks.orgs else None
    given = with_twin(text, chain(text, m, len(text)), marks)
    # named (name) acting clerk: the name is no unit
    return [replace(p, unit=p.unit if p.unit and p.unit[0] >= end else house) for p in given]


EMPLOYED = lazy(
    r"\b(?:employed|hired|worked|works|working|contracted|retained)\s(?:by|for|at|with)\s(?:the\s)?"
)


CLAUSE = lazy(r"[,;.]|\b(?:and|of|for)\b")
AS_HIS = lazy(r"(?:[A-Z][\w.'’-]*,?\s){1,4}as\s(?:his|her|their|an?|the)\s")


def employed(text: str, start: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post of: employed by the … as a …"""
    for lead in EMPLOYED.finditer(text, start, stop):
        unit = marks.starts.get(lead.end())
        own = AS_HIS.match(text, lead.end()) if lead.end() in marks.named else None
        m = heads().search(text, own.end(), min(stop, own.end() + 50)) if own else None
        if m and own and not CLAUSE.search(text, own.end(), m.start()):
            # worked for (name) as his project administrator at (unit)
            return with_twin(text, chain(text, m, stop), marks)
        role = (
            re.compile(
                r"(?:\s\([A-Z&]{2,8}\))?(?:,\s\w+)?(?:\s(?:in|from|since|until)\s\d{4})?\sas\s(?:a|an|the|its)\s"
            ).match(text, unit)
            if unit
            else None
        )
        m = heads().search(text, role.end(), role.end() + 60) if role else None
        if unit and role and m and not CLAUSE.search(text, role.end(), m.start()):
            held = post_at(text, *chain(text, m, stop).span(), marks)
            return [PostSpan(held.position, held.unit or (lead.end(), unit), held.former, held.public)]
    return []
