"""The command that searches for patterns: regional, systemic, industry-wide, or plainly not enough data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from incision.cli.app import app, state, words

Level = Literal["regional", "systemic", "industry", "unit"]


@app.command(help=words("help.patterns"))
def patterns(
    what: Annotated[str | None, typer.Argument(help=words("help.patterns.what"), show_default=False)] = None,
    level: Annotated[Level | None, typer.Option(help=words("help.patterns.level"))] = None,
    field: Annotated[str | None, typer.Option(help=words("help.patterns.field"))] = None,
    region: Annotated[str | None, typer.Option(help=words("help.patterns.region"))] = None,
    period: Annotated[str | None, typer.Option(help=words("help.patterns.period"))] = None,
    form: Annotated[str | None, typer.Option("--format", help=words("help.format"))] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", help=words("help.output"))] = None,
) -> None:
    """Search the whole graph once and write what was found and what could not be said."""
    from incision import __version__
    from incision.cli.rooms import casebook, current_graph
    from incision.patterns import FORMS, written
    from incision.results import deliver, form_of
    from queries import Scope, pattern_page, refuse, search_patterns

    now = state()
    if what is not None:
        refuse(what, now.language)
    chosen = form_of(form, output, FORMS)
    scope = Scope(level, field, region, period).checked()
    with casebook(now.home) as book, current_graph(now, book) as graph:
        found = search_patterns(graph, scope)
    page = pattern_page(found, software=__version__)
    deliver(written(page, found.passages, chosen, now.language), chosen, output, now.language)
