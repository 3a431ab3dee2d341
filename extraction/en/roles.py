"""Where posts stand in English prose: before a name, behind it, after a verb, in a sentence without the name."""

from __future__ import annotations

import re

from extraction.en.heads import heads, plural_heads, post_before
from extraction.en.posts import Landmarks, PostSpan, chain, post_at

HOMETOWN = re.compile(r"(?:,?\s\(?(?:age\s)?\d{2}\)?),\s[A-Z][\w' .-]{2,30}?,\s")
APPOSITION = re.compile(
    r"(?:,?\s\(?(?:age\s)?\d{2}\)?)?(?:,\s(?:of|from)\s[A-Z][\w' .-]{2,30}?(?:,\s[A-Z][\w. ]{1,20}?)?)?(?:,|\s\()\s(?:who\s(?:is|was|served\sas|worked\sas|works\sas|serves\sas|had\sbeen)\s)?"
)
OPENER = re.compile(
    r"(?:(?:a|an|the|his|her|its|their|then|former|formerly|then-|ex-|currently|acting|previously|one-time|longtime|retired|both|\d{1,2}-year|veteran)\s?)+",
    re.I,
)
SERVED = re.compile(
    r"\b(?:(?:served|worked|working|serving|employed|acted|acting|hired|selected|chosen|sworn in|appointed|elected|promoted|position|job|role|capacity|tenure|time|title|rank|while|duties)\s(?:\w+\s){0,2}?(?:as|of|to)\s"
    r"|(?:was|is|being|been|became|remained)\s(?=(?:a|an|the|then)\s))(?:(?:a|an|the|its|their|his|her|then|former|\d{1,2}-year|veteran)\s)*"
)


