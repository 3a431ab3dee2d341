"""Funds: nouns of public money, with the natural words before them, where the text tells of their misuse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extraction.common import Lost, Matcher, Phrases, Spans, data, propose
from extraction.zh.alike import Alike
from extraction.zh.fund_acts import Acts
from extraction.zh.patterns import OF_CASES

PHRASES = Phrases("extraction.zh", "funds")

REACH, DRAWN = 12, 36
OTHER = "FD-99"
# words that end what stands before a name are no longer than this
LONGEST = 3
COUNTER = re.compile(r"[年月日号项笔户个套](?![度份月终底初体人])")
# money of works and of firms; ends that an amount beside them makes no fund
BUSINESS, GOODS = frozenset({"FD-11", "FD-19"}), frozenset({"财物", "资产"})
# two wordings that share so much of their pairs of characters name the same money
NEAR = 0.6
# 中央储备粮某直属库 is a house
HOUSE = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:直属库|储备库|总公司)")
STORED = "储备粮"
# money of the treasury or of the state is no field's own
TREASURY = re.compile("财政|国有|国库")
# an amount right behind the phrase
AMOUNT = PHRASES.compile(r"(?:等?(?:款项|资金|费用)?)(?:‹amount›)*\d[\d,.]*(?:余|多)?[万亿]?[余多]?元")


@dataclass(frozen=True)
class FundSpan:
    """One fund by its list id."""

    start: int
    end: int
    id: str


@cache
def _lists() -> dict[str, Any]:
    d = data("extraction.zh", "funds")
    known = {w: f for f, ws in d["ends"].items() for w in ws}
    return {
        "known": known, "weak": frozenset(d["weak"]), "walls": frozenset(d["walls"]), "not": tuple(d["not_funds"]),
        "not_after": tuple(d["not_after"]), "bare": frozenset(d["bare"]),
        "nouns": Matcher([*known.items(), *((w, OTHER) for w in d["tails"] if w not in known)], choir=OF_CASES),
        "private": frozenset(d["private"]), "told": frozenset(d["told"]), "topics": tuple(d["topics"]), "benefits": frozenset(d["benefits"]),
        "general": frozenset(d["tails"]) | frozenset(d["general"]), "hints": d["hints"],
        "cuts": Matcher([(w, w) for w in d["cuts"]]), "joined": re.compile(d["joined"]), "whole": re.compile(d["whole"]),
        "drawn": re.compile(d["drawn"]), "titled": re.compile(d["titled"]), "charge": re.compile(d["charge"]),
        "audited": re.compile(d["audited"]),
    }  # fmt: skip


def funds(text: str, passed: Spans, *, told: bool = True, gifts: bool = False) -> list[FundSpan]:
    """Return the funds that stand near a verb of misuse, one for each wording.

    ``passed``: names and remedies; ``told``: the text tells a case, no view of many; ``gifts``: it tells gifts and no
    taking, so that prices and payments of business are no funds.
    """
    d = _lists()
    acts = Acts(text)
    found: dict[str, FundSpan] = {}
    titles = Spans([m.span() for m in d["titled"].finditer(text)])
    for start, end, fund in _last_nouns(text):
        noun = text[start:end]
        at = start if noun in d["bare"] else _start(text, start)
        if noun.endswith("费") and text.startswith("用", end) and not text.startswith("用于", end):
            end += 1
        phrase = text[at:end]
        lost: Lost | None = None
        house = noun.endswith(STORED) and HOUSE.match(text, end)
        if house or _no_fund(text, at, end, noun) or text.startswith(d["not_after"], end):
            lost = "unlisted"
        elif d["charge"].match(text, end) and (noun in d["weak"] or found):
            lost = "no_act"
        elif noun in d["known"]:
            if (
                (
                    noun in d["weak"]
                    and (told or not d["audited"].match(text, end))
                    and not (told and not gifts and AMOUNT.match(text, end))
                    and not acts.misused(at, end)
                    and not acts.handled(at, end)
                    and not acts.taken(at, end)
                )
                or (noun in d["private"] and not acts.taken(at, end))
                or (not told and noun in d["told"] and text.startswith(d["topics"], end))
            ):
                lost = "no_act"
        elif start - at < 2 or not (
            acts.taken(at, end)
            or (not gifts and noun not in GOODS and AMOUNT.match(text, end))
            or acts.handled(at, end)
            or (noun in d["benefits"] and acts.misused(at, end))
        ):
            lost = "no_act"
        if noun in d["weak"] and d["drawn"].search(text, max(0, at - DRAWN), at):
            lost = "no_act"
        if gifts and fund in BUSINESS:
            lost = "no_act"
        if passed.touches(at, end) or titles.touches(start, end):
            lost = "overlap"
        propose("fund", at, end, f"zh/funds.yaml {noun}", fund, lost)
        if lost:
            continue
        if noun in d["general"]:
            hint = next((f for f, ws in d["hints"].items() if any(w in phrase for w in ws)), fund)
            if hint != fund:
                propose("fund", at, end, "", fund, "more_telling")
                propose("fund", at, end, f"zh/funds.yaml hints {hint}", hint)
            fund = hint
        found.setdefault(phrase, FundSpan(at, end, fund))
    found = _distinct(found)
    # the same money is often named by fewer words: only the longest wording of each is kept
    words = Matcher([(w, w) for w in found])
    inner = {w for phrase in found for _, _, w in words.all(phrase) if w != phrase}
    for w in sorted(inner):
        propose("fund", found[w].start, found[w].end, "", found[w].id, "longer")
    return sorted((f for w, f in found.items() if w not in inner), key=lambda f: f.start)


def kind_in(field: str, fund: str, words: str) -> str:
    """Return the kind of a fund in a case of a field: words that tell none, or any unit's, are read by the field."""
    if fund == OTHER and TREASURY.search(words):
        return fund
    kinds: dict[str, str] = data("extraction.zh", "funds")["of_field"].get(field, {})
    return kinds.get(fund, fund)


