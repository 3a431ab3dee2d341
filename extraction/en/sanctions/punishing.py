"""Sanctions that stand right at a name, whatever verb or noun tells them.

Behind it (A was shown the door, got off with a caution and must repay …), before it (sacked the clerk, A; the dismissal
of the clerk A), around it (gave A a warning). Who stands so is the one who was punished.
"""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.accused.charges import ASIDE
from extraction.en.sanctions.carried_out import RESOLVED, real
from extraction.en.words.courtesy import COURTESY, STOPPED
from extraction.en.words.guarded import Guarded

PHRASES = Phrases("extraction.en", "punishing")


def _kinds(lists: str, *, mark: str = "", end: str = r"\b") -> str:
    """Return a pattern of lists (``‹done_g5›``), for each a group that its kind of sanction and ``mark`` name (``G5h``)."""
    one = re.compile(r"‹\w+_(\w\d)›")
    return "|".join(PHRASES.fill(rf"(?P<{m[1].upper()}{mark}>(?:{m[0]}){end})") for m in one.finditer(lists))


ADVERB = PHRASES.fill(r"(?:(?:‹adverb›|\w+ly)\s){0,3}")
# was …: dismissed; put on probation
DONE = _kinds("‹done_p5› ‹done_p3› ‹done_g5› ‹done_g6› ‹done_h4› ‹done_h2› ‹done_e1› ‹done_c2› ‹done_c3›")
DONE_KINDS = frozenset(re.findall(r"\(\?P<(\w+)>", DONE))
# got …: a warning, the sack, two years
HAD = _kinds(
    "‹had_p1› ‹had_p2› ‹had_p4› ‹had_g3› ‹had_g2› ‹had_g6› ‹had_h2› ‹had_h4› ‹had_c2› ‹had_c3› ‹had_e1›",
    mark="h",
)
# lost his job; paid a fine
OWN = _kinds("‹own_g6› ‹own_h4› ‹own_e1› ‹own_c2› ‹own_c3›", mark="o")
BE = PHRASES.fill(r"(?:‹be›)")
GET = PHRASES.fill(r"(?:‹get›)")
# received four years; two years, suspended
COUNT = PHRASES.fill(r"(?:(?:‹count›)[ -](?:days|weeks|months|years?)[’']?)")
BARE_TERM = rf"{COUNT}(?=[.,;]|\s(?:and|each|respectively|apiece|suspended)\b|$)"
BREAK, AND, BETWEEN = (PHRASES.fill(f) for f in ("‹break›", "‹and›", "‹between›"))
# what was received, right behind its subject or joined to something else: one long pattern for both, so that it is compiled once
PART = PHRASES.compile(
    rf"(?:(?P<joined>,?\s(?:{AND})(?:,?\s(?:in|on|by|from)\s[\w ]{{3,24}},)?\s|[,;]\s|(?=\w))(?:(?:{BETWEEN})\s){{0,4}}|\s(?:who\s)?)"
    rf"{ADVERB}(?:(?(joined)(?:{BE}\s{ADVERB})?|{BE}\s{ADVERB})(?:{DONE})|(?(joined)(?:(?:‹given›|{GET})\s)?|{GET}\s)(?:{HAD})"
    rf"|(?(joined)(?!)|(?:‹term_given›)\s(?P<C2b>{BARE_TERM}))|(?:{OWN}))",
    re.I,
)
# a word that may stand between two of them
WORD = lazy(rf",?\s(?!(?:{BREAK})\b)[^\s,;.]*[^\s,;.:]|[.,]\d+", re.I)
MOST_WORDS = 12
# was convicted of theft and disqualified from …; admitted the theft and was given two years' probation
FIRST_VERB = PHRASES.compile(
    rf"\s(?:who\s)?{ADVERB}(?:(?P<convicted>{BE}\s{ADVERB}(?:‹convicted›))|(?P<passive>{BE}\s(?:[a-z]+ed|‹done_to›))|(?:had\s)?(?:[a-z]+ed|‹did›))\b",
    re.I,
)
JOINT = PHRASES.compile(r",\s|\sand\s|[.;]|\b(?:‹another›)\b", re.I)
GIVEN_BEFORE = PHRASES.compile(r"\b(?:‹given›)\s$", re.I)
GOT = lazy(rf"\b(?:{GET}\s|(?:was|were)\s(?:given|handed)\s)$", re.I)
PAID = lazy(r"(?:paid|pays|must\spay|accepted)\b", re.I)
# was recalled and dismissed; not: was elected and dismissed the complaints
NO_OBJECT = PHRASES.compile(r"[.,;]|$|\s(?:‹no_object›)\b")
WAS = lazy(r"\b(?:was|were|been)\s", re.I)
# in characters: so far behind its first verb a sentence tells what that brought
LONGEST = 90
BEHIND = lazy(rf"(?:\s\([^()]{{1,60}}\)|\s[–—-](?:[^–—.;]{{1,80}}\s[–—-])?|{ASIDE})(?=\s)")
MOST = 5
# the post between a verb or a noun and the name: the permanent secretary in the (unit), (name)
MIDDLE = (
    PHRASES.fill(
        rf"\s(?:(?!(?:‹not_middle›)\b)(?:[\w’'&-]+|{STOPPED})(?:,(?=\s(?:(?-i:[A-Z])|the\s|its\s|an?\s|$)))?\s){{0,9}}?"
        r"(?:(?:in|at|for|with)\s(?:the\s|its\s)?(?-i:[A-Z])[^.;,]{1,60},\s)?"
    )
    + COURTESY
)
ACTED = _kinds("‹acted_g5› ‹acted_g6› ‹acted_h4› ‹acted_h2› ‹acted_c2› ‹acted_c3›")
BEFORE = Guarded(lazy(rf"(?<![\w-])(?:{ACTED}){MIDDLE}$", re.I))
BARE = PHRASES.compile(r"(?:‹bare›)\b", re.I)
NOUN = _kinds("‹noun_g5› ‹noun_g6› ‹noun_h4› ‹noun_h2› ‹noun_c3› ‹noun_c2› ‹noun_e1›", end="")
IMPOSED, BESIDE = (PHRASES.fill(f) for f in ("‹imposed›", "‹beside›"))
NAMED = Guarded(
    lazy(
        rf"\b(?:{NOUN})(?:\sof\s(?:[^\s,;]+\s){{0,5}}?[^\s,;]+(?=\s(?:was|were|for)\s))?(?:\s(?:notices?|orders?|letters?))?(?:\s(?:(?:was|were|has been|is)\s(?:\w+\s)?)?(?:{IMPOSED})(?:\sdown)?)?(?:\s(?:{BESIDE})\s(?:[\w’'-]+\s){{1,7}}?)?\s?(?:of|to|on|upon|against|for){MIDDLE}$",
        re.I,
    )
)
GAVE = Guarded(lazy(PHRASES.fill(r"\b(?:‹gave›)") + MIDDLE + "$", re.I))
SHOWED = Guarded(lazy(PHRASES.fill(r"\b(?:show|shows|showed|shown|showing)") + MIDDLE + "$", re.I))
# (name)'s suspension will last
HOLDS = PHRASES.compile(r"(?:\s[^.;,]{0,40}?)?\s(?:‹holds›)\b", re.I)
OWNED = lazy(rf"[’']s?\s(?:[\w-]+\s)?(?:{NOUN})(?={HOLDS.pattern})", re.I)
GIVEN = lazy(rf"(?:{ASIDE})\s(?:with\s)?(?:{HAD})", re.I)
# gave A four years and the storekeeper, B, a year
TERM = PHRASES.fill(
    r"(?P<C2t>(?:‹count›)[ -](?:days|weeks|months|years?)[’']?)(?=[.,;]|\s(?:and|for|with|in|suspended|after|over)\b|$)"
)
GIVEN_TERM = lazy(rf"(?:{ASIDE})\s{TERM}", re.I)
GAVE_TOO = Guarded(
    lazy(
        PHRASES.fill(r"\b(?:‹gave›)\b[^.;]{3,110}?")
        + TERM.replace("C2t", "C2u")
        + r"(?:\s[^.;]{0,40}?)?,?\sand"
        + MIDDLE
        + "$",
        re.I,
    )
)
# put A on probation, ordered him to repay
MADE = _kinds("‹made_c2› ‹made_h4› ‹made_g5› ‹made_g6› ‹made_e1› ‹made_c3›")
MAKING = Guarded(lazy(PHRASES.fill(r"(?<![\w-])(?:‹made›)") + MIDDLE + "$", re.I))
MADE_TO = lazy(rf"(?:{ASIDE})\s(?:also\s)?(?:{MADE})", re.I)
# ordered A to do 100 hours of unpaid work and to repay …
MADE_MORE = lazy(rf"[^.;]{{0,60}}?,?\sand\s(?:also\s)?(?:{MADE})", re.I)
DOOR = lazy(rf"(?:{ASIDE})\s(?P<G6>the\s(?:door|exit))\b")
# the case against A was dismissed; the wife of A was fired
OBJECT = PHRASES.compile(
    rf"\b(?:against\s(?:[\w’'&-]+,?\s){{0,6}}$|(?:‹object›)\s(?:(?!and\b)(?:[\w’'&-]+|{STOPPED})\s){{0,6}}$)",
    re.I,
)
REACH = 130
# where no word begins, or one with another letter, what stands before is not looked at
PRONOUN = PHRASES.compile(
    r"\b(?=[abehlst])(?<!when )(?<!until )(?<!before )(?<!if )(?<!unless )(?<!once )(?:‹pronoun›)\b(?=\s)",
    re.I,
)
# fired him; his dismissal; gave each a warning
HIM = Guarded(
    PHRASES.compile(
        rf"(?<![\w-])(?!remov|stripp|expel)(?:{ACTED})\s(?:‹him›)\b(?!\sfrom\s(?:practice|the\sbar))", re.I
    )
)
HIS = Guarded(PHRASES.compile(rf"\b(?:‹ordered›)\s(?:his|her|their)\s(?:\w+\s)?(?:{NOUN})\b", re.I))
MADE_HIM = Guarded(PHRASES.compile(rf"(?<![\w-])(?:‹made›)\s(?:‹him›)\s(?:also\s)?(?:{MADE})", re.I))
GAVE_HIM = Guarded(PHRASES.compile(r"\b(?:‹gave›|(?P<shown>show(?:s|ed|n|ing)?))\s(?:‹him›)(?=\s)", re.I))


