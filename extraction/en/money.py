"""Sums of money in English: value, currency, and the role that the words around give."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.common import propose

SCALE = {
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "crore": 1e7,
    "lakh": 1e5,
}
SIGNS = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "S$": "SGD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "Rs": "INR",
    "Rs.": "INR",
    "₦": "NGN",
    "INR": "INR",
    "USD": "USD",
    "GBP": "GBP",
    "EUR": "EUR",
    "RMB": "CNY",
    "CNY": "CNY",
}
WORDS = {
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "yuan": "CNY",
    "rupees": "INR",
    "yen": "JPY",
    "naira": "NGN",
    "francs": "CHF",
}
SUM = re.compile(
    r"(?<![\w$£€])(?:(?P<sign>(?:US|HK|NZ|[ACS])?\$|[£€¥₹₦]|Rs\.?|INR|USD|GBP|EUR|RMB|CNY)\s?(?P<a>\d{1,3}(?:,\s?\d{3}){1,4}(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,4})?)(?:[\s-]?(?P<scale>thousand|million|billion|trillion|crore|lakh|bn|mn|[KMB](?![a-zA-Z])))?"
    r"|(?P<b>\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,4})?)(?:\s(?P<scale2>thousand|million|billion))?\s(?P<word>dollars?|euros?|pounds|yuan|rupees|yen|naira|francs))",
    re.I,
)
LOOSE = re.compile(
    r"(?:about|approximately|nearly|almost|more than|over|at least|roughly|around|some|an estimated|as much as|up to|less than|in excess of|exceeding)\s*(?:a |the )?$",
    re.I,
)
BEFORE = [
    (
        "recovered",
        r"restitution|settlement|repa(?:y|id)|pay(?:ing)? back|refund\w*|recover\w*|forfeit\w*|return\w*|reimburse the|seized|settle\w*|repayment|paid back",
    ),
    ("penalty", r"\bfine[sd]?\b|penalt\w+|civil monetary"),
    ("bribe", r"bribes?|kickbacks?|payoffs?|gifts?|in exchange|extort\w*|cash payments?"),
    ("loss", r"loss(?:es)?|cost(?:ing)? (?:taxpayers|the)|damage\w*|shortfall|deficit|lost|depriv\w+"),
    (
        "budget",
        r"contracts?|budget\w*|award(?:ed|s)?|grant(?:ed|s)?|projects?|authorized|appropriat\w+|funding|program costs|allocated|expended|investment|lowest bid|\bbid of|bonds|received approximately",
    ),
    (
        "other",
        r"\bbail\b|salary|bond (?:of|set)|unspent|remaining|worth of property|median|per (?:hour|year|month)|set aside|valued at",
    ),
    (
        "involved",
        r"stole\w*|steal\w*|embezzl\w+|theft|fraud\w*|defraud\w*|improper\w*|unallowable|overpa\w+|false\w*|claim\w*|bill\w*|divert\w*|misappropriat\w+|obtain\w*|launder\w+|collect\w*|unsupported|ineligible|excess|questioned|overstat\w+|incorrect\w*|inflat\w+|scheme|withdr\w+|taking|took|benefits|convert\w*|unauthorized|charged|misus\w+|spent|pocket\w*",
    ),
]
AFTER = [
    ("recovered", r"^[^.;]{0,40}?\bto (?:resolve|settle)\b"),
    ("recovered", r"^(?:,? ?\d*)?\s?(?:in |of )?(?:restitution|forfeiture|recover\w+)"),
    ("penalty", r"^\s?(?:in )?(?:criminal |civil )?(?:fines?|penalt\w+)|^\s(?:fine|penalty)"),
    ("bribe", r"^\s?(?:in |of |worth of )?(?:cash )?(?:bribes?|kickbacks?|payoffs?|gifts)|^\s?cash bribe"),
    ("loss", r"^\s?(?:in )?(?:losses|loss|damages?)"),
    (
        "budget",
        r"^\s?(?:contracts?|grants?|budgets?|projects?|program|in (?:gross|funding|grants|contracts|annual))",
    ),
    ("other", r"^\s?(?:bail|bond|salary|per (?:year|hour|month)|a (?:year|month|week)|an hour)"),
    (
        "involved",
        r"^\s?(?:in )?(?:unallowable|improper|overpayments?|fraud\w*|false|stolen|scheme|theft|in wages|questioned|potential)|^\s(?:health ?care |medicare |medicaid |ponzi )?(?:fraud )?scheme",
    ),
]
NOT_DONE = re.compile(r"\b(?:not|failed to|failure to|fail to|never)\s(?:\w+\s)?$")
_BEFORE = [(r, re.compile(p, re.I)) for r, p in BEFORE]
_AFTER = [(r, re.compile(p, re.I)) for r, p in AFTER]


@dataclass(frozen=True)
class Sum:
    """One amount."""

    start: int
    end: int
    value: float
    currency: str
    role: str
    approximate: bool


def sums(text: str) -> list[Sum]:
    """Return the amounts of a text in their order."""
    found = []
    for m in SUM.finditer(text):
        digits = m.group("a") or m.group("b")
        value = float(re.sub(r"[,\s]", "", digits)) * SCALE.get(
            (m.group("scale") or m.group("scale2") or "").lower(), 1
        )
        sign = m.group("sign")
        currency = (
            SIGNS.get(sign.upper() if sign and sign.upper() in SIGNS else sign or "", "USD")
            if sign
            else WORDS[m.group("word").lower()]
        )
        loose = bool(LOOSE.search(text[max(0, m.start() - 24) : m.start()]))
        found.append(
            Sum(m.start(), m.end(), round(value, 2), currency, role(text, m.start(), m.end()), loose)
        )
    return found


def role(text: str, start: int, end: int) -> str:
    """Return the role by what follows, else by the nearest word before in the sentence."""
    tail = re.split(r"[.;\n]\s", text[end : end + 50])[0]
    for name, pattern in _AFTER:
        if told := pattern.search(tail):
            propose("money", start, end, f"en/money.py after: {told.group().strip()}", name)
            return name
    head = re.split(r"[.;]\s|\n", text[max(0, start - 110) : start])[-1]
    best = (-1, "involved", "-")
    for name, pattern in _BEFORE:
        for m in pattern.finditer(head):
            if name == "recovered" and NOT_DONE.search(head[: m.start()]):
                continue
            if m.end() > best[0]:
                best = (m.end(), name, m.group())
    propose("money", start, end, f"en/money.py before: {best[2]}", best[1])
    return best[1]
