"""Commands that ask: query, cypher."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Annotated, Any

import typer

from incision.cli.app import app, state, words
from vocabulary import IncisionError

Format = Annotated[str | None, typer.Option("--format", help=words("help.format"))]
Output = Annotated[Path | None, typer.Option("-o", "--output", help=words("help.output"))]
Limit = Annotated[int, typer.Option(help=words("help.limit"), min=1, max=100_000)]


@app.command(help=words("help.query"))
def query(
    name: Annotated[str, typer.Argument(help=words("help.pack"))],
    param: Annotated[list[str] | None, typer.Option("--param", help=words("help.param"))] = None,
    form: Format = None,
    output: Output = None,
    limit: Limit = 1000,
) -> None:
    """Run one pack and write its result; every row leads to its sentences."""
    from incision.case_names import with_cases
    from incision.cli.rooms import casebook, current_graph
    from incision.results import save
    from queries import ask, pack

    now = state()
    with casebook(now.home) as book, current_graph(now, book) as graph:
        given = with_cases(book, graph, pack(name, now.home.packs), parameters(param or []))
        result = ask(graph, name, given, limit=limit, user_packs=now.home.packs)
        save(result, form, output, now.language)


def parameters(given: list[str]) -> dict[str, str]:
    """Split ``name=value`` pairs; the pack's own types read the values."""
    found = {}
    for text in given:
        # an input method for Chinese types the full-width sign
        name, *rest = re.split("[=\uff1d]", text, maxsplit=1)
        if not rest or not name.strip():
            raise IncisionError("parameter_malformed", text=text)
        if name.strip() in found:
            raise IncisionError("parameter_twice", name=name.strip())
        found[name.strip()] = rest[0]
    return found


@app.command(help=words("help.cypher"))
def cypher(
    statement: Annotated[str, typer.Argument(help=words("help.statement"))],
    param: Annotated[list[str] | None, typer.Option("--param", help=words("help.param"))] = None,
    limit: Limit = 1000,
    timeout: Annotated[float, typer.Option(help=words("help.timeout"), min=0.1, max=300)] = 30.0,
    form: Format = None,
    output: Output = None,
) -> None:
    """Run a read-only statement, with limits on rows and time."""
    from incision.cli.rooms import casebook, current_graph
    from incision.results import save_table

    now = state()
    with casebook(now.home) as book, current_graph(now, book) as graph:
        values: dict[str, Any] = {k: _value(v) for k, v in parameters(param or []).items()}
        table = graph.user_read(statement, values, limit=limit, timeout=timeout)
        save_table(table, form, output, now.language)


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text
