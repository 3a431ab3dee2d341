"""What joins a title to the name behind it in prose: 村支书叫甲, 村主任是他的堂弟乙, 原局长、现已退休的丙."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Phrases

PHRASES = Phrases("extraction.zh", "linking")


@cache
def link() -> re.Pattern[str]:
    """Return the pattern of the words that join; its group ``being`` holds those behind which only a stop ends a name."""
    return PHRASES.compile(
        r"(?:(?:名|就)?叫|名为|(?P<being>就是|是)|[、，]?(?:‹gone›)的)(?P<kin>(?:‹whose›)?的?(?:‹kin›))?"
    )
