"""Organisations: a known end, then leftward to a wall; the longest natural name."""

from __future__ import annotations

from bisect import bisect_left

from extraction.common import Phrases, Taken, lazy, propose
from extraction.zh.places.place import Place
from extraction.zh.units.beginnings import begin
from extraction.zh.units.unit_kinds import Unit, is_trade, line_of, lists, unit

PHRASES = Phrases("extraction.zh", "units")

# in characters; no name of a unit is longer
REACH = 32
LONGEST = 42
# a place in the middle of a name goes on to its left only after one of these (中国银行 + 北京 + 分行)
GOES_ON = PHRASES.words("goes_on")
# walls that names of firms hold, within so many characters of the place before them
WEAK = frozenset("经同内下多年月日名次通收原利职组责参派据时代起后前来明担保求用")
WITHIN = 3
FIRM = PHRASES.words("firm")
HAD, TRADES = PHRASES.words("had"), PHRASES.words("trades")
COUNTED = lazy(r"[家个所名座间处条支](?![室公])")
# 三间办公室, 六所学校, 某社区一座闲置小学: counted by characters, told by no name
SOME = lazy(r"[一二三四五六七八九十两几数多]{1,2}(?:[所间座]|处(?=[一-龥]{2}))(?![室公])")
ROOM = lazy(r"[层楼号][一-龥]{0,3}$")
OFFICE_OF = PHRASES.compile(r"(?:‹office_of›)$")
# in characters before 事业单位: 某差额拨款事业单位
LETTERED = 8
JOINERS = frozenset("与和及")
JOINED = lazy(r"(?:分行|支行|公司|银行|集团|总局|分局)[一-龥]{2,4}$")


def units(text: str, places: list[Place], names: list[tuple[int, int]]) -> list[Unit]:
    """Return the organisations of a text, the longer where two nest."""
    d = lists()
    safe = Taken(len(text))
    for a, b, _ in d["safe"].all(text):
        safe.add(a, b)
    place_at, place_end = {p.start: p.end for p in places}, {p.end: p.start for p in places}
    levels = {p.start: p.level for p in places}
    name_ends = {e for _, e in names}
    owners = {e: a for a, e in names}
    tails: dict[int, tuple[int, str]] = {}
    for start, end, kind in d["ends"].all(text):
        if end not in tails or start < tails[end][0]:
            tails[end] = (start, kind)
    kept: list[Unit] = []
    heads: set[int] = set()
    for end in sorted(tails):
        tail, kind = tails[end]
        if _no_end(text, tail, end):
            continue
        start = begin(text, _leftward(text, tail, safe, place_end, name_ends, levels), tail, place_at)
        if start in name_ends and _owned(text, start, tail):
            # 邬某公司, 邬某牙科医院: the house that somebody has is named by its owner
            start = owners[start]
            heads.add(start)
        size = end - start
        if _counted(text, start, tail):
            continue
        if size < 3 or size > LONGEST or (end - tail == 1 and size < 4 and not _known_short(text[start:end])):
            propose("unit", start, end, f"zh/units.yaml {text[tail:end]}", kind, "length")
            continue
        while kept and kept[-1].start >= start:
            shorter = kept.pop()
            propose("unit", shorter.start, shorter.end, "", shorter.kind, "longer")
        if kept and kept[-1].end > start:
            start = kept[-1].end
            if end - start < 3:
                continue
        propose("unit", start, end, f"zh/units.yaml {text[tail:end]}", kind)
        kept.append(unit(text, start, end, kind))
    taken = sorted(names)
    return [u for u in kept if u.start in heads or not _touches(u, taken)]


def _owned(text: str, start: int, tail: int) -> bool:
    """Return whether nothing but a trade stands between a masked owner and the kind of the house."""
    trade = text[start:tail]
    return (
        text.startswith(HAD, tail)
        and "某" in text[max(0, start - 2) : start]
        and (not trade or trade in TRADES or is_trade(trade))
    )


