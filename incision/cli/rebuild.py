"""The graph, made anew."""

from __future__ import annotations

from incision.cli.app import app, state, words
from incision.console import out
from vocabulary import say


@app.command(help=words("help.rebuild"))
def rebuild() -> None:
    """Make the graph from the casebook, from nothing."""
    from graph import connect
    from graph import rebuild as remake
    from incision.cli.rooms import casebook
    from incision.console import progress

    now = state()
    with casebook(now.home) as book, connect(now.home.path) as graph:
        with progress(say("step.projecting", now.language), None, now.language) as step:
            remake(book, graph, lists=now.home.lists, step=step)
        out().print(say("rebuilt", now.language, revision=graph.revision), markup=False)