def predicate(text: str, end: int, until: int) -> list[tuple[str, int, int]]:
    """Return (id, start, end) of what a subject that ends at ``end`` was given: was sacked, got a warning and must repay …"""
    stop = min(until, end + 2 * REACH)
    m = _first(text, end, stop) or _second(text, end, stop)
    found: list[tuple[str, int, int]] = []
    while m and len(found) < MOST:
        told = _told(m)
        # two years, suspended for three: the sentence is suspended, not its bearer
        if not (found and found[-1][0] == "SN-C2" and text.startswith("suspended", told[1])):
            found.append(told)
        m = _more(text, m.end(), min(until, m.end() + REACH))
    return found


def _first(text: str, at: int, stop: int) -> re.Match[str] | None:
    """Return what a verb right behind a subject tells: was sacked, got a warning, lost his job."""
    m = PART.match(text, at, stop)
    return m if m and m["joined"] is None else None


def _second(text: str, at: int, stop: int) -> re.Match[str] | None:
    """Return what the second verb of a subject tells: was convicted of theft and disqualified, resigned and was fined."""
    lead = FIRST_VERB.match(text, at, stop)
    for joint in JOINT.finditer(text, lead.end(), min(stop, lead.end() + LONGEST)) if lead else ():
        m = PART.match(text, joint.start(), stop) if joint.group()[0] in ", " else None
        if m and lead and m["joined"] and _told_of_subject(text, m, lead):
            return m
        if joint.group() != " and ":
            break
    return None


