"""Numbers in Chinese characters that a text counts people, cases and years by."""

from __future__ import annotations

COUNTS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}

# the figures of a year that is written one by one
DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys("零○O0", "0") | {"两": "2"}