def _touches(u: Unit, spans: list[tuple[int, int]]) -> bool:
    i = bisect_left(spans, (u.start, 0))
    return any(a < u.end and u.start < b for a, b in spans[max(0, i - 1) : i + 1])


def _counted(text: str, start: int, tail: int) -> bool:
    """Return whether a unit is one of a count (抽查6家民办学校), no name."""
    if COUNTED.match(text, start) and text[start - 1 : start].isdigit():
        return True
    return SOME.search(text, start, tail) is not None and text[start : start + 1] != "第"


def _no_end(text: str, tail: int, end: int) -> bool:
    """Return whether what looks like a unit's end is part of a common word."""
    d = lists()
    if not text.startswith("分别", end) and any(
        text[at : at + size] in d["not_going_on"]
        for at in (end - 3, end - 2, end - 1)
        for size in (2, 3, 4)
        if at + size > end
    ):
        return True
    if text.endswith(text[tail:end], 0, tail) and end - tail > 1:
        # 某稽查大队大队长, 某药店店长: the kind again is the beginning of the post
        return True
    if text[tail:end] in ("处", "银行") and text.endswith(("公司", "集团"), 0, tail):
        # 从某公司处借款, 打入某公司银行账户: where money came from or went
        return True
    if text[tail:end] == "办公室" and ROOM.search(text, max(0, tail - 6), tail):
        # 某局三楼西头办公室: a room
        return True
    if text[tail:end] == "办公室" and OFFICE_OF.search(text, max(0, tail - 6), tail):
        # 推门进局长办公室: the room of one person
        return True
    if text[tail:end] == "事业单位" and "某" not in text[max(0, tail - LETTERED) : tail]:
        # 某局直属事业单位: what a house is
        return True
    if text.endswith("内部", max(0, tail - 2), tail):
        # 某企业内部食堂: a place within the house
        return True
    if text.endswith(("分管", "主管"), max(0, tail - 2), tail):
        # 某局分管股股长: what somebody is in charge of
        return True
    if text[tail - 1 : tail] == "副":
        # 副大队长: the post of a deputy, no unit
        return True
    usual = d["before_short"].get(text[tail:end])
    if usual is not None and text[tail - 1 : tail] not in usual:
        return True
    return end - tail == 1 and (
        text[end - 1 : end + 1] in d["not_ends"] or text[end - 2 : end] in d["not_words"]
    )


def _leftward(
    text: str,
    tail: int,
    safe: Taken,
    place_end: dict[int, int],
    name_ends: set[int],
    levels: dict[int, str],
) -> int:
    """Walk left from a unit's end to the wall before its name; a chain of places is the last that it takes in."""
    walls = lists()["walls"]
    at = tail
    firm = text.startswith(FIRM, tail)
    while at > 0 and tail - at < REACH:
        if at in name_ends:
            break
        if at in place_end:
            at = place_end[at]
            if at in place_end and levels[place_end[at]] >= levels[at]:
                # 对某镇某市某公司: the larger place begins a name of its own
                break
            if at not in place_end and not text.endswith(GOES_ON, max(0, at - 4), at):
                break
            continue
        c = text[at - 1]
        if c in walls and not safe.touches(at - 1, at):
            if c.isdigit() and text[at : at + 1] in ("中", "小", "局", "号", "院", "厂", "分", "处"):
                at -= 1
                continue
            if c in JOINERS and JOINED.search(text, max(0, at - 9), at - 1):
                # 某分行结算与电子银行部: the sign joins two words of a department's name
                at -= 1
                continue
            if c in WEAK and firm and any(at - 1 - k in place_end for k in range(WITHIN)):
                # 青禾经坊煤业有限公司: right behind a place the wall is a character of the firm's name
                at -= 1
                continue
            if c in WEAK and firm and at < tail and is_trade(text[at:tail]):
                # 栖原建设有限公司: no firm is called by its trade alone
                at -= 1
                continue
            if c != "某":
                break
        at -= 1
    return at


def _known_short(name: str) -> bool:
    return name.endswith(("局", "部", "厅", "办")) and (name.startswith("某") or line_of(name) is not None)
