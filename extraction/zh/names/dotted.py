"""Names of parts with points between them (阿依·买买提, 彼得·霍瓦特), and one part that stands for the whole later on."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.common import Matcher, Phrases, lazy
from extraction.zh.names.found import Found
from extraction.zh.words.names import BREAK, WINDOW, ends, han

PHRASES = Phrases("extraction.zh", "dotted")

DOT = lazy(r"(?<=[一-龥])·(?=[一-龥])")
# 其妻玛尔塔·门多萨: whose kin, and what they are
BEFORE = PHRASES.compile(r"(?:‹before›)")

LEFT_PART, RIGHT_PART = 6, 8
# a part so long is nobody else's word; a shorter one stands for the name only between words of the list
TELLING = 3


def dotted_at(text: str, at: int) -> int:
    """Return the length of a name of parts (阿依·买买提) that starts at ``at``, 0 where there is none."""
    dot = text.find("·", at, at + LEFT_PART + 1)
    if dot - at < 2 or not han(text[at:dot]):
        return 0
    end = 0
    while dot >= 0:
        end = _part(text, dot + 1)
        dot = end if end and text.startswith("·", end) else -1
    return end - at if end else 0


def _part(text: str, start: int) -> int:
    """Return where the part ends that starts behind a point, 0 where none does."""
    for size in range(2, RIGHT_PART + 1):
        end = start + size
        if end > len(text) or not han(text[start:end]):
            return 0
        if ends(text, end) or text.startswith("·", end):
            return _always(text, start, end)
    return 0


def _always(text: str, start: int, end: int) -> int:
    """Return where a part ends: a word of its own (因) ends none that the text never tells without it."""
    low, high = max(0, start - WINDOW), start + WINDOW
    while end < len(text) and han(text[end]):
        short, long = text.count(text[start:end], low, high), text.count(text[start : end + 1], low, high)
        if long < 2 or short > long or not ends(text, end + 1):
            break
        end += 1
    return end


def dotted(text: str) -> Iterator[tuple[int, int]]:
    """Yield names of parts that begin after a stop, or behind words for kin."""
    for m in DOT.finditer(text):
        at = m.start()
        while at > 0 and m.start() - at < LEFT_PART and text[at - 1] not in BREAK and han(text[at - 1]):
            at -= 1
        begun = at == 0 or text[at - 1] in BREAK
        kin = BEFORE.match(text, at, m.start() - 1)
        at = kin.end() if kin else at
        size = dotted_at(text, at) if begun or kin else 0
        if size:
            yield at, at + size


def by_part(text: str, found: dict[str, Found]) -> None:
    """Add to each person with a name of parts where a part, nobody else's, stands for the whole; ``found`` is changed."""
    owners: dict[str, list[Found]] = {}
    for name, person in found.items():
        for part in dict.fromkeys(name.split("·")) if "·" in name else ():
            owners.setdefault(part, []).append(person)
    only = {part: people[0] for part, people in owners.items() if len(people) == 1 and len(part) > 1}
    more: dict[str, set[tuple[int, int]]] = {}
    for start, end, part in Matcher([(p, p) for p in only]).all(text) if only else ():
        whole = only[part]
        if "·" in (text[start - 1 : start], text[end : end + 1]) or start < whole.spans[0][0]:
            continue
        if len(part) >= TELLING or (ends(text, end) and (not start or text[start - 1] in BREAK)):
            more.setdefault(whole.name, set()).add((start, end))
    for part, whole in only.items():
        alone = found.pop(part, None)
        for kind, places in alone.marks.items() if alone else ():
            whole.marks.setdefault(kind, set()).update(places)
        if alone:
            more.setdefault(whole.name, set()).update(alone.spans)
    for name, spans in more.items():
        found[name].spans = sorted({*found[name].spans, *spans})
