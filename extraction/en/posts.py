"""Posts in English: a head word (director, clerk), the words that belong to it, and the unit beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extraction.common import data
from extraction.en.heads import heads, plural_heads, post_before
from extraction.en.orgs import DEFINED, Org
from extraction.en.places import Spot
from vocabulary import load

TOKEN = re.compile(r"(U\.S\.|[\w'&/-]+)\s$")
CAPITAL = r"[A-Z][\w'&/.-]*(?:\s(?:of\s(?:the\s)?|and\s|for\s(?:the\s)?)?[A-Z][\w'&/-]*){0,7}"
LINK = re.compile(r"\s(?:of|for|at|with|in|within|to|from|on)\s(?:the\s)?|,\s(?=[A-Z])")
FIELD = re.compile(r"\sof\s((?:[A-Za-z][\w-]*)(?:\s(?:and\s)?[A-Za-z][\w-]*){0,3}?)(?=\s(?:for|at|with|in|of)\s(?:the\s)?[A-Z]|[,.;]|\s(?:was|is|has|and|who|from|announced|said)\b|$)")
REACH = 6


@dataclass(frozen=True)
class PostSpan:
    """One post: where its name stands, where its unit stands."""

    position: tuple[int, int]
    unit: tuple[int, int] | None
    former: bool
    public: bool


class Landmarks:
    """Where units and places begin and end, every occurrence."""

    def __init__(self, text: str, orgs: list[Org], spots: list[Spot]) -> None:
        self.text = text
        spans = [(o.start, o.end) for o in orgs]
        self.orgs = frozenset(o.start for o in orgs)
        for name in {text[s.start : s.end] for s in spots}:
            spans += [m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
        self.full: dict[str, tuple[int, int]] = {}
        for o in orgs:
            short = DEFINED.match(text, o.end)
            if short:
                self.full.setdefault(short.group(2).strip(), (o.start, o.end))
        self.starts: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        for a, b in spans:
            self.starts[a] = max(b, self.starts.get(a, 0))
            self.ends[b] = min(a, self.ends.get(b, b))


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    d = data("extraction.en", "posts")
    return (
        frozenset(d["walls"]), frozenset(d["former"]), frozenset([*d["modifiers"], *d["areas"]]), frozenset(d["private"]),
    )  # fmt: skip


@cache
def _areas() -> frozenset[str]:
    return frozenset(data("extraction.en", "posts")["areas"])


@cache
def _cues() -> list[tuple[str, str]]:
    pairs = [(c.lower(), e.id) for e in load()["role"].values() for c in e.cues.en]
    return sorted(pairs, key=lambda p: (-len(p[0]), p[0]))


@lru_cache(maxsize=1024)
def role_of(position: str) -> str | None:
    """Return the kind of post by its longest cue."""
    low = position.lower()
    return next((i for c, i in _cues() if re.search(rf"(?<!\w){re.escape(c)}(?!\w)", low)), None)


def post_at(text: str, start: int, end: int, marks: Landmarks, after: int | None = None) -> PostSpan:
    """Return the post whose head stands at ``start``..``end``; ``after``: where a name between post and unit ends."""
    walls, formers, modifiers, private = _lists()
    at, unit, former, foreign = start, None, False, ""
    head = text[start:end]
    for _ in range(REACH):
        if text[max(0, at - 14) : at] == "United States ":
            at = start = at - 14
            continue
        place = marks.ends.get(at - 1) if at and text[at - 1] == " " else None
        owned = marks.ends.get(at - 3) if text[max(0, at - 3) : at] == "'s " else None
        if place is not None or owned is not None:
            unit = (place, at - 1) if place is not None else (owned or 0, at - 3)
            break
        m = TOKEN.search(text[max(0, at - 40) : at])
        if not m:
            break
        word = m.group(1)
        if word.lower() in walls or word[0].isdigit() or word.endswith(("-based", "-old", "-year")):
            break
        if word.endswith(("'s", "s'")):
            big = re.search(rf"({CAPITAL})'s?\s$", text[max(0, at - 90) : at])
            unit = (max(0, at - 90) + big.start(1), max(0, at - 90) + big.end(1)) if big else None
            break
        if word[0].isupper() and word not in modifiers:
            foreign = word
            unit = (at - len(m.group()), unit[1] if unit else at - 1)
        elif foreign:
            break
        at -= len(m.group())
        if not foreign:
            start = at
    before = text[max(0, (unit[0] if unit else start) - 14) : unit[0] if unit else start].lower()
    former = any(re.search(rf"(?<!\w){re.escape(f)}[\s-]*$", before) for f in formers)
    position = (start, end)
    base = end if after is None else after
    if unit is None or text[end : end + 4] == " of ":
        field = FIELD.match(text, end) if after is None else None
        far = _unit_after(text, base, marks)
        if field and (unit or field.start(1) not in marks.starts):
            beyond = _unit_after(text, field.end(), marks)
            words = field.group(1).split()
            own = words[-1] in _areas() or (
                words[0][0].islower() and len(words) < 3 and words[0] not in walls and head.lower() not in private
            )
            if own and (unit or beyond or far is None or far[0] == field.start(1)):
                position = (start, field.end())
                far = beyond
        unit = unit or far
    return PostSpan(position, unit, former, head.lower() not in private)


def _unit_after(text: str, end: int, marks: Landmarks) -> tuple[int, int] | None:
    """Return the unit that a preposition joins to the right."""
    link = LINK.match(text, end)
    if not link:
        return None
    at = link.end()
    lead = re.compile(r"(?:a|an|his|her|its|their)\s").match(text, at)
    if lead:
        return None
    if at in marks.starts:
        return at, marks.starts[at]
    phrase = re.compile(CAPITAL).match(text, at)
    if phrase and " of " in text[end : at] and phrase.group().split()[-1] not in _areas():
        return phrase.span()
    if "," in link.group() and not (phrase and text[end - 1 : end].islower() and text[phrase.end() : phrase.end() + 1] in (".", ",")):
        return None
    if phrase and (len(phrase.group().split()) > 1 or phrase.group().isupper()):
        return phrase.span()
    return None


def chain(text: str, m: re.Match[str], stop: int) -> re.Match[str]:
    """Return the last head of a run of heads: executive director, deputy police chief."""
    modifiers = _lists()[2]
    while True:
        gap = re.compile(r"\s(?:([\w.]+)\s)?").match(text, m.end(), stop)
        following = heads().match(text, m.end() + 1, stop) if gap else None
        if following is None and gap and gap.group(1) and gap.group(1).title() in modifiers:
            following = heads().match(text, gap.end(), stop)
        if following is None:
            return m
        m = following


APPOSITION = re.compile(
    r"(?:,?\s\(?(?:age\s)?\d{2}\)?)?(?:,\s(?:of|from)\s[A-Z][\w' .-]{2,30}?(?:,\s[A-Z][\w. ]{1,20}?)?)?(?:,|\s\()\s(?:who\s(?:is|was|served\sas|worked\sas|works\sas|serves\sas|had\sbeen)\s)?"
)
OPENER = re.compile(
    r"(?:(?:a|an|the|his|her|its|their|then|former|formerly|then-|ex-|currently|acting|previously|one-time|longtime|retired|both|\d{1,2}-year|veteran)\s?)+", re.I
)
SERVED = re.compile(
    r"\b(?:(?:served|worked|working|serving|employed|acted|acting|hired|appointed|elected|promoted|position|job|role|capacity|tenure|time|while|duties)\s(?:\w+\s){0,2}?(?:as|of|to)\s"
    r"|(?:was|is|being|been|became|remained)\s(?=(?:a|an|the|then)\s))(?:(?:a|an|the|its|their|his|her|then|former|\d{1,2}-year|veteran)\s)*"
)


def beside(text: str, end: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the posts that stand behind a name in apposition (…, 54, of Town, the former clerk of …)."""
    lead = APPOSITION.match(text, end, stop)
    if not lead:
        return []
    opener = OPENER.match(text, lead.end(), stop)
    begin = opener.end() if opener else lead.end()
    limit = min(stop, begin + 90)
    m = heads().search(text, begin, limit) or plural_heads().search(text, begin, limit)
    if not m or re.search(r"[,;.]\s|\b(?:was|is|has|had|who|were|pleaded|announced|said)\b", text[begin : m.start()]):
        return []
    if not opener and not re.fullmatch(r"(?:(?:[A-Z][\w'.&/-]*|of|and|the|for)\s)*", text[begin : m.start()]):
        return []
    m = chain(text, m, limit)
    if 0 <= stop - m.end() <= 2 and stop < len(text) and text[stop].isupper():
        # the title of the next person
        return []
    return _with_twin(text, m, marks)


