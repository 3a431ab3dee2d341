"""One administrative division in a text, and what ends like one and names none."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.common import Phrases

PHRASES = Phrases("extraction.zh", "place")

# the level of each kind of division
KIND = {
    "省": "RG-1",
    "自治区": "RG-1",
    "市": "RG-2",
    "自治州": "RG-2",
    "州": "RG-2",
    "地区": "RG-2",
    "盟": "RG-2",
    "县": "RG-3",
    "区": "RG-3",
    "旗": "RG-3",
    "镇": "RG-4",
    "乡": "RG-4",
    "街道": "RG-4",
    "村": "RG-5",
    "社区": "RG-5",
}

# what ends like a division and names none
NO_NAME = PHRASES.compile(r"‹no_name›")


@dataclass(frozen=True)
class Place:
    """One division at one level; ``code`` where it is known, ``parent`` the place before it in a chain."""

    start: int
    end: int
    level: str
    code: str | None = None
    parent: int | None = None
