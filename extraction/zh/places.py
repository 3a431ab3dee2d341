"""Administrative divisions in a text: known names, chains of levels, villages, masked places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from extraction.common import Matcher, Source, data, propose
from vocabulary import Division, divisions

KIND = {
    "省": "RG-1",
    "自治区": "RG-1",
    "市": "RG-2",
    "自治州": "RG-2",
    "州": "RG-2",
    "地区": "RG-2",
    "盟": "RG-2",
    "县": "RG-3",
    "区": "RG-3",
    "旗": "RG-3",
    "镇": "RG-4",
    "乡": "RG-4",
    "街道": "RG-4",
    "村": "RG-5",
    "社区": "RG-5",
}
NEXT = re.compile(
    r"([一-龥]{1,6}?)(自治州|州(?!市)|地区|自治县|自治旗|新区|矿区|林区|县|区|旗|盟|市|街道|镇|乡|社区|村)(?!民|委|支|级|镇|集体|务|干|党|长|主任|里|庄(?!村)|内|小学|医|公|域|落|组|会|上|口|子|史|科|财|账|两)"
)
VILLAGE = re.compile(
    r"([一-龥]{1,5}?)(社区|村)(?=委|支|民|党|集体|会|组|两|“|原|党|村|主任|书记|[一-龥]{1,3}(?:组|队)(?!织|长|员)|[,，。、;；:的在\s(]|$)"
)
MASKED = re.compile(
    r"(?<![A-Za-z×])(?<![小园庄苑庭墅寓]镇)(?<![园庄苑庭墅寓])(?:某{1,3}|[A-Z]|[XＸ×]{2,3}|[甲乙丙丁])(?:省|自治区|市|州|县|区|镇|乡|街道|村(?!庄)|社区)(?![级长])"
)
CORPS = re.compile(r"新疆生产建设兵团")
ENDS = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "新区",
    "林区",
    "街道",
    "省",
    "市",
    "州",
    "盟",
    "县",
    "区",
    "旗",
    "镇",
    "乡",
)
# a name with no end of its own kind (河南) stands for a place only where no word goes on
BAD_NEXT = re.compile(
    r"^(?:自治|州|县|地区|路|街|大道|大学|学院|中学|小学|医院|银行|人民|省|市|集团|公司|厂|话|菜|籍|山|河|湖|海|江)"
)
# what ends like a division and names none
NO_NAME = re.compile(
    r"(?:农业农|农|乡|城|市|街|片|[一-龥]{1,4}片|小|老|库|景|园|社|辖|校|山|牧|矿|灾|病|林|郊|战|防|牌|邻|住|厂|营|工业园|物流园|生活小|住宅小|英伦小)[村镇区道]|街道|[市县]?(?:经济|高新|技术|产业|国家级|综合)*(?:开发|技术|产业|示范)区|下属街道|各[一-龥]{0,2}[村镇乡县区]"
)
# what stands before the name of a village and is no part of it
BEFORE_VILLAGE = re.compile(
    r"^(?:[镇乡县区市旗州]|街道|[和及与、]|[一二三四五六七八九十]组|原)(?=[一-龥]{2,})"
)
# characters that lead up to a masked place and never belong to its name
NO_PLACE = frozenset(
    "取使收用出入进修建征令给叫让请派请助帮得在到由是向对和与及原为至该从被把将于任以给经同某系时自赴往住离了的等去找如即并且又还曾后前其此各县市区省镇乡村属驻派调"
)
NEAR = 3000
ZONE = re.compile(
    r"[一-龥]{0,8}(?:开发|集聚|工业园|产业园|园|示范|保护|试验|风景名胜|风景|旅游度假|度假|保税|合作)区"
)
# 某镇某村 with no division before it
TOWN = re.compile(r"([一-龥]{2,4})(镇|乡|街道)(?=[一-龥]{1,4}(?:村|社区)(?!民))")
# 调任县人大常委会: no county of that name
OFFICE = tuple("调担就现历委升转改出兼曾时主责信后已被连离")
VAGUE_VILLAGE = re.compile(
    r"^(?:管理|使用|支付|之|[一二三四五六七八九十两几多数部各][名个位些]?|相关|有关|周边|部分|全体|所有|补偿|当地|本地|其他|一些|贫困|示范|重点|城郊|偏远|落后|邻近|附近|多个|[一二三四五六七八九十两]名|[一-龥]?[一二三四五六七八九十]组|定)$"
)
# the peoples whose names autonomous divisions carry
PEOPLES = (
    "各 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 "
    "达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺"
)
ETHNIC = re.compile(
    "(?:(?:"
    + "|".join(sorted(PEOPLES.split(), key=len, reverse=True))
    + ")族|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)+$"
)
NOT_VILLAGE = (
    "行政村",
    "自然村",
    "本村",
    "该村",
    "全村",
    "各村",
    "农村",
    "乡村",
    "同村",
    "所在村",
    "其村",
    "新农村",
    "在村",
    "任村",
    "驻村",
    "包村",
    "进村",
    "某村",
    "个村",
    "为村",
    "原村",
    "到村",
    "向村",
    "由村",
    "与村",
    "是村",
    "和村",
    "将村",
    "对村",
    "镇村",
    "县村",
    "乡村",
    "城中村",
    "贫困村",
    "示范村",
    "邻村",
    "两村",
    "三村",
)


@dataclass(frozen=True)
class Place:
    """One division at one level; ``code`` where it is known, ``parent`` the place before it in a chain."""

    start: int
    end: int
    level: str
    code: str | None = None
    parent: int | None = None


@cache
def lead_words() -> Matcher[bool]:
    """Return the words that no name of a place or unit holds (补偿给, 召开)."""
    return Matcher([(w, True) for w in data("extraction.zh", "leads")["cuts"] if len(w) > 1])


@lru_cache(maxsize=4)
def _gazetteer(lists: Path | None) -> tuple[Matcher[Division], frozenset[str]]:
    """Return the names of divisions, and those that are one only right behind a larger place (河南 + 安阳)."""
    found = divisions(lists)
    chained: set[str] = set()
    words = []
    for name in found.names("zh"):
        for division in found.find(name):
            if len(name) >= 2:
                words.append((name, division))
            short = _without_people(name)
            if len(short) > 1 and not found.find(short):
                words.append((short, division))
            bare = _bare(name, short)
            if len(bare) > 1 and not found.find(bare) and division.level == "RG-2":
                words.append((bare, division))
                chained.add(bare)
    return Matcher(words), frozenset(chained)


def _bare(name: str, short: str) -> str:
    """Return the name of a prefecture without its kind (阿克苏地区 → 阿克苏), "" for other divisions."""
    if name.endswith("自治州"):
        return short[:-1]
    return next((name[: -len(end)] for end in ("地区", "市", "盟") if name.endswith(end)), "")


def _without_people(name: str) -> str:
    """Return the short form of an autonomous division (天祝藏族自治县 → 天祝县), "" where there is none."""
    for end in ("自治县", "自治州", "自治旗"):
        if name.endswith(end):
            core = ETHNIC.sub("", name[: -len(end)])
            return core + end[-1] if len(core) > 1 and core != name[: -len(end)] else ""
    return ""


def places(source: Source) -> list[Place]:
    """Return the places of a text in their order; chains (省, 市, 县, 镇, 村) are split into single levels."""
    text = source.text
    spans: dict[int, Place] = {}
    taken: list[tuple[int, int]] = []
    known_names, chained = _gazetteer(source.lists)
    hits = sorted(known_names.all(text), key=lambda h: (h[0], -h[1]))
    last_end = -1
    index = 0
    while index < len(hits):
        start, end, _ = hits[index]
        options = []
        while index < len(hits) and hits[index][0] == start:
            if hits[index][1] == end:
                options.append(hits[index][2])
            index += 1
        if start < last_end:
            continue
        name = text[start:end]
        full = name.endswith(ENDS)
        if name in chained and start != last_end:
            continue
        if not full and (BAD_NEXT.match(text[end : end + 3]) or options[0].level not in ("RG-1", "RG-2")):
            continue
        if NO_NAME.fullmatch(name) or (name[0] == "任" and text[start - 1 : start] in OFFICE):
            continue
        if full and len(name) == 2 and (name[-1] in "乡镇区" or text.startswith(("长", "委"), end)):
            continue
        if options[0].level == "RG-4" and not _follows(text, start, last_end, full):
            continue
        spans[start] = Place(start, end, options[0].level, _code(options), None)
        last_end = end
    for pattern, level in ((CORPS, "RG-D"),):
        for m in pattern.finditer(text):
            spans[m.start()] = Place(m.start(), m.end(), level)
    ended = {p.end for p in spans.values()}
    for m in MASKED.finditer(text):
        kind = next(k for k in sorted(KIND, key=len, reverse=True) if m.group().endswith(k))
        start = m.start() - _kept_before(text, m, ended)
        spans.setdefault(start, Place(start, m.end(), KIND[kind]))
    _towns(text, spans)
    # a chain goes on with names that no gazetteer has
    for start in sorted(spans):
        at = spans[start].end
        for _ in range(4):
            zone = ZONE.match(text, at)
            if zone and at not in spans:
                # 某县产业集聚区某村: a zone is no division, but the chain goes on behind it
                at = zone.end()
            if at in spans:
                at = spans[at].end
                continue
            more = NEXT.match(text, at)
            if (
                not more
                or len(more.group()) < 2
                or not _plausible(more.group(1))
                or more.group(1) == "之"
                or NO_NAME.fullmatch(more.group())
            ):
                break
            spans[at] = Place(at, more.end(), KIND.get(more.group(2), "RG-3"))
            at = more.end()
    ordered: list[Place] = []
    for start in sorted(spans):
        place = spans[start]
        if ordered and start < ordered[-1].end:
            continue
        ordered.append(place)
        taken.append((place.start, place.end))
    known = {text[p.start : p.end] for p in ordered}
    ordered += _villages(text, taken, known)
    ordered.sort(key=lambda p: p.start)
    return _chained(ordered)


def _kept_before(text: str, m: re.Match[str], ended: set[int]) -> int:
    """Return 1 where a character of the name stands before its mask (清某市, told again or after a place), else 0."""
    at = m.start() - 1
    if not m.group().startswith("某") or m.group().startswith("某某") or at < 0:
        return 0
    if not "\u4e00" <= text[at] <= "\u9fff" or text[at] in NO_PLACE:
        return 0
    name = text[at : m.end()]
    return int(at in ended or text.count(name, max(0, at - NEAR), at + NEAR) > 1)


def _follows(text: str, start: int, last_end: int, full: bool) -> bool:
    return full and (
        start == last_end
        or (
            len(text) > 0
            and not (
                "\u4e00" <= text[start - 1 : start] <= "\u9fff"
                and start > 0
                and text[start - 1] not in "在到由是向对和与及、原县市区州任为至该"
            )
        )
    )


def _code(options: list[Division]) -> str | None:
    codes = {o.code for o in options}
    return codes.pop() if len(codes) == 1 else None


def _plausible(core: str) -> bool:
    return (
        not re.search(
            r"[的了在由向对被将从把为以是有某取报等任同经全各原党委局厅所院校站处科政府公司党民工法检经人集城但且未或给付用父母损害造其]",
            core,
        )
        if core
        else False
    )


def _towns(text: str, spans: dict[int, Place]) -> None:
    """Add towns that only their village tells (占用山口镇石桥村的土地); ``spans`` is changed."""
    ends = {p.end: p.start for p in spans.values()}
    for m in TOWN.finditer(text):
        start = m.start()
        for cut, stop, _ in lead_words().all(m.group(1)):
            start = max(start, m.start() + stop) if stop - cut > 1 else start
        for wall in "的在任为原系是将向由对与和该到给":
            start = max(start, m.start() + m.group(1).rfind(wall) + 1)
        fresh = start == 0 or start > m.start() or not "\u4e00" <= text[start - 1] <= "\u9fff"
        inside = any(at in spans for at in range(start, m.end())) or any(
            at in ends for at in range(start + 1, m.end() + 1)
        )
        if m.start(2) - start < 2 or not fresh or inside or not _plausible(text[start : m.start(2)]):
            continue
        if NO_NAME.fullmatch(text[start : m.end()]):
            continue
        spans[start] = Place(start, m.end(), "RG-4")


def _villages(text: str, taken: list[tuple[int, int]], known: set[str]) -> list[Place]:
    found = []
    covered = bytearray(len(text))
    for a, b in taken:
        covered[a:b] = b"\1" * (b - a)
    for m in VILLAGE.finditer(text):
        start, end = m.span()
        for wall in (
            "的",
            "在",
            "任",
            "为",
            "原",
            "系",
            "是",
            "将",
            "向",
            "由",
            "对",
            "与",
            "和",
            "该",
            "到",
            "给",
            "、",
        ):
            cut = m.group(1).rfind(wall)
            if cut >= 0:
                start = max(start, m.start() + cut + 1)
        while start < end and covered[start]:
            start += 1
        start = max([start, *(m.start() + b for _, b, _ in lead_words().all(m.group(1)) if b > 1)])
        while BEFORE_VILLAGE.match(text[start : end - len(m.group(2))]):
            start += 1
        name = text[start:end]
        if VAGUE_VILLAGE.match(name[: -len(m.group(2))]) or NO_NAME.fullmatch(name):
            continue
        if any(covered[start:end]) or len(name) < 3 or name in NOT_VILLAGE or name.endswith(NOT_VILLAGE):
            continue
        before = text[max(0, start - 1) : start]
        if (
            before
            and start == m.start()
            and "\u4e00" <= before <= "\u9fff"
            and before not in "的在任为原系是将向由对与和该到给县市区镇乡"
            and name not in known
        ):
            continue
        if not _plausible(name[: -len(m.group(2))]):
            continue
        found.append(Place(start, end, "RG-5"))
        covered[start:end] = b"\1" * (end - start)
    return found


def _chained(ordered: list[Place]) -> list[Place]:
    result: list[Place] = []
    for place in ordered:
        parent = (
            len(result) - 1
            if result and result[-1].end == place.start and result[-1].level < place.level
            else None
        )
        rule = "divisions" if place.code else "zh/places.py: chain, village or mask"
        propose("region", place.start, place.end, rule, place.code or place.level)
        result.append(Place(place.start, place.end, place.level, place.code, parent))
    return result
