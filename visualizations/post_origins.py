"""Where a post has its unit and its term from: told by where their words stand beside those of the post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from casebook import Fact
from visualizations.data import Name
from vocabulary import Strict, one_line, parse_yaml, say

Span = tuple[int, int]
# characters between a unit and its post with nothing that ends a phrase
NEAR = 30
# characters of a word that stands for a unit told before
SHORT = 6
# characters of a sentence in which the words of a term are sought, and of such words
REACH, LONGEST = 90, 48
STOP = re.compile(r"[，。；：、,;:\n]|\.(?=\s|$)")
SENTENCE = re.compile(r"[。；;\n]|\.(?=\s[A-Z])")
WORD = re.compile(r"[A-Za-z]{3,}")
HAN = re.compile(r"[一-龥]")
YEAR = re.compile(r"(?:[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},\s)?)?((?:19|20)\d{2})(?:[年.\-/]\d{1,2}月?|年)?")


class Words(Strict):
    """The file as a whole: the same unit again, words of time, words that many names share."""

    called: tuple[str, ...]
    time: tuple[str, ...]
    joined: frozenset[str]


@dataclass(frozen=True)
class Origin:
    """Where one part of a post comes from, in words; ``how``: the key of those words."""

    part: Literal["unit", "term"]
    how: str
    text: Name


@cache
def _words() -> Words:
    text = files("visualizations").joinpath("post_origins.yaml").read_text(encoding="utf-8")
    return Words.model_validate(parse_yaml(text))


def origins(fact: Fact, facts: Iterable[Fact], seen: str) -> tuple[Origin, ...]:
    """Return where a post has its unit and its term from; ``facts``: all that may be told, ``seen``: the text as shown.

    Of a unit there is always one; of a term only where the post has one.
    """
    if fact.kind != "post":
        return ()
    told = [_unit(fact, [f for f in facts if f.kind == "post" and f.id != fact.id], seen)]
    began, ended = fact.value.get("start_date"), fact.value.get("end_date")
    if began or ended:
        told.append(_term(fact, str(began or ""), str(ended or ""), seen))
    return tuple(told)


def _unit(fact: Fact, posts: Sequence[Fact], seen: str) -> Origin:
    unit: dict[str, Any] = fact.value.get("unit") or {}
    if not unit.get("text"):
        return _origin("unit", "none")
    name = one_line(str(unit["text"]))
    if unit.get("start") is None:
        return _origin("unit", "decided", unit=name)
    held, at = (int(unit["start"]), int(unit["end"])), (fact.start, fact.end)
    again = _again(seen, held, at)
    if again:
        return _origin("unit", "again", unit=name, words=again)
    if held[0] >= at[1]:
        return _origin("unit", "together" if _joined(seen[at[1] : held[0]]) else "behind", unit=name)
    between = [p for p in posts if _unit_of(p) == held and held[1] <= p.start < at[0]]
    if between:
        last = max(between, key=lambda p: p.start)
        who = last.value["person"]
        how = "list" if who == fact.value["person"] else "person"
        return _origin("unit", how, unit=name, words=one_line(last.text), who=who)
    return _origin("unit", "together" if _joined(seen[held[1] : at[0]]) else "before", unit=name)


def _joined(gap: str) -> bool:
    return len(gap) <= NEAR and not STOP.search(gap)


def _again(seen: str, unit: Span, at: Span) -> str:
    """Return the words right beside a post that stand for a unit named elsewhere (该局, the authority); else nothing."""
    name = seen[slice(*unit)]
    cuts = [m.end() for m in STOP.finditer(seen, max(0, at[0] - NEAR), at[0])]
    ahead = one_line(seen[max([*cuts, at[0] - NEAR, 0]) : at[0]])
    if unit[0] <= at[0] <= unit[1] or one_line(name) in ahead:
        return ""
    if HAN.search(ahead):
        return _called(_bare(ahead), name)
    stop = STOP.search(seen, at[1], at[1] + NEAR)
    end = stop.start() if stop else at[1] + NEAR
    beside = at[1] <= unit[0] <= at[1] + NEAR
    return _sharing(_bare(ahead), name) or ("" if beside else _sharing(one_line(seen[at[1] : end]), name))


def _called(words: str, name: str) -> str:
    """Return the Chinese words at the end of a stretch that stand for a unit: its own kind, or one with 该."""
    if words and name.endswith(words):
        return words
    # 甲为该公司董事长
    called = words[max(words.rfind(w) for w in _words().called) :]
    return called if 1 < len(called) <= SHORT else ""


def _sharing(words: str, name: str) -> str:
    """Return English words in small letters that share one with a name, without what leads up to them."""
    known = {w.lower() for w in WORD.findall(name)} - _words().joined
    if not {w for w in WORD.findall(words) if w.islower()} & known:
        return ""
    first, _, rest = words.partition(" ")
    return rest if rest and first in _words().joined - {*_words().called} else words


def _bare(words: str) -> str:
    """Return words without those of time at their end: 该局原, the authority's former."""
    time, before = _words().time, ""
    while words != before:
        before = words
        for word in time:
            words = words.removesuffix(word).rstrip()
    return words


def _unit_of(post: Fact) -> Span | None:
    unit = post.value.get("unit") or {}
    return (unit["start"], unit["end"]) if unit.get("start") is not None else None


def _term(fact: Fact, began: str, ended: str, seen: str) -> Origin:
    term = f"{began or '?'} – {ended}".rstrip()
    stops = [m.end() for m in SENTENCE.finditer(seen, max(0, fact.start - REACH), fact.start)]
    after = SENTENCE.search(seen, fact.end, fact.end + REACH)
    low, high = max([*stops, fact.start - REACH, 0]), after.start() if after else fact.end + REACH
    words = one_line(
        seen[slice(*_dates(seen, low, min(high, len(seen)), fact.start, (began[:4], ended[:4])))]
    )
    over = bool(ended) and not fact.value.get("former")
    how = "told" if 0 < len(words) <= LONGEST else "bare"
    return _origin("term", f"{how}_over" if over else how, term=term, words=words)


def _dates(seen: str, low: int, high: int, at: int, years: tuple[str, str]) -> Span:
    """Return from where to where the two years stand: the first one before the post as near as may be, else behind it."""
    found = [m for m in YEAR.finditer(seen, low, high) if m[1] in years]
    first = [m for m in found if m[1] == years[0] or not years[0]]
    begin = next((m for m in reversed(first) if m.start() < at), first[0] if first else None)
    if begin is None:
        return (low, low)
    last = next((m for m in found if m.start() > begin.start() and m[1] == years[1]), begin)
    return (begin.start(), last.end())


def _origin(part: Literal["unit", "term"], how: str, **given: str) -> Origin:
    key = f"explain.{part}.{how}"
    return Origin(part, how, Name(say(key, "zh", **given), say(key, "en", **given)))
