"""Funds: nouns of public money, with the natural words before them, where the text tells of their misuse."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from extraction.common import Lost, Matcher, Phrases, Spans, data, lazy, propose
from extraction.zh.funds.fund_acts import Acts
from extraction.zh.funds.fund_names import OTHER, begins, known, nouns
from extraction.zh.funds.goods import goods
from extraction.zh.funds.same import FundSpan, distinct, told_once
from extraction.zh.funds.things import things
from extraction.zh.funds.works import works

PHRASES = Phrases("extraction.zh", "funds")

DRAWN = 36
# money of works and of firms
BUSINESS = frozenset({"FD-11", "FD-19"})
# in characters: so much of a sentence to each side of a phrase tells whether it is weighed in law
SENTENCE = 60
# 中央储备粮某直属库 is a house
HOUSE = lazy(r"[\u4e00-\u9fff]{0,8}?(?:直属库|储备库|总公司)")
STORED = "储备粮"
# 某基金会 is one too
FOUNDATION = lazy(r"会(?![被计议导造有将])")
# what a bank does with a loan
LENT = PHRASES.compile(r"(?:‹lent›)了?[^，,。；;\n]{0,8}$")
# money of the treasury or of the state is no field's own
TREASURY = lazy("财政|国有|国库")
# an amount right behind the phrase
AMOUNT = PHRASES.compile(r"(?:等?(?:款项|资金|费用)?)(?:‹amount›)*\d[\d,.]*(?:余|多)?[万亿]?[余多]?元")


@cache
def _lists() -> dict[str, Any]:
    d = data("extraction.zh", "funds")
    return {
        "known": known(), "weak": frozenset(d["weak"]), "not": tuple(d["not_funds"]),
        "not_after": tuple(d["not_after"]), "bare": frozenset(d["bare"]), "broad": frozenset(d["broad"]), "weighed": re.compile(d["weighed"]),
        "private": frozenset(d["private"]), "told": frozenset(d["told"]), "topics": tuple(d["topics"]), "benefits": frozenset(d["benefits"]),
        "general": frozenset(d["tails"]) | frozenset(d["general"]), "hints": d["hints"],
        "drawn": re.compile(d["drawn"]), "titled": re.compile(d["titled"]), "charge": re.compile(d["charge"]),
        "audited": re.compile(d["audited"]),
        "favours": re.compile(d["favours"]),
        "idle": re.compile(d["idle"]), "borne": re.compile(d["borne"]), "meals": re.compile(d["meals"]), "treated": re.compile(d["treated"]), "things": frozenset(d["things"]),
        "taking": frozenset(d["taking"]),
    }  # fmt: skip


def funds(text: str, passed: Spans, *, told: bool = True, gifts: bool = False) -> list[FundSpan]:
    """Return the funds that stand near a verb of misuse, one for each wording.

    ``passed``: names and remedies; ``told``: the text tells a case, no view of many; ``gifts``: it tells gifts and no
    taking, so that prices and payments of business are no funds.
    """
    d = _lists()
    acts = Acts(text)
    found: dict[str, FundSpan] = {}
    begun: dict[int, int] = {}
    titles = Spans([m.span() for m in d["titled"].finditer(text)])
    for start, end, fund, noun in nouns(text):
        at = start if noun in d["bare"] else begins(text, start)
        # 集体土地的承包费: what one of them brings in
        own = at
        at = begun.get(at - 1, at) if text[at - 1 : at] == "的" and noun not in d["bare"] else at
        # one step only: names in a chain of these would grow with the text
        begun[end] = own
        if text[end - 1] == "费" and text.startswith("用", end) and not text.startswith("用于", end):
            end += 1
        phrase = text[at:end]
        lost: Lost | None = None
        house = (noun.endswith(STORED) and HOUSE.match(text, end)) or (
            noun.endswith("基金") and FOUNDATION.match(text, end)
        )
        if house or _no_fund(text, at, end, noun) or text.startswith(d["not_after"], end):
            lost = "unlisted"
        elif d["charge"].match(text, end) and (noun in d["weak"] or found):
            lost = "no_act"
        elif noun in d["known"]:
            if not _lent(text, at, end, noun) and (
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
            or (not gifts and noun not in d["things"] and AMOUNT.match(text, end))
            or acts.handled(at, end)
            or (noun in d["benefits"] and acts.misused(at, end))
        ):
            lost = "no_act"
        if (
            (gifts and fund in BUSINESS)
            or _nobody_s(text, at, end, noun)
            or (found and _weighed(text, noun, end))
        ):
            lost = "no_act"
        if told and d["favours"].match(text, end):
            lost = "no_act"
        if passed.touches(at, end) or titles.touches(start, end):
            lost = "overlap"
        propose("fund", at, end, f"zh/funds.yaml {noun}", fund, lost)
        if lost:
            continue
        fund = _hinted(at, end, phrase, fund) if noun in d["general"] else fund
        found.setdefault(phrase, FundSpan(at, end, fund))
    for start, end, fund in () if gifts else [*goods(text), *things(text), *works(text)]:
        held = passed.touches(start, end) or titles.touches(start, end)
        propose("fund", start, end, "zh/funds: goods, things, works", fund, "overlap" if held else None)
        if not held:
            found.setdefault(text[start:end], FundSpan(start, end, fund))
    found = told_once(text, distinct(found), acts) if told else distinct(found)
    # the same money is often named by fewer words: only the longest wording of each is kept
    words = Matcher([(w, w) for w in found])
    inner = {w for phrase in found for _, _, w in words.all(phrase) if w != phrase}
    for w in sorted(inner):
        propose("fund", found[w].start, found[w].end, "", found[w].id, "longer")
    return sorted((f for w, f in found.items() if w not in inner), key=lambda f: f.start)


def _hinted(start: int, end: int, phrase: str, fund: str) -> str:
    """Return the kind that other words of a phrase tell whose noun tells none of its own."""
    hint: str = next((f for f, ws in _lists()["hints"].items() if any(w in phrase for w in ws)), fund)
    if hint != fund:
        propose("fund", start, end, "", fund, "more_telling")
        propose("fund", start, end, f"zh/funds.yaml hints {hint}", hint)
    return hint


def kind_in(field: str, fund: str, words: str, conduct: Iterable[str] | None = None) -> str:
    """Return the kind of a fund in a case of a field: words that tell none, or any unit's, are read by the field.

    ``conduct``: what the case tells, None where it is not known; public money that was only spent (公款吃喝) stays any
    unit's running money.
    """
    d = _lists()
    taken = conduct is None or not d["taking"].isdisjoint(conduct)
    if (fund == OTHER and TREASURY.search(words)) or (words in d["bare"] and not taken):
        return fund
    kinds: dict[str, str] = data("extraction.zh", "funds")["of_field"].get(field, {})
    return kinds.get(fund, fund)


def _no_fund(text: str, start: int, end: int, noun: str) -> bool:
    """Return whether the phrase ends in a word that names no fund; a known noun that says more (医保基金) outweighs it."""
    d = _lists()
    more = noun in d["known"] and text.endswith((noun, noun + "用"), start, end)
    return any(text.endswith(w, start, end) and not (more and len(noun) > len(w)) for w in d["not"])


def _nobody_s(text: str, start: int, end: int, noun: str) -> bool:
    """Return whether money is what somebody was treated to, wants to save, agreed on, or what others are drawn from."""
    d = _lists()
    before = (max(0, start - DRAWN), start)
    if noun in d["weak"] and d["drawn"].search(text, *before):
        return True
    meal = d["meals"].match(noun) and d["treated"].search(text, *_sentence(text, end))
    return bool(
        meal or d["idle"].search(text, *before) or (noun not in d["known"] and d["borne"].match(text, end))
    )


def _lent(text: str, start: int, end: int, noun: str) -> bool:
    """Return whether a loan is granted, with its amount: 发放固定资产贷款300万元."""
    return noun.endswith("贷款") and bool(
        AMOUNT.match(text, end) and LENT.search(text, max(0, start - 16), start)
    )


def _weighed(text: str, noun: str, end: int) -> bool:
    """Return whether a noun is what the law calls the money that was named before: 构成挪用公款罪."""
    d = _lists()
    return noun in d["broad"] and bool(d["weighed"].search(text, *_sentence(text, end)))


def _sentence(text: str, end: int) -> tuple[int, int]:
    """Return the sentence around a place, no more than so far to each side."""
    low, high = max(0, end - SENTENCE), min(len(text), end + SENTENCE)
    stops = [i for s in "。\n" if (i := text.find(s, end, high)) >= 0]
    return max(low, max(text.rfind(s, low, end) for s in "。\n") + 1), min([high, *stops])