def beside(text: str, end: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the posts that stand behind a name in apposition (…, 54, of Town, the former clerk of …)."""
    for pattern in (APPOSITION, HOMETOWN):
        lead = pattern.match(text, end, stop)
        found = _apposed(text, lead.end(), stop, marks) if lead else []
        if found:
            return found
    return []


def _apposed(text: str, at: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    opener = OPENER.match(text, at, stop)
    begin = opener.end() if opener else at
    limit = min(stop, begin + 90)
    m = heads().search(text, begin, limit) or plural_heads().search(text, begin, limit)
    if not m or re.search(
        r"[,;.]\s|\b(?:was|is|has|had|who|were|pleaded|announced|said)\b",
        text[begin : m.start()].replace("U.S. ", ""),
    ):
        return []
    if not opener and not re.fullmatch(r"(?:(?:[A-Z][\w'.&/-]*|of|and|the|for)\s)*", text[begin : m.start()]):
        return []
    m = chain(text, m, limit)
    if (marks.starts.get(begin, 0) >= m.end() and begin in marks.orgs) or marks.in_org(*m.span()):
        # a head inside the name of an organisation: the Office of the Tax Collector
        return []
    if stop in marks.people and not re.search(r"[,;(]|\sand\s", text[m.end() : stop - 1]):
        # the title of the next person
        return []
    return _with_twin(text, m, marks)


# the Retirement System, where he (worked as …)
WHERE = re.compile(r",?\swhere\s(?:he|she|the\sdefendant|they)\s(?:\w+\s)?$")
# in the (chief operating officer) role for
ROLE_OF = re.compile(
    r"\b(?:in|held|holding|filled|had)\s(?:the|a|an|his|her)\s((?:[\w-]+\s){1,5})(?:role|position|post|job|capacity)\b"
)


def served(text: str, start: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the posts that a verb gives (served as the … of …)."""
    found: list[PostSpan] = []
    for lead in SERVED.finditer(text, start, stop):
        m = heads().search(text, lead.end(), min(stop, lead.end() + 70))
        if m and not re.search(
            r"[,;.:]\s|\b(?:was|is|has|who|by|to|of|and|that)\b", text[lead.end() : m.start()]
        ):
            given = _with_twin(text, chain(text, m, stop), marks)
            where = WHERE.search(text[max(0, lead.start() - 30) : lead.start()])
            near = marks.before(lead.start() - len(where.group())) if where else None
            found += [PostSpan(p.position, p.unit or near, p.former, p.public) for p in given]
    for lead in ROLE_OF.finditer(text, start, stop):
        heard = list(heads().finditer(text, *lead.span(1)))
        if heard and heard[-1].end() == lead.end(1) - 1:
            own = post_at(text, *heard[-1].span(), marks)
            far = post_at(text, *heard[-1].span(), marks, after=lead.end())
            found.append(PostSpan(own.position, own.unit or far.unit, own.former, own.public))
    return found


HIRED = re.compile(r"\b(?:hir|appoint|employ|recruit|promot|nam|install)(?:ed|ing|es)?\s$")
HIRED_AS = re.compile(r"\s(?:as|to\sbe|to)\s(?:an?|the|its|his|her)\s")


def hired(text: str, start: int, end: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post of: hired (name) as a …"""
    role = HIRED_AS.match(text, end) if HIRED.search(text[max(0, start - 14) : start]) else None
    m = heads().search(text, role.end(), role.end() + 60) if role else None
    if not m or not role or re.search(r"[,;.]|\b(?:and|of|for)\b", text[role.end() : m.start()]):
        return []
    return _with_twin(text, chain(text, m, len(text)), marks)


EMPLOYED = re.compile(
    r"\b(?:employed|hired|worked|works|working|contracted|retained)\s(?:by|for|at|with)\s(?:the\s)?"
)


def employed(text: str, start: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post of: employed by the … as a …"""
    for lead in EMPLOYED.finditer(text, start, stop):
        unit = marks.starts.get(lead.end())
        role = (
            re.compile(
                r"(?:\s\([A-Z&]{2,8}\))?(?:,\s\w+)?(?:\s(?:in|from|since|until)\s\d{4})?\sas\s(?:a|an|the|its)\s"
            ).match(text, unit)
            if unit
            else None
        )
        m = heads().search(text, role.end(), role.end() + 60) if role else None
        if unit and role and m and not re.search(r"[,;.]|\b(?:and|of|for)\b", text[role.end() : m.start()]):
            own = post_at(text, *chain(text, m, stop).span(), marks)
            return [PostSpan(own.position, own.unit or (lead.end(), unit), own.former, own.public)]
    return []


BEHIND = re.compile(r"[A-Z][\w.'’-]*,\s(?:[Tt]he|[Aa]n?)\s$")
ROLE_COMMA = re.compile(r"(?:^|[.;,“\"]\s|\s)(?:[Aa]n?|[Tt]he|[Ff]ormer|[Hh]is|[Ii]ts)\s([^.;,“”]{3,90}),\s$")


def ahead(text: str, start: int, name: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post that stands before a name: the former mayor of X, (name); police officer (name)."""
    before = text[start:name]
    direct = post_before(before)
    if direct and not direct.group(1)[0].isupper():
        own = post_at(text, start + direct.start(1), start + direct.end(1), marks, after=name)
        return _with_earlier(text, start, own, marks)
    role = ROLE_COMMA.search(before)
    m = heads().search(text, start + role.start(1), start + role.end(1)) if role else None
    if role and BEHIND.search(before[: role.start(1)]):
        # (name), the United States Attorney for X, (name): the post is that of the name before
        return []
    if (
        m
        and role
        and not re.search(
            r"\b(?:of|was|is|has|had|who|that|for|in|with|and|at|by)\b",
            before[role.start(1) : m.start() - start],
        )
        and not re.search(
            r"\b(?:said|that|defendants?|announced|identified|is|was|has|who)\b",
            before[m.end() - start : role.end(1)],
        )
    ):
        return [post_at(text, *chain(text, m, name).span(), marks)]
    return []


EARLIER = re.compile(
    r"([\w' -]{3,60}?)\s(?:and|&)\s(?:(?:a|the|then|former|longtime|long-time|current|one-time)\s)*$"
)


def _with_earlier(text: str, start: int, own: PostSpan, marks: Landmarks) -> list[PostSpan]:
    """Return the post before a name and the one joined to it: Oakvale mayor and longtime councilmember (name)."""
    earlier = EARLIER.search(text, start, own.position[0])
    found = list(heads().finditer(text, *earlier.span(1))) if earlier else []
    if not earlier or not found or found[-1].end() != earlier.end(1):
        return [own]
    other = post_at(text, *found[-1].span(), marks)
    unit = own.unit if own.unit and own.unit[0] < own.position[0] else other.unit or own.unit
    return [
        PostSpan(other.position, other.unit or own.unit, other.former, other.public),
        PostSpan(own.position, unit, own.former or other.former, own.public),
    ]


def _with_twin(text: str, m: re.Match[str], marks: Landmarks) -> list[PostSpan]:
    first = post_at(text, m.start(), m.end(), marks)
    joined = re.compile(r"(?:\s(?:and|&)\s|/)").match(text, first.position[1])
    second = heads().match(text, joined.end()) if joined else None
    if not second and joined:
        return [first, *_further(text, joined.end(), first, marks)]
    if not second:
        return [first]
    second = chain(text, second, len(text))
    other = post_at(text, second.start(), second.end(), marks)
    return [PostSpan(first.position, first.unit or other.unit, first.former, first.public),
            PostSpan(second.span(), other.unit or first.unit, first.former, other.public)]  # fmt: skip


FURTHER = re.compile(r"(?:(?:also\s)?(?:a|an|the|its|former|then|longtime|later|current|one-time)\s){1,3}")


def _further(text: str, at: int, first: PostSpan, marks: Landmarks) -> list[PostSpan]:
    """Return the second post of: the mayor and longtime city councilmember; a former lawyer and former clerk of …"""
    opener = FURTHER.match(text, at)
    m = heads().search(text, opener.end(), opener.end() + 70) if opener else None
    if (
        not m
        or not opener
        or re.search(
            r"[,;.](?!\w)|\b(?:of|was|is|has|had|who|that|for|in|with|and|at|by)\b",
            text[opener.end() : m.start()],
        )
    ):
        return []
    other = post_at(text, *chain(text, m, len(text)).span(), marks)
    return [PostSpan(other.position, other.unit or first.unit, other.former or first.former, other.public)]


def titled(text: str, title: tuple[int, int], name_end: int | None, marks: Landmarks) -> list[PostSpan]:
    """Return the posts that a title before a name gives; a second one may be joined by and."""
    start, end = title
    between = re.compile(r"s?\s(?:of|for)\s").match(text, end)
    own = post_at(text, start, end, marks, after=None if between else name_end)
    twin = re.search(
        r"([A-Z][\w ]{2,40}?)\s(?:and|&)\s$", text[max(0, own.position[0] - 50) : own.position[0]]
    )
    found = [own]
    if twin and own.unit is None:
        a = max(0, own.position[0] - 50) + twin.start(1)
        m = [
            h for h in heads().finditer(text, a, a + len(twin.group(1))) if h.end() == a + len(twin.group(1))
        ]
        if m:
            other = post_at(text, m[0].start(), m[0].end(), marks)
            found = [other, PostSpan(own.position, other.unit, own.former or other.former, own.public)]
    return found


# who hears or brings a case is not whom it is about
HEARS = frozenset(
    {
        "judge",
        "justice",
        "magistrate",
        "attorney",
        "prosecutor",
        "investigator",
        "inspector general",
        "attorney general",
        "agent",
    }
)
CHARGING = re.compile(
    r"\b(?:charging|charged|against|convict(?:ed|ion of)|sentencing of|arrest of|indictment of|indicted|sentenced|arrested)\s(?:an?|the|two|three|four)\s$",
    re.I,
)


def leading_role(
    text: str, sentence: tuple[int, int], people: list[tuple[int, int]], marks: Landmarks
) -> PostSpan | None:
    """Return the post of an unnamed person whom a sentence presents (A former clerk of … was sentenced)."""
    start, end = sentence
    for det in re.finditer(
        r"\b(?:[Aa]n?|[Tt]he|its|his|her|[Tt]wo|[Tt]hree|[Ff]our)\s(?=\w)", text[start:end]
    ):
        begin = start + det.end()
        m = heads().search(text, begin, min(end, begin + 80)) or plural_heads().search(
            text, begin, min(end, begin + 80)
        )
        if not m or re.search(
            r"[,;.]\s|\b(?:of|was|is|has|had|who|were|that|for|in|with|and|at|by)\b", text[begin : m.start()]
        ):
            continue
        m = chain(text, m, end)
        if (
            m.group().lower().split()[-1] in HEARS
            or m.group().lower() in HEARS
            or any(0 <= a - m.end() <= 2 for a, _ in people)
            or re.match(r"'s?\b", text[m.end() : m.end() + 2])
        ):
            continue
        if not CHARGING.search(text[max(start, begin - 40) : begin]) and not re.search(
            r"\b(?:was|were|has|have|had|is|pleaded|pled|admitted|allegedly)\b", text[m.end() : end]
        ):
            continue
        return post_at(text, m.start(), m.end(), marks)
    return None


OWNS = re.compile(
    r"\b(?:(?:owns?|owned|operates?|operated|runs?|ran|founded|controls?|controlled|headed)(?:\sand\s\w+)?|owner\sof|(?:his|her|their)\s(?:own\s)?(?:\w+\s){0,2}(?:company|firm|business|corporation|agency|nonprofit|practice))(?:,|\scalled|\snamed|\sknown as)?\s(?:the\s)?"
)
OWNERS = frozenset({"owner", "co-owner", "operator", "president", "ceo", "founder", "principal"})


def with_company(text: str, post: PostSpan, marks: Landmarks) -> PostSpan:
    """Give an owner without a named unit the company that the text says he owns or runs."""
    if post.unit is not None or text[slice(*post.position)].lower() not in OWNERS:
        return post
    for m in OWNS.finditer(text):
        if m.end() in marks.starts and m.end() in marks.orgs:
            return PostSpan(post.position, (m.end(), marks.starts[m.end()]), post.former, post.public)
    return post
