"""Funds in English: noun phrases whose head is money or a benefit and whose words are public."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import data, propose

WORD = r"[A-Za-z][\w'&/-]*"
REACH = 6
MOST = 2
SHORT = re.compile(r"\([A-Z][A-Za-z&-]{1,12}\)\s$")
NUMBER = re.compile(r"\b[A-Z]\w+\s\d{1,3}\s$")
JOINT = re.compile(r"\b[A-Z][\w'-]*\s(?:and|of)\s$")
BEHIND = re.compile(
    r"\s(?:from|under|for)\s(?:the\s)?[A-Z][\w'&-]*(?:\s(?:(?:of|and|for)\s)?(?:[A-Z][\w'&-]*|\d{4}))*"
)


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
    """Return at most two funds outside remedies: the telling ones, then the most often named, then the first."""
    heads, public, kinds = _lists()
    d = data("extraction.en", "funds")
    generic = frozenset(d["generic"])
    found: dict[str, FundSpan] = {}
    counts: dict[str, int] = {}
    for m in heads.finditer(text):
        if any(a <= m.start() < b for a, b in remedies):
            continue
        start = _left(text, m.start(), frozenset(d["inside"]), frozenset(d["walls"]))
        end = m.end()
        more = BEHIND.match(text, end)
        if more and more.end() - end < 70 and (start == m.start() or "fund" in m.group().lower()):
            end = more.end()
        told = text[start : m.start()] + text[m.end() : end]
        if not told.strip() or not public.search(told):
            propose("fund", start, end, f"en/funds.yaml {m.group()}", "", "no_public_word")
            continue
        key = text[start:end].lower()
        counts[key] = counts.get(key, 0) + 1
        kind = next((f for f, p in kinds if p.search(text[start:end])), "FD-99")
        propose("fund", start, end, f"en/funds.yaml {m.group()}", kind)
        found.setdefault(key, FundSpan(start, end, kind))
    # of two phrases of which one holds the other, in the same place, the longer one
    for key in [
        k
        for k in found
        if any(k != o and found[o].start <= found[k].start and found[k].end <= found[o].end for o in found)
    ]:
        counts[key] = 0
    kept: list[str] = []
    for key in sorted(found, key=lambda k: (k in generic, -counts[k], found[k].start)):
        if kept and (key in generic or any(key in k or k in key for k in kept)):
            continue
        kept.append(key)
    for key in found.keys() - set(kept[:MOST]):
        propose(
            "fund", found[key].start, found[key].end, "", found[key].id, "limit" if key in kept else "generic"
        )
    return sorted((found[k] for k in kept[:MOST]), key=lambda f: f.start)


def _left(text: str, start: int, inside: frozenset[str], walls: frozenset[str]) -> int:
    """Take the natural words before a head, up to a word that no noun phrase holds."""
    for _ in range(REACH):
        before = text[max(0, start - 48) : start]
        # an acronym in brackets, a number of a programme (Section 8), "and" inside a name are parts of the phrase
        joint = SHORT.search(before) or (JOINT.search(before) if text[start : start + 1].isupper() else None)
        number = NUMBER.search(before)
        if joint or number:
            start -= len((joint or number or [""])[0])
            continue
        m = re.search(rf"({WORD})[ ]$", before)
        if not m or (m.group(1).islower() and text[start].isupper()):
            # a small word before a name is no part of the name: steal Medicaid funds
            break
        word = m.group(1)
        verbal = word.islower() and word.endswith(("ing", "ed", "'s")) and word not in inside
        infinitive = word.islower() and before[: m.start()].endswith(" to ")
        if word.lower() in walls or verbal or infinitive:
            break
        start -= len(m.group())
    return start
