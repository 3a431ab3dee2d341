"""The unit that ends right before the words of a post."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Phrases, data, lazy

PHRASES = Phrases("extraction.zh", "unit_of_post")

# words that lead up to a unit and do not belong to it
LEAD = PHRASES.compile(r".*(?:‹lead›)(?!外|口|阳)")

# 某院派业务员(name): the house sends, and is not called so
SENDS = lazy(r"(?<=[院局校行厂所站司社心团])派$|(?<=[室局])任$|主要$|一[名位]$")

VAGUE = frozenset(PHRASES.words("vague"))

TELLING = PHRASES.compile(r"‹telling›")

SHARED = lazy(r"[局所院站厅校处科课县镇乡队]长")

# what a bracket behind a unit's name may say that is no part of the name
REMARK = PHRASES.compile(r"[(（](?:[^()（）]{0,40}(?:‹remark›)[^()（）]{0,60})[)）]$")

# no name of a unit holds one of these
ATTRIBUTE = lazy(r".*(?:的(?!士)|了|过(?!渡)|们)")

# 某公司采购部门的普通工作人员
PLAIN = lazy(r"的?(?:普通|一般|正式|临时|聘用)的?$")

# 对前土地局局长: a word of time, where no name begins so
FORMER = lazy(
    r"(?:前(?![进锋沿海门郭山程台期瞻埔端往景述列后卫线方来去任茅街岭哨])(?=[一-龥]{2,}局|[一-龥]{2,}署))?"
)

# 该镇红岸村: whose village it is, and no part of its name
WHOSE = lazy(
    r"[该本][省市县区州旗乡镇](?=[一-龥]{2,6}?(?:村|社区|街道|[镇乡])(?:党委|党支部|党总支|(?:人民)?政府|[村居]委会)?$)"
)

VERBAL = lazy(r"[的了将把被向是在有因为从到由]|通过|利用|收受|期间|先后|系")


@cache
def unit_ends() -> re.Pattern[str]:
    """Return the pattern of what ends the name of a unit."""
    rows = data("extraction.zh", "units")["types"]
    words = sorted({w for ws in rows.values() for w in ws}, key=len, reverse=True)
    return re.compile(
        "(?:"
        + "|".join(map(re.escape, words))
        + r"|[省市县区州盟旗镇乡村届组队班室院园馆线项目场库行社会司办庭企课]|单位|部门|街道|政协|人大|军区|兵团|师|团)[）)”的]?$"
    )


@cache
def any_end() -> re.Pattern[str]:
    """Return the pattern of the ends that tell a unit wherever they stand."""
    rows = data("extraction.zh", "units")["types"]
    words = sorted(
        {w for ws in rows.values() for w in ws if len(w) > 1 or w in "局厅院处科"}, key=len, reverse=True
    )
    return re.compile(
        "|".join(map(re.escape, words)) + r"|[省市县区州镇乡村]|(?<=[一-龥]{2})课(?![程题时本后堂件酬])"
    )


def unit_ending(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the unit that ends right before a position, without the words that lead up to it; None where there is none."""
    remark = REMARK.search(text[start:end])
    if remark and remark.start() > 1:
        end = start + remark.start()
    lead = LEAD.match(text, start, end)
    if lead and end - lead.end() >= 2:
        start = lead.end()
    elif lead and SHARED.match(text, end) and lead.end() == end:
        # 老局长甲任局长: the verb, and no name behind it
        return None
    whose = WHOSE.match(text, start, end)
    start = whose.end() if whose else start
    while start < end and text[start] in " )）”—·的后该本" and not text.startswith("后勤", start):
        start += 1
    former = FORMER.match(text, start, end)
    start = former.end() if former else start
    plain = PLAIN.search(text, start, end)
    end = plain.start() if plain and plain.start() > start else end
    sends = SENDS.search(text, start, end)
    end = sends.start() if sends and sends.start() > start + 1 else end
    while end > start and text[end - 1] in "的“（(":
        end -= 1
    # 财政局长, 派出所长: the last character of the unit is the first of the post
    if (
        SHARED.match(text, end)
        # 文件是局长甲批的
        and text[end - 1 : end] not in ("是", text[end : end + 1])
        and not unit_ends().search(text[start:end])
    ):
        end += 1
    lead = ATTRIBUTE.match(text, start, end)
    start = lead.end() if lead else start
    closing = max(text.rfind(c, start, end) for c in ")）】—")
    if closing >= start and (text[closing] in "】—" or not re.search(r"[(（]", text[start:closing])):
        start = closing + 1
    name = text[start:end]
    if len(name) < 2 or name in VAGUE or name[-1] in "和与及" or TELLING.search(name):
        return None
    return (start, end) if unit_ends().search(name) or (len(name) < 15 and not VERBAL.search(name)) else None
