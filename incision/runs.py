"""Runs of the pattern search in the record: kept, listed, printed again, and named when a report that fed them goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from casebook import Casebook, Part, Run
from graph import Graph
from queries import (
    Gone,
    PatternPage,
    PatternRow,
    Sentence,
    Told,
    both,
    confirmed_statuses,
    page_of,
    passage_sentences,
    strike,
)
from vocabulary import Language, say

KIND = "patterns"


def keep(book: Casebook, page: PatternPage, who: str) -> str:
    """Store the page of a run and return its id; the same page is stored once."""
    documents = [(), *(_documents(r) for r in page.rows)]
    parts = [Part(body, used) for body, used in zip(page.parts(), documents, strict=True)]
    book.keep_run(Run(page.run, KIND, who, page.revision), parts)
    return page.run


def _documents(row: PatternRow) -> tuple[str, ...]:
    return tuple(sorted({c.rpartition("-")[0] for c in row.cases} | {p.document for p in row.passages}))


def again(book: Casebook, graph: Graph, name: str) -> tuple[PatternPage, dict[str, Sentence]]:
    """Return a stored page as it stands now, with its sentences as the record shows them; ``run_unknown``."""
    run, parts = book.run(name)
    purged = {n: _purged(book, p.documents) for n, p in enumerate(parts) if p.body is None}
    page = page_of(run.id, [p.body for p in parts], purged)
    known = passage_sentences(graph, (p.id for r in page.rows for p in r.passages))
    since = []
    if "measures" in book.changes(run.revision).tables:
        since.append(both("pattern.since.measures"))
    return strike(page, _gone(book, run.revision, page), known, since), known


def _purged(book: Casebook, documents: tuple[str, ...]) -> list[str]:
    return [d for d in documents if book.document(d).status == "purged"]


def _gone(book: Casebook, revision: int, page: PatternPage) -> dict[str, list[Gone]]:
    """Return what was withdrawn, purged, cleared or rejected since, by document and by case."""
    touched = set(book.changes(revision).documents)
    used: dict[str, set[str]] = defaultdict(set)
    for case in (c for r in page.rows for c in r.cases):
        used[case.rpartition("-")[0]].add(case)
    found: dict[str, list[Gone]] = defaultdict(list)
    for name in sorted(touched & used.keys()):
        document = book.document(name)
        if document.status != "active":
            found[name].append(Gone(name, document.status))
            continue
        cases = {c.id: c for c in book.effective(name).cases}
        for identifier in sorted(used[name]):
            now = cases.get(identifier)
            if now is None:
                found[identifier].append(Gone(name, "changed"))
            elif now.status not in confirmed_statuses():
                found[identifier].append(Gone(name, "cleared"))
            else:
                points = frozenset(w.id for w in now.weak_points if w.mode == "E")
                found[identifier].append(Gone(name, "rejected", points))
    return found


def listed(book: Casebook, language: Language) -> Iterator[str]:
    """Yield one line a stored run, the oldest first."""
    for run in book.runs():
        page = page_of(run.id, [p.body for p in book.run(run.id)[1]], {})
        findings = sum(r.kind.startswith("PT-") for r in page.rows)
        yield say(
            "pattern.run_line", language, run=run.id, at=run.at, who=run.who, revision=run.revision,
            scope=page.about[1].text(language), findings=findings,
        )  # fmt: skip


def fed(book: Casebook, document: str, language: Language) -> Iterator[str]:
    """Yield the stored findings that a report feeds, each with the runs that hold it."""
    runs: dict[tuple[str, str, str], list[str]] = {}
    names: dict[tuple[str, str, str], tuple[Told, Told]] = {}
    for run, part in book.parts_using(document):
        if part.body is None:
            continue
        row = PatternRow.model_validate_json(part.body)
        if row.kind.startswith("PT-") or row.kind == "rate":
            key: tuple[str, str, str] = (row.kind, row.group.zh, row.point.zh)
            runs.setdefault(key, []).append(run.id)
            names[key] = (row.group, row.point)
    for key, ids in runs.items():
        group, point = names[key]
        yield say(
            "consequence.finding", language, kind=say(f"pattern.section.{key[0]}", language), group=group.text(language),
            point=point.text(language), runs=", ".join(dict.fromkeys(ids)),
        )  # fmt: skip
