"""Sums in words: ten thousand dollars, two and a half million dollars, half a million euros."""

from __future__ import annotations

import re

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL = {w: i for i, w in enumerate(ONES, 1)} | {w: 10 * i for i, w in enumerate(TENS, 2)} | {"a": 1, "an": 1}
PARTS = {"half": 0.5, "quarter": 0.25}
BIG = {"thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9}
WORD = rf"(?:{'|'.join([*ONES, *TENS, 'hundred', *BIG, *PARTS])}|an?|of|and)"
# the words of a number: never only the end of one (several hundred thousand)
PATTERN = rf"(?:(?:{'|'.join([*ONES, *TENS])}|half|(?:three[\s-])?quarters?|a\s(?:hundred|thousand|million|billion|quarter|half))(?:[\s-]{WORD}){{0,9}})"


def value_of(words: str) -> float | None:
    """Return the number that words tell, None where they tell none; "half a million" is 500000.0."""
    total = part = 0.0
    scale = 1.0
    told = False
    for word in re.split(r"[\s-]+", words.lower()):
        if word in ("and", "of") or (word in ("a", "an") and (told or part)):
            continue
        if word in SMALL:
            part += SMALL[word]
        elif word in PARTS:
            # a million and a half, a quarter of a million
            more = PARTS[word] * (scale if total and not part else 1)
            part = more if part == 1 and word == "quarter" else part + more
        elif word == "quarters":
            part = part / 4
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in BIG:
            scale = BIG[word]
            total, part = total + (part or 1) * scale, 0.0
        else:
            return None
        told = True
    return total + part if told and total + part > 1 else None
