"""Where the name of an organisation begins: behind the verb, the clause or the other name that leads up to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from extraction.common import Matcher, Phrases, data, lazy
from extraction.zh.units.letter_beginnings import at_letter
from extraction.zh.units.unit_kinds import ended, kind_begins

PHRASES = Phrases("extraction.zh", "beginnings")

COUNTED = lazy(
    r"(?:[一二三四五六七八九十两几多数这那]家|[一二三四五六七八九十两]个|[一二三四五六七八九十两]名|一位|\d{1,3}家)"
)
JOINED = lazy(r"[和与及、]")
# 某集团所属某公司 is one name
BELOW = ("所属", "下属")
# a term and a number of a committee are no part of its name
TERM = lazy(r"(?:中共)?第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})届")
# 该院药剂科: 院 stands for a name told before
SAME = lazy(r"(?:公司|企业|单位|集团|中心|[院局校厂所站行厅处社])(?=[一-龥]{2})")
OPENING = lazy(r"[(（]")
ANCHOR = lazy(r"某(?!某)|[A-Z](?![a-z])")
# the number of an item of a list is no part of the name behind it: 1.某镇民政办, （二）县水利局
ITEM = lazy(
    r"(?:[(（]\s?(?:[一二三四五六七八九十]{1,3}|\d{1,3})\s?[)）]|\d{1,3}\s?[.．])\s?(?=[一-龥])(?![号期中小院厂])"
)
# houses that somebody runs, visits or owns, with the verbs that no name of such a house begins with
HOUSES = PHRASES.words("houses")
EDGES = frozenset(PHRASES.words("edges"))
LEVEL = lazy(r"[省市县区乡镇](?=[一-龥])")
OWNED, OWNER = lazy(r"(?:国有|国资|集体|私人|外资|[省市县区]属)(?:全资|独资|控股|参股)$"), 6


def _by_first(words: set[str]) -> dict[str, tuple[str, ...]]:
    """Return the words by their first character, longest first."""
    found: dict[str, list[str]] = {}
    for w in sorted(words, key=lambda w: (-len(w), w)):
        found.setdefault(w[0], []).append(w)
    return {c: tuple(ws) for c, ws in found.items()}


@cache
def _lists() -> dict[str, Any]:
    d, units = data("extraction.zh", "leads"), data("extraction.zh", "units")
    return {
        "words": frozenset(w for w in d["cuts"] if len(w) > 1),
        "cuts": Matcher([(w, True) for w in d["cuts"]]),
        "short": tuple(w for w in d["before_anchor"] if len(w) == 1 and w not in "中内外后前时处期"),
        "before": tuple(sorted(d["before_anchor"], key=len, reverse=True)),
        "openings": _by_first({*d["openings"], *units["not_first"]}),
        "verbs": tuple(sorted(PHRASES.words("verbs"), key=len, reverse=True)),
        "safe": Matcher([(w, True) for w in units["safe"]]),
    }  # fmt: skip


def has_lead(piece: str) -> bool:
    """Return whether a piece that ends with no kind of unit holds a word that leads up to a name (听说, 存入)."""
    return any(b - a > 1 for a, b, _ in _lists()["cuts"].all(piece))


def begin(text: str, start: int, tail: int, places: Mapping[int, int]) -> int:
    """Return where the name begins whose kind (局, 公司) stands at ``tail``; ``places``: start to end of each place.

    The stretch from ``start`` holds no stop; its length is bounded, so is the cost.
    """
    d = _lists()
    item = ITEM.match(text, start, tail)
    start = item.end() if item else start
    safe = {start + i for a, b, _ in d["safe"].all(text[start:tail]) for i in range(a, b)}
    inside = {i for a in range(max(0, start - 8), tail) if a in places for i in range(a, places[a])}
    held = safe | inside
    same = SAME.match(text, start, tail) if text[start - 1 : start] in ("该", "本", "我") else None
    start = same.end() if same else start
    if text[start - 1 : start] == "该" and LEVEL.match(text, start) and text[start + 1] == "某":
        # 该县某厂: the place was named before
        start += 1
    given = start = _past_word(text, start, tail)
    for _ in range(2):
        start = _behind_cut(text, start, tail, held)
        start = _behind_join(text, start, tail, inside, safe)
        start = _behind_opening(text, start, tail, held, places)
        start = _at_anchor(text, start, tail, places, inside)
        start = at_letter(text, start, tail, places)
        start = _behind_verb(text, start, tail, places)
    if text[start - 1 : start + 1] in EDGES and start not in places:
        # 调查处理湖南某集团: 处 ends no unit where a word goes on from it
        start += 1
    closing = max(text.find(")", start, tail), text.find("）", start, tail))
    # a begin inside a bracket is none
    return given if closing >= 0 and not OPENING.search(text, start, closing) else start


def _behind_verb(text: str, start: int, tail: int, places: Mapping[int, int]) -> int:
    """管理公立医院, 进卫生院, 监督红星水库: a verb that a name may hold leads up to a house that somebody runs or visits."""
    if start in places or not text.startswith(HOUSES, tail):
        return start
    verb = next((w for w in _lists()["verbs"] if text.startswith(w, start, tail)), "")
    return start + len(verb)


def _past_word(text: str, start: int, tail: int) -> int:
    """A stop inside a word (同|意市某局): the name begins behind the whole word."""
    for back in (1, 2, 3):
        for size in (2, 3, 4):
            if (
                back < size
                and start - back + size <= tail
                and text[start - back : start - back + size] in _lists()["words"]
            ):
                return start - back + size
    return start


def _behind_cut(text: str, start: int, tail: int, held: set[int]) -> int:
    whole = kind_begins(text, tail)
    best = start
    for a, b, _ in _lists()["cuts"].all(text[start:tail]):
        if any(start + i in held for i in range(a, b)) or (start + b == tail and not whole):
            continue
        if text.startswith(BELOW, start + a) and start + b < tail and ended(text, start, start + a):
            continue
        best = max(best, start + b)
    return best


def _behind_join(text: str, start: int, tail: int, inside: set[int], safe: set[int]) -> int:
    """A公司和B公司 are two: the name begins behind the sign where a whole name stands before it."""
    for m in reversed(list(JOINED.finditer(text, start, tail))):
        at = m.start()
        if at in inside or (at in safe and text[at] != "、"):
            continue
        if text.startswith("第", at + 1):
            continue
        if (ended(text, start, at) and at - start > 2) or at - 1 in inside or text[at] == "、":
            return m.end()
    return start


def _behind_opening(text: str, start: int, tail: int, held: set[int], places: Mapping[int, int]) -> int:
    for _ in range(5):
        if start in places:
            break
        counted = COUNTED.match(text, start, tail)
        term = TERM.match(text, start, tail)
        if term:
            start = term.end()
            continue
        if counted:
            start = counted.end()
            continue
        lead = next(
            (
                w
                for w in _lists()["openings"].get(text[start : start + 1], ())
                if text.startswith(w, start, tail)
            ),
            None,
        )
        if text[start : start + 1].isspace() or text[start : start + 1] in ")）”":
            start += 1
        elif lead and not {start, start + len(lead)} <= held:
            start += len(lead)
        else:
            break
    return start


def _at_anchor(text: str, start: int, tail: int, places: Mapping[int, int], inside: set[int]) -> int:
    """A verb that a name may hold too ends what stands before only where a place, 某 or a letter follows."""
    for at in range(tail - 1, start, -1):
        level = at not in inside and LEVEL.match(text, at)
        if not (at in places or level or (at not in inside and ANCHOR.match(text, at))):
            continue
        if at in places and text[at - 1] == "某":
            continue
        if OWNED.search(text, max(start, at - OWNER), at):
            # 某县国有控股C公司: what the firm is belongs to its name
            continue
        # 找县教委, but not 开发区管委会: before the bare word of a level only the shortest verbs count
        if text.endswith(_lists()["short" if level and at not in places else "before"], start, at):
            return at
    return start