def served(text: str, start: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the posts that a verb gives (served as the … of …)."""
    found: list[PostSpan] = []
    for lead in SERVED.finditer(text, start, stop):
        m = heads().search(text, lead.end(), min(stop, lead.end() + 70))
        if m and not re.search(r"[,;.:]\s|\b(?:was|is|has|who|by|to|of|and|that)\b", text[lead.end() : m.start()]):
            found += _with_twin(text, chain(text, m, stop), marks)
    return found


EMPLOYED = re.compile(r"\b(?:employed|hired|worked|works|working|contracted|retained)\s(?:by|for|at|with)\s(?:the\s)?")


def employed(text: str, start: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post of: employed by the … as a …"""
    for lead in EMPLOYED.finditer(text, start, stop):
        unit = marks.starts.get(lead.end())
        role = re.compile(r"(?:,\s\w+)?\sas\s(?:a|an|the|its)\s").match(text, unit) if unit else None
        m = heads().search(text, role.end(), role.end() + 60) if role else None
        if unit and role and m and not re.search(r"[,;.]|\b(?:and|of|for)\b", text[role.end() : m.start()]):
            own = post_at(text, *chain(text, m, stop).span(), marks)
            return [PostSpan(own.position, own.unit or (lead.end(), unit), own.former, own.public)]
    return []


ROLE_COMMA = re.compile(r"(?:^|[.;,“\"]\s|\s)(?:[Aa]n?|[Tt]he|[Ff]ormer|[Hh]is|[Ii]ts)\s([^.;,“”]{3,90}),\s$")


def ahead(text: str, start: int, name: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post that stands before a name: the former mayor of X, (name); police officer (name)."""
    before = text[start:name]
    direct = post_before(before)
    if direct and not direct.group(1)[0].isupper():
        return [post_at(text, start + direct.start(1), start + direct.end(1), marks, after=name)]
    role = ROLE_COMMA.search(before)
    m = heads().search(text, start + role.start(1), start + role.end(1)) if role else None
    if m and role and not re.search(r"\b(?:of|was|is|has|had|who|that|for|in|with|and|at|by)\b", before[role.start(1) : m.start() - start]):
        return [post_at(text, *chain(text, m, name).span(), marks)]
    return []


def _with_twin(text: str, m: re.Match[str], marks: Landmarks) -> list[PostSpan]:
    first = post_at(text, m.start(), m.end(), marks)
    joined = re.compile(r"(?:\s(?:and|&)\s|/)").match(text, first.position[1])
    second = heads().match(text, joined.end()) if joined else None
    if not second:
        return [first]
    second = chain(text, second, len(text))
    other = post_at(text, second.start(), second.end(), marks)
    return [PostSpan(first.position, first.unit or other.unit, first.former, first.public),
            PostSpan(second.span(), other.unit or first.unit, first.former, other.public)]  # fmt: skip


def titled(text: str, title: tuple[int, int], name_end: int | None, marks: Landmarks) -> list[PostSpan]:
    """Return the posts that a title before a name gives; a second one may be joined by and."""
    start, end = title
    between = re.compile(r"s?\s(?:of|for)\s").match(text, end)
    own = post_at(text, start, end, marks, after=None if between else name_end)
    twin = re.search(r"([A-Z][\w ]{2,40}?)\s(?:and|&)\s$", text[max(0, own.position[0] - 50) : own.position[0]])
    found = [own]
    if twin and own.unit is None:
        a = max(0, own.position[0] - 50) + twin.start(1)
        m = [h for h in heads().finditer(text, a, a + len(twin.group(1))) if h.end() == a + len(twin.group(1))]
        if m:
            other = post_at(text, m[0].start(), m[0].end(), marks)
            found = [other, PostSpan(own.position, other.unit, own.former or other.former, own.public)]
    return found


def leading_role(text: str, sentence: tuple[int, int], people: list[tuple[int, int]], marks: Landmarks) -> PostSpan | None:
    """Return the post of an unnamed person whom a sentence presents (A former clerk of … was sentenced)."""
    start, end = sentence
    for det in re.finditer(r"\b(?:[Aa]n?|[Tt]he|its|his|her)\s(?=\w)", text[start:end]):
        begin = start + det.end()
        m = heads().search(text, begin, min(end, begin + 80))
        if not m or re.search(r"[,;.]\s|\b(?:of|was|is|has|had|who|were|that|for|in|with|and|at|by)\b", text[begin : m.start()]):
            continue
        m = chain(text, m, end)
        if any(0 <= a - m.end() <= 2 for a, _ in people) or re.match(r"'s?\b", text[m.end() : m.end() + 2]):
            continue
        if not re.search(r"\b(?:was|were|has|have|had|is|pleaded|pled|admitted|allegedly)\b", text[m.end() : end]):
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
