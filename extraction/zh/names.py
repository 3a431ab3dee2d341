"""Names as strings: where one begins, how long it is, how a masked one is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from extraction.common import data

BREAK = frozenset('，。、；：,;:!?！？()（）“”"《》 \n\t—…/')
# a name is counted among its neighbours only, so that cost stays linear
WINDOW = 3000
MASKED = re.compile(
    r"(?P<family>[一-龥])[小大]?\d?(?:某{1,3}(?P<more>[甲乙丙丁戊己庚辛壬癸]|\d{1,2}(?![\d.万亿元年月日岁名户人次余多])|[A-Z](?![A-Za-z])|[一二三四五](?=[,，、。;；:：(）)]))?|[×╳＊*]{1,2}|[Xx]{1,2}(?![A-Za-z]))"
)
# (name)（另案处理）: who is dealt with elsewhere is a person, whatever the word before
ELSEWHERE = re.compile(r"[(（](?:均?已?另案|另处|已判|在逃)")
HALF = re.compile(r"[一-龥][一-龥]某(?![某省市县区镇乡村甲乙丙丁\d])")
CYCLE = "甲乙丙丁戊己庚辛壬癸"
# 甲, 乙: where one is named for sure; other places of the same letter follow (`letters`)
LETTER = re.compile(
    r"(?:^|(?<=[。,，、；;:：\s(（“和与被对向由给让请找])|(?<=被告人)|(?<=[局厅处科站所院校镇乡县市区][长])|(?<=主任)|(?<=经理)|(?<=会计)|(?<=干部)|(?<=人员)"
    r"|(?<=老板)|(?<=商人)|(?<=员工)|(?<=书记)|(?<=代表人)|(?<=负责人)|(?<=请托人)|(?<=企业主)|(?<=开发商)|(?<=供应商)|(?<=董事长)|(?<=同学)|(?<=朋友)|(?<=司机)|(?<=感谢)|(?<=伙同)|(?<=时任))"
    r"(?P<name>[甲乙丙丁戊己庚辛])(?=[,，、(（。；;]|系|是|在|为|利用|担任|任|与|和|将|等|的|对|未|因|便|先后|作为|通过|明知|安排|向|到|找|同意|遂|收|及|送|给|决定|提出|得知|发现|使用|以|明|伙|想|让|请|说|表示|要|从|又|还|均|也|并|挪|贪|截|私|擅|虚|套|骗|借|指|授|原|作|身|经|后|不|没|曾|已|应|害|受|分管|负责|主管|通|拟|能|可|只|称|认|多次|当|由|之|二人|两人|三人|本人|个人|家|妻|答应|考虑|办理|帮|获|得|分得|出资|转|拿|交|仍|才|亦|都|各|共|则|先|再|承诺|约定|违|介绍|取)"
)
NAMELESS = re.compile(
    r"(?P<name>某[甲乙丙丁戊己庚辛])(?!公司|集团|银行|企业|单位|[省市县区镇乡村局厅院校厂店处科])"
)
# what a letter names where it is no person
NO_PERSON = re.compile(
    r"(?:公司|集团|银行|企业|单位|大学|学院|中学|小学|学校|医院|酒店|项目|地块|房产|支行|分行|煤矿|楼盘|街道|社区|合作社|基金|财团|机构|商会|协会)|[省市县区镇乡村州方级类型等肝醇烷苯基局厅院校厂店处科所站]|某"
)
NO_PERSON_BEFORE = re.compile(r"(?:指|铁|装|盔|花|园|添|布|庖|克)$")
# 赵甲, 陈乙: a surname and a letter
CYCLED = re.compile(
    r"(?<![一-龥])(?P<name>(?P<family>[一-龥])[甲乙丙丁戊己庚辛])(?=[,，、(（。；;]|系|是|在|为|利用|担任|与|和|因|将|向|明知|等|伙同|兄弟|的)"
)
# A为某局局长: a Latin letter for a person
LATIN = re.compile(
    r"(?:^|(?<=[。；;：:\n]))(?P<name>[A-Z])(?=[为是系,，][^。；;,，]{2,30}?(?:主任|经理|局长|处长|科长|书记|会计|院长|校长|干部|工作人员|员工|老板|负责人|企业主))"
)
DOT = re.compile(r"(?<=[一-龥])·(?=[一-龥])")
LEFT_PART, RIGHT_PART = 6, 8
# 金山桥街道, 高家村: what follows is the kind of a place or of a unit
OF_PLACE = re.compile(
    r"(?:(?![向在到的和与对为至从任被因把将是由受])[一-龥]){2,4}?(?:镇|乡|县|市|区|村|路|省|工程|项目)"
    r"|(?:(?![向在到的和与对为至从任被因把将是由受])[一-龥]){1,4}?(?:街道|社区|大道|公司|银行|医院|集团|小学|中学|大学|学院)"
)
# surnames that more often end the word before a mask (某区某校)
LIKE_WORDS = frozenset("区时任有万余员位名由在为国商公党成向经从司")
OF_UNIT = re.compile(
    r"[一-龥]{0,12}?(?:公司|集团|银行|企业|单位|中心|商|局|厅|院|校|厂|店|镇|乡|村|县|市|区|部|处|科|项目|工程|人|老板|会)"
)
# what a name cannot run into: 向支公司 is no 向支公 with 司
ACROSS = frozenset(
    [
        "公司",
        "支行",
        "分行",
        "银行",
        "企业",
        "单位",
        "集团",
        "政府",
        "法院",
        "医院",
        "学院",
        "学校",
        "大学",
        "中学",
        "小学",
        "机关",
        "部门",
        "工程",
        "项目",
        "街道",
        "社区",
    ]
)
# 大某隆某货物运输有限公司: the mask of a firm's name, not of a person
MASKED_FIRM = re.compile(r"[一-龥]{0,12}?(?:公司|集团|厂|合作社|商行|油田|煤矿|银行|医院|学校|大学)")
OFFICE_OF = re.compile(
    r"[市县区](?:人民|公安|检察|法院|政府|[县市]?委|纪委|监委|财政|国土|民政|水务|教育|某|[一-龥]{1,4}[区镇乡局])"
)
PLACE_OF_MASK = re.compile(r"[省市县区镇乡村局厅委公厂校院银街路集社]")


@cache
def lists() -> dict[str, Any]:
    """Return the lists of names in the form that lookups need."""
    d = data("extraction.zh", "names")
    return {
        "single": frozenset(d["surnames"]), "compound": frozenset(d["compound"]), "not": frozenset(d["not_names"]),
        "after": tuple(sorted(set(d["after_name"]), key=len, reverse=True)), "no_given": frozenset(d["not_given"]),
        "of_two": frozenset(d["first_of_two"]), "common": frozenset(d["surnames"][:260]),
        "no_first": frozenset(d["not_given"] + d["not_first_given"]),
        "no_second": frozenset(d["not_given"] + d["not_second_given"]),
    }  # fmt: skip


@cache
def _after() -> dict[str, tuple[str, ...]]:
    """Words that go on after a name, by their first character, longest first."""
    words = {*lists()["after"], *(w for w in data("extraction.zh", "leads")["cuts"] if len(w) > 1)}
    found: dict[str, list[str]] = {}
    for w in sorted(words, key=len, reverse=True):
        found.setdefault(w[0], []).append(w)
    return {c: tuple(ws) for c, ws in found.items()}


def han(piece: str) -> bool:
    """Return whether every character is a Chinese one."""
    return all("\u4e00" <= c <= "\u9fff" for c in piece)


def surname(text: str, at: int) -> int:
    """Return the length of a surname at ``at``, 0 where there is none."""
    if text[at : at + 2] in lists()["compound"]:
        return 2
    return 1 if text[at : at + 1] in lists()["single"] else 0


def ends(text: str, at: int) -> int:
    """Return how strongly a name may end at ``at``: 3 at a stop, else the length of the word that goes on."""
    if at >= len(text) or text[at] in BREAK or not han(text[at]):
        return 3
    return next((len(w) for w in _after().get(text[at], ()) if text.startswith(w, at)), 0)


def name_at(text: str, at: int) -> int:
    """Return the length of a full name that starts at ``at``, 0 where there is none."""
    size = _name_at(text, at)
    return 0 if size and text[at + size - 1 : at + size + 1] in ACROSS else size


def _name_at(text: str, at: int) -> int:
    size = surname(text, at)
    if not size or OF_PLACE.match(text, at) or any(text[at : at + n] in lists()["not"] for n in (2, 3)):
        return 0
    first, second = text[at + size : at + size + 1], text[at + size + 1 : at + size + 2]
    if text[at] in CYCLE and ends(text, at + 1) > 1:
        # 丁利用职务便利: a letter, no surname
        return 0
    if text[at] == "和" and text.count(text[at : at + 3], max(0, at - WINDOW), at + WINDOW) < 2:
        # 干部和农民: no surname, but the word that joins
        return 0
    if text[at + size : at + size + 2] in ("二人", "两人", "三人", "四人", "五人", "等人"):
        return 0
    if not first or first in lists()["no_first"] or first == "某" or not han(first):
        return 0
    short, long = at + size + 1, at + size + 2
    if second == "某" and surname(text, at + size):
        # 向曹某: a preposition before a masked name
        return 0
    if second == "和" and ends(text, at + size + 2) > 1 and not surname(text, at + size + 2):
        # 某德和受贿案: 和 is the end of the name, it joins nothing
        return size + 2
    if not second or second in lists()["no_second"] or second == "某" or not han(second):
        return 0 if first in lists()["of_two"] else size + 1
    if first in lists()["of_two"]:
        return size + 2 if ends(text, long) else 0
    low, high = max(0, at - WINDOW), at + WINDOW
    seen_short, seen_long = text.count(text[at:short], low, high), text.count(text[at:long], low, high)
    if seen_short > seen_long:
        return size + 1
    if seen_long > 1 or not ends(text, short) or ends(text, long) >= ends(text, short):
        return size + 2
    return size + 1


def repeated_at(text: str, at: int) -> int:
    """Return the length of a name with a given name of unusual characters, which the text repeats; 0 for none."""
    size = surname(text, at)
    if not size or OF_PLACE.match(text, at) or any(text[at : at + n] in lists()["not"] for n in (2, 3)):
        return 0
    low, high = max(0, at - WINDOW), at + WINDOW
    for more in (2, 1):
        end = at + size + more
        piece = text[at:end]
        if not han(piece) or "某" in piece or ends(text, end) < 2 or text.count(piece, low, high) < 2:
            continue
        if not any(ends(text, at + size + k) > 1 for k in range(1, more)):
            return size + more
    return 0


def masked_at(text: str, at: int) -> int:
    """Return the length of a masked name (张某某, 王某甲, 李某1, 赵×) that starts at ``at``, 0 where there is none."""
    m = MASKED.match(text, at)
    if not m or not _masked(text, m, titled=True):
        return 0
    return _mask_end(text, m) - at


def masked(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every masked name."""
    for m in MASKED.finditer(text):
        if _masked(text, m):
            yield m.start(), _mask_end(text, m)
    yield from _half_masked(text)
    for m in CYCLED.finditer(text):
        if m.group("family") in lists()["single"] and text[m.start() : m.start() + 2] not in lists()["not"]:
            yield m.span("name")


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


