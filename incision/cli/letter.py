"""``letter``: a draft for Word, to be reviewed, completed and approved by people."""

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
