"""Dates of papers, of which none is of an act: the end of a contract, a report, the day below a signature, a decision."""

from __future__ import annotations

import re

from extraction.common import Phrases
from extraction.zh.dates import dates

PHRASES = Phrases("extraction.zh", "papers")

# in characters: how far before a date the word stands
REACH = 24
# 合同期至2036年, 审计报告于…出具
EXPIRES = PHRASES.compile(r"(?:‹expires›)[^。；;，,\n\d]{0,8}$")
BEFORE = re.compile(r"[。\n][ \t　（(]*$")
# the day of a signature is whole: it has its 日
BEHIND = re.compile(r"(?:(?<=日)|[一二三四五六七八九十\d]{1,3}日)[ \t　）)]*(?:\n|$)")
DECISION = PHRASES.compile(r"‹decided_then›")


def of_paper(text: str, start: int, a: int, b: int) -> bool:
    """Return whether the date ``a``..``b`` is one of a paper; ``start``: where its sentence begins."""
    return bool(EXPIRES.search(text, max(start, a - REACH), a)) or bool(
        BEFORE.search(text, max(0, a - REACH), a) and BEHIND.match(text, b)
    )


def decided_date(text: str, sentences: list[tuple[int, int]]) -> str | None:
    """Return the last date of a decision, None where none is told."""
    found = None
    for start, end in sentences:
        if not DECISION.search(text, start, end):
            continue
        for value, _, b in dates(text, start, end):
            if DECISION.search(text[b : min(end, b + 40)]):
                found = value
    return found
