"""Public goods told by their measure, that are sold, kept, lent or let: 卖掉十吨储备小麦, 把三间门面租给亲属."""

from __future__ import annotations

from functools import cache
from typing import Any

from extraction.common import Phrases, data, lazy
from extraction.zh.funds.fund_names import OTHER

PHRASES = Phrases("extraction.zh", "goods")

# the head of the name, with what stands between it and the measure
NAME = PHRASES.compile(
    r"(?<=[\d一二两三四五六七八九十百千万余多几])(?:‹measure›)(?:左右)?的?(?P<name>[\u4e00-\u9fff]{0,8}?(?:‹goods›))"
    r"(?!‹more›)"
)
ACT = PHRASES.compile(r"‹act›")
# what is given to somebody is a gift, what is bought with own money his own
GIFT = PHRASES.compile(r"‹gift›")
# 将十吨大米拉走: what stands before a verb that follows
MOVED = lazy("[将把]")
STOP = lazy(r"[。；;\n，,]")
# in characters to each side of the name
NEAR = 40


@cache
def _lists() -> dict[str, Any]:
    d = data("extraction.zh", "funds")
    return {"walls": frozenset(d["walls"]), "kinds": d["goods"]}


def goods(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, fund) where the names of public goods stand whose clause tells that they were disposed of."""
    found = []
    kinds: dict[str, list[str]] = _lists()["kinds"]
    for m in NAME.finditer(text):
        start, end = m.span("name")
        if not _lists()["walls"].isdisjoint(text[start:end]):
            continue
        low = max(
            [max(0, start - NEAR), *(s.end() for s in STOP.finditer(text, max(0, start - NEAR), start))]
        )
        high = min([min(len(text), end + NEAR), *(s.start() for s in STOP.finditer(text, end, end + NEAR))])
        told = ACT.search(text, low, start) or (
            MOVED.search(text, low, start) and ACT.search(text, end, high)
        )
        if told and not GIFT.search(text, low, high):
            name = text[start:end]
            fund = next((f for f, ws in kinds.items() if any(w in name for w in ws)), OTHER)
            found.append((start, end, fund))
    return found
