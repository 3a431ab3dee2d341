"""``list``: find the ids that other commands take."""

from __future__ import annotations

from typing import Annotated

import typer

from incision.cli.app import app, state, words
from incision.cli.ask import Format, Limit, Output
from incision.console import err
from vocabulary import say


@app.command(name="list", help=words("help.list"))
def list_(
    what: Annotated[str | None, typer.Argument(help=words("help.list_what"), show_default=False)] = None,
    find: Annotated[str | None, typer.Option(help=words("help.list_find"))] = None,
    limit: Limit = 200,
    form: Format = None,
    output: Output = None,
) -> None:
    """List reports, cases, units, regions, funds, imported tables or closed lists with their ids."""
    from incision import listing
    from incision.cli.rooms import casebook, current_graph
    from incision.results import save_table

    now = state()
    if what is None:
        save_table(listing.listed_kinds(now.language), form, output, now.language)
        return
    kind = listing.kind_named(what)
    where = listing.kinds()[kind]
    with casebook(now.home) as book:
        if where in ("table", "vocabulary"):
            table = listing.from_record(book, kind, find, limit, now.language, now.home.lists)
        else:
            with current_graph(now, book) as graph:
                table = (
                    listing.reports(book, graph, find, limit, now.language)
                    if where == "reports"
                    else listing.from_graph(graph, kind, find, limit, now.language)
                )
            if not table.rows and not book.count():
                err().print(say("list.empty", now.language), markup=False)
        save_table(table, form, output, now.language)
