"""Sanctions: formulas, and who received them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Lost, between, data, propose
from extraction.zh.post import position_in


@dataclass(frozen=True)
class Sanctioned:
    """One sanction and the names that received it (none: whoever the case is about)."""

    id: str
    start: int
    end: int
    names: tuple[str, ...]


@cache
def _formulas() -> list[tuple[str, re.Pattern[str]]]:
    return [(i, re.compile(p)) for i, p in data("extraction.zh", "sanctions")["formulas"]]


@cache
def _not_received() -> tuple[str, ...]:
    return tuple(data("extraction.zh", "sanctions")["not_received"])


def formulas(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the sanctions of one sentence; each stretch is used once, except for 双开, which is two."""
    taken: list[tuple[int, int, str]] = []
    for name, pattern in _formulas():
        for m in pattern.finditer(text, start, end):
            lost: Lost | None = None
            if any(a < m.end() and m.start() < b and "双开" not in m.group() for a, b, _ in taken):
                lost = "taken"
            elif text[start : m.start()].endswith(_not_received()) or COUNTED.match(text, m.end(), end):
                lost = "not_received"
            elif NEGATED.search(text, max(start, m.start() - 14), m.start()):
                lost = "negation"
            propose("sanction", m.start(), m.end(), f"zh/sanctions.yaml {name}", name, lost)
            if lost:
                continue
            taken.append((m.start(), m.end(), name))
    return [(n, a, b) for a, b, n in sorted(taken)]


# 批评教育和处理干部若干人: a count of a year's work, nobody's sanction
COUNTED = re.compile(r"[^,，。;；\n]{0,14}?\d+(?:\.\d+)?万?余?(?:名|人)")
NEGATED = re.compile(r"(?:未|没有|拒不)(?!经)[^,，。;；]{0,10}$")
# between two names of one list: a title and nothing else
TITLES = re.compile(r"[、,，和与][^。；;]{2,40}")
TOLD = re.compile(r"受到|给予|处分|违规|收受|[因在被将]|问题|等人")
RESPECTIVELY = re.compile(r"分别(?:受到|给予|被|被给予)?")
EACH = re.compile(r"均(?:被|受|已)|都(?:被|受)|[2-9二三四五两](?:人|名)(?:均|都|分别|被|受)|一并")


def sanctions(
    text: str, sentences: list[tuple[int, int]], spans: list[tuple[int, int, str]]
) -> list[Sanctioned]:
    """Give each sanction to the names of its clause, else of its sentence, else to those named last."""
    found: list[Sanctioned] = []
    current: tuple[str, ...] = ()
    heads = [a for a, _, _ in spans]
    for start, end in sentences:
        here = spans[between(heads, start, end)]
        hits = formulas(text, start, end)
        if not hits:
            if here:
                current = tuple(dict.fromkeys(n for _, _, n in here))
            continue
        groups = _groups(text, start, here)
        for name, a, b in hits:
            before = [g for g in groups if g[0] < a]
            receivers = before[-1][1] if before else ()
            if before and EACH.search(text[before[-1][0] : a]):
                receivers = tuple(dict.fromkeys(n for g in before for n in g[1]))
            elif not receivers:
                # 给予某某…处分: the name stands behind the verb; else the people named last
                receivers = current
            found.append(Sanctioned(name, a, b, receivers))
        for m in RESPECTIVELY.finditer(text, start, end):
            before = [g for g in groups if g[0] < m.start()]
            if before and len(before[-1][1]) > 1:
                # up to the next name or the end of the clause
                stop = min(
                    [
                        end,
                        *(g[0] for g in groups if g[0] > m.end()),
                        *(x for x in (text.find("；", m.end(), end),) if x > 0),
                    ]
                )
                found = _respectively(text, found, before[-1][1], m.end(), stop)
        if here:
            current = tuple(dict.fromkeys(n for _, _, n in here))
    return found


def _title_only(between: str) -> bool:
    if re.fullmatch(r"(?:、|和|与)[^。，,；;、]{2,24}", between):
        return True
    return bool(TITLES.fullmatch(between)) and not TOLD.search(between) and position_in(between) is not None


def _groups(text: str, start: int, here: list[tuple[int, int, str]]) -> list[tuple[int, tuple[str, ...]]]:
    """Join names that stand in one list (张三、李四和王五) into one group."""
    groups: list[tuple[int, tuple[str, ...]]] = []
    last = -1
    for a, b, name in sorted(here):
        between = text[last:a] if last >= 0 else "x"
        if (groups and len(between) <= 2 and between.strip(" ") in ("、", "和", "与", "及", "以及", "")) or (
            groups and _title_only(between)
        ):
            groups[-1] = (groups[-1][0], (*groups[-1][1], name))
        else:
            groups.append((a, (name,)))
        last = b
    return groups


def _respectively(
    text: str, found: list[Sanctioned], names: tuple[str, ...], start: int, end: int
) -> list[Sanctioned]:
    """Deal out 分别受到A、B处分 in the order of the names where the counts agree; else everyone gets all."""
    here = [s for s in found if start <= s.start < end]
    rest = [s for s in found if s not in here]
    if len(here) == len(names) and len({s.id for s in here}) > 1:
        return rest + [Sanctioned(s.id, s.start, s.end, (n,)) for s, n in zip(here, names, strict=True)]
    return rest + [Sanctioned(s.id, s.start, s.end, names) for s in here]
