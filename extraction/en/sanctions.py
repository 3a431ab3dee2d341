"""Sanctions in English: formulas, who received them, and sentences that may still come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import data


@dataclass(frozen=True)
class Sanctioned:
    """One sanction and the names that received it (none: whoever the case is about)."""

    id: str
    start: int
    end: int
    names: tuple[str, ...]


@cache
def _formulas() -> tuple[list[tuple[str, re.Pattern[str]]], re.Pattern[str], re.Pattern[str]]:
    d = data("extraction.en", "sanctions")
    return (
        [(i, re.compile(p, re.I)) for i, p in d["formulas"]],
        re.compile("|".join(rf"(?:\b{w})" for w in d["not_received"]), re.I),
        re.compile("|".join(rf"(?:\b{w})" for w in d["not_within"]), re.I),
    )


def sanctions(
    text: str, sentences: list[tuple[int, int]], marks: list[tuple[int, int, str]]
) -> list[Sanctioned]:
    """Give each sanction to the subjects named before it in its sentence, else to the last ones named.

    ``marks`` are the mentions of subjects: (start, end, name).
    """
    formulas, pending, inside = _formulas()
    found: list[Sanctioned] = []
    current: tuple[str, ...] = ()
    for start, end in sentences:
        here = sorted(m for m in marks if start <= m[0] and m[1] <= end)
        for name, pattern in formulas:
            for m in pattern.finditer(text, start, end):
                clause = re.split(r"[;,]\sand\s|;\s", text[start : m.start()])[-1]
                if pending.search(clause[-80:]) or inside.search(m.group()):
                    continue
                found.append(Sanctioned(name, *m.span(), _receivers(text, here, m.start()) or current))
        if here:
            current = tuple(dict.fromkeys(n for _, _, n in here[:1]))
    return found


def _receivers(text: str, here: list[tuple[int, int, str]], at: int) -> tuple[str, ...]:
    """Return the name nearest before, with those that a list joins to it; else the first name behind."""
    before = [m for m in here if m[1] <= at]
    if not before:
        return (here[0][2],) if here and here[0][0] - at < 60 else ()
    names = [before[-1][2]]
    last = before[-1][0]
    for a, b, name in reversed(before[:-1]):
        if not re.fullmatch(r"(?:,\s\d{2},?)?(?:,\s?|\sand\s|,\sand\s|,?\s(?:of\s)?[\w ]{0,24},?\sand\s)", text[b:last]):
            break
        names.append(name)
        last = a
    return tuple(dict.fromkeys(reversed(names)))
