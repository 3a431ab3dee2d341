"""Funds in English: noun phrases whose head is money or a benefit and whose words are public."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import data

WORD = r"[A-Za-z][\w'&/-]*"
BREAK = frozenset(
    "the a an of for to in on at by with from and or that which who was were is are be been had has have not did its their his her this"
    " these those our we they he she it any all some each more than over about into out as if than such other up down off under no only"
    " stole stealing stolen embezzling embezzled diverted receive received receiving obtain obtained claimed claiming using used use pay"
    " paid paying collect collected collecting manage improper improperly unallowable false fraudulent additional total approximately"
    " misuse misusing providing provided provides awarded spent spend stole charged making made submitted submitting while when where"
    " also then because how what certain".split()
)
REACH = 5


@dataclass(frozen=True)
class FundSpan:
    """One fund by its list id."""

    start: int
    end: int
    id: str


@cache
def _lists() -> tuple[re.Pattern[str], re.Pattern[str], list[tuple[str, re.Pattern[str]]]]:
    d = data("extraction.en", "funds")

    def words(ws: list[str]) -> str:
        return "|".join(re.escape(w) for w in sorted(ws, key=len, reverse=True))

    return (
        re.compile(rf"(?<![\w-])(?:{words(d['heads'])})(?![\w-])", re.I),
        re.compile(rf"(?<![\w-])(?:{words(d['public'])})(?:'s|s)?(?![\w-])", re.I),
        [(f, re.compile(rf"(?<![\w-])(?:{words(ws)})s?(?![\w-])", re.I)) for f, ws in d["kinds"].items()],
    )


def funds(text: str, remedies: list[tuple[int, int]]) -> list[FundSpan]:
    """Return the funds outside remedies, one for each wording, at most four: the most often named first."""
    heads, public, kinds = _lists()
    found: dict[str, FundSpan] = {}
    counts: dict[str, int] = {}
    for m in heads.finditer(text):
        if any(a <= m.start() < b for a, b in remedies):
            continue
        start = _left(text, m.start())
        phrase = text[start : m.end()]
        if not public.search(text[start : m.start()]):
            continue
        key = phrase.lower()
        counts[key] = counts.get(key, 0) + 1
        kind = next((f for f, p in kinds if p.search(phrase)), "FD-99")
        found.setdefault(key, FundSpan(start, m.end(), kind))
    kept: list[FundSpan] = []
    for key in sorted(found, key=lambda k: (-counts[k], found[k].start)):
        f = found[key]
        if not any(key in text[k.start : k.end].lower() or text[k.start : k.end].lower() in key for k in kept):
            kept.append(f)
    return sorted(kept[:3], key=lambda f: f.start)


def _left(text: str, start: int) -> int:
    """Take the natural words before a head, up to a word that no noun phrase holds."""
    for _ in range(REACH):
        m = re.search(rf"({WORD})\s$", text[max(0, start - 30) : start])
        if not m or m.group(1).lower() in BREAK:
            break
        start -= len(m.group())
    return start
