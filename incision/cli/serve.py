"""``serve``: the API, its documentation and the workbench, on this machine unless keys are configured."""

from __future__ import annotations

from typing import Annotated

import typer

from incision.cli.app import app, state, words
from incision.console import err
from vocabulary import say

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@app.command(help=words("help.serve"))
def serve(
    host: Annotated[str, typer.Option(help=words("help.host"))] = "127.0.0.1",
    port: Annotated[int, typer.Option(help=words("help.port"), min=0, max=65535)] = 8000,
) -> None:
    """Start the API and say where its documentation is."""
    import uvicorn

    from incision.server import application

    now = state()
    api = application(now.home.ready(), now.language, host=host)
    shown = f"[{host}]" if ":" in host else host
    err().print(say("serving", now.language, url=f"http://{shown}:{port}"), markup=False)
    uvicorn.run(api, host=host, port=port, log_level="warning", access_log=False, server_header=False)
