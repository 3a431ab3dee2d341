"""Who stands in one line with people: further members of their lists, lists that are counted as people, whoever is told as one of the people.

A list of people joined by 、 holds nothing else. The ends of a middle member are plain; the first begins behind a word for what people
are or a preposition, the last ends before a count, a stop or what people do (``by_place``).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from extraction.common import Span, Spans, lazy
from extraction.zh.people.by_place import (
    COUNT,
    DID,
    DOERS,
    DOES,
    JOINS,
    PHRASES,
    SHORTEST,
    family,
    name_from,
    name_to,
    slotted,
)
from extraction.zh.people.folk import MANY, folk

WORDS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
# 甲（女）、乙
ASIDE = lazy(r"[(（][^()（）\n。；]{1,16}[)）]")
ASIDE_BEFORE = lazy(r"[(（][^()（）\n。；]{1,16}[)）]$")
JOIN = lazy(rf"(?:{ASIDE.pattern})?(?:、|和|与|及|以及)")
# 甲某、乙某等四户, 甲某、乙某两位老人
HOUSES = PHRASES.compile(r"等?(?:‹numbers›)(?:余|多|几)?(?:户|(?:名|位)(?P<who>))")
TO_THEM = lazy(r"(?:[将把以用向对从给替为让]|冒用|借用|截留|克扣)[^。；，,：:\n]{0,8}$")
MOST, FAR = 40, 120
STOPS = "。；，,：:\n"


def members(text: str, known: Iterable[Span]) -> dict[Span, Span]:
    """Return further members of the lists of people, and for each a known one of its list."""
    known = sorted(known)
    taken = Spans(known)
    found: dict[Span, Span] = {}
    for span in known:
        for step in (_behind, _ahead):
            at = step(text, span, taken)
            for _ in range(MOST):
                if at is None or at in found:
                    break
                found[at] = span
                at = step(text, at, taken)
    return found


def by_word(text: str) -> Iterator[Span]:
    """Yield what stands right behind a word for kin or for people without an office, and reads as a name."""
    for start, end in folk(text)[0].items():
        at = end + (text[end : end + 1] in ("有", "叫"))
        span = name_from(text, at, listed=False)
        if span is None and text[start:end] not in MANY:
            span = name_from(text, at)
        if span and slotted(text, *span):
            yield span


def counted(text: str) -> Iterator[Span]:
    """Yield the members of lists whose count behind says that they are people (甲、乙二人)."""
    for m in COUNT.finditer(text):
        end = m.start()
        low = max(text.rfind(c, max(0, end - FAR), end) for c in STOPS)
        found = _cut(text, low + 1, end)
        if len(found) > 1 and (m["more"] or str(len(found)) == str(WORDS.get(m["n"], m["n"]))):
            yield from found


def told_as_folk(text: str, known: Mapping[Span, str], unseen: Container[str]) -> set[str]:
    """Return the names behind such a word, in a list that ends in a count of households, or in one with somebody unseen."""
    found: set[str] = set()
    for line in lines(text, known):
        low, high = line[0][0], line[-1][1]
        if did(text, low, high):
            continue
        told = low in folk(text)[1] or houses(text, high)
        here = [known[s] for s in line if s in known]
        if told or any(name in unseen for name in here):
            found.update(here)
    return found


def did(text: str, start: int, end: int) -> bool:
    """Return whether a list of people from ``start`` to ``end`` is told to have done something, or to have been punished."""
    return DID.match(text, end) is not None and not TO_THEM.search(text, max(0, start - 12), start)


def doers(text: str, line: list[Span]) -> bool:
    """Return whether several who are listed are told to have done something together, in their own clause."""
    start, end = line[0][0], line[-1][1]
    return len(line) > 1 and DOERS.match(text, end) is not None and did(text, start, end)


def houses(text: str, end: int) -> bool:
    """Return whether a list that ends here is counted as households, or as so many of the people."""
    m = HOUSES.match(text, end)
    return m is not None and (m["who"] is None or m.end() in folk(text)[0])


def lines(text: str, known: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield the lists of people, further members among them, told by no more than words for people without an office."""
    line: list[Span] = []
    begins = folk(text)[0]
    known = set(known)
    for span in sorted({*known, *members(text, known)}):
        join = JOIN.match(text, line[-1][1], span[0]) if line else None
        if join and span[0] in (join.end(), begins.get(join.end())):
            line.append(span)
            continue
        if line:
            yield line
        line = [span]
    if line:
        yield line


def _cut(text: str, low: int, end: int) -> list[Span]:
    """Return the members of a list that ends at ``end``, last first."""
    spans: list[Span] = []
    while end > low:
        span = name_to(text, end)
        if span is None:
            break
        spans.append(span)
        end = span[0] - 1
        if text[end : end + 1] not in JOINS:
            break
    return spans


def _behind(text: str, span: Span, taken: Spans) -> Span | None:
    """Return the member behind one."""
    join = JOIN.match(text, span[1])
    if not join:
        return None
    at = folk(text)[0].get(join.end(), join.end())
    found = name_from(text, at)
    if not found or taken.touches(*found):
        return None
    low = found[1] + 1
    if text[low - 1 : low] == "的" and not (family(text, at) and DOES.match(text, low - 1)):
        # 甲某、卖菜的乙某
        named = taken.touches(low, low + 1) or (family(text, low) and name_from(text, low))
        return None if named or not family(text, at) else found
    return found


def _ahead(text: str, span: Span, taken: Spans) -> Span | None:
    """Return the member ahead of one."""
    end = folk(text)[1].get(span[0], span[0]) - 1
    if end < SHORTEST or text[end] not in JOINS:
        return None
    if aside := ASIDE_BEFORE.search(text, max(0, end - 18), end):
        end = aside.start()
    found = name_to(text, end)
    return found if found and not taken.touches(*found) else None
