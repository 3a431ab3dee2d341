"""The command that tells why a report gave its facts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from incision.cli.app import app, state, words
from incision.console import out
from incision.output import write_bytes, write_lines
from vocabulary import IncisionError, say


@app.command(help=words("help.explain"))
def explain(
    document: Annotated[str, typer.Argument(help=words("help.explain_document"))],
    fact: Annotated[str | None, typer.Option(help=words("help.explain_fact"))] = None,
    form: Annotated[
        Literal["text", "json", "html"], typer.Option("--format", help=words("help.explain_format"))
    ] = "text",
    output: Annotated[Path | None, typer.Option("-o", "--output", help=words("help.output"))] = None,
) -> None:
    """Tell which rule proposed each fact, what competed, why it won."""
    from incision.cli.rooms import casebook
    from incision.explaining import as_text, explained
    from visualizations import chosen, document_html, explanation

    now = state()
    if form == "html" and output is None:
        raise IncisionError("output_needed", form=form)
    with casebook(now.home) as book:
        view = explained(book, document, now.home.lists, fact)
    chosen(view, fact)
    if form == "html" and output is not None:
        write_bytes(output, document_html(view, now.language).encode())
    elif form == "json":
        text = json.dumps(explanation(view, fact), ensure_ascii=False, sort_keys=True, indent=1)
        write_lines(output, [text])
    else:
        write_lines(output, as_text(view, fact, now.language))
    if output is not None:
        out().print(say("written", now.language, path=output), markup=False)
