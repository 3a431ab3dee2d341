"""Remedies in English: what is recommended, ordered or promised; and every stretch that is aim, not finding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import data, propose

ITEM = re.compile(r"(?:^|(?<=[\s;,:]))\(?(?:\d{1,2}|[a-h])\)\s|[•●▪]\s|(?<=\n)\s*[-*]\s")
LEAD = re.compile(r"^(?:that|to|should|must|and|or|:|,|;|\s)+\s*", re.I)
# who may recommend in a case of persons: an organ, never the accused
PRIVATE = re.compile(r"\b(?:he|she|they|defendants?|who|[A-Z][a-z]+) (?:\w+ )?$")
SHORT = 25
LONG = 110
MOST = 4


@dataclass(frozen=True)
class _Words:
    """The wordings of ``data/measures.yaml``, compiled."""

    open: re.Pattern[str]
    pledge: re.Pattern[str]
    aside: re.Pattern[str]
    cut: re.Pattern[str]
    verb: re.Pattern[str]
    actor: re.Pattern[str]
    another: re.Pattern[str]


@cache
def _words() -> _Words:
    d = data("extraction.en", "measures")
    verbs = "|".join(d["verbs"])
    semicolon, also = "|".join(d["behind_semicolon"]), "|".join(d["behind_and"])
    return _Words(
        open=re.compile(d["open"], re.I),
        pledge=re.compile(d["pledge"], re.I),
        aside=re.compile(d["aside"]),
        cut=re.compile(d["cut"]),
        verb=re.compile(rf"\s*(?:{verbs})\b", re.I),
        actor=re.compile(rf"^\s*(?:that\s)?(?:[^,;:]{{2,110}}?\s)(?=(?:to|should|must|{verbs})\b)", re.I),
        another=re.compile(
            rf"(;\s(?:and\s)?(?=(?:to\s)?(?:{semicolon})\b)|,?\s(?:and\s(?:to\s)?(?=(?:{also})\b)))"
        ),
    )


def measures(
    text: str, sentences: list[tuple[int, int]], *, audit: bool
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return (quotable remedies, all stretches that are remedies); ``audit``: a report on units, where pledges are aims."""
    quoted: list[tuple[int, int]] = []
    stretches: list[tuple[int, int]] = []
    words = _words()
    listing = False
    for start, end in sentences:
        opened = words.open.search(text, start, end)
        if opened and not audit and PRIVATE.search(text[max(start, opened.start() - 30) : opened.start()]):
            opened = None
        if opened is None:
            # a list that an opened recommendation carries on over lines
            if listing and ITEM.match(text[start:end].lstrip()):
                stretches.append((start, end))
                quoted += _items(text, start, end)
            else:
                listing = False
                pledge = words.pledge.search(text, start, end) if audit else None
                if pledge:
                    stretches.append((pledge.start(), end))
            continue
        stretches.append((opened.start(), end))
        listing = text[start:end].rstrip().endswith(":") or bool(ITEM.search(text, opened.end(), end))
        quoted += _items(text, opened.end(), end)
    kept: list[tuple[int, int]] = []
    for a, b in quoted:
        if b - a > 12 and not any(a < d and c < b for c, d in kept):
            kept.append((a, b))
    for i, (a, b) in enumerate(kept):
        propose("measure", a, b, "en/measures.yaml open", "", "limit" if i >= MOST else None)
    return kept[:MOST], stretches


def _items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    words = _words()
    marks = list(ITEM.finditer(text, start, end))
    if any(re.search(r"\d", m.group()) for m in marks):
        # letters below numbers only part an item
        marks = [m for m in marks if not re.search(r"[a-h]\)", m.group())]
    if marks:
        ends = [m.start() for m in marks[1:]] + [end]
        return [_clean(text, m.end(), e) for m, e in zip(marks, ends, strict=True)]
    while aside := words.aside.match(text[start:end]):
        start += aside.end()
    actor = None if words.verb.match(text[start:end]) else words.actor.match(text[start:end])
    at = start + (actor.end() if actor else 0)
    parts = words.another.split(text[at:end])
    if len(parts) > 1 and len(parts[0]) < SHORT:
        parts = ["".join(parts[:3]), *parts[3:]]
    found = []
    for i in range(0, len(parts), 2):
        found.append(_clean(text, at, at + len(parts[i])))
        at += len(parts[i]) + (len(parts[i + 1]) if i + 1 < len(parts) else 0)
    return found


def _clean(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = LEAD.match(piece)
    start += lead.end() if lead else 0
    if end - start > LONG:
        cut = _words().cut.search(text, start + LONG // 2, end)
        end = cut.start() if cut else end
    tail = re.search(r"(?:[\s,;.]|\band)+$", text[start:end])
    end -= len(tail.group()) if tail else 0
    return start, max(start, end)
