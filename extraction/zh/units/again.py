"""How a case speaks again of a unit that it has named: 该局, 县局, the short form of a firm or of a bracket."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from extraction.common import Matcher, Phrases, Span, lazy
from extraction.zh.units.unit_kinds import Unit, is_trade

PHRASES = Phrases("extraction.zh", "again")

# 某某建设有限公司（以下简称远帆公司）
ALIAS = lazy(r"[(（][^()（）。]{0,60}?(?:简称|下称|简称为)[：:]?[“\"]?([^“”\"()（）,，。]{2,16})[”\"]?[)）]")
# no unit needs more places to be found at
MOST = 5
# in units: how far 该局 looks back
LOOK_BACK = 200
LEVELS = "省市县区州镇乡村"
KIND = PHRASES.fill(r"‹kind›")
# 本院认为 is the court's own word
SAME = lazy(rf"(?:该|本(?!院))(?P<kind>{KIND})(?!长(?!期)|属于|室|分别)")
BARE = lazy(KIND)
OF_LEVEL = lazy(
    rf"(?:(?<![一-龥])|(?<=[将对向由为给经在从与和据到任至入原]))(?P<at>[{LEVELS}])(?P<kind>{KIND})(?![一-龥]?(?:委|纪|监))"
)
# 院: any house that ends so; 企业: a firm, whatever its name ends in
ENDS = {
    "学校": ("学", "校", "院"),
    "校": ("学", "校", "院"),
    "企业": ("公司", "厂", "集团", "社"),
    "公司": ("公司", "集团"),
}
FIRM = lazy(r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$")
# 青禾县恒达矿业有限公司: 恒达矿业
PLACED = lazy(r"[一-龥]{1,6}?[省市县区州]")
# 江渚区文化馆: 区文化馆
OF_PLACE = lazy(rf"[一-龥]{{2,4}}?(?=[{LEVELS}][一-龥]{{3,}}$)")
# what may stand before such a short form, as no name of a place ends so
LEADS = frozenset("将对向由为给经在从与和据到任至入原及、")
# 第三中学: a number tells which house is meant
NUMBERED = lazy(r"第[一二三四五六七八九十]{1,2}[一-龥]{2,8}$")
# 川屿建工 + 集团: another firm than 川屿建工有限公司
GOES_ON = PHRASES.words("goes_on")
# in characters: a shorter word is no name of a firm by itself
SHORTEST = 4


def aliases(text: str, found: Iterable[Unit]) -> dict[str, str]:
    """Return the full names by the short forms that brackets behind them give."""
    return {m.group(1): text[u.start : u.end] for u in found if (m := ALIAS.match(text, u.end))}


def again(
    text: str,
    start: int,
    end: int,
    units: list[tuple[Unit, list[Span]]],
    alias: dict[str, str],
    bare: Iterable[Span] = (),
) -> list[list[Span]]:
    """Return for each of ``units`` its mentions, with those within ``start``..``end`` that tell it in other words.

    ``alias``: full name by the short form that a bracket gives; ``bare``: units of posts told by their kind (中心副主任).
    """
    names = {text[u.start : u.end]: i for i, (u, _) in enumerate(units)}
    found: list[list[Span]] = [list(spans) for _, spans in units]
    own = sorted([*((u.start, u.end) for u, _ in units), *(s for spans in found for s in spans)])
    told = sorted(
        [(u.start, i) for i, (u, _) in enumerate(units)] + [(a, i) for i, s in enumerate(found) for a, _ in s]
    )
    heads, order = [a for a, _ in told], [i for _, i in told]
    full = [text[u.start : u.end] for u, _ in units]
    for at, stop, kind, level in _words(text, start, end, bare):
        before = bisect_right(heads, at)
        near = order[max(0, before - LOOK_BACK) : before][::-1]
        fitting = [i for i in near if full[i].endswith(ENDS.get(kind, (kind,))) and level in full[i][:-1]]
        # 该局 within 该局办公室 stands for the house
        if (
            fitting
            and not _inside(own, at, stop if level else at + 1)
            and (not level or len(set(fitting)) == 1)
        ):
            found[fitting[0]].append((at, stop))
    for at, stop, name in _short(names, alias).longest(text[start:end]):
        one = units[names[name]][0]
        if text.startswith(GOES_ON, start + stop):
            continue
        lead = text[start + at - 1 : start + at]
        if name[0] in LEVELS and "一" <= lead <= "龥" and lead not in LEADS:
            # 临江区文化馆 is another one
            continue
        if start + at > one.end and not _inside(own, start + at, start + stop):
            found[names[name]].append((start + at, start + stop))
    return [sorted(set(spans))[:MOST] for spans in found]


def _words(text: str, start: int, end: int, bare: Iterable[Span]) -> list[tuple[int, int, str, str]]:
    """Return (start, end, kind, level) of the words that stand for a unit told before (该局, 县局); ``bare``: as of ``again``."""
    told = {
        (m.start(), m.end(), m["kind"], m.groupdict().get("at", ""))
        for pattern in (SAME, OF_LEVEL)
        for m in pattern.finditer(text, start, end)
    }
    return sorted(told | {(a, b, text[a:b], "") for a, b in bare})


def _short(names: dict[str, int], alias: dict[str, str]) -> Matcher[str]:
    """Return the short forms with the full name of each: those of brackets, and a firm's name without its kind."""
    words = {short: full for short, full in alias.items() if full in names}
    for full in names:
        if stem := _stem(full):
            words.setdefault(stem, full)
            if (
                (m := PLACED.match(stem))
                and len(stem) - m.end() >= SHORTEST
                and not is_trade(stem[m.end() :])
            ):
                words.setdefault(stem[m.end() :], full)
        if (m := OF_PLACE.match(full)) and len(full) - m.end() >= SHORTEST:
            words.setdefault(full[m.end() :], full)
        if m := NUMBERED.search(full):
            words.setdefault(m.group(), full)
    return Matcher(list(words.items()))


def _stem(name: str) -> str:
    m = FIRM.search(name)
    return name[: m.start()] if m and m.start() >= SHORTEST else ""


def short_forms(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return what a firm at a span may be called for short: by its bracket, and without its kind."""
    m = ALIAS.match(text, end)
    stem = _stem(text[start:end])
    return tuple(w for w in (m.group(1) if m and stem else "", stem) if w)


def _inside(spans: list[Span], start: int, end: int) -> bool:
    """Return whether a stretch lies within or across one of the sorted spans."""
    i = bisect_left(spans, (start, 0))
    return any(a < end and start < b for a, b in spans[max(0, i - 2) : i + 1])
