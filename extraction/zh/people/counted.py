"""People whom a clause counts instead of naming them: 二人, 上述三人, 前两人, 上述人员, 韶、路二人, 首被告."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extraction.common import Mark, Phrases, Sanctioned, lazy
from extraction.zh.words.numerals import COUNTS

PHRASES = Phrases("extraction.zh", "counted")

# 韶、路二人: by their surnames; 前两人; 上述三名同志; 上述人员
COUNTED = PHRASES.compile(
    r"(?:(?P<surnames>(?<![一-龥])[一-龥](?:[、和与][一-龥]){1,5})|(?P<order>前|后)(?:面|述|列)?)?"
    r"(?P<count>[二两三四五六七八九十]|[2-9]|1\d)(?:名|位|个)?(?:‹people›)|(?:‹all›)(?:‹people›)"
)
# 首被告, 第三被告: in the order in which the accused were told
RANKED = lazy(r"(?P<rank>首|次|第[一二三四五六七八])(?:名)?被告人?")
RANKS = {"首": 0, "次": 1} | {f"第{c}": i - 1 for c, i in COUNTS.items() if i}
# 其余二人, 甲等三人, 另有两人: others than those who were told
OTHERS = PHRASES.compile(r"(?:‹others›)$")
# 我被开除党籍, 判处我有期徒刑: who confesses, by 我叫甲 or 甲的忏悔书
MYSELF = lazy(r"(?<![一-龥])我(?=被|受到|因|也?受)|(?:判处|给予|对)(?=我(?!们|[市县区省国局院镇乡村校]))")
CALLED, CONFESSES = ("我叫", "我名叫"), lazy(r"(?:同志)?的?(?:忏悔|悔过|自述|自白|剖析材料)")
# 其余二人: of those who were told, whoever the sentence does not name
REST = lazy(r"(?:其余|其他|另外)的?$")
# 前者受到…，后者受到…
OF_TWO, PLACES = lazy(r"前者|后者|[二两]者|二人|两人"), {"前者": 0, "后者": 1}
# in characters: how far back those words are sought
ASIDE = 60
# so far behind a count that opens a case its people may be told, and what ends their sentence
AHEAD, STOP = 160, lazy(r"[。\n]")
# mentions before a count that are looked at
MOST = 60


def counted(
    text: str, start: int, end: int, marks: Sequence[Mark], main: frozenset[str], punished: Iterable[str]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield where a sentence ``start``..``end`` counts people, and the names of those who are meant.

    ``marks``: the mentions of the case, in order; ``main``: the names of those who hold a post or are accused;
    ``punished``: who received something before. A count that fits no group of those who were told means nobody.
    """
    for m in COUNTED.finditer(text, start, end):
        before = marks[: bisect_left(marks, (m.start(), 0, ""))][-MOST:]
        if OTHERS.search(text, max(start, m.start() - 3), m.start()):
            if REST.search(text, max(start, m.start() - 3), m.start()) and (
                rest := _rest(m, start, before, main)
            ):
                yield m.start(), rest
            continue
        if not before and m["count"] and (names := _ahead(text, m, marks, main)):
            # 两名被告分别被判8个月及5个月。两人为甲及乙: the next sentence says who they are
            yield m.start(), names
            continue
        if not before or m.start() - before[-1][1] < 2:
            # 甲、乙二人: the list itself tells who they are
            continue
        if names := _meant(m, start, before, main, list(punished)):
            yield m.start(), names
    myself = list(MYSELF.finditer(text, start, end))
    if myself and (name := _confessor(text, marks)):
        yield from ((m.start(), (name,)) for m in myself)
    for m in RANKED.finditer(text, start, end):
        at = bisect_left(marks, (m.start(), 0, ""))
        told = list(dict.fromkeys(n for _, _, n in marks[max(0, at - MOST) : at] if n in main))
        named = at < len(marks) and marks[at][0] - m.end() < 2
        if not named and RANKS[m["rank"]] < len(told):
            yield m.start(), (told[RANKS[m["rank"]]],)


def _ahead(text: str, m: re.Match[str], marks: Sequence[Mark], main: frozenset[str]) -> tuple[str, ...]:
    """Return the people whom one sentence soon behind a count tells first, where they are as many as it says."""
    count = _number(m["count"])
    told: dict[str, int] = {}
    for _, end, name in marks[:MOST]:
        if len(told) < count and name in main:
            told.setdefault(name, end)
    ends = list(told.values())
    near = len(told) == count and ends[0] - m.end() < AHEAD and not STOP.search(text, ends[0], ends[-1])
    return tuple(told) if near else ()


def _rest(m: re.Match[str], start: int, before: Sequence[Mark], main: frozenset[str]) -> tuple[str, ...]:
    here = {n for a, _, n in before if a >= start}
    rest = tuple(dict.fromkeys(n for a, _, n in before if a < start and n in main and n not in here))
    return rest if here and m["count"] and len(rest) == _number(m["count"]) else ()


def _number(count: str) -> int:
    return int(count) if count.isdigit() else COUNTS[count]


def _meant(
    m: re.Match[str], start: int, before: Sequence[Mark], main: frozenset[str], punished: list[str]
) -> tuple[str, ...]:
    if not m["count"]:
        return tuple(dict.fromkeys(n for _, _, n in before if n in main))
    count = _number(m["count"])
    if m["surnames"]:
        found = [_by_surname(c, before) for c in re.split("[、和与]", m["surnames"])]
        return tuple(n for n in found if n) if len(found) == count and all(found) else ()
    here = list(dict.fromkeys(n for a, _, n in before if a >= start))
    told = list(dict.fromkeys(n for a, _, n in before if a < start or not here))
    groups = (
        [here, [n for n in here if n in main]] if here else [[n for n in told if n in main], told, punished]
    )
    if m["order"]:
        # 前两人, 后两人: of a longer list
        whole = next((g for g in reversed(groups) if len(g) > count), [])
        return tuple(whole[:count] if m["order"] == "前" else whole[-count:]) if whole else ()
    return next((tuple(g) for g in groups if len(g) == count), ())


def _confessor(text: str, marks: Sequence[Mark]) -> str | None:
    """Return who tells a case as his own (我叫甲; 甲的忏悔书), None where nobody does."""
    told = (n for a, b, n in marks[:MOST] if text.endswith(CALLED, 0, a) or CONFESSES.match(text, b))
    return next(told, None)


def _by_surname(surname: str, before: Sequence[Mark]) -> str | None:
    """Return the only name told before that begins with a surname, None where there is none or more."""
    names = {n for _, _, n in before if n.startswith(surname)}
    return names.pop() if len(names) == 1 else None


def of_two(text: str, s: Sanctioned, start: int) -> Sanctioned:
    """Return what two people named before have with the one that the words before it mean (前者, 后者)."""
    told = [m.group() for m in OF_TWO.finditer(text, max(start, s.start - ASIDE), s.start)]
    place = PLACES.get(told[-1]) if told else None
    return s if place is None or len(s.names) != len(PLACES) else replace(s, names=(s.names[place],))
