"""Sanctions: who received them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from extraction.common import Mark, Phrases, Sanctioned, between, lazy
from extraction.zh.people.counted import PLACES, counted, of_two
from extraction.zh.people.dealt_with import is_object, is_source, only_dealt_with
from extraction.zh.people.judges import JUDGES
from extraction.zh.posts.post import position_in
from extraction.zh.sanctions.money_back import BACK, EACH, nobodys
from extraction.zh.sanctions.sanction_formulas import formulas
from extraction.zh.sanctions.unnamed import ONE, unnamed

PHRASES = Phrases("extraction.zh", "sanctions")

# so many names in a row may be objects of one clause
OBJECTS, NOBODY = 4, ("",)
# no list of people is longer, and no sentence so full; it keeps the cost of a text without stops linear
MOST = 200
# where a group of names begins, and the names
Group = tuple[int, tuple[str, ...]]
# in characters: how far back an unnamed receiver is sought
ASIDE = 60
# 受到警告处分的还有某局局长某某
INVERTED = lazy(r"(?:处分|处理|处罚)?的(?:还有|也有|是|有|包括)[^。；;，,\n]{2,40}")
# 甲受到警告，会计乙则被诫勉: another outcome than that of the name before
CONTRAST = lazy(r"则(?!均|都|分别)")
# between two names of one list: a title and nothing else
TITLES = lazy(r"[、,，和与][^。；;]{2,40}")
TOLD = PHRASES.compile(r"‹told›")
NAMED_BEHIND = lazy(r"分别(?:给予|对|责令|判处|给)")
RESPECTIVELY = lazy(r"分别(?:受到|给予|被|被给予)?|(?:先后|依次)[于在](?=[^。；;，,\n]{4,18}[、和])")


def sanctions(
    text: str, sentences: list[tuple[int, int]], spans: list[Mark], main: frozenset[str]
) -> list[Sanctioned]:
    """Give each sanction to the names of its clause, else of its sentence, else to those named last.

    ``main``: the names of those who hold a post or are accused.
    """
    # the judge decides and receives nothing
    spans = [s for s in spans if not JUDGES.match(text, s[1])]
    found: list[Sanctioned] = []
    current: tuple[str, ...] = ()
    several: dict[str, None] = {}
    heads = [a for a, _, _ in spans]
    for start, end in sentences:
        here = spans[between(heads, start, end)]
        hits = formulas(text, start, end)
        if hits:
            groups = sorted([*_groups(text, here), *counted(text, start, end, spans, main, several)])
            own = _received(text, hits, groups, current, end)
            if not here and len(current) == len(PLACES):
                own = [of_two(text, s, start) for s in own]
            several |= dict.fromkeys(n for s in own if s.id != BACK for n in s.names if n)
            if len(several) > 1:
                own = [
                    replace(s, names=NOBODY)
                    if s.id == BACK and nobodys(text, s.start, s.end, here, start)
                    else s
                    for s in own
                ]
            found += _respectively(text, own, groups, start, end)
        if here:
            current = _meant(text, here)
    return found


def _meant(text: str, here: list[Mark]) -> tuple[str, ...]:
    """Return whom a sentence without a name that follows means: not who only gave what another of ``here`` took."""
    names = tuple(dict.fromkeys(n for _, _, n in here))
    acting = {n for a, b, n in here if not (is_source(text, b) or only_dealt_with(text, a, b))}
    return tuple(n for n in names if n in acting) or names


def _received(
    text: str, hits: list[tuple[str, int, int]], groups: list[Group], current: tuple[str, ...], end: int
) -> list[Sanctioned]:
    """Give each sanction of a sentence to the names before it, to all of them where each is said to have it."""
    found = []
    heads = [g[0] for g in groups]
    each: dict[int, int] = {}
    for name, a, b in hits:
        before = bisect_left(heads, a)
        first = before - OBJECTS
        # 给予某某…处分: the name stands behind the verb; else the people named last
        receivers = groups[before - 1][1] if before else current
        inverted = INVERTED.match(text, b)
        if before < len(heads) and heads[before] < (inverted.end() if inverted else b):
            # 判处某某有期徒刑三年: the name stands within the formula; 受到警告处分的还有某局局长某某: behind it
            found.append(Sanctioned(name, a, b, groups[before][1]))
            continue
        while before > max(1, first) and is_object(text, heads[before - 1], a):
            # 甲收受乙某2万元，受到警告: who gave receives nothing
            before -= 1
            receivers = groups[before - 1][1]
        if before:
            head = heads[before - 1]
            if head not in each:
                told = EACH.search(text, head, end)
                each[head] = told.end() if told else end + 1
            if each[head] <= a:
                # 甲受到警告，乙、丙均受到诫勉: whoever has a sanction of his own is none of them
                after = max((h for _, h, _ in hits if h < head), default=-1)
                first = max(before - MOST, bisect_left(heads, after), 0)
                all_of = dict.fromkeys(n for g in groups[first : before - 1] for n in g[1])
                last = groups[before - 1][1]
                # 甲、乙、丙履职不力，甲、乙均受到警告: a list told again is all that is meant
                again = len(last) > 1 and all_of.keys() > set(last)
                receivers = last if again else tuple(all_of | dict.fromkeys(last))
        clause = max(groups[before - 1][0] if before else a - ASIDE, a - ASIDE, 0)
        # the opening words tell of 一名前主任 whom a later sentence names
        opening = not before and not current and ONE.search(text, clause, a)
        nobody = not opening and unnamed(text, clause, a)
        found.append(Sanctioned(name, a, b, NOBODY if nobody else receivers))
    return found


def _title_only(between: str) -> bool:
    if re.fullmatch(r"(?:、|和|与|及|以及)[^。，,；;、]{2,24}", between):
        return True
    return bool(TITLES.fullmatch(between)) and not TOLD.search(between) and position_in(between) is not None


def _groups(text: str, here: list[Mark]) -> list[Group]:
    """Join names that stand in one list (张三、李四和王五) into one group."""
    groups: list[tuple[int, list[str]]] = []
    last = -1
    for a, b, name in sorted(here):
        # 甲同志、乙同志
        apart = text[last:a].removeprefix("同志") if groups else "x"
        listed = len(apart) <= 2 and apart.strip(" ") in ("、", "和", "与", "及", "以及", "")
        if groups and (listed or (_title_only(apart) and not CONTRAST.match(text, b))):
            groups[-1][1].append(name)
        else:
            groups.append((a, [name]))
        last = b
    return [(a, tuple(names)) for a, names in groups]


def _respectively(
    text: str, found: list[Sanctioned], groups: list[Group], start: int, end: int
) -> list[Sanctioned]:
    """Deal out 分别受到A、B处分 in the order of the names where the counts agree; else everyone gets all.

    ``found``: the sanctions of the sentence ``start``..``end``, in order.
    """
    heads, places = [g[0] for g in groups], [s.start for s in found]
    for m in RESPECTIVELY.finditer(text, start, end):
        before = bisect_left(heads, m.start())
        # 分别给予甲、乙A、B处分: the list may stand behind the verb
        behind = before < len(groups) and len(groups[before][1]) > 1 and NAMED_BEHIND.match(text, m.start())
        before += bool(behind)
        names = groups[before - 1][1] if before else ()
        if len(names) < 2:
            continue
        # up to the next name or the end of the clause
        following = before if behind else bisect_right(heads, m.end())
        stop = heads[following] if following < len(heads) else end
        first, last = bisect_left(places, m.end()), bisect_left(places, stop)
        last = min(last, first + MOST)
        if first < last:
            clause = text.find("；", m.end(), places[last - 1])
            last = bisect_left(places, clause) if clause > 0 else last
        while last > first + 1 and found[last - 1].id == BACK:
            last -= 1  # 分别受到A、B处分，补贴已清退
        here = found[first:last]
        if len(here) == len(names) and len({s.id for s in here}) > 1:
            found[first:last] = [
                Sanctioned(s.id, s.start, s.end, (n,)) for s, n in zip(here, names, strict=True)
            ]
        else:
            found[first:last] = [Sanctioned(s.id, s.start, s.end, names) for s in here]
    return found


def without_hidden(received: list[Sanctioned], hidden: set[str]) -> list[Sanctioned]:
    """Return sanctions without receivers whom nobody may name: what they received is nobody else's."""
    return [
        replace(s, names=tuple(n for n in s.names if n not in hidden) or NOBODY) if s.names else s
        for s in received
    ]
