"""How long a sanction is, in words of both languages: P1Y6M is a year and six months."""

from __future__ import annotations

import re

from visualizations.data import Name

LENGTH = re.compile(
    r"P(?:(?P<year>\d+)Y)?(?:(?P<month>\d+)M)?(?:(?P<week>\d+)W)?(?:(?P<day>\d+)D)?(?:T(?P<hour>\d+)H)?"
)
HAN = {"year": "年", "month": "个月", "week": "周", "day": "天", "hour": "小时"}
FOR_GOOD = {"life": Name("无期", "life"), "death": Name("死刑", "death")}


def length_name(length: str) -> Name | None:
    """Return a length in words; None for what is none."""
    if length in FOR_GOOD:
        return FOR_GOOD[length]
    m = LENGTH.fullmatch(length)
    parts = [(k, n) for k, n in m.groupdict().items() if n] if m else []
    if not parts:
        return None
    zh = "".join(f"{n}{HAN[k]}" for k, n in parts)
    return Name(zh, " ".join(f"{n} {k}{'' if n == '1' else 's'}" for k, n in parts))
