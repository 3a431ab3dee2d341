"""Organisations: a known end, then leftward to a wall; the longest natural name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Matcher, data
from extraction.zh.places import Place
from vocabulary import load

REACH = 30
SAFE_AND = (
    "人力资源和社会保障",
    "住房和城乡建设",
    "发展和改革",
    "工业和信息化",
    "文化和旅游",
    "卫生和计划生育",
    "自然资源和规划",
    "国土资源和房屋",
    "交通和",
    "粮食和物资储备",
    "安全和",
    "安全与质量",
    "林业和草原",
    "人口和计划生育",
    "质量和",
    "城市管理和综合",
    "国有资产监督管理",
    "市政和",
    "民族和宗教",
    "海洋与渔业",
    "经济和信息化",
    "教育和体育",
    "水利和",
    "医疗和",
    "审计和",
    "农业和",
    "文化体育和",
    "招商和",
    "环境和",
    "新闻出版和",
    "住房与",
    "交通与",
    "预防与",
    "检验与",
    "应急和",
    "规划和",
    "科学技术和",
    "商务和",
    "退役军人和",
    "残疾人和",
    "妇女和",
    "社会和",
)
TRIM = re.compile(r"^(?:[一二三四五六七八九十两几多数]家|[一二三四五六七八九十两]个|\d{1,3}家)")


@dataclass(frozen=True)
class Unit:
    """One organisation with its type and its line."""

    start: int
    end: int
    kind: str
    line: str | None


@cache
def _ends() -> Matcher[str]:
    rows = data("extraction.zh", "units")["types"]
    return Matcher([(w, k) for k, ws in rows.items() for w in ws])


@cache
def _lists() -> tuple[frozenset[str], tuple[str, ...], frozenset[str], tuple[str, ...], tuple[str, ...]]:
    d = data("extraction.zh", "units")
    return (
        frozenset(d["walls"]), tuple(sorted(d["not_first"], key=len, reverse=True)), frozenset(d["generic"]),
        tuple(d["handling"]), tuple(d["handles_after"]),
    )  # fmt: skip


@cache
def _lines() -> Matcher[str]:
    return Matcher([(w, e.id) for e in load()["line"].values() for w in e.cues.zh])


def line_of(name: str) -> str | None:
    """Return the line of units that a name tells: the longest cue, the last of equals."""
    hits = sorted(_lines().all(name), key=lambda h: (h[1] - h[0], h[0]))
    return hits[-1][2] if hits else None


def units(text: str, places: list[Place], names: list[tuple[int, int]]) -> list[Unit]:
    """Return the organisations of a text, longest first where they nest, without those that only handle the case."""
    walls, not_first, generic, _, _ = _lists()
    place_at = {p.start: p.end for p in places}
    place_end = {p.end: p.start for p in places}
    inside_name = sorted(names)
    name_ends = {e for _, e in inside_name}
    quoted: list[Unit] = []
    best_end: dict[int, tuple[int, str]] = {}
    for start, end, kind in _ends().all(text):
        if end not in best_end or start < best_end[end][0]:
            best_end[end] = (start, kind)
    found: list[Unit] = []
    for end in sorted(best_end):
        tail_start, kind = best_end[end]
        tail = text[tail_start:end]
        after = text[end : end + 1]
        if (
            len(tail) == 1
            and after
            and (
                text[end - 1 : end + 1] in _NOT_ENDS
                or (tail in "部委处科股站所厅局司署厂" and text[end - 2 : end] in _NOT_WORDS)
            )
        ):
            continue
        at = tail_start
        steps = 0
        while at > 0 and steps < REACH:
            if at in place_end:
                at = place_end[at]
                continue
            if at in name_ends:
                break
            c = text[at - 1]
            if c in walls:
                if (
                    c in "和与"
                    and text[at - 1 : at + 12]
                    and any(
                        text.startswith(s, at - 1 - len(s) + 1 + (len(s) - s.find(c) - 1))
                        for s in SAFE_AND
                        if c in s
                    )
                ):
                    at -= 1
                    continue
                if c in "“”" or c == "某":
                    pass
                if c.isdigit() and text[at : at + 1] in "中小局号院厂分":
                    at -= 1
                    continue
                if c == "某":
                    at -= 1
                    continue
                break
            at -= 1
            steps += 1
        start = _trim(text, at, end, not_first, place_at)
        name = text[start:end]
        if (
            len(name) < 3
            or name in generic
            or len(name) > 40
            or re.fullmatch(r"[某一-龥]?(?:单位|部门|机关)", name)
        ):
            continue
        if len(tail) == 1 and len(name) < 4 and not _known_short(name):
            continue
        core = name[: len(name) - len(tail)]
        if not core and tail in generic:
            continue
        if any(a < end and start < b for a, b in inside_name):
            continue
        kind = _kind(name, kind)
        found.append(Unit(start, end, kind, line_of(name)))
    kept: list[Unit] = []
    for unit in sorted(found, key=lambda u: (u.start, -u.end)):
        if kept and (unit.start == kept[-1].start or unit.end <= kept[-1].end):
            continue
        kept.append(unit)
    return kept + quoted


_NOT_ENDS = frozenset(
    [
        "部分",
        "部门",
        "处分",
        "处理",
        "处罚",
        "处置",
        "处于",
        "处级",
        "所有",
        "所得",
        "所在",
        "所送",
        "所属",
        "所谓",
        "所以",
        "所需",
        "所长",
        "局长",
        "局部",
        "厅长",
        "处长",
        "科长",
        "股长",
        "站长",
        "部长",
        "委员",
        "委托",
        "委派",
        "站在",
        "部署",
        "部级",
        "厅级",
        "局级",
        "科级",
        "科员",
        "科技",
        "科研",
        "科室",
        "科学",
        "司机",
        "司法",
        "司长",
        "股权",
        "股份",
        "股级",
        "股东",
        "厂长",
        "厂房",
        "队员",
        "队长",
        "处以",
        "处在",
        "处所",
        "委书",
        "委常",
        "委主",
        "委会",
        "委机",
        "部队",
        "部属",
        "站点",
    ]
)
_NOT_WORDS = frozenset(
    [
        "干部",
        "全部",
        "内部",
        "外部",
        "局部",
        "大部",
        "各部",
        "之处",
        "好处",
        "到处",
        "查处",
        "惩处",
        "判处",
        "并处",
        "科处",
        "用处",
        "何处",
        "此处",
        "多处",
        "一处",
        "两处",
        "三处",
        "四处",
        "住处",
        "处处",
        "相处",
        "长处",
        "暗处",
        "深处",
        "坏处",
        "百科",
        "本科",
        "专科",
        "学科",
        "前科",
        "党委",
        "常委",
        "政委",
        "村委",
        "编委",
        "纪委",
        "省委",
        "市委",
        "县委",
        "区委",
        "厕所",
        "住所",
        "场所",
        "会所",
        "处所",
        "无所",
        "有所",
        "为所",
        "各所",
        "入股",
        "干股",
        "控股",
        "持股",
        "参股",
        "占股",
        "网站",
        "车站",
        "局局",
        "结局",
        "大局",
        "当局",
        "全局",
        "格局",
        "布局",
        "骗局",
        "饭局",
        "牌局",
        "公司",
        "上司",
        "出处",
        "部委",
        "推委",
        "一部",
    ]
)


def _known_short(name: str) -> bool:
    return name.endswith(("局", "部", "厅", "办")) and line_of(name) is not None


def _kind(name: str, kind: str) -> str:
    if kind == "UT-CO" and re.search(
        r"国有|国资|城投|交投|建投|烟草|石油|石化|电网|供电|中国|粮|自来水|集团", name
    ):
        return "UT-SE"
    if kind in ("UT-CO", "UT-SE") and re.search(
        r"招标代理|造价|监理|评估|咨询|检测|审计|会计师|律师|拍卖", name
    ):
        return "UT-IM"
    return kind


def _trim(text: str, start: int, end: int, not_first: tuple[str, ...], place_at: dict[int, int]) -> int:
    for _ in range(4):
        if start in place_at:
            return start
        inner = next(
            (s for s in range(start + 1, min(end - 2, start + 14)) if s in place_at and place_at[s] - s >= 2),
            None,
        )
        cut = next((w for w in not_first if text.startswith(w, start) and len(w) < end - start), None)
        m = TRIM.match(text[start:end])
        if m:
            start += m.end()
        elif cut and not (
            text[start : start + 8].startswith(
                (
                    "原子",
                    "经济",
                    "经贸",
                    "经信",
                    "向阳",
                    "对外",
                    "由由",
                    "为民",
                    "是非",
                    "被服",
                    "系统",
                    "在职",
                    "各省",
                    "到家",
                    "因特",
                    "和平",
                    "和田",
                    "与",
                    "以岭",
                    "后勤",
                    "上级",
                    "自己",
                    "此",
                )
            )
        ):
            start += len(cut)
        elif inner is not None and re.search(r"[的在由向任]$", text[start:inner] or " "):
            start = inner
        else:
            return start
    return start


def handling(text: str, unit: Unit) -> bool:
    """Return whether an organ only handles or reports the case."""
    _, _, _, organs, verbs = _lists()
    name = text[unit.start : unit.end]
    if not name.endswith(organs):
        return False
    rest = text[unit.end : unit.end + 12]
    return (
        rest.startswith(verbs)
        or bool(re.match(r"[,，]?(?:近日|日前|依法|决定|对|已)", rest))
        or unit.start == 0
    )
