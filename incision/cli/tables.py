"""Tables that come into the record: measures, denominators, registers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from incision.cli.app import app, fail, state, user, words
from incision.cli.options import Who, Why
from incision.console import out
from vocabulary import IncisionError, say


@app.command(name="import", help=words("help.import"))
def import_table(
    template: Annotated[str, typer.Argument(help=words("help.template"))],
    file: Annotated[Path | None, typer.Argument(help=words("help.table"), show_default=False)] = None,
    template_out: Annotated[
        Path | None, typer.Option("--template-out", help=words("help.template_out"))
    ] = None,
) -> None:
    """Bring a table (CSV, XLSX) into the record; every error names its row and column."""
    from incision.cli.rooms import casebook, follow
    from incision.output import write_bytes
    from incision.tabletemplate import empty_table
    from vocabulary import divisions

    now = state()
    if template_out is not None:
        write_bytes(template_out, empty_table(template, template_out.suffix.lower(), now.language))
        out().print(say("template.written", now.language, file=template_out, template=template), markup=False)
    if file is None:
        if template_out is None:
            raise IncisionError("import_needs_file", template=template)
        return
    with casebook(now.home) as book:
        result = book.import_table(template, file, who=user(), divisions=divisions(now.home.lists))
        for error in result.errors:
            fail(error, str(file))
        out().print(say("imported", now.language, count=result.count, template=template), markup=False)
        if result.ignored:
            ignored = ", ".join(result.ignored)
            out().print(say("imported.ignored", now.language, columns=ignored), markup=False)
        follow(now, book)


@app.command(help=words("help.remove"))
def remove(
    template: Annotated[str, typer.Argument(help=words("help.template"))],
    ids: Annotated[list[str] | None, typer.Argument(help=words("help.rows"), show_default=False)] = None,
    *,
    of: Annotated[Path | None, typer.Option("--of", help=words("help.rows_of"))] = None,
    who: Who,
    why: Why = "",
) -> None:
    """Take rows out of an imported table: by their ids, or all that a file holds."""
    from incision.cli.rooms import casebook, follow

    now = state()
    with casebook(now.home) as book:
        named = [*(ids or []), *(book.ids_in(template, of) if of else [])]
        count = book.remove_rows(template, named, who=who, why=why)
        out().print(say("removed", now.language, count=count, template=template), markup=False)
        follow(now, book)
