"""Who tells in English: PW3 (name), harbour pilot (name) told the court, an e-mail from (name), (name), who called the hotline."""

from __future__ import annotations

from extraction.common import Phrases, lazy
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "witnesses")

# words between what somebody is and the name: accountant, a bank teller
TRADE = PHRASES.fill(r"(?:(?!(?:‹breaks›)\b)[a-z][a-z-]*,?\s){0,4}")
TELLS = r"(?:(?:‹adverb›)\s){0,2}(?:(?:‹told›)\s(?:(?:the|a|an|his|her|their|its)\s)?(?:[\w'’-]+\s){0,3}?(?i:‹audience›)|‹reports›)"
BEFORE = PHRASES.compile(
    "|".join(
        (
            rf"\b[PDC]\.?\s?W\.?[\s-]?\d+,?:?\s{COURTESY}$",
            rf"\b(?:‹bereft›)\sof\s(?:the\s(?:late\s)?)?{TRADE}{COURTESY}$",
            rf"\b(?:‹stand›),\s(?:the\s|an?\s)?{TRADE}{COURTESY}$",
            rf"\b(?i:‹person›),\s{TRADE}{COURTESY}$|\b(?i:‹person›)\s{COURTESY}$",
            rf"\b(?i:(?:another|one|a|second|third|further)\s(?:[\w-]+\s)?(?:‹person›)),\s(?:an?|the)\s[^,.;]{{2,40}},\s{COURTESY}$",
            r"\b(?i:witnesses)\s(?:(?:for|who|called|heard|at|in)\s[^.;:]{0,60}?)?(?:included|were|are|include):?\s[^.;]{0,160}$",
            rf"\bwitness\s(?:for\sthe\s[a-z]+\s|to\s[a-z]+\s|called\s)?was\s(?:an?\s|the\s)?{TRADE}{COURTESY}$",
            rf"\b(?:those|people) who (?:testified|gave evidence)[^.;]{{0,40}}?(?:was|were|included)\s{TRADE}{COURTESY}$",
            rf"\b(?i:‹message›)s?\s(?:(?:‹sent›)\s)?(?:[\w-]+\s){{0,3}}?(?:from|by|traced\sto)\s(?:an?\s|the\s|one\s)?{TRADE}{COURTESY}$",
            rf"\b(?:contacted|approached|alerted|informed|warned|told|notified)\sby\s(?:an?\s|the\s|one\s)?{TRADE}{COURTESY}$",
            rf"\b(?:‹harms›)\s(?:(?:an?|the|his|her)\s)?{TRADE}{COURTESY}$",
        )
    )
)
AFTER = PHRASES.compile(
    rf"^(?:,\s(?:\d{{1,3}},\s)?(?!(?:[^,.;]{{0,60}}\b)?(?:‹speaker›))[^,.;]{{1,90}})?,?\s(?:who\s)?{TELLS}\b"
    rf"|^(?:,\s(?:\d{{1,3}},\s)?(?!(?:[^,.;]{{0,60}}\b)?(?:‹speaker›))[^,.;]{{0,90}}?)?,?\swho\s(?:[^.;]{{0,80}}?\b)?{TELLS}\b"
)
PRIVATE = PHRASES.compile(rf"\b(?i:‹trade›)\s{COURTESY}$")
PRIVATE_AFTER = PHRASES.compile(
    r"^,\s(?:\d{1,3},\s)?(?:an?|the|another|one)\s(?:[\w-]+\s){0,3}?(?:‹trade›)(?:\s(?:at|of|in|from|for|with)\s[^,.;]{2,60})?,\s(?:‹said›)\b"
)
SAID = PHRASES.compile(r"^(?:,\s\d{1,3},)?,?\s(?:‹said›)\b")
SURFACED = PHRASES.compile(
    rf"\b(?:‹surfaced›)\s(?:only\s|in\s\d{{4}}\s)?(?:when|after|because|as)\s(?:an?\s|the\s|one\s)?{TRADE}(?i:‹trade›)?\s?{COURTESY}$"
)


# but for an assistant, (name). She reported her suspicions in March: who ends a sentence did nothing in it
NEXT = PHRASES.compile(r"^(?:,\s\d{1,3})?[.]\s(?:She|He|They)\s(?:(?:‹adverb›|had)\s){0,2}(?:‹reported›)")


# It was a teller, (name), who called the police
CLEFT = lazy(
    rf"\b[Ii]t\swas\s(?:(?:only\s|then\s)?(?:an?|the|one|his|her|their|another)\s)?{TRADE}{COURTESY}$"
)
CLEFT_AFTER = PHRASES.compile(
    r"^,?\s(?:[^,.;]{1,60},\s)?who\s(?:(?:‹adverb›|had)\s){0,2}(?:‹alerted›)\b(?!\s(?:\w+\s){1,3}to\s)"
)


def tells(before: str, after: str) -> bool:
    """Return whether the words around a name make its bearer a witness or one who reported."""
    return bool(
        BEFORE.search(before)
        or AFTER.match(after)
        or SURFACED.search(before)
        or (CLEFT_AFTER.match(after) and CLEFT.search(before))
        or (SAID.match(after) and PRIVATE.search(before))
        or PRIVATE_AFTER.match(after)
        or NEXT.match(after)
    )
