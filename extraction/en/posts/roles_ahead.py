"""Posts that stand before a name, as a title or in a sentence that presents somebody without a name."""

from __future__ import annotations

import re
from bisect import bisect_left

from extraction.common import Phrases, lazy
from extraction.en.people.mentions import title_pattern
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.post import PostSpan
from extraction.en.posts.posts import chain, post_at
from extraction.en.posts.twins import with_earlier, with_twin
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import APART, heads, plural_heads, post_and_field, post_before

PHRASES = Phrases("extraction.en", "roles_ahead")

BEHIND = lazy(r"[A-Z][\w.'’-]*,\s(?:[Tt]he|[Aa]n?)\s$")

# what makes the words before and behind a head a sentence of something else
AHEAD_OF_HEAD = lazy(APART)
BEHIND_HEAD = PHRASES.compile(r"\b(?:‹behind_head›)\b")

# medical director Dr. (name); Warden: (name)
POLITE = lazy(rf"(?<=[a-z]\s)(?:{COURTESY}){{1,2}}$")
# Home Administrator Col. (Ret.) (name), Board Chairman Father (name): what follows a post is a rank
RANKS = PHRASES.compile(r"(?<=[a-z]\s)(?:(?:‹titles›)\.?\s(?:\((?:[Rr]et(?:ire)?d?|[Ee]mer)\.?\)\s)?){1,2}$")
LABEL = lazy(r"(?<=[A-Za-z]):\s$")
# Its longtime bookkeeper was (name)
WAS = lazy(r"(?:^|[.;]\s|\n)(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?P<role>[^.;,“”]{3,60}?)\s(?:is|was)\s$")
LEADS_IN = PHRASES.compile(
    r"(?:^|(?<=[.;,“\"]\s)|(?<=\s))(?:‹leads_in›)\s(?=(?P<role>[^.;,“”]{3,90}),\s(?:(?:‹titles›)\.?\s){0,2}$)"
)
# Defence counsel, Mr (name); according to counsel for the (unit), (name)
BEGINS = PHRASES.compile(
    r"(?:^|[.;]\s|\n|\b[Aa]ccording\sto\s)(?P<role>[A-Za-z][a-z-]*(?:\s[a-z-]+){0,3}?(?:\s(?:of|for|to)\s(?:the\s)?[A-Za-z][^.;,“”]{2,40})?),\s(?:(?:‹titles›)\.?\s){0,2}$"
)
# the centre's chair, Professor (name): what follows a post is a rank
RANKED = PHRASES.compile(r",\s(?:(?:‹titles›)\.?\s){0,2}$")


def ahead(text: str, start: int, name: int, marks: Landmarks, *, labelled: bool = False) -> list[PostSpan]:
    """Return the post that stands before a name: the former mayor of X, (name); police officer (name).

    ``labelled``: or before a colon (Warden: (name)), where those who speak and sit in court stand as well.
    """
    before = text[start:name]
    plain = RANKS.sub("", POLITE.sub("", LABEL.sub(" ", before) if labelled else before))
    direct = post_before(plain) or post_and_field(plain)
    if direct and (not direct.group(1)[0].isupper() or len(plain) < len(before) or not titled_before(before)):
        own = post_at(text, start + direct.start(1), start + direct.end(1), marks, after=name)
        return with_earlier(text, start, own, marks)
    # the last words that may lead in a role first: an audit of the City found that its former director, (name)
    begins = BEGINS.search(before)
    for role in (*reversed(list(LEADS_IN.finditer(before))), *([begins] if begins else [])):
        a, b = role.span("role")
        if BEHIND.search(before[:a]):
            # (name), the United States Attorney for X, (name): the post is that of the name before
            return []
        m = _head(text, start + a, start + b)
        if (
            m
            and not AHEAD_OF_HEAD.search(_without_houses(text, start + a, m.start(), marks))
            and not BEHIND_HEAD.search(before[m.end() - start : b])
        ):
            return with_twin(text, chain(text, m, name), marks)
    inverted = WAS.search(before)
    m = _head(text, start + inverted.start("role"), start + inverted.end("role")) if inverted else None
    if m and inverted and m.end() == start + inverted.end("role"):
        return [post_at(text, *m.span(), marks)]
    return []


