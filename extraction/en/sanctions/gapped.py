"""Sanctions whose verb stands with somebody else alone: A got four years and B two, A was fined $900 and her clerk, B, $300."""

from __future__ import annotations

from itertools import pairwise

from extraction.common import Mark, Phrases, Sanctioned
from extraction.en.sanctions.sanction_nouns import NOUN, told
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "gapped")

# what joins the next one: and her clerk, (name); while (name)
JOINS = PHRASES.compile(
    rf"(?P<rest>[^.;]{{0,90}}?)(?:;\s(?:and\s)?|,?\s(?:‹joins›)\s|,\s)(?:(?:‹whose›)\s(?:[a-z][\w-]*\s){{0,4}}?[a-z][\w-]*,?\s)?{COURTESY}$"
)
# a verb between them belongs to the next one
VERB = PHRASES.compile(r"\b(?:‹verb›)\b")
ASIDE = PHRASES.compile(
    r"(?:,\s\d{2},?|\s\(\d{2}\)|,\s(?:who|the|a|an|his|her|its)\s[^,.;]{2,50},)?,?\s(?:to\s|for\s|with\s)?"
)
AMOUNT = PHRASES.compile(
    r"(?P<money>(?:[A-Z]{1,3}\s?)?[$£€₦¥]\s?\d[\d,.]*\d(?:\s(?:million|billion))?|(?:Rs\.?|R|N|Sh|KSh|HK\$)\s?\d[\d,.]*\d(?:\s(?:million|lakh))?)"
    r"|(?P<term>(?:an?|‹count›)(?:[ -]and[ -]a[ -]half)?[ -](?:‹unit›)[’']?)|(?P<bare>‹count›)"
)
ENDS = PHRASES.compile(r"$|[.;,)”\"]|\s(?:‹ends›)\b")
PERIOD = PHRASES.compile(r"\b(?:‹count›)[ -](?:and[ -]a[ -]half[ -])?(?:‹unit›)|(?:‹unit›)")
ARTICLE = PHRASES.compile(r"(?:an?|the)\s")
# who is paid, or whom somebody billed: ordered to pay $900 to (name), for billing (name) $500
PAID = PHRASES.compile(
    rf"\b(?:‹pays›)\b(?:[^.;]|\.\d)*?\s(?:to|for)\s(?:the\s)?{COURTESY}[A-Z]"
    r"|\sfor\s[a-z]+ing\s(?:[^.;]|\.\d){0,60}?[A-Z][\w’'-]*,?\s(?:[A-Z]{1,3}\s?)?[$£€₦¥]\s?\d"
)
# in characters: so far before its bearer a sanction is told (sentenced A to …)
BEFORE = 40


def gapped(text: str, here: list[Mark], found: list[Sanctioned]) -> list[Sanctioned]:
    """Return what the next one of a list received where the verb is that of the one before."""
    more: list[Sanctioned] = []
    for (start, end, _), (at, close, name) in pairwise(here):
        own = [s for s in (*found, *more) if start - BEFORE <= s.start and s.end <= at]
        if not own or any(s.names == (name,) and at - BEFORE < s.start < close + BEFORE for s in found):
            continue
        last = max(own, key=lambda s: s.end)
        joins = JOINS.fullmatch(text, max(last.end, end), at)
        if joins is None or VERB.search(joins["rest"]) or PAID.search(text, last.start, at - 1):
            continue
        aside = ASIDE.match(text, close)
        told_here = _amount(text, aside.end(), last, text[last.start : at]) if aside else None
        if told_here:
            more.append(Sanctioned(*told_here, (name,)))
    return more


def _amount(text: str, at: int, last: Sanctioned, before: str) -> tuple[str, int, int] | None:
    """Return the amount, or the sanction told as a noun, at ``at``: of the kind of the last one where it is an amount."""
    m = AMOUNT.match(text, at)
    if m and ENDS.match(text, m.end()):
        if m.lastgroup == "bare" and not PERIOD.search(before):
            return None
        return last.id, at, m.end()
    article = ARTICLE.match(text, at)
    noun = NOUN.match(text, article.end()) if article else None
    return told(noun) if noun and ENDS.match(text, noun.end()) else None
