"""Sums of money in English: value and currency."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from extraction.common import Phrases, Sum, data
from extraction.en.money import worded
from extraction.en.money.money_roles import role

PHRASES = Phrases("extraction.en", "money")

# 1,50,000 (lakhs), 1,234,567.50, 1.234.567,50 behind signs of the continent, 1,5 million
LAKHS = r"\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?(?![\d,])"
POINTS = r"(?:(?<=€)|(?<=€\s)|(?<=EUR\s)|(?<=R\$)|(?<=R\$\s))\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,2})?(?!\d|\s(?:million|billion))"
COMMA = r"\d{1,3},\d{1,2}(?=\s(?:million|billion))"
SUM = PHRASES.compile(
    rf"(?<![\w$£€])(?:(?P<sign>‹signs›)\s?(?:(?P<points>{POINTS}|{COMMA})|(?P<a>(?:(?<=R)|(?<=R\s))\d{{1,3}}(?:\s\d{{3}}){{1,3}}(?![\d,])|{LAKHS}|\d{{1,3}}(?:,\s?\d{{3}}){{1,4}}(?:\.\d{{1,2}})?|\d{{1,12}}(?:\.\d{{1,4}})?))"
    r"(?:[\s-]?(?P<scale>‹scales›)|(?=\s?(?:-|–|to)\s?[$£€]?(?P<far>\d{1,3}(?:\.\d{1,2})?)\s(?P<scale3>million|billion)))?"
    rf"|(?:(?<!\d[.,])(?P<b>\d{{1,3}}(?:\.\d{{3}}){{1,4}},\d{{2}}(?=\seuros?\b)|{LAKHS}|\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,3}}(?:\s\d{{3}}){{1,4}}|\d{{1,9}}(?:\.\d{{1,4}})?)(?:\s(?P<scale2>thousand|million|billion|crores?|lakhs?))?|(?<![\w-])(?P<told>{worded.PATTERN}))"
    r"[\s-](?:(?P<of>‹of_country›)\s)?(?P<word>‹currencies›)\b)",
    re.I,
)
# letters of a code of ISO 4217
CODE = 3
LOOSE = PHRASES.compile(
    r"(?:‹loose›)\s*(?:a |the )?$",
    re.I,
)


@cache
def _written(name: str) -> dict[str, Any]:
    return dict(data("extraction.en", "money")[name])


def sums(text: str) -> list[Sum]:
    """Return the amounts of a text in their order."""
    found: list[Sum] = []
    for m in SUM.finditer(text):
        value = _value(m)
        if value is None:
            continue
        loose = bool(LOOSE.search(text[max(0, m.start() - 24) : m.start()]))
        earlier = (found[-1].end, found[-1].role) if found else None
        told = role(text, m.start(), m.end(), earlier)
        found.append(Sum(m.start(), m.end(), value, _currency(m), told, loose))
        if m.group("far") and not re.match(r"[$£€]", text[m.start("far") - 1]):
            # $3-4 million: the far end has no sign of its own
            far = round(float(m.group("far")) * _written("scale")[m.group("scale3").lower()], 2)
            found.append(Sum(m.start("far"), m.end("scale3"), far, _currency(m), told, loose))
    return found


def _value(m: re.Match[str]) -> float | None:
    if m.group("told"):
        return worded.value_of(m.group("told"))
    written = m.group("a") or m.group("b")
    if m.group("b") and "," in written and "." in written:
        # 12.000,00 euros
        written = written.replace(".", "").replace(",", ".")
    if m.group("points"):
        written = m.group("points").replace(".", "").replace(",", ".")
    number = float(re.sub(r"[,\s]", "", written))
    scale = float(
        _written("scale").get((m.group("scale") or m.group("scale2") or m.group("scale3") or "").lower(), 1)
    )
    return round(number * scale, 2)


@lru_cache(maxsize=8)
def _local(text: str) -> str:
    """Return the currency of a plain dollar sign: that of the one country that the text tells, else USD."""
    if "US$" in text or " U.S. " in text:
        return "USD"
    told = [code for code, words in _written("local").items() if any(w in text for w in words)]
    return told[0] if len(told) == 1 else "USD"


def _currency(m: re.Match[str]) -> str:
    sign, signs = m.group("sign"), _written("signs")
    if not sign:
        word = m.group("word").lower()
        of = _written("of_country").get(word, {})
        return str(of.get((m.group("of") or "").lower(), _written("words")[word]))
    if sign == "$":
        return _local(m.string)
    if sign in signs or sign.upper() in signs:
        return str(signs.get(sign) or signs[sign.upper()])
    # a code stands for itself
    return sign if len(sign) == CODE and sign.isalpha() else "USD"