def _without_houses(text: str, start: int, end: int, marks: Landmarks) -> str:
    """Return a stretch without the organisations that stand in it: (City of Tarn) budget adviser."""
    kept, at = "", start
    for a, b in marks.met[bisect_left(marks.met, (start, 0)) : bisect_left(marks.met, (end, 0))]:
        if a >= at and b <= end and a in marks.orgs:
            kept, at = kept + text[at:a], b
    return kept + text[at:end]


def _head(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first head of a stretch, of one or of several (clerks)."""
    owners = "'’"
    found = [*heads().finditer(text, start, end), *plural_heads().finditer(text, start, end)]
    return min((m for m in found if text[m.end()] not in owners), key=lambda m: m.start(), default=None)


def titled_before(before: str) -> bool:
    """Return whether one of the listed titles ends the words before a name: its post is read elsewhere."""
    return bool(title_pattern().search(before))


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
HEARS = frozenset(PHRASES.words("hears"))

# who buys or sells for a house
OWN_AGENT = PHRASES.compile(r"\b(?:‹own_agent›)\sagent$", re.I)
CHARGING = PHRASES.compile(
    r"\b(?:‹charging›)\s(?:an?\s|the\s|two\s|three\s|four\s)?$",
    re.I,
)
# the Office of the United States Attorney: no person yet
OFFICE_OF = lazy(r"\b(?:[Oo]ffices?|[Dd]epartment) of the\s$")
BESIDE = lazy(r"(?:,|\sand|\swith)\s$")
# OAKVALE, Ohio – A clerk …
DATELINE = lazy(r"[A-Z]{3}[^a-z]*(?:[A-Z][\w. ]{1,14})?\s*[-–—]+\s*$|\s[-–—]+\s*$")


def leading_role(
    text: str, sentence: tuple[int, int], people: list[tuple[int, int]], marks: Landmarks
) -> PostSpan | None:
    """Return the post of an unnamed person whom a sentence presents (A former clerk of … was sentenced)."""
    start, end = sentence
    for det in re.finditer(PHRASES.fill(r"\b(?:‹post_begins›)\s(?=\w)"), text[start:end]):
        begin = start + det.end()
        if BESIDE.search(text[start : start + det.start()]) and any(start <= a < begin for a, _ in people):
            # (name), 51, and two businessmen: others than the one named
            continue
        m = heads().search(text, begin, min(end, begin + 80)) or plural_heads().search(
            text, begin, min(end, begin + 80)
        )
        if not m or re.search(rf"[,;.]\s|{APART}", _without_houses(text, begin, m.start(), marks)):
            continue
        m = chain(text, m, end)
        if (
            OFFICE_OF.search(text, start, begin)
            or marks.in_org(*m.span())
            or (
                (m.group().lower().split()[-1] in HEARS or m.group().lower() in HEARS)
                and not OWN_AGENT.search(text, begin, m.end())
            )
            or m.group().lower().endswith(("in charge", "in-charge"))
            or any(0 <= a - m.end() <= 2 for a, _ in people)
            or re.match(r"'s?\b", text[m.end() : m.end() + 2])
        ):
            continue
        opens = not text[start : start + det.start()].strip(" >*–—-") or DATELINE.search(
            text[start : start + det.start()]
        )
        if (
            not (opens and det.group()[0].isupper() and det.group() != "The ")
            and not CHARGING.search(text[max(start, begin - 60) : begin])
            and not re.search(PHRASES.fill(r"\b(?:‹sentence_goes_on›)\b"), text[m.end() : end])
        ):
            continue
        return post_at(text, m.start(), m.end(), marks)
    return None


def as_post(text: str, start: int, stop: int, marks: Landmarks) -> list[PostSpan]:
    """Return the post, at most one, that the words between ``start`` and ``stop`` tell: As the City's clerk, …"""
    m = heads().search(text, start, stop)
    if not m:
        return []
    m = chain(text, m, stop)
    return [post_at(text, m.start(), m.end(), marks)]
