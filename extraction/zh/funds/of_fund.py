"""Whose an amount is where a sentence names several funds: the money of a source, not of what it was spent on."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from extraction.common import Matcher, Phrases, Sum, between, lazy
from extraction.zh.funds.same import FundSpan

PHRASES = Phrases("extraction.zh", "of_fund")

# amounts that are a fund's own money; a bribe or a fine is not
OWN = frozenset({"involved", "loss", "recovered", "budget"})
STOP = lazy(r"[。\n]")
# 甲资金326万元, 乙款共计3万元
BEFORE = PHRASES.compile(r"(?:等)?(?:款项|资金|费用)?(?:‹summed›)*[(（]?(?:‹summed›)*(?:人民币)?")
# 32万元衔接资金, 260万元的专项资金
BEHIND = lazy(r"的?“?")
# 从甲资金中列支, 以甲经费名义: what the amounts behind it are taken from
SOURCE = PHRASES.compile(r"(?:‹account›)?(?:[中里内](?![心标小央期])|的?名义)")
# what money is spent on; the last ones only where a source is told before
SPENT_ON = PHRASES.compile(r"(?:‹spent_on›)[^，,。；;、\n]{0,6}$")
PAID_AS = PHRASES.compile(r"(?:‹paid_as›)[^，,。；;\n]{0,24}$")
# in characters: a shorter end of a name tells no fund; ends that any fund has
SHORTEST, GENERAL = 4, frozenset(PHRASES.words("general"))
# in characters: so far before a fund the verb stands
REACH = 30


class Owners:
    """The funds of one text as it names them, and which of them an amount is of."""

    def __init__(self, text: str, funds: Sequence[FundSpan]) -> None:
        self.text = text
        words = {text[f.start : f.end]: f for f in funds}
        # 债券资金, where 专项债券资金 was told
        short = Counter(w[i:] for w in words for i in range(1, len(w) - SHORTEST + 1))
        words |= {
            w[i:]: f
            for w, f in list(words.items())
            for i in range(1, len(w) - SHORTEST + 1)
            if short[w[i:]] == 1 and w[i:] not in words and w[i:] not in GENERAL
        }
        self.told = sorted(
            ((a, b, words[w]) for a, b, w in Matcher([(w, w) for w in words]).longest(text)),
            key=lambda t: t[0],
        )
        self.begins = [t[0] for t in self.told]

    def owner(self, s: Sum) -> FundSpan | None:
        """Return the fund of an amount by its own sentence, None where that names none or tells nothing of it."""
        if s.role not in OWN or not self.told:
            return None
        text = self.text
        low = max(
            (m.end() for m in STOP.finditer(text, max(0, s.start - 400), s.start)),
            default=max(0, s.start - 400),
        )
        # only what stands near is looked at: a text may be one sentence with thousands of amounts
        before = [t for t in self.told[between(self.begins, low, s.start)] if t[1] <= s.start]
        i = bisect_left(self.begins, s.end)
        behind = self.told[i] if i < len(self.told) else None
        if behind and BEHIND.fullmatch(text, s.end, behind[0]):
            return behind[2]
        own = [t for t in before if not self._spent(t, before)]
        if own and own[-1] == before[-1] and BEFORE.fullmatch(text, own[-1][1], s.start):
            return own[-1][2]
        # 甲费用…；乙费用…: the funds of its own part of the sentence first
        part = text.rfind("；", low, s.start)
        own = [t for t in own if t[0] > part] or own
        source = next((t for t in reversed(own) if SOURCE.match(text, t[1])), None)
        return (source or own[-1])[2] if own else None

    def spent(self) -> set[int]:
        """Return where the funds begin that are only named as what the money of others was spent on."""
        found: set[int] = set()
        for i, one in enumerate(self.told):
            low = max((m.end() for m in STOP.finditer(self.text, max(0, one[0] - 200), one[0])), default=0)
            before = [t for t in self.told[max(0, i - 8) : i] if t[0] >= low]
            (found.add if self._spent(one, before) else found.discard)(one[2].start)
        return found

    def _spent(self, one: tuple[int, int, FundSpan], before: list[tuple[int, int, FundSpan]]) -> bool:
        """Return whether a fund of a sentence is what the money of one named before it was spent on."""
        earlier = [t for t in before if t[1] <= one[0]]
        if not earlier:
            return False
        head = max(earlier[-1][1], one[0] - REACH)
        return bool(SPENT_ON.search(self.text, head, one[0])) or (
            bool(PAID_AS.search(self.text, head, one[0]))
            and any(SOURCE.match(self.text, t[1]) for t in earlier)
        )
