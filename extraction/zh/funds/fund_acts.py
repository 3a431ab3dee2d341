"""What the text tells was done to public money: taken, misused, or handled where the case plays."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Any

from extraction.common import Matcher, data
from extraction.zh.words.patterns import OF_CASES

STOPS = "。；;\n，,"
# so far a list of sums reaches
LIST = 240


@cache
def _lists() -> dict[str, Any]:
    d = data("extraction.zh", "funds")
    return {
        "takes": Matcher([(w, w) for w in d["takes"]]), "taken": tuple(d["taken"]), "verbs": Matcher([(w, w) for w in d["verbs"]], choir=OF_CASES),
        "moved": re.compile(d["moved"]), "after": re.compile(d["after"]),
        "source": re.compile(d["source"]),
        "during": re.compile(d["during"]), "handling": re.compile(d["handling"]),
    }  # fmt: skip


class Acts:
    """The verbs of misuse of one text, and what they tell of a phrase that stands from ``start`` to ``end``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.begins = sorted(a for a, _, _ in _lists()["verbs"].all(text))

    def taken(self, start: int, end: int) -> bool:
        """Return whether a verb of taking stands right before the phrase, or a word of taking right after it."""
        text, d = self.text, _lists()
        low = max(text.rfind(s, max(0, start - 30), start) for s in STOPS) + 1 or max(0, start - 30)
        if next(d["takes"].all(text[low:start]), None) is not None or text.startswith(d["taken"], end):
            return True
        if d["source"].match(text, end):
            return True
        # 将购地款2650万元打入个人账户: moved, with the amount in between
        after = d["after"].match(text, end)
        rest = after.end() if after else end
        moved = ("将" in text[low:start] or "把" in text[low:start]) and d["moved"].match(text, rest)
        if moved or text.startswith(d["taken"], rest):
            return True
        # 套取甲补贴、乙补助等3万元；丙补助2万元: a list of sums goes on to the end of the sentence
        listed = rest - end > 1 or text.startswith("、", end)
        far = max(0, start - LIST)
        low = max(far, max(text.rfind(s, far, start) for s in "。\n") + 1)
        return listed and next(d["takes"].all(text[low:start]), None) is not None

    def handled(self, start: int, end: int) -> bool:
        """Return whether the case plays where this money is handled: 在发放某补助款时."""
        text, d = self.text, _lists()
        return bool(d["during"].match(text, end) and d["handling"].search(text, max(0, start - 16), start))

    def misused(self, start: int, end: int) -> bool:
        """Return whether a verb of misuse stands in the clause of the phrase or opens the next one."""
        text = self.text
        low = max(text.rfind(s, max(0, start - 40), start) for s in STOPS) + 1 or max(0, start - 40)
        stop = [i for s in STOPS if (i := text.find(s, end, end + 40)) >= 0]
        high = min(stop) + 8 if stop else end + 40
        i = bisect_left(self.begins, low)
        return i < len(self.begins) and self.begins[i] < high
