"""``extract`` and ``add``: reports in, facts out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from incision.cli.app import app, fail, state, words
from incision.console import out, progress
from incision.output import write_lines
from vocabulary import IncisionError, say

Inputs = Annotated[list[Path], typer.Argument(help=words("help.inputs"), show_default=False)]
Workers = Annotated[int | None, typer.Option(help=words("help.workers"), min=1)]


@app.command(help=words("help.extract"))
def extract(
    inputs: Inputs,
    output: Annotated[Path | None, typer.Option("-o", "--output", help=words("help.output"))] = None,
    workers: Workers = None,
) -> None:
    """Write the facts of each report as one JSON line; no database is touched."""
    from extraction import Refusal, read_inputs
    from incision.pipeline import extracted

    now = state()

    def lines() -> Iterator[str]:
        with progress(say("step.extracting", now.language), None, now.language) as step:
            for item in extracted(read_inputs(inputs), now.home.lists, workers):
                if isinstance(item, Refusal):
                    fail(item.error, item.source)
                else:
                    yield json.dumps(item.extraction.as_json(), ensure_ascii=False)
                step(1)

    if not write_lines(output, lines()) and not now.failed:
        raise IncisionError("input_missing")


@app.command(help=words("help.add"))
def add(inputs: Inputs, workers: Workers = None) -> None:
    """Read, extract, record and project; the same report twice changes nothing."""
    from incision import pipeline
    from incision.cli.rooms import casebook, current_graph
    from incision.report import added

    now = state()
    with casebook(now.home) as book:
        with progress(say("step.reading", now.language), None, now.language) as step:
            result = pipeline.add(book, now.home, inputs, step=step, workers=workers)
        for source, error in result.refused:
            fail(error, source)
        if not result.outcomes and not result.refused:
            raise IncisionError("input_missing")
        with current_graph(now, book) as graph:
            out().print(added(result, graph, now.language), markup=False)


@app.command(help=words("help.reread"))
def reread(
    documents: Annotated[
        list[str] | None, typer.Argument(help=words("help.reread_documents"), show_default=False)
    ] = None,
    workers: Workers = None,
) -> None:
    """Read recorded reports with the version that runs; what people decided stays as they left it."""
    from incision import pipeline
    from incision.cli.rooms import casebook, follow

    now = state()
    with casebook(now.home) as book:
        with progress(say("step.reading", now.language), None, now.language) as step:
            result = pipeline.reread(book, now.home, documents or None, step=step, workers=workers)
        for source, error in result.refused:
            fail(error, source)
        follow(now, book)
        count, waits = result.outcomes["re-read"], len(book.pending_decisions())
        out().print(say("reread.done", now.language, count=count, waiting=waits), markup=False)
