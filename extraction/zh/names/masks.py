"""Masked names of people: where one stands, and where a mask is that of a place or a firm."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.zh.words.names import BREAK, CYCLE, WINDOW, ends, han, lists, surname

PHRASES = Phrases("extraction.zh", "masks")

MASKED = lazy(
    r"(?P<family>[一-龥])[小大]?\d?(?:某{1,3}(?P<more>[甲乙丙丁戊己庚辛壬癸]|\d{1,2}(?![\d.万亿元年月日岁名户人次余多])|[A-Z](?![A-Za-z])|[一二三四五](?=[,，、。;；:：(）)]))?|[×╳＊*]{1,2}|[Xx]{1,2}(?![A-Za-z]))"
)

# (name)（另案处理）: who is dealt with elsewhere is a person, whatever the word before
ELSEWHERE = lazy(r"[(（](?:均?已?另案|另处|已判|在逃)")

HALF = lazy(r"[一-龥][一-龥]某(?![某省市县区镇乡村甲乙丙丁\d])")

# 赵甲, 陈乙: a surname and a letter
CYCLED = PHRASES.compile(r"(?<![一-龥])[一-龥][甲乙丙丁戊己庚辛](?=‹cycled›)")

# 村民赵甲、赵乙兄弟: letters of a list are those of people; told again, a surname and a letter name one anywhere
AGAIN = PHRASES.compile(r"(?P<family>[一-龥])[甲乙丙丁戊己庚辛](?!‹of_letter›)")
LISTED = lazy(
    r"[、和与及][一-龥][甲乙丙丁戊己庚辛](?![一-龥]{0,6}?(?:公司|集团|村|镇|厂))|(?:等[一二三四五六七八九十两几\d]*人|兄弟|夫妇|夫妻|父子|二人|三人)"
)
# 科长孙某: the surname, not 长孙
TITLED = frozenset("科处局部院校厂所股组镇乡村县市区队站行会社厅州段团连排营班店园馆省")

# surnames that more often end the word before a mask (某区某校)
LIKE_WORDS = frozenset("区时任有万余员位名由在为国商公党成向经从司")
# ... and those that end the words leading up to a letter alone
NO_FAMILY = LIKE_WORDS | frozenset("和于与应令曾查支通连别能单终越同对给后则并常计项全祖家年元干花铁金")

OF_UNIT = PHRASES.compile(r"[一-龥]{0,12}?(?:‹of_unit›)")

# 大某隆某货物运输有限公司: the mask of a firm's name, not of a person
MASKED_FIRM = PHRASES.compile(r"[一-龥]{0,12}?(?:‹masked_firm›)")

QUOTED_FIRM = PHRASES.compile(r"[”\"](?:‹masked_firm›)")
HOUSES = PHRASES.words("houses")
# whoever these words lead to is a person
MET = PHRASES.words("met")
OFFICE_OF = PHRASES.compile(r"[市县区](?:‹office_of›)")

PLACE_OF_MASK = lazy(r"[省市县区镇乡村局厅委公厂校院银街路集社]")


def masked_at(text: str, at: int) -> int:
    """Return the length of a masked name (张某某, 王某甲, 李某1, 赵×) that starts at ``at``, 0 where there is none."""
    if text[at : at + 2] in lists()["compound"]:
        # 司徒某: the mask of a surname of two characters
        m = MASKED.match(text, at + 1)
        return m.end() - at if m and not PLACE_OF_MASK.match(text, m.end()) else 0
    m = MASKED.match(text, at)
    if not m or not _masked(text, m, titled=True):
        return 0
    return _mask_end(text, m) - at


def masked(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every masked name."""
    for m in MASKED.finditer(text):
        if _compound(text, m.start()):
            if masked_at(text, m.start() - 1):
                yield m.start() - 1, m.end()
        elif _masked(text, m):
            yield m.start(), _mask_end(text, m)
    yield from _half_masked(text)
    yield from _cycled(text)


def _compound(text: str, at: int) -> bool:
    """Return whether the surname whose last character stands at ``at`` has two (司徒某), and is no end of a title (科长孙某)."""
    if not at or text[at - 1 : at + 1] not in lists()["compound"]:
        return False
    return text[at - 1] != "长" or text[at - 2 : at - 1] not in TITLED


def _cycled(text: str) -> Iterator[tuple[int, int]]:
    """Yield names of a surname and a letter (赵甲): at the head of a clause, in a list, and where the text repeats them."""
    found = list(AGAIN.finditer(text))
    often = Counter(m.group() for m in found)
    # 赵甲 and 赵乙: letters tell people of one surname apart
    kin = Counter(name[0] for name in often)
    for m in found:
        family = m.group("family")
        if family not in lists()["single"] or m.group() in lists()["not"]:
            continue
        again = family not in NO_FAMILY and (
            often[m.group()] > 1 or kin[family] > 1 or LISTED.match(text, m.end()) is not None
        )
        if again or CYCLED.match(text, m.start()):
            yield m.span()