def _masked(text: str, m: re.Match[str], titled: bool = False) -> bool:
    family, before = m.group("family"), text[m.start() - 1 : m.start()]
    if PLACE_OF_MASK.match(text, m.end()) and not m.group("more") and "某某" not in m.group():
        return False
    if family in "向为从由在于对给经被将把" and OF_UNIT.match(text, m.end()):
        # 向某房地产公司索要: a preposition and a masked unit
        return False
    fresh = (
        not before
        or before in BREAK
        or before in "对与和给向由"
        or text.endswith(("伙同", "会同", "联系", "找到"), 0, m.start())
        or ELSEWHERE.match(text, m.end()) is not None
    )
    if not titled and not fresh and not m.group("more") and not ends(text, m.end()):
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
        fresh
        and text.count(m.group(), m.end(), m.end() + WINDOW) > 0
        and family not in "有是为该由在向对与和某"
        and (ends(text, m.end()) > 0 or m.group("more") is not None)
        and not _of_place(text, m)
    )


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


def dotted_at(text: str, at: int) -> int:
    """Return the length of a name of two parts (阿依·买买提) that starts at ``at``, 0 where there is none."""
    dot = text.find("·", at, at + LEFT_PART + 1)
    if dot - at < 2 or not han(text[at:dot]):
        return 0
    for size in range(2, RIGHT_PART + 1):
        end = dot + 1 + size
        if not han(text[dot + 1 : end]) or end > len(text):
            return 0
        if ends(text, end):
            return end - at
    return 0


