"""The line through the rooms: read, extract, record, project. Bad inputs are named and the rest goes on."""

from __future__ import annotations

import multiprocessing
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from casebook import Casebook, Document
from extraction import EXTRACTOR, Extraction, RawReport, Refusal, extract, read_inputs
from incision.settings import Home
from vocabulary import IncisionError

BATCH = 64
POOL_FROM = 3 * BATCH


@dataclass(frozen=True)
class Read:
    """One report with its facts."""

    report: RawReport
    extraction: Extraction


@dataclass
class Added:
    """What ``add`` did: outcomes by name, counts of what was found, and what was refused."""

    outcomes: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    documents: list[str] = field(default_factory=list)
    refused: list[tuple[str, IncisionError]] = field(default_factory=list)


def _extract_one(item: tuple[RawReport, Path | None]) -> Read | Refusal:
    report, lists = item
    try:
        facts = extract(
            report.text,
            id=report.id,
            language=report.language,
            title=report.title,
            source_type=report.source_type,
            lists=lists,
            date=report.date,
        )
    except IncisionError as error:
        return Refusal(report.source, error)
    return Read(report, facts)


def extracted(
    inputs: Iterable[RawReport | Refusal], lists: Path | None, workers: int | None = None
) -> Iterator[Read | Refusal]:
    """Extract every report, in the order of the inputs.

    Small batches stay in this process; larger ones go to a pool of ``workers`` (default: the cores),
    with at most a few batches in flight, so that memory does not grow with the input.
    """
    source = iter(inputs)
    head = list(islice(source, POOL_FROM))
    count = workers or os.cpu_count() or 1
    if len(head) < POOL_FROM or count == 1:
        for item in head:
            yield item if isinstance(item, Refusal) else _extract_one((item, lists))
        if count == 1:
            for item in source:
                yield item if isinstance(item, Refusal) else _extract_one((item, lists))
        return
    # spawn: the parent may hold threads of a database driver, which fork would tear
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context) as pool:

        def stream() -> Iterator[RawReport | Refusal]:
            yield from head
            yield from source

        items = stream()
        while batch := list(islice(items, BATCH * count)):
            reports = [(item, lists) for item in batch if not isinstance(item, Refusal)]
            results = pool.map(_extract_one, reports, chunksize=max(1, BATCH // 4))
            for item in batch:
                yield item if isinstance(item, Refusal) else next(results)


def count_facts(extraction: Extraction) -> Counter[str]:
    """Return how many cases, people, units … one document gave."""
    found: Counter[str] = Counter()
    for case in extraction.cases:
        found["cases"] += 1
        found["officials"] += sum(p.kind == "official" for p in case.people)
        for kind in ("units", "regions", "funds", "money", "misconduct", "weak_points", "measures"):
            found[kind] += len(getattr(case, kind))
    return found


def add(
    casebook: Casebook,
    home: Home,
    paths: list[Path],
    *,
    step: Callable[[int], None] | None = None,
    workers: int | None = None,
) -> Added:
    """Read, extract and record ``paths``; each batch is acknowledged when its transaction is on disk."""
    return record(casebook, extracted(read_inputs(paths), home.lists, workers), step=step)


def recorded(casebook: Casebook, name: str) -> RawReport:
    """Return a recorded report as it was given. Errors: ``document_unknown``, ``document_purged``."""
    document = casebook.document(name)
    return RawReport(
        text=casebook.text(document.id), source=document.id, id=None, language=document.language, title=document.title,
        source_type=document.source_type, date=document.date, publisher=document.publisher,
    )  # fmt: skip


def read_by_others(casebook: Casebook) -> Iterator[Document]:
    """Yield the recorded reports whose facts are of another version than the one that runs."""
    after: str | None = None
    while page := casebook.documents(after=after):
        yield from (d for d in page if d.status != "purged" and d.extractor != EXTRACTOR)
        after = page[-1].id


def reread(
    casebook: Casebook,
    home: Home,
    names: Iterable[str] | None = None,
    *,
    step: Callable[[int], None] | None = None,
    workers: int | None = None,
) -> Added:
    """Read recorded reports with the version that runs; ``names`` None: all that another one read."""

    def reports() -> Iterator[RawReport | Refusal]:
        ids = [d.id for d in read_by_others(casebook)] if names is None else names
        for name in ids:
            try:
                yield recorded(casebook, name)
            except IncisionError as error:
                yield Refusal(name, error)

    return record(casebook, extracted(reports(), home.lists, workers), step=step)


def record(
    casebook: Casebook, items: Iterable[Read | Refusal], *, step: Callable[[int], None] | None = None
) -> Added:
    """Record extracted reports in batches; what cannot be recorded is named and the rest goes on."""
    result = Added()
    stream = iter(items)
    while batch := list(islice(stream, BATCH)):
        good = [item for item in batch if isinstance(item, Read)]
        result.refused += [(item.source, item.error) for item in batch if isinstance(item, Refusal)]
        for item, outcome in zip(
            good, casebook.add_many([(g.report, g.extraction) for g in good]), strict=True
        ):
            if isinstance(outcome, IncisionError):
                result.refused.append((item.report.source, outcome))
                continue
            result.outcomes[outcome.outcome] += 1
            result.documents.append(outcome.document_id)
            if outcome.outcome in ("new", "re-read"):
                result.found += count_facts(item.extraction)
        if step:
            step(len(batch))
    return result
