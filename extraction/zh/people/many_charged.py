"""People who are accused together: a list that ends with how many they are, or a count of those who were named before."""

from __future__ import annotations

from bisect import bisect_left

from extraction.common import Mark, Phrases, lazy
from extraction.zh.names.found import Found
from extraction.zh.words.numerals import COUNTS

PHRASES = Phrases("extraction.zh", "many_charged")

MANY = lazy(
    r"等(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|人)[^。；;\n]{0,8}(?:涉嫌[^。；;\n]{1,40}罪|被(?:公安|检察)机关立案)"
)

EACH = lazy(
    r"[(（](?:以上|上述)?(?P<count>[二两三四五六七八九十]|\d{1,2})人(?:均|已|都)?(?:被)?(?:另案|另处|已判|另行)"
)

# so many mentions before a count are looked at
MOST = 40
# 甲伙同乙、丙骗取薪金，三人被起诉: as many as the sentence names
ALL_OF = PHRASES.compile(
    r"[，,](?P<count>[二两三四五六])人[^。；;，,\n]{0,6}?被[^。；;，,\n]{0,8}?(?:‹charged›)"
)

# 廉署今日起诉二人, 三人将于星期三应讯: as many as the text has named before
CHARGED = PHRASES.compile(
    r"(?<![余他外有另等其共])(?P<count>[二两三四五六])(?:名被告|人)(?P<tried>[^。；;，,\n]{0,20}?(?:‹tried›))?"
)
CHARGING = PHRASES.compile(r"(?:‹charging›)(?:上述|以上|该|这)?$")


def judge_many(text: str, found: dict[str, Found], spans: list[Mark]) -> None:
    """Mark the people of a sentence that ends its list with 等 or with how many of them are charged."""
    starts = [a for a, _, _ in spans]
    for m in [*MANY.finditer(text), *EACH.finditer(text), *ALL_OF.finditer(text)]:
        head = max(text.rfind(stop, max(0, m.start() - 600), m.start()) for stop in "。；;\n")
        before = spans[bisect_left(starts, head) : bisect_left(starts, m.start())]
        count = m.groupdict().get("count")
        if m.re == ALL_OF and len({n for _, _, n in before}) != COUNTS[m["count"]]:
            continue
        size = int(COUNTS.get(count, 0) or count) if count else len(before)
        for a, _, name in before[-size:]:
            found[name].mark("accused", a)
    for m in CHARGED.finditer(text):
        last = bisect_left(starts, m.start())
        before = spans[max(0, last - MOST) : last]
        if (m["tried"] or CHARGING.search(text, max(0, m.start() - 8), m.start())) and len(
            {n for _, _, n in before}
        ) == COUNTS[m["count"]]:
            for a, _, name in before:
                found[name].mark("accused", a)
