"""``serve``: the API and its documentation, on this machine unless keys are configured."""

from __future__ import annotations

from typing import Annotated

import typer

from incision.cli.app import app, state, words
from incision.console import err
from vocabulary import say


@app.command(help=words("help.serve"))
def serve(
    host: Annotated[str, typer.Option(help=words("help.host"))] = "127.0.0.1",
    port: Annotated[int, typer.Option(help=words("help.port"), min=0, max=65535)] = 8000,
) -> None:
    """Start the API and say where its documentation is."""
    from incision import server

    now = state()
    settings = server.settings_of(now.home, host)
    with server.listen(host, port) as listening:
        api = server.application(now.home, settings)

        def started(url: str) -> None:
            err().print(say("serving", now.language, url=url), markup=False)

        server.serve(api, listening, started)
