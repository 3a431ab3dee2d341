"""Formulas of sanctions: which of them a sentence tells as received, by ``data/sanctions.yaml``."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Lost, Matcher, Phrases, Taken, data, lazy, needs, propose

PHRASES = Phrases("extraction.zh", "sanction_formulas")

# 批评教育和处理干部若干人: a count of a year's work, nobody's sanction
COUNTED = lazy(r"[^,，。;；\n]{0,14}?\d+(?:\.\d+)?万?余?(?:名|人)")
NEGATED = lazy(r"(?:(?:未|没有|拒不)(?!经)[^,，。;；]{0,10}|(?:督促|推动|全面)[^,，。;；]{0,12})$")
# 解除党内警告处分, 撤销对其的记过处分; 警告处分，后经复议变更为…: what was lifted or replaced
LIFTED = PHRASES.compile(r"(?:‹lifted›)[^,，。;；、\n]{0,10}$")
REPLACED = PHRASES.compile(
    r"(?:处分)?(?:已|于|在)[^。；;，,\n]{0,16}?(?:期满|解除)|处分[^。；;\n]{0,30}?(?:‹reviewed›)[^。；;\n]{0,20}?(?:变更|改)为"
)


@cache
def _formulas() -> list[tuple[str, re.Pattern[str]]]:
    return [(i, re.compile(p)) for i, p in data("extraction.zh", "sanctions")["formulas"]]


@cache
def _words() -> tuple[Matcher[int], frozenset[int]]:
    """Return the words that formulas cannot do without, by the place of each formula, and those that have none."""
    words = [(i, needs(p.pattern)) for i, (_, p) in enumerate(_formulas())]
    return Matcher((w, i) for i, ws in words for w in ws or ()), frozenset(i for i, ws in words if not ws)


def _due(sentence: str) -> list[tuple[str, re.Pattern[str]]]:
    """Return the formulas that can stand in a sentence, in their order."""
    matcher, always = _words()
    return [_formulas()[i] for i in sorted({i for _, _, i in matcher.all(sentence)} | always)]


@cache
def _not_received() -> tuple[str, ...]:
    return tuple(data("extraction.zh", "sanctions")["not_received"])


def formulas(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the sanctions of one sentence; each stretch is used once, except for 双开, which is two."""
    taken: list[tuple[int, int, str]] = []
    used = Taken(end - start)
    for name, pattern in _due(text[start:end]):
        for m in pattern.finditer(text, start, end):
            lost: Lost | None = None
            own = m.start() - start, m.end() - start
            if "双开" not in m.group() and used.touches(*own):
                lost = "taken"
            elif text.endswith(_not_received(), start, m.start()) or COUNTED.match(text, m.end(), end):
                lost = "not_received"
            elif (
                NEGATED.search(text, max(start, m.start() - 14), m.start())
                or LIFTED.search(text, max(start, m.start() - 14), m.start())
                or REPLACED.match(text, m.end(), end)
            ):
                lost = "negation"
            propose("sanction", m.start(), m.end(), f"zh/sanctions.yaml {name}", name, lost)
            if lost:
                # 建议给予党内警告处分: nor is 警告处分 inside it received
                if lost != "taken":
                    used.add(*own)
                continue
            taken.append((m.start(), m.end(), name))
            used.add(*own)
    return [(n, a, b) for a, b, n in sorted(taken)]
