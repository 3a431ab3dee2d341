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
# what decides before any single word: (role, words before, words after); either may be empty
FRAMES = [
    # what is put up to be free, and what a warrant names
    ("other", r"\b(?:warrant|bail|bond)\b[^.;]{0,90}\b(?:in the amount of|set at) $", ""),
    ("other", "", r"^[^.;]{0,40}\bin lieu of bail"),
    # what a settlement, a judgment or an order gives back
    ("recovered", "", r"^ (?:civil )?settlement\b"),
    ("recovered", r"\bjudgment (?:in the amount )?of (?:approximately )?$", ""),
    ("recovered", r"\bmust pay (?:over |about |approximately |more than )*$", r"^ to (?:the )?[A-Z]"),
    ("recovered", "", r"^ in forfeited (?:assets|funds|property)"),
    # what false claims asked for, and what was got by them
    (
        "involved",
        r"\b(?:submitted|filed|billed|claims? (?:of|for|totaling)) (?:more than |over |about |approximately |nearly )*$",
        r"^ in (?:false|fraudulent)",
    ),
    (
        "involved",
        r"\b(?:fraudulent\w*|scheme|defendants?)\b[^.;]{0,60}\breceived (?:approximately |about |over |more than )*$",
        r"^ in (?:grants?|relief|loans?|benefits|payments)\b",
    ),
    # what was to be collected and was not, or what nobody can judge
    (
        "involved",
        r"\b(?:did|had|has|have) not (?:yet )?(?:collect|recover|repay|refund)(?:ed)? (?:the )?(?:remaining )?(?:approximately )?$",
        "",
    ),
    ("involved", r"\b(?:could not|unable to|to) determine (?:if|whether) [^.;]{0,60}$", ""),
    (
        "involved",
        r"\bremaining (?:approximately )?$",
        r"^[^.;]{0,90}\b(?:was|were) (?:unallowable|improper|unsupported|not allowable)",
    ),
    (
        "loss",
        r"\b(?:enhancements?|allegations?)\b[^;]{0,200}\b(?:loss|damage)\s(?:of |over |exceeding |in excess of |more than )*$",
        "",
    ),
    (
        "other",
        r"\b(?:enhancements?|allegations?)\b[^;]{0,200}\b(?:over|exceeding|more than|in excess of) $",
        r"^(?! in loss)",
    ),
    ("other", r"\bpreviously (?:been )?convicted of \w+ (?:over |more than |about )?$", ""),
    ("budget", r"(?:^|\s)(?-i:Of) (?:the |approximately |about |nearly |over |more than )*$", ""),
    ("budget", r"\b(?:remaining|other) $", r"^\s(?:awarded|in grants)"),
    (
        "involved",
        "",
        r"^(?: \([^)]{0,40}\))? (?:was|were) (?:unallowable|improper|unsupported|not allowable|overstated)",
    ),
    ("involved", "", r"^\s(?:overpaid|in (?:improper |excess )?overpayments|in unallowable)"),
    (
        "other",
        "",
        r"^(?: \([^)]{0,40}\))?(?: in [\w ]{0,40})?,? (?:that )?(?:was|were) (?:properly |generally )?(?:allowable|allocable|reasonable)",
    ),
    ("other", r"\bclaimed $", r"^ (?:of|in) [^.;]{0,120}that were allowable"),
    ("involved", r"\b(?:could not|unable to) determine [^.;]{0,80}$", ""),
    ("involved", r"\bset(?:ting)? aside (?:the )?(?:remaining )?(?:approximately )?$", ""),
    ("budget", "", r"^ (?:annual |operating |total )?budget\b"),
    (
        "budget",
        "",
        r"^\sin (?:city|county|state|government|federal|public|new)? ?(?:contracts|grants|funding|grant funds|Recovery Act funds)\b",
    ),
    (
        "budget",
        r"\b(?:awarded|provided|appropriated|(?<!improperly )received)(?: [\w'’,()-]+){0,6} (?:totaling |funding of |approximately |about |over |more than )*$",
        r"^ (?:in|from|of|was awarded|for (?:an?|the) [\w ]{0,20}grant)\b(?! (?:bribes?|kickbacks?|benefits|restitution|unallowable|overpayments|improper|excess|false|fraud|cash|unemployment|phony))",
    ),
    (
        "other",
        r"\bpunishable [^.;]{0,80}$|\bfaces? (?:a |up to )[^.;]{0,80}$|\bmaximum [^.;]{0,60}$",
        r"^ fine",
    ),
    (
        "recovered",
        r"\b(?:pay|get|got|give|gave|paid) back\b[^.;]{0,70}$|\bmoney judgment\b[^.;]{0,30}$|\b(?:agreed|agrees|ordered|sentenced|required) to (?:[^.;$]{0,60} )?(?:re)?pay\b[^.;]{0,90}$",
        r"^(?! (?:in )?(?:criminal |civil )?(?:fines?|penalt)|[^.;]{0,30}(?:bribe|kickback|per hour|an hour))",
    ),
    ("recovered", "", r"^[^.;]{0,40}\b(?:were|was|been) (?:recovered|seized|returned|forfeited|repaid)\b"),
    (
        "recovered",
        r"\bto hold the (?:additional |remaining )?(?:approximately )?$|\btransfer [^.;]{0,60}assets\b[^.;]{0,60}$|\bwill (?:receive|recover) (?:approximately )?$",
        "",
    ),
    (
        "bribe",
        r"\b(?:asked|asking|told|telling|wanted) [^.;]{0,40}to pay (?:him|her) (?:about |over )?$|\benvelope (?:with|containing|of|stuffed with) $|\bpaid an extra $",
        "",
    ),
    (
        "other",
        r"\bwarrants? [^.;]{0,70}in the amount of $|\bpromise of (?:a )?$|\bexpected (?:a )?payment [^.;]{0,40}$|\bearned (?:between |approximately |about |over )*$|\bliabilities\b[^.;]{0,30}$|\branging from $|\bdeposit (?:of )?$|\bwages? of (?:about )?$",
        "",
    ),
    ("other", "", r"^ (?:to|and|up to) \$[\d.,]+ (?:per|an) (?:hour|year|month)"),
]
BEFORE = [
    (
        "recovered",
        r"restitution|settlement|repa(?:y|id)|pay(?:ing)? back|refund\w*|recover(?:ed|s|ing|y|ies)?\b(?! Act)|forfeit\w*|return(?:ed|ing|s)?\b|reimburse the|seized|settle\w*|repayment|paid back",
    ),
    ("penalty", r"\bfine[sd]?\b|\bpenalt\w+|civil monetary|\bassess(?:ed|ments?)\b|monetary sanctions?"),
    (
        "bribe",
        r"\bbribes?\b|\bbribing\b|kickbacks?|payoffs?|gifts?|in exchange for|extort\w*|cash payments?|gratuit\w+",
    ),
    (
        "loss",
        r"\bloss(?:es)?\b|\bcost(?:ing)? (?:taxpayers|the)|damages?\b|shortfall|deficit|\blost\b|depriv\w+",
    ),
    (
        "budget",
        r"\bcontracts?\b|\bbudget\w*|\baward(?:ed|s)?\b|\bgrant(?:ed|s)?\b|\bprojects?\b|\bauthorized|\bappropriat\w+|\bfunding\b|program costs|\ballocated|\bexpended|\binvestment|lowest bid|\bbid of|\bbonds|received approximately",
    ),
    (
        "other",
        r"\bbail\b|\bsalary\b|\bbond (?:of|set)|\bunspent|\bremaining\b|worth of property|\bmedian\b|per (?:hour|year|month)|valued at|\bcorrect wage",
    ),
    (
        "involved",
        r"\bstole\w*|\bsteal\w*|embezzl\w+|\btheft|fraud\w*|defraud\w*|\bimproper\w*|unallowable|overpa\w+|\bfalse\w*|\bclaim(?:s|ed|ing)?\b|\bbill(?:s|ed|ing)?\b|\binvoices?|divert\w*|misappropriat\w+|\bobtain\w*|launder\w+|\bcollect(?:ed|ing|s)?\b|unsupported|ineligible|\bexcess\b|questioned|overstat\w+|incorrect\w*|inflat\w+|\bscheme|withdr\w+|\btaking\b|\btook\b|\bbenefits\b|\bconvert\w*|unauthorized|\bcharged\b|\bmisus\w+|\bspent\b|pocket\w*|in favor of|\bcosting (?:over|more|about|approx)|\breceived\b",
    ),
]
AFTER = [
    ("recovered", r"^[^.;]{0,40}?\bto (?:resolve|settle)\b"),
    ("recovered", r"^(?:,? ?\d*)?\s?(?:in |of )?(?:restitution|forfeiture|recover(?:y|ies|ed)\b(?! Act))"),
    ("penalty", r"^\s?(?:in )?(?:criminal |civil )?(?:fines?|penalt\w+)|^\s(?:fine|penalty)"),
    ("bribe", r"^\s?(?:in |of |worth of )?(?:cash )?(?:bribes?|kickbacks?|payoffs?|gifts)\b|^\s?cash bribe"),
    ("loss", r"^\s?(?:in )?(?:losses|loss|damages?)\b"),
    (
        "budget",
        r"^\s?(?:contracts?|grants?|budgets?|projects?|program|in (?:gross|funding|grants|contracts|annual))\b",
    ),
    ("other", r"^\s?(?:bail|bond|salary|per (?:year|hour|month)|a (?:year|month|week)|an hour)\b"),
    (
        "involved",
        r"^\s?(?:in )?(?:unallowable|improper|overpayments?|fraud\w*|false|stolen|scheme|theft|in wages|questioned|potential)|^\s(?:health ?care |medicare |medicaid |ponzi )?(?:fraud )?scheme",
    ),
]
NOT_DONE = re.compile(r"\b(?:not|failed to|failing to|failure to|fail to|never|did not)\s(?:\w+\s)?$")
_FRAMES = [(r, re.compile(h, re.I) if h else None, re.compile(t) if t else None) for r, h, t in FRAMES]
_BEFORE = [(r, re.compile(p, re.I)) for r, p in BEFORE]
_AFTER = [(r, re.compile(p, re.I)) for r, p in AFTER]
# a line that only the width of the page has broken goes on
BROKEN = re.compile(r"(?<=[a-z,])\n(?=[a-z$])")


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
    """Return the role by the frame that the amount stands in, by what follows, else by the nearest word before."""
    tail = re.split(r"[.;\n]\s", BROKEN.sub(" ", text[end : end + 130]))[0]
    head = re.split(r"[.;]\s|\n", BROKEN.sub(" ", text[max(0, start - 130) : start]))[-1]
    for name, before, after in _FRAMES:
        if (before is None or before.search(head)) and (after is None or after.search(tail)):
            propose("money", start, end, f"en/money.py frame: {name}", name)
            return name
    for name, pattern in _AFTER:
        if told := pattern.search(tail[:50]):
            propose("money", start, end, f"en/money.py after: {told.group().strip()}", name)
            return name
    best = (-1, "involved", "-")
    for name, pattern in _BEFORE:
        for m in pattern.finditer(head[-110:]):
            if name == "recovered" and NOT_DONE.search(head[-110:][: m.start()]):
                continue
            if m.end() > best[0]:
                best = (m.end(), name, m.group())
    propose("money", start, end, f"en/money.py before: {best[2]}", best[1])
    return best[1]