def dotted(text: str) -> Iterator[tuple[int, int]]:
    """Yield names of two parts that begin after a stop."""
    for m in DOT.finditer(text):
        at = m.start()
        while at > 0 and m.start() - at < LEFT_PART and text[at - 1] not in BREAK and han(text[at - 1]):
            at -= 1
        size = dotted_at(text, at) if at == 0 or text[at - 1] in BREAK else 0
        if size:
            yield at, at + size


def letters(text: str) -> Iterator[tuple[int, int]]:
    """Yield where 甲, 乙, 某甲 name people: where one does for sure, and wherever else it stands for itself."""
    sure = {m.group("name") for p in (LETTER, LATIN) for m in p.finditer(text)}
    sure -= {c for c in sure if c.isascii() and re.search(c + "(?:公司|[省市县区镇乡村])", text)}
    for m in NAMELESS.finditer(text):
        if text[m.start() - 1 : m.start()] not in lists()["single"] or m.start() == 0:
            yield m.span("name")
    if not sure:
        return
    for m in re.finditer("[" + "".join(sorted(sure)) + "]", text):
        before = text[m.start() - 1 : m.start()]
        if (
            before == "某"
            or (before and before in CYCLE and before not in sure)
            or (before.isalnum() and before.isascii())
            or (
                text[m.start()].isascii()
                and text[m.end() : m.end() + 1].isalnum()
                and text[m.end()].isascii()
            )
            or (before in lists()["single"] and CYCLED.match(text, m.start() - 1))
        ):
            continue
        if not NO_PERSON.match(text, m.end()) and not NO_PERSON_BEFORE.search(
            text, max(0, m.start() - 2), m.start()
        ):
            yield m.span()