def _told_of_subject(text: str, m: re.Match[str], lead: re.Match[str]) -> bool:
    """Return whether a part tells by a verb of its own, or by a participle behind one, what its subject received."""
    kind, convicted = str(m.lastgroup), lead["convicted"] is not None
    if kind.endswith("o"):
        return not convicted
    words = text[m.start() : m.start(kind)]
    if kind in DONE_KINDS:
        alone = kind in ("E1", "C2") or NO_OBJECT.match(text, m.end()) is not None
        bare = convicted or (lead["passive"] is not None and alone)
        return bare or WAS.search(words) is not None
    if not convicted and PAID.match(text, m.start(kind)):
        return True
    return (GIVEN_BEFORE if convicted else GOT).search(words) is not None


def _more(text: str, at: int, stop: int) -> re.Match[str] | None:
    """Return what else stands behind the first of them: and must repay …, then fined."""
    for _ in range(MOST_WORDS + 1):
        m = PART.match(text, at, stop)
        if m and m["joined"]:
            return m
        word = WORD.match(text, at, stop)
        if word is None:
            break
        at = word.end()
    return None


def done(text: str, at: int) -> list[tuple[str, int, int]]:
    """Return (id, start, end) of what a part of an item tells by a participle alone: removed from office; demoted."""
    m = PART.match(text, at, at + REACH)
    return [_told(m)] if m and m["joined"] == "" and str(m.lastgroup) in DONE_KINDS else []


