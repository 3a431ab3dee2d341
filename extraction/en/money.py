"""Sums of money in English: value and currency."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extraction.common import data
from extraction.en.money_roles import role

SUM = re.compile(
    r"(?<![\w$£€])(?:(?P<sign>(?:US|HK|NZ|[ACS])?\$|[£€¥₹₦]|Rs\.?|INR|USD|GBP|EUR|RMB|CNY)\s?(?P<a>\d{1,3}(?:,\s?\d{3}){1,4}(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,4})?)(?:[\s-]?(?P<scale>thousand|million|billion|trillion|crore|lakh|bn|mn|[KMB](?![a-zA-Z])))?"
    r"|(?P<b>\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,4})?)(?:\s(?P<scale2>thousand|million|billion))?\s(?P<word>dollars?|euros?|pounds|yuan|rupees|yen|naira|francs))",
    re.I,
)
LOOSE = re.compile(
    r"(?:about|approximately|nearly|almost|more than|over|at least|roughly|around|some|an estimated|as much as|up to|less than|in excess of|exceeding)\s*(?:a |the )?$",
    re.I,
)


@dataclass(frozen=True)
class Sum:
    """One amount."""

    start: int
    end: int
    value: float
    currency: str
    role: str
    approximate: bool


@cache
def _written(name: str) -> dict[str, Any]:
    return dict(data("extraction.en", "money")[name])


def sums(text: str) -> list[Sum]:
    """Return the amounts of a text in their order."""
    found: list[Sum] = []
    for m in SUM.finditer(text):
        loose = bool(LOOSE.search(text[max(0, m.start() - 24) : m.start()]))
        earlier = (found[-1].end, found[-1].role) if found else None
        told = role(text, m.start(), m.end(), earlier)
        found.append(Sum(m.start(), m.end(), _value(m), _currency(m), told, loose))
    return found


def _value(m: re.Match[str]) -> float:
    number = float(re.sub(r"[,\s]", "", m.group("a") or m.group("b")))
    scale = float(_written("scale").get((m.group("scale") or m.group("scale2") or "").lower(), 1))
    return round(number * scale, 2)


def _currency(m: re.Match[str]) -> str:
    sign, signs = m.group("sign"), _written("signs")
    if not sign:
        return str(_written("words")[m.group("word").lower()])
    return str(signs.get(sign.upper() if sign.upper() in signs else sign, "USD"))
