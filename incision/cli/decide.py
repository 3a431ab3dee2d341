"""Facts, and what people decide about them."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated, Any, Literal

import typer

from incision.cli.app import app, fail, state, words
from incision.cli.options import Documents, Who, Why
from incision.console import out
from vocabulary import IncisionError, say


@app.command(help=words("help.facts"))
def facts(
    documents: Documents,
    kind: Annotated[str | None, typer.Option(help=words("help.fact_kind"))] = None,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", help=words("help.facts_format"))
    ] = "table",
) -> None:
    """List the facts of reports with their ids, spans and states: what a decision names."""
    from incision.cli.rooms import casebook
    from incision.factlist import kind_named, line_of

    now = state()
    kind = kind_named(kind) if kind is not None else None
    with casebook(now.home) as book:
        for name in documents:
            try:
                found = [f for f in book.facts(name) if kind is None or f.kind == kind]
            except IncisionError as error:
                fail(error, name)
                continue
            for fact in found:
                if form == "json":
                    out().print(json.dumps(asdict(fact), ensure_ascii=False, sort_keys=True), markup=False)
                else:
                    out().print(line_of(fact, now.language), markup=False)


@app.command(help=words("help.waiting"))
def waiting() -> None:
    """List the decisions that find no place in what the extraction in force reads: they wait for a person."""
    from incision.cli.rooms import casebook
    from incision.factlist import waiting_lines

    now = state()
    with casebook(now.home) as book:
        lines = list(waiting_lines(book, now.language))
    for line in lines or [say("waiting.none", now.language)]:
        out().print(line, markup=False)


@app.command(help=words("help.decide"))
def decide(
    action: Annotated[
        Literal["accept", "reject", "correct", "merge", "split"], typer.Argument(help=words("help.action"))
    ],
    targets: Annotated[list[str], typer.Argument(help=words("help.targets"), show_default=False)],
    who: Who,
    why: Why = "",
    value: Annotated[str | None, typer.Option(help=words("help.value"))] = None,
) -> None:
    """Record a decision on a fact, or a merge or split of entities: who, when, why."""
    from casebook import Decision
    from incision.cli.rooms import casebook, follow

    now = state()
    # a merge or a split is about entities, all else about facts
    kind: Literal["entity", "fact"] = "entity" if action in ("merge", "split") else "fact"
    with casebook(now.home) as book:
        number = book.decide(Decision(action, kind, tuple(targets), who, why, _json(value)))
        out().print(say("decided", now.language, id=number), markup=False)
        follow(now, book)


def _json(value: str | None) -> dict[str, Any] | None:
    if value is None:
        return None
    try:
        found = json.loads(value)
    except json.JSONDecodeError as error:
        raise IncisionError("value_malformed", reason=str(error)) from error
    if not isinstance(found, dict):
        raise IncisionError("value_malformed", reason=type(found).__name__)
    return found
