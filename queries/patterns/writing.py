"""Write the outcome: plain text, Markdown, JSON, XLSX; the same outcome gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from queries.patterns.cells import Cell
from queries.patterns.checks import Check
from queries.patterns.finding import Finding
from queries.patterns.outcome import Patterns
from queries.patterns.rings import RULE
from queries.patterns.rows import (
    ORDER,
    PatternRow,
    pattern_about,
    pattern_limits,
    pattern_never,
    pattern_rows,
)
from queries.patterns.telling import sentence, small, unsaid
from queries.workbook import Cell as SheetCell
from queries.workbook import workbook
from vocabulary import IncisionError, Language, load, say

SHOWN = 3
NUMBERS = ("k", "n", "share", "elsewhere", "ratio", "ratio_low", "ratio_high", "q")


def render_patterns(patterns: Patterns, form: str, language: Language) -> bytes:
    """Return the outcome as table, md, json or xlsx; raise ``format_unknown`` for another."""
    if form not in WRITERS:
        raise IncisionError("format_unknown", name=form, choices=", ".join(WRITERS))
    return WRITERS[form](patterns, language)


def _lines(patterns: Patterns, language: Language, head: Callable[[str], str], item: str) -> list[str]:
    lines = ["* " + t if item == "*" else f"- {t}" for t in pattern_about(patterns, language)]
    rows = pattern_rows(patterns, language)
    for kind in ORDER:
        inside = [r for r in rows if r.kind == kind]
        lines += ["", head(say(f"pattern.section.{kind}", language)), ""]
        for number, row in enumerate(inside, 1):
            lines.append(f"{number}. {row.said}")
            lines += [f"   {item} {line}" for line in [*row.standing, *_quoted(row, language)]]
        if not inside:
            lines.append(say("pattern.none", language))
    for key, told in (("limits", pattern_limits), ("never", lambda _, lang: pattern_never(lang))):
        lines += ["", head(say(f"pattern.section.{key}", language)), ""]
        lines += [f"{item} {line}" for line in told(patterns, language)]
    return lines


def _quoted(row: PatternRow, language: Language) -> list[str]:
    """Return the first sentences of a row; the other forms hold all of them."""
    if not row.passages:
        return []
    lines = [say("pattern.passages", language, count=len(row.passages))]
    lines += [f"  {' '.join(s.text.split())} [{s.document}]" for s in row.passages[:SHOWN]]
    if len(row.passages) > SHOWN:
        lines.append(say("pattern.more", language, count=len(row.passages) - SHOWN))
    return lines


def _table(patterns: Patterns, language: Language) -> bytes:
    title = say("pattern.title", language)
    lines = [title, "", *_lines(patterns, language, lambda t: f"== {t} ==", "*")]
    return ("\n".join(lines) + "\n").encode()


def _markdown(patterns: Patterns, language: Language) -> bytes:
    lines = [f"# {say('pattern.title', language)}", ""]
    lines += _lines(patterns, language, lambda t: f"## {t}", "-")
    return ("\n".join(lines) + "\n").encode()


def _plain(cell: Cell) -> dict[str, Any]:
    """Return a cell as plain JSON; a bound that does not exist is null."""
    values = dict(zip(("ratio", "ratio_low", "ratio_high"), cell.ratio, strict=True))
    return {
        "level": cell.group.level, "group": cell.group.id, "stratum": cell.group.stratum, "weak_point": cell.mark,
        "k": cell.k, "n": cell.n, "marked": cell.marked, "total": cell.total, "expected": cell.expected,
        "share": cell.k / cell.n if cell.n else None,
        "elsewhere": (cell.marked - cell.k) / (cell.total - cell.n) if cell.total > cell.n else None,
        **{k: v if abs(v) < float("inf") else None for k, v in values.items()}, "p": cell.p, "q": cell.q,
    }  # fmt: skip


def _check(check: Check) -> dict[str, Any]:
    return {
        "name": check.name, "about": check.about, "passes": check.passes, "required": check.required,
        **{k: v for k, v in _plain(check.cell).items() if k in ("k", "n", "marked", "total", "ratio", "p")},
    }  # fmt: skip


def _finding(patterns: Patterns, finding: Finding) -> dict[str, Any]:
    tell = unsaid if finding.missing else sentence
    return {
        "level": finding.level, "group": finding.group, "weak_point": finding.weak_point,
        "said": {"zh": tell(patterns, finding, "zh"), "en": tell(patterns, finding, "en")},
        "missing": list(finding.missing), "period": finding.period, "cells": [_plain(c) for c in finding.cells],
        "spread": {k: v if abs(v) < float("inf") else None for k, v in vars(finding.spread).items()},
        "inferred": _plain(finding.inferred), "checks": [_check(c) for c in finding.checks],
        "agreement": None if finding.agreement is None else {
            "audit": _plain(finding.agreement.audit), "complaint": _plain(finding.agreement.complaint),
            "agree": finding.agreement.agree,
        },
        "odds_by_kind_of_document": finding.odds if abs(finding.odds) < float("inf") else None,
        "overturned_by": finding.overturn, "cases": list(finding.cases), "passages": list(finding.passages),
    }  # fmt: skip


def as_data(patterns: Patterns) -> dict[str, Any]:
    """Return the outcome as plain JSON: every number, both languages, the sentences once each."""
    found = patterns.search
    return {
        "revision": patterns.revision, "catalogue": load().version, "ring_rule": RULE,
        "thresholds": patterns.limits.model_dump(mode="json"), "scope": vars(patterns.scope),
        "cases": found.cases, "rings": found.rings, "period": found.period, "looks": found.looks,
        "inferred_looks": found.inferred_looks, "groups": found.groups, "small_groups": found.small_groups,
        "not_stated": found.not_stated, "about": {k: pattern_about(patterns, k) for k in ("zh", "en")},
        "limits": {k: pattern_limits(patterns, k) for k in ("zh", "en")},
        "never": {k: pattern_never(k) for k in ("zh", "en")},
        "findings": [_finding(patterns, f) for f in found.findings],
        "unsaid": [_finding(patterns, f) for f in found.unsaid],
        "inferred_only": [_plain(c) for c in found.inferred_only],
        "small": [
            {**_plain(c), "said": {"zh": small(patterns, c, "zh"), "en": small(patterns, c, "en")}}
            for c in found.small
        ],
        "passages": {k: {"document": s.document, "text": s.text} for k, s in sorted(patterns.passages.items())},
    }  # fmt: skip


def _json(patterns: Patterns, _language: Language) -> bytes:
    # NaN and Infinity are no JSON: a number that does not exist must have become null above
    return (json.dumps(as_data(patterns), ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _xlsx(patterns: Patterns, language: Language) -> bytes:
    names = ("number", "kind", "group", "point", *NUMBERS, "said")
    head: list[SheetCell] = [say(f"pattern.column.{n}", language) for n in names]
    rows = pattern_rows(patterns, language)
    body: list[list[SheetCell]] = []
    for number, row in enumerate(rows, 1):
        plain = _plain(row.cell)
        told = "\n".join([row.said, *row.standing])
        kind = say(f"pattern.section.{row.kind}", language)
        body.append([number, kind, row.group, row.point, *(plain[n] for n in NUMBERS), told])
    evidence: list[list[SheetCell]] = [
        [say(f"pack.sheet.{k}", language) for k in ("row", "document", "sentence")]
    ]
    evidence += [[number, s.document, s.text] for number, row in enumerate(rows, 1) for s in row.passages]
    told_of = {"limits": pattern_limits(patterns, language), "never": pattern_never(language)}
    lines = [say("pattern.title", language), *pattern_about(patterns, language)]
    for key, lines_of in told_of.items():
        lines += [say(f"pattern.section.{key}", language), *lines_of]
    about: list[list[SheetCell]] = [[line] for line in lines]
    return workbook({
        say("pack.sheet.answer", language): [head, *body],
        say("pack.sheet.evidence", language): evidence,
        say("pack.sheet.about", language): about,
    })  # fmt: skip


WRITERS: dict[str, Callable[[Patterns, Language], bytes]] = {
    "table": _table, "md": _markdown, "json": _json, "xlsx": _xlsx,
}  # fmt: skip