def _no_fund(text: str, start: int, end: int, noun: str) -> bool:
    """Return whether the phrase ends in a word that names no fund; a known noun that says more (医保基金) outweighs it."""
    d = _lists()
    return any(
        text.endswith(w, start, end) and not (noun in d["known"] and len(noun) > len(w)) for w in d["not"]
    )


def _distinct(found: dict[str, FundSpan]) -> dict[str, FundSpan]:
    """Return the wordings without those that nearly say another one (危房改造补助 beside 危房改造补助资金); the longest stays."""
    kept: dict[str, FundSpan] = {}
    alike, told = Alike(NEAR), set[str]()
    for phrase in sorted(found, key=lambda w: (-len(w), found[w].start)):
        # 失业保险基金 beside 工伤保险基金: another one of the list
        if alike.known(phrase) and (phrase not in _lists()["known"] or phrase[:2] in told):
            propose("fund", found[phrase].start, found[phrase].end, "", found[phrase].id, "longer")
        else:
            kept[phrase] = found[phrase]
            alike.add(phrase)
            told.update(phrase[i : i + 2] for i in range(len(phrase) - 1))
    return kept


def _last_nouns(text: str) -> list[tuple[int, int, str]]:
    """Return the nouns that no further noun continues (补助 + 资金 is one)."""
    hits = _lists()["nouns"].longest(text)
    starts = {a for a, _, _ in hits}
    known = {b: f for _, b, f in hits}
    joined = []
    for a, b, fund in hits:
        if b in starts:
            continue
        joined.append((a, b, fund if fund != OTHER else known.get(a, OTHER)))
    return joined


def _start(text: str, noun: int) -> int:
    """Return where the phrase begins: left of the noun to a wall, then right of the last verb."""
    d = _lists()
    at = noun
    # characters that are walls, but not inside these words (项目, 中央)
    low = max(0, noun - REACH - 2)
    words = [m.span() for m in d["joined"].finditer(text, low, noun)]
    words += [(m.start(), m.end() + 1) for m in d["whole"].finditer(text, low, noun)]
    joined = {i for a, b in words for i in range(a, b)}
    while (
        at > 0
        and noun - at < REACH
        and (text[at - 1] not in d["walls"] or at - 1 in joined)
        and "\u4e00" <= text[at - 1] <= "\u9fff"
    ):
        at -= 1
    # a word may begin before what the reach holds of it
    low = max(0, at - LONGEST)
    cuts = [
        low + b
        for _, b, _ in d["cuts"].all(text[low:noun])
        if low + b > at and not any(x < low + b < y for x, y in words)
    ]
    at = max(cuts) if cuts else at
    if at and text.startswith("年度", at) and text[at - 1].isdigit():
        # 2020年度耕地地力保护补贴
        at += 2
    # 2017年水利工程款: the counter belongs to the figure
    return at + 1 if at < noun and COUNTER.match(text, at) and text[at - 1 : at].isdigit() else at
