"""Administrative divisions in a text: known names, chains of levels, villages, masked places."""

from __future__ import annotations

import re

from extraction.common import Phrases, Source, propose
from extraction.zh.gazetteer import gazetteer
from extraction.zh.place import KIND, NO_NAME, Place
from extraction.zh.stems import begins
from extraction.zh.unlisted import unlisted
from extraction.zh.villages import plausible, towns, villages
from vocabulary import Division

PHRASES = Phrases("extraction.zh", "places")

NEXT = PHRASES.compile(r"([一-龥]{1,6}?|[一-龥]{2,9}?族)(‹kinds›)(?!‹no_place_before›)")

MASKED = PHRASES.compile(
    r"(?<![A-Za-z×])(?<![小园庄苑庭墅寓]镇)(?<![园庄苑庭墅寓])(?:某{1,3}|[A-Z]{1,2}|[XＸ×]{2,3}|[甲乙丙丁])(?:‹masked›)(?![级长]|属(?:国|企|事|高校|单位))"
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
BAD_NEXT = PHRASES.compile(r"^(?:‹bad_next›)")

# characters that lead up to a masked place and never belong to its name
NO_PLACE = frozenset(
    "取使收用出入进修建征令给叫让请派请助帮得在到由是向对和与及原为至该从被把将于任以给经同某系时自赴往住离了的等去找如即并且又还曾后前其此各县市区省镇乡村属驻派调"
)

NEAR = 3000

ZONE = PHRASES.compile(r"[一-龥]{0,8}(?:‹zone›)区")

# 某县宏川市政工程公司: no city in a county, and no city before 政工
WORKS = re.compile(r"政(?!府|协|法)")

# 调任县人大常委会: no county of that name
OFFICE = tuple("调担就现历委升转改出兼曾时主责信后已被连离")


def places(source: Source) -> list[Place]:
    """Return the places of a text in their order; chains (省, 市, 县, 镇, 村) are split into single levels."""
    text = source.text
    spans: dict[int, Place] = {}
    taken: list[tuple[int, int]] = []
    known_names, chained = gazetteer(source.lists)
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
        if full and len(name) == 2 and start != last_end and not begins(text, start):
            # 浔沙县: no 沙县
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
    for start, end, kind in unlisted(text, {p.start: p.end for p in spans.values()}):
        spans[start] = Place(start, end, KIND[kind])
    towns(text, spans)
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
                or not plausible(more.group(1))
                or more.group(1) == "之"
                or more.group(1)[0] == "第"
                or more.group(1)[-1] in "本该"
                or (more.group(1)[0] in "和及至与" and more.group(2) not in ("村", "社区"))
                or NO_NAME.fullmatch(more.group())
                or (more.group(2) == "市" and (text[at - 1] in "县区镇乡" or WORKS.match(text, more.end())))
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
    ordered += villages(text, taken, known)
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