def _half_masked(text: str) -> Iterator[tuple[int, int]]:
    """Yield names whose last character alone is masked (区志某), where the text repeats them."""
    for m in HALF.finditer(text):
        name = m.group()
        if surname(text, m.start()) != 1 or name[1] in lists()["no_first"] or name[:2] in lists()["not"]:
            continue
        before = text[m.start() - 1 : m.start()]
        fresh = not before or (before in BREAK and before != "“") or before in "对与和给向由为"
        if name[0] in "向为从由在和与" and name[1] in lists()["single"]:
            # 向王某: a preposition before a masked name
            continue
        low = max(0, m.start() - WINDOW)
        if fresh and ends(text, m.end()) and text.count(name, low, m.end() + WINDOW) > 1:
            yield m.span()


def _bold(text: str, m: re.Match[str]) -> bool:
    """Return whether two stars end words that two stars before them set in bold (Markdown), and mask nothing."""
    # the line before is looked through only for a mask of stars: a line may be as long as the text
    if not m.group().endswith("**"):
        return False
    opened = text.rfind("**", text.rfind("\n", 0, m.start()) + 1, m.start())
    return opened >= 0 and not han(text[opened - 1 : opened] or " ")


def _masked(text: str, m: re.Match[str], titled: bool = False) -> bool:
    family, before = m.group("family"), text[m.start() - 1 : m.start()]
    if _bold(text, m):
        return False
    if PLACE_OF_MASK.match(text, m.end()) and not m.group("more") and "某某" not in m.group():
        return False
    if text.endswith(_provinces(), 0, m.start() + 1) and not m.group("more"):
        # 浙江某资源公司: the province, and a masked firm
        return False
    if QUOTED_FIRM.match(text, m.end()):
        # “长远某”公司: the mask of a firm's name
        return False
    if text.startswith(HOUSES, m.end()):
        # 沙某卫生院: the mask of a place names its house
        return False
    if family == "在" or (family in "向为从由于对给经被将把" and OF_UNIT.match(text, m.end())):
        # 向某房地产公司索要: a preposition and a masked unit; 在某些情况下
        return False
    fresh = (
        not before
        or before in BREAK
        or before in "对与和给向由"
        or text.endswith(MET, 0, m.start())
        or ELSEWHERE.match(text, m.end()) is not None
    )
    if not titled and not fresh and not ends(text, m.end()):
        firm = MASKED_FIRM.match(text, m.end())
        if firm and not any(ends(text, at) > 1 for at in range(m.end(), firm.end())):
            return False
    if family in CYCLE and (titled or fresh) and m.group() == family + "某":
        return True
    if family in LIKE_WORDS or "×" in m.group():
        # 亲属向某企业主: a word goes on after the mask, and the mask is no name of the text
        alone = (
            family not in "向为从由在"
            or ends(text, m.end()) > 0
            or text.count(m.group(), m.end(), m.end() + WINDOW) > 0
        )
        return fresh or (titled and alone)
    if family in lists()["single"]:
        if not titled and not m.group("more") and _place_told(text, m):
            return False
        return not (before.isdigit() and family == "万") and not (family == "余" and before in "元万十百千")
    return (
        (fresh or titled)
        and text.count(m.group(), m.end(), m.end() + WINDOW) > 0
        and family not in "有是为该由在向对与和某"
        and (ends(text, m.end()) > 0 or m.group("more") is not None)
        and not _of_place(text, m)
    )


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(data("extraction.zh", "names")["provinces"])


def _place_told(text: str, m: re.Match[str]) -> bool:
    """Return whether a surname's mask is that of a place somewhere near (云某市人民检察院)."""
    low, high = max(0, m.start() - WINDOW), m.end() + WINDOW
    return any(
        OFFICE_OF.match(text, at + len(m.group()))
        for level in "市县区"
        if (at := text.find(m.group() + level, low, high)) >= 0
    )


def _of_place(text: str, m: re.Match[str]) -> bool:
    """Return whether the mask is that of a place's name somewhere near (大某市): it names no person then."""
    low, high = max(0, m.start() - WINDOW), m.end() + WINDOW
    return any(text.find(m.group() + level, low, high) >= 0 for level in "省市县区镇乡村")


def _mask_end(text: str, m: re.Match[str]) -> int:
    """A given name may follow the mask (王某敏): where it always does, or where the name ends right after it."""
    end = m.end()
    given = text[end : end + 1]
    if m.group()[-1] in "×╳" and given and han(given) and ends(text, end + 1) and not ends(text, end):
        # 罗×龙: the character in the middle is masked
        return end + 1
    if m.group("more") or not m.group().endswith("某") or "某某" in m.group() or not given:
        return end
    if not han(given) or given in lists()["no_given"] or given in "和与、明" or ends(text, end):
        return end
    low, high = max(0, m.start() - WINDOW), m.start() + WINDOW
    full, bare = text.count(m.group() + given, low, high), text.count(m.group(), low, high)
    if full > 1 and (full == bare or ends(text, end + 1) == 3):
        return end + 1
    return end
