"""``letter`` and ``draft``: a letter for Word, rows for the ledgers; people review, complete and approve them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from incision.cli.app import app, state, words
from incision.console import out
from incision.output import write_bytes
from vocabulary import IncisionError, say


@app.command(name="letter", help=words("help.letter"))
def letter_(
    case: Annotated[str, typer.Argument(help=words("help.case"), show_default=False)],
    output: Annotated[Path, typer.Option("-o", "--output", help=words("help.letter_output"))],
    kind: Annotated[
        Literal["suggestion", "reminder"], typer.Option(help=words("help.letter_kind"))
    ] = "suggestion",
    unit: Annotated[str | None, typer.Option(help=words("help.letter_unit"))] = None,
) -> None:
    """Write a draft letter about one case; every point stands with its sentence."""
    from incision.cli.rooms import casebook, current_graph
    from incision.letters import draft

    now = state()
    if output.suffix.lower() != ".docx":
        raise IncisionError("suffix_wrong", path=output, choices=".docx")
    with casebook(now.home) as book, current_graph(now, book) as graph:
        content = draft(book, graph, case, kind, unit, now.language)
    write_bytes(output, content)
    out().print(say("written", now.language, path=output), markup=False)
    out().print(say("letter.draft", now.language), markup=False)
    out().print(say("letter.next", now.language, case=case), markup=False)


@app.command(name="draft", help=words("help.draft"))
def draft_(
    table: Annotated[str, typer.Argument(help=words("help.draft_table"))],
    cases: Annotated[
        list[str] | None, typer.Argument(help=words("help.draft_cases"), show_default=False)
    ] = None,
    *,
    output: Annotated[Path, typer.Option("-o", "--output", help=words("help.draft_output"))],
    weak_point: Annotated[str | None, typer.Option(help=words("help.draft_point"))] = None,
    field: Annotated[str | None, typer.Option(help=words("help.filter_field"))] = None,
    region: Annotated[str | None, typer.Option(help=words("help.filter_region"))] = None,
    unit: Annotated[str | None, typer.Option(help=words("help.letter_unit"))] = None,
) -> None:
    """Write rows for the library of projects or for the ledger of measures, with the sentences behind them."""
    from incision.case_names import case_named
    from incision.cli.rooms import casebook, current_graph
    from incision.drafts import draft, of_cases, of_point, written

    now = state()
    if bool(cases) == bool(weak_point):
        raise IncisionError("draft_of_what")
    with casebook(now.home) as book, current_graph(now, book) as graph:
        if weak_point:
            chosen = of_point(graph, weak_point, field, region)
        else:
            chosen = of_cases(graph, [case_named(book, graph, c) for c in cases or ()])
        made = draft(graph, table, chosen, unit, now.language)
    write_bytes(output, written(made, output.suffix.lower(), now.language))
    out().print(say("written", now.language, path=output), markup=False)
    out().print(
        say("draft.written", now.language, table=made.table, file=output, count=len(made.rows)), markup=False
    )
