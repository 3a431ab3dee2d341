"""Villages and towns that no list of divisions has: by what stands around them."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Matcher, Phrases, Taken, data, lazy
from extraction.zh.places.place import NO_NAME, Place
from extraction.zh.places.stems import behind_words

PHRASES = Phrases("extraction.zh", "villages")

VILLAGE = PHRASES.compile(r"([一-龥]{1,5}?)(社区|村)(?=‹village›)")

# what stands before the name of a village and is no part of it
BEFORE_VILLAGE = lazy(r"^(?:[镇乡县区市旗州]|街道|[和及与、]|[一二三四五六七八九十]组|原)(?=[一-龥]{2,})")

# 某镇某村 with no division before it
TOWN = lazy(r"([一-龥]{2,4})(镇|乡|街道)(?=[一-龥]{1,4}(?:村|社区)(?!民))")

VAGUE_VILLAGE = PHRASES.compile(r"^(?:‹vague_village›)$")

NOT_VILLAGE = PHRASES.words("not_village")
# the name of a village begins behind these
WALLS = PHRASES.words("walls")


@cache
def lead_words() -> Matcher[bool]:
    """Return the words that no name of a place or unit holds (补偿给, 召开)."""
    return Matcher([(w, True) for w in data("extraction.zh", "leads")["cuts"] if len(w) > 1])


def plausible(core: str) -> bool:
    """Return whether the name of a place may consist of these characters."""
    return (
        not re.search(
            r"[的了在由向对被将从把为以是有某取报等任同经全各原党委局厅所院校站处科政府公司党工法检经人集城但且未或给付用父母损害造其]"
            # 富民村, 民主村, but no 村民村 and 农民村
            r"|(?<![富新利安兴裕爱惠便康亲乐福])民(?![主生乐权建丰强康])",
            core,
        )
        if core
        else False
    )


def towns(text: str, spans: dict[int, Place]) -> None:
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
        if m.start(2) - start < 2 or not fresh or inside or not plausible(text[start : m.start(2)]):
            continue
        if NO_NAME.fullmatch(text[start : m.end()]):
            continue
        spans[start] = Place(start, m.end(), "RG-4")


def villages(text: str, taken: list[tuple[int, int]], known: set[str]) -> list[Place]:
    """Return the villages outside ``taken``; ``known``: names of places, which need no sign of a beginning."""
    found = []
    covered = Taken(len(text))
    for a, b in taken:
        covered.add(a, b)
    for m in VILLAGE.finditer(text):
        start, end = m.span()
        for wall in WALLS:
            cut = m.group(1).rfind(wall)
            if cut >= 0:
                start = max(start, m.start() + cut + 1)
        while start < end and covered.touches(start, start + 1):
            start += 1
        start = max([start, *(m.start() + b for _, b, _ in lead_words().all(m.group(1)) if b > 1)])
        named = behind_words(text, start, m.start(2))
        if named is None:
            continue
        cut_off, start = named > start, named
        while BEFORE_VILLAGE.match(text[start : end - len(m.group(2))]):
            start += 1
        name = text[start:end]
        if VAGUE_VILLAGE.match(name[: -len(m.group(2))]) or NO_NAME.fullmatch(name):
            continue
        if covered.touches(start, end) or len(name) < 3 or name in NOT_VILLAGE or name.endswith(NOT_VILLAGE):
            continue
        before = text[max(0, start - 1) : start]
        if (
            before
            and not cut_off
            and start == m.start()
            and "\u4e00" <= before <= "\u9fff"
            and before not in "的在任为原系是将向由对与和该到给县市区镇乡"
            and name not in known
        ):
            continue
        if not plausible(name[: -len(m.group(2))]):
            continue
        found.append(Place(start, end, "RG-5"))
        covered.add(start, end)
    return found
