"""The natural noun phrase around a head word: what belongs to it on the left, and what follows with of, for, from."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Phrases, data, lazy

PHRASES = Phrases("extraction.en", "phrases")

WORD = r"[A-Za-z][\w'’&/-]*"
REACH = 8
SHORT = lazy(r"\((?:[A-Z][A-Za-z&-]{1,12}(?:\s[A-Z][A-Za-z&-]{1,12}){0,2}|[a-z]{2,9}(?:\s[a-z]{2,9})?)\)\s$")
OPENS_SHORT = lazy(r"\([A-Z][A-Za-z&-]{1,12}(?:\s[A-Z][A-Za-z&-]{1,12}){0,2}\)\s")
# two grants that share their name: regular and Recovery Act grant funds
COORDINATE = PHRASES.compile(r"\b(?:‹coordinate›)\sand\s(?:regular\s)?$")
NUMBER = lazy(r"\b(?:[A-Z]\w+\s\d{1,3}|section\s\d{1,4}|[Ff]iscal\syear\s\d{4}|Act(?:\sof|,)\s\d{4})\s$")
JOINT = lazy(r"\b[A-Z][\w'’-]*\s(?:and|of|for|Into|With|For|To)\s$")
NAME = lazy(
    r"\s(?:from|(?:(?:provided|awarded|authorized|available)\s)?under|for|of)\s(?:the\s)?(?!FYs?\b)[A-Z][\w'’&-]*(?:\s(?:(?:of|and|for)\s)?(?:[A-Z][\w'’&-]*|\d{4}))*(?:\s\([A-Z]{2,8}\))?(?:\s(?:program|funds|grants?))?"
)
# assets of the Medicare segment: the name only qualifies a noun
OF_NAME = PHRASES.compile(r"\s(?:‹of_name›)\b")
# grants from a body under an act, a title of an act: the act tells which grants
UNDER = lazy(
    r"\s(?:under|pursuant to|of)\s(?:the\s)?(?:[A-Z][\w'’&-]*\s(?:(?:of|and|for|the)\s|\([A-Z]{2,8}\)\s)?){1,8}?Act(?:\sof\s\d{4})?(?:\s\([A-Z]{2,8}\))?"
)
# money that a name tells already: the law that it came under is no part of it
NAMED = lazy(r"\([A-Z]{2,8}\)|\b(?!Federal|State)[A-Z]\w+\s(?:[a-z]{2,3}\s)?[A-Z]")
QUALIFIER = PHRASES.compile(r"\s(?!(?:‹tail›|or|from|between|until|totaling)\b)[a-z]{4,}")
# money from whom, where nothing else tells which: funds from an employee club
WHOSE = PHRASES.compile(
    r"\s(?:from|of|belonging to)\s(?:a|an|the|his|her|their|its)\s(?:[\w'’&-]+\s){0,4}?(?:‹whose›)(?![\w-])"
)
TAIL = PHRASES.compile(
    r"\s(?:for|to|from|paid to|paid by)\s(?:the\s)?(?:(?!(?:from|between|since|until|through|over)\s(?:\d|[A-Z][a-z]+\.?\s\d|at\sleast))[\w'’&-]+\s){0,6}?[\w'’&-]+(?=[,.;:)]|\s(?:‹tail›)\b|$)",
)
AGAIN = PHRASES.compile(r"\s\([A-Z][A-Za-z&-]{1,12}\)\s(?:[\w-]+\s){0,2}?(?:‹again›)\b")
# what a programme paid for: Federal reimbursement for (some) home visits
PURPOSE = PHRASES.compile(
    r"(?:\s(?:made|paid|claimed))?\sfor\s(?:(?!(?:‹tail›|for|from)\b)[\w'’&/-]+\s|and\s|\([A-Z][A-Za-z&-]{1,12}\)\s){0,8}?(?:‹purpose›)(?:\sclaims)?\b"
)
# ... and what that noun only qualifies: personal care (PCA) services claims
QUALIFIED = PHRASES.compile(r"(?:\s\([A-Z][A-Za-z&-]{1,12}\))?\s(?:‹qualified›)(?:\sclaims)?\b")
# a grant, a subsidy, a scholarship that names its programme
PROGRAMME = lazy(r"\s[Pp]rograms?\b(?:\s\([A-Z][A-Za-z&-]{1,12}\))?")
PAID = lazy(
    r"\s(?:paid|owed|due|payable) (?:to|by)\s(?:the\s)?(?:[A-Z][\w'’&-]*(?:\s(?:of|and|for)(?=\s[A-Z]))?\s?){1,6}(?<!\s)"
)
# payments for items that excluded suppliers had ordered: the clause belongs to the thing that was paid for
CLAUSE = lazy(r"\sthat(?:\s[\w'’-]+){1,5}?\shad\s\w+ed\b")
# rebates for drugs administered by doctors: the participle belongs to what stands behind the phrase
DONE_BY = lazy(r"\s\w+ed$")
# money that was meant for whom: the purpose tells which money
MEANT = PHRASES.compile(
    r"\s(?:that (?:was|were|is|are|had been) )?(?:meant|intended|supposed|earmarked|designated|reserved)\s"
    r"(?:to (?:‹meant_to›)|for|to)\s(?:the\s)?"
    r"(?:[\w'’&-]+\s){0,5}?[\w'’&-]+(?=[,.;:)]|\s(?:‹behind›)\b|$)"
)
JOINING = frozenset({"and ", "of ", "for ", "the ", "to ", "with "})
# heads that a purpose completes (payments for …), and those that an owner does (money from …)
OF_BODIES = frozenset(PHRASES.words("of_bodies"))
HEADS = frozenset(PHRASES.words("paid_for"))
MONEY = frozenset(PHRASES.words("money"))


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    d = data("extraction.en", "funds")
    return frozenset(d["inside"]), frozenset(d["walls"])


def walled(word: str) -> bool:
    """Return whether no noun phrase of money holds a word."""
    return word.lower() in _words()[1]


def joins(word: str) -> bool:
    """Return whether a word belongs inside a noun phrase of money though its form does not tell."""
    return word in _words()[0]


def left(text: str, start: int) -> int:
    """Take the natural words before a head, up to a word that no noun phrase holds."""
    inside, walls = _words()
    for _ in range(REACH):
        before = text[max(0, start - 60) : start]
        # an acronym in brackets, a number of a programme (Section 8), "and" inside a name are parts of the phrase
        short = SHORT.search(before)
        joint = JOINT.search(before) if text[start : start + 1].isupper() else None
        number = NUMBER.search(before) or COORDINATE.search(before)
        if short or joint or number:
            start -= len((short or joint or number or [""])[0])
            if short:
                start -= _spelt(text[max(0, start - 80) : start], short[0])
            continue
        m = re.search(rf"({WORD})[ ]$", before)
        if not m or (m.group(1).islower() and text[start].isupper()):
            # a small word before a name is no part of the name: steal Medicaid funds
            break
        word = m.group(1)
        # a joined word describes: pandemic-related, risk-adjusted
        verbal = (
            word.islower()
            and word.endswith(("ing", "ed", "'s", "’s"))
            and word not in inside
            and "-" not in word
        )
        infinitive = word.islower() and word not in OF_BODIES and before[: m.start()].endswith(" to ")
        if word.lower() in walls or verbal or infinitive:
            break
        start -= len(m.group())
    if text[start] == "(":
        # a phrase does not begin with the acronym of a word that it leaves out
        m = OPENS_SHORT.match(text, start)
        start += len(m.group()) if m else 0
    return start


def _spelt(before: str, short: str) -> int:
    """Return how long the words are whose initials an acronym in brackets gathers, with what joins them (operations and maintenance (O&M))."""
    letters = [c for c in short.lower() if c.isalpha()]
    words = list(re.finditer(r"[\w’'-]+ ", before))
    at = len(before)
    for m in reversed(words):
        if not letters or m.end() != at:
            break
        if m.group()[0].lower() == letters[-1]:
            letters.pop()
        elif m.group() not in JOINING:
            break
        at = m.start()
    return len(before) - at if not letters else 0


def right(text: str, end: int, *, bare: bool, head: str, name: str = "") -> int:
    """Take what follows: the name of a programme; for a bare head (payments for ...) the whole clause of its purpose.

    ``name``: the phrase up to the head.
    """
    again = AGAIN.match(text, end) or (
        PROGRAMME.match(text, end) if head not in ("program", "programs") else None
    )
    if again:
        return again.end()
    more = NAME.match(text, end)
    if more and not bare and more.group().startswith(" from"):
        # whose money it was is told by the phrase itself, not by the place that it was taken from
        more = None
    if more and bare and more.group().startswith(" of") and QUALIFIER.match(text, more.end()):
        # a name that only qualifies what follows: reimbursement of Medicaid drug costs
        more = None
    if more and " under " in more.group() and NAMED.search(name):
        more = None
    if bare and head in MONEY and not more:
        more = WHOSE.match(text, end)
    if (
        more
        and bare
        and head in HEADS
        and (tail := TAIL.match(text, end))
        and more.end() < tail.end() < end + 90
    ):
        # a name that only qualifies what was paid for: reimbursement for Medicaid home visits
        return tail.end()
    if more and more.end() - end < 80 and (bare or "fund" in head):
        law = UNDER.match(text, more.end()) or OF_NAME.match(text, more.end())
        return law.end() if law else more.end()
    paid = PAID.match(text, end) or (MEANT.match(text, end) if head in MONEY else None)
    if paid:
        return paid.end()
    if not bare and head in HEADS and (purpose := PURPOSE.match(text, end)) and purpose.end() - end < 90:
        more = QUALIFIED.match(text, purpose.end())
        return more.end() if more else purpose.end()
    tail = TAIL.match(text, end) if bare and head in HEADS else None
    if not tail or tail.end() - end >= 90:
        return end
    clause = CLAUSE.match(text, tail.end())
    if clause:
        return clause.end()
    done = DONE_BY.search(text, end, tail.end()) if text.startswith(" by ", tail.end()) else None
    return done.start() if done else tail.end()
