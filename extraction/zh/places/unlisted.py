"""Divisions that no list has (invented, renamed, new ones): by the form of their names and by what stands before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extraction.common import Matcher, Phrases, Taken
from extraction.zh.places.place import NO_NAME
from extraction.zh.places.stems import begins, numeral_before, stems
from extraction.zh.places.villages import lead_words

PHRASES = Phrases("extraction.zh", "unlisted")

KIND = PHRASES.compile(r"‹kind›")
# in characters: the stem of a name (平皋 of 平皋县)
SHORTEST, LONGEST = 2, 4
# joins two words, or stands before a word of its own: 部门和省, 政府原区长
NO_LAST = frozenset("和及原至由即是系任经据因给让请找属为")


def unlisted(text: str, known: Mapping[int, int]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, kind) of each division whose name only its form tells; ``known``: start to end of places.

    A name that is told once where it plainly begins is one wherever the text has it.
    """
    covered = Taken(len(text))
    for a, b in known.items():
        covered.add(a, b)
    ends = frozenset(known.values())
    found: dict[str, str] = {}
    spans: set[tuple[int, int]] = set()
    for m in KIND.finditer(text):
        if covered.touches(m.start(), m.start() + 1):
            continue
        start = _begin(text, m.start(), m.group(), covered, ends)
        if start is not None and _goes_on(text, m.end(), m.group()):
            found[text[start : m.end()]] = m.group()
            spans.add((start, m.end()))
    for start, end, kind in Matcher(list(found.items())).all(text) if found else ():
        if not covered.touches(start, end) and _goes_on(text, end, kind):
            spans.add((start, end))
    for start, end in sorted(spans):
        if not covered.touches(start, end):
            covered.add(start, end)
            yield start, end, found[text[start:end]]


def _goes_on(text: str, end: int, kind: str) -> bool:
    return text[end : end + 1] not in stems()["not_before"].get(kind, ())


def _begin(text: str, tail: int, kind: str, covered: Taken, ends: frozenset[int]) -> int | None:
    """Return where the name begins whose kind stands at ``tail``: the nearest sure beginning, None for none."""
    d = stems()
    if text[tail - 1 : tail] in d["not_last"].get(kind, ()) or text[tail - 1 : tail] in NO_LAST:
        return None
    for start in range(tail - 1, max(-1, tail - LONGEST - 1), -1):
        c = text[start]
        named = c == "月" and not numeral_before(text, start)
        if (
            not "\u4e00" <= c <= "\u9fff"
            or (c in d["no_stem"] and not named)
            or covered.touches(start, start + 1)
        ):
            return None
        if tail - start < SHORTEST or not begins(text, start, ends):
            continue
        stem = text[start:tail]
        if stem in d["words"] or NO_NAME.fullmatch(stem + kind):
            return None
        if c in d["lead"] and not named and tail - start > SHORTEST:
            continue
        if any(b - a > 1 for a, b, _ in lead_words().all(stem + kind)):
            return None
        return start
    return None
