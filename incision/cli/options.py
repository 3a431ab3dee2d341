"""What several commands are given: documents, who acts, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from incision.cli.app import user, words

Documents = Annotated[list[str], typer.Argument(help=words("help.documents"), show_default=False)]
Who = Annotated[str, typer.Option(help=words("help.who"), default_factory=user, show_default=False)]
Why = Annotated[str, typer.Option(help=words("help.why"))]
