"""What one person received as facts: each sanction once, with how long, how much and when."""

from __future__ import annotations

import re
from typing import Any

from extraction.common import ONCE, Imposed, Phrases, Sanctioned, Source, Telling, lazy, length_of
from extraction.zh.dates.dates import Date
from extraction.zh.money.money import chinese_number, sums
from extraction.zh.periods import dating

PHRASES = Phrases("extraction.zh", "received")

# what a court imposes
OF_COURT = frozenset({"SN-C2", "SN-C3", "SN-C4"})
# money that goes back is told in many words, and once by its kind
ONCE_TOLD = ONCE | {"SN-E1"}
LASTING, PAID = ("SN-C2", "SN-P4"), ("SN-C3",)
NUMBER = r"[\d一二三四五六七八九十两]{1,3}"
LONG = lazy(
    rf"(?P<years>{NUMBER})年(?:[零又]?(?P<odd>{NUMBER})个?月)?|(?P<months>{NUMBER})个?月|(?P<weeks>{NUMBER})(?:周|星期)|(?P<days>{NUMBER})(?:日|天)"
)
# between the words of a sentence and how long it is
BETWEEN = lazy(r"(?:执行)?(?:有期徒刑|拘役|管制|刑期)?[为的各]?")
FOR_GOOD = {"无期徒刑": "life", "死刑": "death"}
STOP = lazy(r"[。；;，,\n]")
AGAIN = PHRASES.compile(r"(?:‹again›)")
REVISED = PHRASES.compile(r"(?:‹revised›)")
RESPECTIVELY = "分别"
# in characters: how far behind its words a length or an amount stands, and before them that it is another one
NEAR, BEFORE = 24, 30


def sanction_facts(
    source: Source, name: str, own: list[Sanctioned], dated: list[Date], end: int
) -> list[dict[str, Any]]:
    """Return each sanction of ``name`` once, where it is told first; ``end``: where the case ends."""
    imposed = Imposed(ONCE_TOLD)
    for s in own:
        place = s.names.index(name) if len(s.names) > 1 and name in s.names else None
        when = dating.received(source.text, dated, s.start, end, place)
        if not when and s.id in OF_COURT:
            when = dating.ruled(source.text, dated, s.start)
        imposed.add(_telling(source.text, s, when, end), source.mention(s.start, s.end, id=s.id))
    return imposed.facts()


def _telling(text: str, s: Sanctioned, when: str | None, end: int) -> Telling:
    stop = STOP.search(text, s.end, min(end, s.end + NEAR))
    close = stop.start() if stop else min(end, s.end + NEAR)
    lead = re.split(r"[。；;\n]", text[max(0, s.start - BEFORE) : s.start])[-1]
    # 甲、乙分别被判处有期徒刑三年、两年: whose which is, is not told by the place
    single = len(s.names) < 2 or RESPECTIVELY not in lead
    amount = next(iter(sums(text[s.start : close])), None) if single and s.id in PAID else None
    return Telling(
        s.id, s.start, s.end, "", _length(text, s, close) if single and s.id in LASTING else None,
        amount.value if amount else None, amount.currency if amount else None, when,
        again=bool(AGAIN.search(lead)), revised=bool(REVISED.search(lead) or REVISED.search(text, s.start, s.end)),
    )  # fmt: skip


def _length(text: str, s: Sanctioned, close: int) -> str | None:
    """Return how long it is: P1Y6M, life, death."""
    told = text[s.start : s.end]
    for words, length in FOR_GOOD.items():
        if words in told:
            return length
    m = LONG.search(text, s.start, close)
    if m and m.start() >= s.end:
        gap = BETWEEN.match(text, s.end, close)
        m = LONG.match(text, gap.end(), close) if gap else None
    if m is None:
        return None
    n = {k: int(v) if v.isdigit() else int(chinese_number(v) or 0) for k, v in m.groupdict().items() if v}
    months = n.get("years", 0) * 12 + n.get("odd", 0) + n.get("months", 0)
    return length_of(months=months, weeks=n.get("weeks", 0), days=n.get("days", 0)) or None
