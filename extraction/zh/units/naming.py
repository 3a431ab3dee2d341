"""Which organisations of a case are named as such: no handling organs, no common nouns, each once by its longest name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from extraction.common import Phrases, Spans, data, lazy, propose
from extraction.zh.units.again import ALIAS, aliases
from extraction.zh.units.houses import no_name, without_party
from extraction.zh.units.short_names import below, is_short
from extraction.zh.units.unit_kinds import Unit, lists, unit

PHRASES = Phrases("extraction.zh", "naming")

VAGUE = lazy(r"[某一-龥]?(?:单位|部门|机关)$")


@cache
def _lists() -> dict[str, Any]:
    d = data("extraction.zh", "units")
    common = "|".join(sorted(map(re.escape, d["common"]), key=len, reverse=True))
    return {
        "generic": frozenset(d["generic"]), "national": frozenset(d["national"]), "organs": tuple(d["organs"]),
        "central": tuple(d["central"]),
        "common": re.compile(f"(?:{common})*$"),
    }  # fmt: skip


def is_organ(name: str) -> bool:
    """Return whether the name is that of an organ that handles cases."""
    return name.endswith(_lists()["organs"]) or name.startswith(_lists()["central"])


@lru_cache(maxsize=4096)
def is_common(name: str) -> bool:
    """Return whether nothing in the name tells which unit is meant."""
    if GOV.fullmatch(name) or OF_STATE.fullmatch(name) or name in _lists()["national"]:
        return False
    if name in _lists()["generic"] or VAGUE.fullmatch(name):
        return True
    if name.endswith(("企业", "事业单位")) and "某" not in name:
        return True
    if LEVELLED.match(name):
        return False
    ends = [a for a, b, _ in lists()["ends"].all(name) if b == len(name)]
    core = name[: min(ends)] if ends else name
    return bool(_lists()["common"].fullmatch(core))


# 省财政厅, 县建设局: within a case the level tells which office is meant
OF_STATE = lazy(r"国家[一-龥]{2,8}(?:总局|委员?会?)")
GOV = lazy(r"(?:自治区|[省市县区州镇乡])政府")
LEVELLED = PHRASES.compile(
    r"(?:(?:自治区|[省市县区州])(?:[一-龥]{2,}(?:局|厅|委员会|联社|审计所)|(?:‹levelled›)委|总工会|残联|妇联|供销社)|[省市县区州]?(?:‹offices›)办|[省市县区](?:‹banks›)|学校(?:‹of_school›)[处科办]|[镇乡](?:财政|国土|税务|司法|民政|农经)[所站办])$"
)
MENTIONS = 5
Mentioned = tuple[Unit, list[tuple[int, int]]]


def named(
    text: str, found: list[Unit], serving: list[Unit], places: Mapping[int, int] | None = None
) -> list[Mentioned]:
    """Return the units to report, each with its further mentions: where people of the case serve, then the others.

    Further mentions are the name again, its short form, and the short form that a bracket behind the name gives.
    """
    kept: list[Unit] = list(serving)
    taken = Spans((s.start, s.end) for s in serving)
    for given in found:
        u = without_party(text, given)
        lost = "common" if u is None else no_name(text, u)
        if u is None or lost:
            propose("unit", given.start, given.end, "", given.kind, lost)
            continue
        name = text[u.start : u.end]
        if text[u.start - 1 : u.start] in EACH:
            # 各市场监管所: all of a kind, none by name
            propose("unit", u.start, u.end, "", u.kind, "generic")
            continue
        if taken.touches(u.start, u.end):
            continue
        if name[-2:-1] in "省市县区州" and DECIDES.match(text, u.end) and name.endswith("委"):
            # 经某市委批准: it only handles the case
            propose("unit", u.start, u.end, "", u.kind, "organ")
            continue
        if is_organ(name) or is_common(name):
            propose("unit", u.start, u.end, "", u.kind, "organ" if is_organ(name) else "common")
            continue
        kept.append(u)
    cut = _without_lead(text, [_house(text, u) for u in kept], places or {})
    for before, u in zip(kept, cut, strict=True):
        if (before.start, before.end) != (u.start, u.end):
            propose("unit", before.start, before.end, "", before.kind, "common")
            propose("unit", u.start, u.end, "zh/units/naming.py: the name alone", u.kind)
    kept = cut
    kept.sort(key=lambda u: u.start)
    return _longest(text, kept)


def _house(text: str, u: Unit) -> Unit:
    """Return the house that a bracket in the middle of an office's name gives a short form (某银行（以下简称…）信贷部)."""
    m = ALIAS.search(text, u.start, u.end)
    return unit(text, u.start, m.start()) if m and m.start() - u.start > 2 and m.end() < u.end else u


EACH = frozenset("各")
DECIDES = lazy(
    r"(?:常委会)?(?:会议)?(?:研究)?(?:决定(?:给予|对|免)|批准|同意)|第[一二三四五六七八九十]{1,3}巡[视察]组|巡[视察]组"
)
LEAD = 2
LEVELS = "省市县区州镇乡村盟旗国某总分"


def _without_lead(text: str, found: list[Unit], places: Mapping[int, int]) -> list[Unit]:
    """Cut one or two characters before a name that the case uses without them (利润 + 宏图公司: 润宏图公司)."""
    names = {text[u.start : u.end] for u in found}
    names |= {m.group(1) for u in found if (m := ALIAS.match(text, u.end))}
    result = []
    for u in found:
        name = text[u.start : u.end]
        cut = next((n for n in range(1, LEAD + 1) if name[n:] in names and len(name) - n > 3), 0)
        belongs = u.start in places or name[:cut].isascii() or set(name[: cut + 1]) & set(LEVELS)
        result.append(
            replace(u, start=u.start + cut) if cut and not belongs and not is_common(name[cut:]) else u
        )
    return result


def _longest(text: str, found: list[Unit]) -> list[Mentioned]:
    """Join a name to the longer one that it is short for: one whose characters it holds in the same order, or an alias."""
    names = list(dict.fromkeys(text[u.start : u.end] for u in found))
    alias = aliases(text, found)
    holding = _by_character(names)
    whole = {n: alias.get(n) or _full(n, names, holding) for n in names}
    result: dict[str, Mentioned] = {}
    rest: list[tuple[str, Unit]] = []
    for u in found:
        name = text[u.start : u.end]
        full = whole[name]
        if (full and full != name) or name in result:
            propose("unit", u.start, u.end, "", u.kind, "short_form" if full else "repeated")
            rest.append((full or name, u))
        else:
            result[name] = (u, [])
    for full, u in rest:
        # a short form of a short form belongs to the longest
        while full not in result and whole.get(full):
            full = whole[full] or full
        if full in result and len(result[full][1]) < MENTIONS:
            result[full][1].append((u.start, u.end))
    return list(result.values())


def _by_character(names: Iterable[str]) -> dict[str, set[int]]:
    """Return the places of the names that hold a character, by the character."""
    found: dict[str, set[int]] = {}
    for i, name in enumerate(names):
        for c in set(name):
            found.setdefault(c, set()).add(i)
    return found


def _full(short: str, names: Sequence[str], holding: Mapping[str, set[int]]) -> str | None:
    """Return the first name that ``short`` is a short form of; a house is none of its office (某局, 某局某科).

    Only names that hold all its characters are compared, found from the rarest on.
    """
    near = set.intersection(*sorted((holding[c] for c in set(short)), key=len))
    longer = (names[i] for i in sorted(near))
    return next(
        (m for m in longer if is_short(short, m) and not m.startswith(short) and not below(short, m)), None
    )
