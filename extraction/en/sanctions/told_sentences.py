"""Sentences told right behind a name without a verb of their own: A, 44, of Y: 30 months, $12,000 restitution; B to probation."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.en.sanctions.sanction_nouns import NOUN, told

PHRASES = Phrases("extraction.en", "told_sentences")

# (name), 44, of Fairmile: | , a vendor, to | received | , clerk, dismissed for
LEAD = PHRASES.compile(
    r"\)?(?:,\s(?:age\s)?\d{2}|\s?\(\d{2}\))?(?:,\s(?:of\s)?[^.;:,\n]{2,60}){0,2}?(?:,?\s(?:‹verb›)\s|,?\s?[:–—|]\s|,\s(?=‹number›|(?:‹done›)(?:[.;]|,?\s(?:‹behind_done›)\b|\s\S*\d)))",
)
TERM = r"(?:(?:‹number›|and|to|a|half|[\w-]+[- ]year)[\s-]){1,5}(?:days?|weeks?|months?|years?)[’']?(?:\sand\s(?:‹number›)\s(?:days?|months?))?"
# one penalty; the group tells its kind
PENALTY = PHRASES.compile(
    rf"\s?(?:(?:up\s)?(?:an?\s)?(?P<C3>(?:[$£€]\s?[\d,.]+\s)?(?:civil\s|criminal\s)?(?:fine|penalty)\b(?:\sof\s[$£€]?[\d,.]+)?|fined\s[^,;.]{{2,20}})"
    r"|(?P<E1>(?:[$£€]\s?[\d,.]*\d\s(?:in\s)?)?(?:restitution|forfeiture|repayment)\b(?:\s(?:of\s)?[$£€]\s?[\d,.]*\d)?|(?:repay|refund|reimburse|pay\sback|forfeit)\b)"
    r"|(?:an?\s)?(?P<H2>(?:‹kind›\s)?(?:reprimand|censure|warning)\b)"
    # to six months suspended: the sentence is, not its bearer
    rf"|(?<=\sto\s)(?P<C2>{TERM}\ssuspended\b)"
    rf"|(?:an?\s)?(?P<H4>(?:{TERM}\s)?(?:‹kind›\s)?(?:suspension|suspended(?!\s(?:[\w-]+\s)?(?:sentence|term|prison|jail|imprisonment))|demotion|demoted|debarment)\b)"
    r"|(?P<G6>dismiss(?:al|ed)\b|fired\b|terminat(?:ion|ed)\b)"
    rf"|(?P<c2>{TERM}(?:\s(?:(?:in|of|on)\s)?(?:‹where›)\b)?|(?:an?\s)?(?:‹where›)\b|[\d,]+\shours\sof\scommunity\sservice))",
    re.I,
)
BETWEEN = lazy(r"(?:\s(?:in|of)\s\w+)?(?:,?\s(?:and|plus|with|followed\sby)|[,;])\s?")
# how many penalties one name may have
MOST = 5


def told_sentences(text: str, end: int) -> list[tuple[str, int, int]]:
    """Return (sanction, start, end) of what stands right behind the name that ends at ``end``."""
    lead = LEAD.match(text, end, end + 140)
    return penalties(text, lead.end()) if lead else []


def penalties(text: str, at: int) -> list[tuple[str, int, int]]:
    """Return (sanction, start, end) of the penalties that follow one another from ``at`` on."""
    found: list[tuple[str, int, int]] = []
    while len(found) < MOST and (m := PENALTY.match(text, at) or NOUN.match(text, at)):
        # nine months, suspended for two years: the term is suspended, not its bearer
        if not (found and found[-1][0] == "SN-C2" and m.group(str(m.lastgroup)).lower() == "suspended"):
            found.append(told(m))
        between = BETWEEN.match(text, m.end())
        if between is None:
            break
        at = between.end()
    return found
