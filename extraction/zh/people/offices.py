"""Whom an office stands right before, without any title: 县交通局执法大队 (name)."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import data, lazy
from extraction.zh.names.found import Found


@cache
def _office() -> re.Pattern[str]:
    d = data("extraction.zh", "posts")
    words = "|".join(sorted(map(re.escape, d["offices_before_name"]), key=len, reverse=True))
    return re.compile(rf"(?:{words})(?:的)?$")


# 到某局找, 在某局: where, not who
LOCATES = lazy(r"(?:[到去往]|找到?)[^。；;，,\n]{0,24}$")
REACH = 12


def of_office(text: str, found: dict[str, Found]) -> None:
    """Mark the people whom a public office stands right before: they serve there."""
    for person in found.values():
        for a, _ in person.spans:
            m = _office().search(text, max(0, a - REACH), a)
            if m and not LOCATES.search(text, max(0, a - 30), m.start()):
                person.mark("public", a)
