"""``demo``: the whole line on the shipped samples, with words on what is seen."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from incision.cli.app import State, app, state, words
from incision.console import out, progress
from vocabulary import say


@app.command(help=words("help.demo"))
def demo(
    folder: Annotated[Path, typer.Option("--folder", help=words("help.demo_folder"))] = Path("incision-demo"),
) -> None:
    """Read the samples, build the graph, show patterns and related cases, and say where to look."""
    from incision import demo as line
    from incision import pipeline
    from incision.cli.rooms import casebook, current_graph
    from incision.console import tell
    from incision.report import added

    before = state()
    now = State(line.fresh(folder.expanduser().absolute()), before.language, before.debug)
    _heading(now, 1)
    with casebook(now.home) as book:
        with progress(say("step.reading", now.language), None, now.language) as step:
            result = pipeline.add(book, now.home, line.inputs(), step=step)
        tables = list(line.take_tables(book, now.home))
        with current_graph(now, book) as graph:
            _heading(now, 2)
            _say(added(result, graph, now.language))
            _say(*(say("imported", now.language, count=n, template=name) for name, n in tables))
            for source, error in result.refused:
                tell(out(), error, now.language, Path(source).name)
            _heading(now, 3)
            findings = []
            for shown in line.patterns(graph, now.home.path / "pages", now.language):
                _say(*line.told(shown.result, now.language))
                findings.append(shown.page)
            _heading(now, 4)
            case, like = line.related(book, graph, now.home)
            _say(*line.related_lines(case, like, now.language))
            pages = line.pages(book, graph, now.home.path / "pages", case, like, now.language)
    _heading(now, 5)
    for page in pages + findings:
        _say(f"  {page}")
    _say(say("demo.serve", now.language, folder=folder), say("demo.more", now.language, folder=folder))


def _heading(now: State, number: int) -> None:
    out().print(f"\n{number}. {say(f'demo.part.{number}', now.language)}", markup=False, style="bold")


def _say(*lines: str) -> None:
    for text in lines:
        out().print(text, markup=False)
