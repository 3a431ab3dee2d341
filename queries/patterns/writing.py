"""Write the page: plain text, Markdown, JSON, XLSX; the same page and sentences give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from queries.patterns.page import ORDER, SMALL, PatternPage, PatternRow, Sentences, Told, sentences_of
from queries.workbook import Cell as SheetCell
from queries.workbook import workbook
from vocabulary import IncisionError, Language, one_line, say

SHOWN = 3
NUMBERS = ("k", "n", "share", "elsewhere", "ratio", "ratio_low", "ratio_high", "q")


def render_patterns(page: PatternPage, sentences: Sentences, form: str, language: Language) -> bytes:
    """Return the page as table, md, json or xlsx; raise ``format_unknown`` for another."""
    if form not in WRITERS:
        raise IncisionError("format_unknown", name=form, choices=", ".join(WRITERS))
    return WRITERS[form](page, sentences, language)


def shown_rows(page: PatternPage) -> list[PatternRow]:
    """Return the rows that people read: of the cells with too few rings only the first."""
    rows = [r for kind in ORDER if kind != "small" for r in page.of(kind)]
    return rows + page.of("small")[:SMALL]


def _lines(
    page: PatternPage,
    known: Sentences,
    language: Language,
    head: Callable[[str], str],
    item: str,
    struck: str,
) -> list[str]:
    lines = [f"{item} {t.text(language)}" for t in (*page.about, *page.since)]
    lines.append(f"{item} {say('pattern.run', language, run=page.run)}")
    rows = shown_rows(page)
    for kind in ORDER:
        inside = [r for r in rows if r.kind == kind]
        if kind == "rate" and not inside:
            continue
        lines += ["", head(say(f"pattern.section.{kind}", language)), ""]
        for number, row in enumerate(inside, 1):
            said = row.said.text(language)
            lines.append(f"{number}. {struck}{said}{struck}" if row.struck else f"{number}. {said}")
            below = [t.text(language) for t in (*row.struck, *row.standing)]
            lines += [f"   {item} {line}" for line in [*below, *_quoted(row, known, language)]]
        if not inside:
            lines.append(say("pattern.none", language))
    for key, told in (("limits", page.limits), ("never", page.never)):
        lines += ["", head(say(f"pattern.section.{key}", language)), ""]
        lines += [f"{item} {t.text(language)}" for t in told]
    return lines


def _quoted(row: PatternRow, known: Sentences, language: Language) -> list[str]:
    """Return the first sentences of a row; the other forms hold all of them."""
    found = sentences_of(row, known)
    if not found:
        return []
    lines = [say("pattern.passages", language, count=len(found))]
    lines += [f"  {one_line(s.text)} [{s.document}]" for s in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(say("pattern.more", language, count=len(found) - SHOWN))
    return lines


def _table(page: PatternPage, known: Sentences, language: Language) -> bytes:
    title = say("pattern.title", language)
    lines = [title, "", *_lines(page, known, language, lambda t: f"== {t} ==", "*", "")]
    return ("\n".join(lines) + "\n").encode()


def _markdown(page: PatternPage, known: Sentences, language: Language) -> bytes:
    lines = [f"# {say('pattern.title', language)}", ""]
    lines += _lines(page, known, language, lambda t: f"## {t}", "-", "~~")
    return ("\n".join(lines) + "\n").encode()


def _plain(told: tuple[Told, ...]) -> dict[str, list[str]]:
    return {"zh": [t.zh for t in told], "en": [t.en for t in told]}


def _row(row: PatternRow) -> dict[str, Any]:
    return {
        **row.data, "said": {"zh": row.said.zh, "en": row.said.en}, "standing": _plain(row.standing),
        "struck": _plain(row.struck), "cases": list(row.cases), "passages": [p.id for p in row.passages],
    }  # fmt: skip


def as_data(page: PatternPage, known: Sentences) -> dict[str, Any]:
    """Return the page as plain JSON: every number, both languages, the sentences once each."""
    told = {s.id: s for r in page.rows for s in sentences_of(r, known)}
    found = [r for r in page.rows if r.kind.startswith("PT-")]
    return {
        "run": page.run, "revision": page.revision, **page.data, "since": _plain(page.since), "about": _plain(page.about),
        "limits": _plain(page.limits), "never": _plain(page.never),
        "findings": [_row(r) for r in found], "rates": [_row(r) for r in page.of("rate")],
        "unsaid": [_row(r) for r in page.of("unsaid")], "small": [_row(r) for r in page.of("small")],
        "pictures": [p.model_dump(mode="json") for p in page.pictures],
        "passages": {k: {"document": s.document, "text": s.text} for k, s in sorted(told.items())},
    }  # fmt: skip


def _json(page: PatternPage, known: Sentences, _language: Language) -> bytes:
    # NaN and Infinity are no JSON: a number that does not exist must have become null before
    return (json.dumps(as_data(page, known), ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _xlsx(page: PatternPage, known: Sentences, language: Language) -> bytes:
    names = ("number", "kind", "group", "point", *NUMBERS, "said")
    head: list[SheetCell] = [say(f"pattern.column.{n}", language) for n in names]
    rows = shown_rows(page)
    body: list[list[SheetCell]] = []
    for number, row in enumerate(rows, 1):
        told = "\n".join(t.text(language) for t in (row.said, *row.struck, *row.standing))
        kind = say(f"pattern.section.{row.kind}", language)
        numbers = [row.numbers.get(n) for n in NUMBERS]
        body.append([number, kind, row.group.text(language), row.point.text(language), *numbers, told])
    evidence: list[list[SheetCell]] = [
        [say(f"pack.sheet.{k}", language) for k in ("row", "document", "sentence")]
    ]
    evidence += [
        [number, s.document, s.text] for number, row in enumerate(rows, 1) for s in sentences_of(row, known)
    ]
    lines = [say("pattern.title", language), *(t.text(language) for t in (*page.about, *page.since))]
    lines.append(say("pattern.run", language, run=page.run))
    for key, told_of in (("limits", page.limits), ("never", page.never)):
        lines += [say(f"pattern.section.{key}", language), *(t.text(language) for t in told_of)]
    about: list[list[SheetCell]] = [[line] for line in lines]
    return workbook({
        say("pack.sheet.answer", language): [head, *body],
        say("pack.sheet.evidence", language): evidence,
        say("pack.sheet.about", language): about,
    })  # fmt: skip


WRITERS: dict[str, Callable[[PatternPage, Sentences, Language], bytes]] = {
    "table": _table, "md": _markdown, "json": _json, "xlsx": _xlsx,
}  # fmt: skip
