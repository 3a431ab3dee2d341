"""The command that searches for patterns: regional, systemic, industry-wide, recurrent, or plainly not enough data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from incision.cli.app import app, state, user, words
from incision.console import err, out
from vocabulary import IncisionError, say

Level = Literal["regional", "systemic", "industry", "unit"]


@app.command(help=words("help.patterns"))
def patterns(
    what: Annotated[str | None, typer.Argument(help=words("help.patterns.what"), show_default=False)] = None,
    level: Annotated[Level | None, typer.Option(help=words("help.patterns.level"))] = None,
    field: Annotated[str | None, typer.Option(help=words("help.patterns.field"))] = None,
    region: Annotated[str | None, typer.Option(help=words("help.patterns.region"))] = None,
    period: Annotated[str | None, typer.Option(help=words("help.patterns.period"))] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help=words("help.patterns.as_of"))] = None,
    runs: Annotated[bool, typer.Option("--runs", help=words("help.patterns.runs"))] = False,
    pictures: Annotated[Path | None, typer.Option("--pictures", help=words("help.patterns.pictures"))] = None,
    form: Annotated[str | None, typer.Option("--format", help=words("help.format"))] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", help=words("help.output"))] = None,
) -> None:
    """Search the whole graph once and write what was found and what could not be said; the run is stored."""
    from incision import __version__
    from incision.cli.rooms import casebook, current_graph
    from incision.output import write_bytes
    from incision.patterns import FORMS, written
    from incision.patterns import pictures as drawn
    from incision.results import deliver, form_of
    from incision.runs import again, keep, listed
    from queries import Scope, pattern_page, refuse, search_patterns

    now = state()
    if what is not None:
        refuse(what, now.language)
    if runs:
        with casebook(now.home) as book:
            for line in list(listed(book, now.language)) or [say("pattern.no_runs", now.language)]:
                out().print(line, markup=False, soft_wrap=True)
        return
    chosen = form_of(form, output, FORMS)
    given = {"--level": level, "--field": field, "--region": region, "--period": period}
    if as_of is not None:
        for option, value in given.items():
            if value is not None:
                raise IncisionError("patterns_as_of_alone", option=option)
    scope = Scope(level, field, region, period).checked()
    with casebook(now.home) as book, current_graph(now, book) as graph:
        if as_of is not None:
            page, known = again(book, graph, as_of)
        else:
            found = search_patterns(graph, scope)
            page, known = pattern_page(found, software=__version__), found.passages
            keep(book, page, user())
    if pictures is not None:
        for name, content in drawn(page, now.language).items():
            write_bytes(pictures / name, content)
    deliver(written(page, known, chosen, now.language), chosen, output, now.language)
    if page.of("PT-I") or page.of("PT-S") or page.of("PT-R") or page.of("PT-U"):
        err().print(say("draft.patterns", now.language), markup=False)
