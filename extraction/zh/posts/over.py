"""Which posts of a career are over: their term has ended, a later step followed, or the text says that they were taken."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Any

from extraction.common import Mark, Phrases, lazy
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.posts import segments

PHRASES = Phrases("extraction.zh", "over")

# posts that are held beside another: none follows on them
BESIDE = PHRASES.compile(r"(?:‹beside›)$")
ALSO = PHRASES.compile(r"(?:‹also›)[^，,。；;\n]{0,4}$")
# 局长甲（已退休）, 书记甲（2019年3月离任）
LEFT = PHRASES.compile(r"[一-龥]{0,4}[(（][^()（）\n]{0,14}(?:‹left›)[)）]")
# 免去其局长职务, 被撤销中心主任职务
REMOVED = PHRASES.compile(r"(?<!拟)(?:‹removed›)(?!党内)(?P<posts>[^。；;，,\n]{2,40}?)等?(?:一职|的?职务)")

# 甲被免职: whatever was held
TAKEN = PHRASES.compile(r"(?:‹taken›)")
ALL = "*"
NOW = PHRASES.compile(r"(?:‹now›)$")
JOINED = lazy(r"[、,，和及兼任其下属所并同时担]{0,8}")
# posts that are told of a time
SERVED = PHRASES.compile(r"(?:‹served›)[^。；;\n]{0,24}$")
STEPS = PHRASES.compile(r"(?:‹steps›)[^。；;\n]{0,40}$")
# …，2021年退休
RETIRED = PHRASES.compile(
    r"[^。；;\n]{0,6}[，,；;][^。；;，,\n]{0,6}(?:19|20)\d{2}年[^。；;，,\n]{0,6}(?:‹left›)"
)

Entry = dict[str, Any]


def mark_over(text: str, entries: list[Entry], lost: str) -> None:
    """Set ``former`` of the entries of one person that are over; ``lost``: what words of removal name of that person."""
    now: list[bool] = []
    for i, e in enumerate(entries):
        joined = i > 0 and now[-1] and JOINED.fullmatch(text, entries[i - 1]["position"]["end"], _first(e))
        now.append(bool(joined or NOW.search(text, max(0, _first(e) - 8), _first(e))))
    for e, held in zip(entries, now, strict=True):
        position = e["position"]
        if e["former"] or held:
            continue
        e["former"] = bool(
            e.get("end_date")
            or LEFT.match(text, position["end"])
            or RETIRED.match(text, position["end"])
            or (lost and (ALL in lost or _named(position["text"], lost)))
            or (any(now) and SERVED.search(text, max(0, _first(e) - 30), _first(e)))
            or any(_later(text, e, other) for other in entries if other is not e)
        )


def _named(position: str, lost: str) -> bool:
    """Return whether words of removal name a post; 副局长 does not name 局长."""
    return re.search(rf"(?<!副){re.escape(position)}", lost) is not None


def _later(text: str, entry: Entry, other: Entry) -> bool:
    """Return whether the other post begins later and takes the place of the first, by their dates or as steps of a career."""
    began, later = entry.get("start_date"), other.get("start_date")
    if not later or not _follows(text, other):
        return False
    if began:
        return bool(later > began and not later.startswith(began))
    return _first(entry) < _first(other) and bool(
        STEPS.search(text, max(0, entry["position"]["start"] - 44), entry["position"]["start"])
    )


def _first(entry: Entry) -> int:
    position = entry["position"]
    return int(min(position["start"], entry["unit"]["start"] if "unit" in entry else position["start"]))


def _follows(text: str, entry: Entry) -> bool:
    """Return whether a post takes the place of those before it."""
    first = _first(entry)
    return not BESIDE.search(entry["position"]["text"]) and not ALSO.search(text, max(0, first - 10), first)


def removals(
    text: str, marks: list[Mark], start: int, end: int
) -> tuple[dict[str, str], dict[str, list[PostSpan]]]:
    """Return by name what words of removal in ``start``..``end`` take from a person: their text, and the posts that they name.

    ``marks``: the mentions of people there, in order; a removal without a name is that of who was named last.
    """
    lost: dict[str, str] = {}
    told: dict[str, list[PostSpan]] = {}
    heads = [a for a, _, _ in marks]
    for m in REMOVED.finditer(text, start, end):
        at = m.start("posts")
        i = bisect_right(heads, m.end()) - 1
        if i < 0:
            continue
        named, stop, name = marks[i]
        lost[name] = lost.get(name, "") + "、" + m["posts"].removeprefix("其")
        if named == at:
            # 免去甲某局局长职务: posts that nothing else may tell
            here = segments(text, stop, m.end("posts"))
            told.setdefault(name, []).extend(replace(p, former=True) for p in here)
    for m in TAKEN.finditer(text, start, end):
        i = bisect_right(heads, m.start()) - 1
        if i >= 0 and "。" not in text[marks[i][1] : m.start()]:
            lost[marks[i][2]] = lost.get(marks[i][2], "") + ALL
    return lost, told
