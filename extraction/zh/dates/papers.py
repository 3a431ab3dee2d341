"""Dates of papers, of which none is of an act: the end of a contract, a report, the day below a signature, a decision."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.common import Phrases, lazy
from extraction.zh.dates.dates import dates, to_the_day

PHRASES = Phrases("extraction.zh", "papers")

# in characters: how far before a date the word stands
REACH = 24
# 合同期至2036年, 审计报告于…出具
EXPIRES = PHRASES.compile(r"(?:‹expires›)[^。；;，,\n\d]{0,8}$")
BEFORE = lazy(r"[。\n][ \t　（(]*$")
# the day of a signature is whole: it has its 日
BEHIND = lazy(r"(?:(?<=日)|[一二三四五六七八九十\d]{1,3}日)[ \t　）)]*(?:\n|$)")
DECISION = PHRASES.compile(r"‹decided_then›")
# 决定日期：, 判决时间为
STAMP = PHRASES.compile(r"(?:‹stamped›)(?:作出)?(?:的)?(?:日期|时间)\s?(?:为|是|：|:)\s?(?=(?:19|20)\d\d|$)")


def of_paper(text: str, start: int, a: int, b: int) -> bool:
    """Return whether the date ``a``..``b`` is one of a paper; ``start``: where its sentence begins."""
    return bool(EXPIRES.search(text, max(start, a - REACH), a)) or bool(
        BEFORE.search(text, max(0, a - REACH), a) and BEHIND.match(text, b)
    )


def decided_date(text: str, sentences: list[tuple[int, int]], imposed: Iterable[str]) -> str | None:
    """Return the last day (``YYYY[-MM[-DD]]``) of a decision, None where none is told; ``imposed``: the days of sanctions."""
    told, year = list(imposed), None
    for start, end in sentences:
        found = dates(text, start, end, year)
        year = int(found[-1][0][:4]) if found else year
        if not found or not (STAMP.search(text, start, end) or DECISION.search(text, start, end)):
            continue
        told += [
            to_the_day(text, d)
            for d in found
            if DECISION.search(text[d[2] : min(end, d[2] + 40)]) or STAMP.search(text, start, d[1])
        ]
    return max(told, key=lambda d: (d[:4], d), default=None)