def done_or_given(m: re.Match[str]) -> list[tuple[str, int, int]]:
    """Return (id, start, end) of what a part tells that stands behind be: dismissed, given a warning."""
    words = m.string[m.start() : m.start(str(m.lastgroup))]
    told = m["joined"] == "" and (str(m.lastgroup) in DONE_KINDS or GIVEN_BEFORE.search(words))
    return [_told(m)] if told else []


def pronouns(
    text: str, start: int, end: int
) -> tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]:
    """Return (id, start, end) of what a stretch tells of he (she was sacked), and of him (fired them, his dismissal)."""
    own = [told for m in PRONOUN.finditer(text, start, end) for told in predicate(text, m.end(), end)]
    found: list[tuple[str, int, int]] = []
    for pattern in (HIM, HIS, MADE_HIM):
        found += [
            _told(m)
            for m in pattern.finditer(text, start, end)
            if real(text[max(start, m.start() - 60) : m.start()])
        ]
    for m in GAVE_HIM.finditer(text, start, end):
        given = (DOOR if m.group("shown") else GIVEN).match(text, m.end(), end)
        found += [_told(given)] if given else []
    return own, found


def behind(text: str, end: int, until: int) -> list[tuple[str, int, int]]:
    """Return (id, start, end) of what stands behind a name that ends at ``end``, up to the next name."""
    if text.startswith(("'", "’"), end):
        owned = OWNED.match(text, end, min(until, end + REACH))
        return [_told(owned)] if owned else []
    aside = BEHIND.match(text, end, end + REACH)
    return predicate(text, aside.end() if aside else end, until)


def around(text: str, start: int, end: int, before: str, until: int) -> list[tuple[str, int, int]]:
    """Return (id, start, end) of a sanction told before and behind a name: gave A a warning, put A on leave."""
    for lead, rest in (
        (SHOWED, DOOR),
        (GAVE, GIVEN),
        (GAVE, GIVEN_TERM),
        (GAVE_TOO, GIVEN_TERM),
        (MAKING, MADE_TO),
    ):
        m = _lead(lead, text, start, before)
        told = rest.match(text, end, min(until, end + REACH)) if m else None
        if m and told and real(before[: m.start()]):
            more = (
                MADE_MORE.match(text, told.end(), min(until, told.end() + REACH)) if rest is MADE_TO else None
            )
            return [_told(told), *([_told(more)] if more else [])]
    return []


def _lead(pattern: Guarded, text: str, start: int, before: str) -> re.Match[str] | None:
    """Return what a pattern finds in the words before a place."""
    return pattern.pattern.search(before) if pattern.may(text, start - len(before), start) else None


def ahead(text: str, start: int, before: str) -> list[tuple[str, int, int]]:
    """Return (id, start, end) of the sanctions told before a name: sacked A, the dismissal of A."""
    found: list[tuple[str, int, int]] = []
    for pattern in (BEFORE, NAMED):
        m = _lead(pattern, text, start, before)
        lead = before[: m.start()] if m else ""
        # fire Chief (name): a bare verb is one only where it was resolved upon
        if m and (RESOLVED.search(lead) if pattern is BEFORE and BARE.match(m.group()) else real(lead)):
            found.append(_told(m, start - len(before)))
    return found


def _told(m: re.Match[str], shift: int = 0) -> tuple[str, int, int]:
    group = str(m.lastgroup)
    return f"SN-{group[:2]}", m.start(group) + shift, m.end(group) + shift
