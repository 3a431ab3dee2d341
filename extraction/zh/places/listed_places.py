"""Places that the gazetteer knows, where the words around them let the name be one."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from extraction.common import Phrases
from extraction.zh.places.gazetteer import gazetteer
from extraction.zh.places.place import NO_NAME, Place
from extraction.zh.places.stems import begins
from vocabulary import Division

PHRASES = Phrases("extraction.zh", "listed_places")

# a name with the word of its kind
FULL = PHRASES.compile(r"(?:‹ends›)$")

# a name with no end of its own kind (河南) stands for a place only where no word goes on
BAD_NEXT = PHRASES.compile(r"^(?:‹bad_next›)")

# a town is one behind these characters also where Chinese goes before it
BEFORE_TOWN = frozenset("在到由是向对和与及、原县市区州任为至该从")

# 柳州路派出所, 广州银行: a street or a house that is called after a city
CALLED = ("路", "街", "大道", "巷", "大学", "学院", "银行")

# 调任县人大常委会: no county of that name
OFFICE = tuple("调担就现历委升转改出兼曾时主责信后已被连离")


def listed(text: str, lists: Path | None) -> dict[int, Place]:
    """Return the known places of a text by their first character; of those that begin together, the longest.

    A name that is known only as a link of a chain (``chained``) counts where a place ends before it.
    """
    spans: dict[int, Place] = {}
    names, chained = gazetteer(lists)
    hits = sorted(names.all(text), key=lambda h: (h[0], -h[1]))
    last = -1
    for start, group in groupby(hits, key=lambda h: h[0]):
        if start < last:
            continue
        longest = list(group)
        end = longest[0][1]
        options = [o for _, e, o in longest if e == end]
        if (text[start:end] in chained and start != last) or not _is_place(text, start, end, options, last):
            continue
        spans[start] = Place(start, end, options[0].level, _code(options))
        last = end
    return spans


def _is_place(text: str, start: int, end: int, options: list[Division], last: int) -> bool:
    """Return whether a known name is a place here; ``last``: where the place before it ended."""
    name, level = text[start:end], options[0].level
    full = bool(FULL.search(name))
    if not full and (BAD_NEXT.match(text[end : end + 3]) or level not in ("RG-1", "RG-2")):
        return False
    if NO_NAME.fullmatch(name) or (name[0] == "任" and text[start - 1 : start] in OFFICE):
        return False
    if name[-1] == "州" and text.startswith(CALLED, end):
        return False
    if full and len(name) == 2:
        # 浔沙县: no 沙县
        if start != last and not begins(text, start):
            return False
        if name[-1] in "乡镇区" or text.startswith(("长", "委"), end):
            return False
    return level != "RG-4" or (full and (start == last or _is_free(text, start)))


def _is_free(text: str, start: int) -> bool:
    """Return whether no character of a longer name stands before a town."""
    before = text[start - 1 : start]
    return not "\u4e00" <= before <= "\u9fff" or before in BEFORE_TOWN


def _code(options: list[Division]) -> str | None:
    codes = {o.code for o in options}
    return codes.pop() if len(codes) == 1 else None
