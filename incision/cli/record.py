"""Commands that take reports out of the results, and bring them back."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from incision.cli.app import app, fail, state, words
from incision.cli.options import Documents, Who, Why
from incision.console import out
from vocabulary import IncisionError, say


@app.command(help=words("help.withdraw"))
def withdraw(
    documents: Documents,
    who: Who,
    why: Why = "",
    preview: Annotated[bool, typer.Option("--preview", help=words("help.preview"))] = False,
) -> None:
    """Take reports out of every result; they stay in the record and can be restored."""
    from incision.cli.rooms import casebook, current_graph, follow
    from incision.runs import fed
    from incision.withdrawal import consequences

    now = state()
    with casebook(now.home) as book, current_graph(now, book) as graph:
        for name in documents:
            try:
                document = book.document(name)
                told = [
                    *consequences(graph, document.id, now.language),
                    *fed(book, document.id, now.language),
                ]
                for line in told:
                    out().print(line, markup=False)
                if not preview:
                    book.withdraw(document.id, who=who, why=why)
                    out().print(say("withdrawn", now.language, id=document.id), markup=False)
            except IncisionError as error:
                fail(error, name)
        if not preview:
            follow(now, book)


@app.command(help=words("help.restore"))
def restore(documents: Documents, who: Who, why: Why = "") -> None:
    """Bring withdrawn reports back into the results."""
    _each(documents, "restore", who, why, "restored")


@app.command(help=words("help.purge"))
def purge(
    documents: Documents,
    who: Who,
    why: Why = "",
    yes: Annotated[bool, typer.Option("--yes", help=words("help.yes"))] = False,
) -> None:
    """Erase the text and the facts; the hash stays, so that the report cannot come back unnoticed."""
    # there is no way back: people are asked, programs are not
    if sys.stdin.isatty() and not yes:
        typer.confirm(say("purge.sure", state().language, names=", ".join(documents)), abort=True)
    _each(documents, "purge", who, why, "purged")


def _each(documents: list[str], action: str, who: str, why: str, done: str) -> None:
    from graph import discard
    from incision.cli.rooms import casebook, follow
    from incision.runs import fed

    now, finished = state(), 0
    with casebook(now.home) as book:
        for name in documents:
            try:
                document = book.document(name)
                # said before: a purge leaves nothing that could be named
                for line in fed(book, document.id, now.language) if action == "purge" else ():
                    out().print(line, markup=False)
                getattr(book, action)(document.id, who=who, why=why)
                out().print(say(done, now.language, id=document.id), markup=False)
                finished += 1
            except IncisionError as error:
                fail(error, name)
        if action == "purge" and finished:
            # an engine keeps the bytes of deleted records until it needs the room: the graph is made anew
            discard(now.home.path)
        follow(now, book)
