"""Commands for whoever keeps the installation: doctor, backup and stop."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from incision.cli.app import app, state, words
from incision.console import out
from vocabulary import say


@app.command(help=words("help.doctor"))
def doctor() -> None:
    """Say what works, what is missing, and the way out; exit 3 where something needed is missing."""
    from incision.doctor import examine

    now = state()
    findings = list(examine(now.home, now.language))
    for finding in findings:
        out().print(
            say(f"doctor.{finding.state}", now.language, name=finding.name, detail=finding.detail),
            markup=False,
        )
        if finding.way_out:
            out().print(f"      {finding.way_out}", markup=False)
    if any(f.state == "missing" for f in findings):
        raise typer.Exit(3)


@app.command(help=words("help.backup"))
def backup(
    folder: Annotated[Path, typer.Argument(help=words("help.backup_folder"), show_default=False)],
) -> None:
    """Copy the record as of one moment, also while others write, with the user's own lists and packs."""
    from incision.backup import copy_home

    now = state()
    revision = copy_home(now.home, folder)
    out().print(say("backup.done", now.language, folder=folder, revision=revision), markup=False)
    out().print(say("backup.kept", now.language), markup=False)


@app.command(help=words("help.stop"))
def stop() -> None:
    """Stop the local engine of this home, where one runs."""
    from graph import stop as stop_engine

    now = state()
    key = "stopped.engine" if stop_engine(now.home.path) else "stopped.none"
    out().print(say(key, now.language), markup=False)
