"""Whom somebody pays or bribes: 送给某局局长李某现金, 向甲某及副经理乙某，共计行贿."""

from __future__ import annotations

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.zh", "bribed")

# whom somebody pays: 送给某局局长李某现金
RECEIVES = PHRASES.compile(r"(?:‹receives›)[^。；，,\n]{0,44}$")
PAID = PHRASES.compile(r"[^。；，,\n]{0,10}?(?:‹paid›)")
BRIBED = PHRASES.compile(r"[^。；，,\n]{0,30}?(?:‹bribed›)")
# what a bracket says of the name before it
ASIDE = lazy(r"[(（][^()（）\n]{1,120}[)）]")
# 向甲某及副经理乙某，共计行贿
BRIBE = lazy(r"(?:[、和及与][^。；\n]{1,36}?[,，])?[^。；，,\n]{0,30}?(?:行贿|贿送)")
TOWARDS = lazy(r"向[^。；，,\n]{0,44}(?:[及和、与][^。；，,\n]{0,12}[,，][^。；，,\n]{0,8})?$")


def paid_at(text: str, start: int, end: int) -> bool:
    """Return whether somebody pays the person named at a span."""
    head = text[max(0, start - 50) : start]
    aside = ASIDE.match(text, end)
    end = aside.end() if aside else end
    return bool(RECEIVES.search(head) and PAID.match(text, end)) or bool(
        TOWARDS.search(head) and BRIBED.match(text, end)
    )


def bribed_at(text: str, start: int, end: int) -> bool:
    """Return whether a bribe, so called, goes to the person named at a span, or to a list of them."""
    return bool(TOWARDS.search(text, max(0, start - 50), start) and BRIBE.match(text, end))
