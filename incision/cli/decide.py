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
def waiting(
    who: Who,
    take_up: Annotated[int | None, typer.Option(help=words("help.take_up"))] = None,
    fact: Annotated[str | None, typer.Option(help=words("help.take_up_fact"))] = None,
    drop: Annotated[int | None, typer.Option(help=words("help.drop"))] = None,
    why: Why = "",
) -> None:
    """List the decisions that find no place in what the extraction in force reads, take one up again, or drop it."""
    from incision.cli.rooms import casebook, follow
    from incision.factlist import waiting_details, waiting_line
    from visualizations import waiting_rows

    now = state()
    if (take_up is None) != (fact is None) or (take_up is not None and drop is not None):
        raise IncisionError("waiting_options")
    with casebook(now.home) as book:
        if take_up is not None and fact is not None:
            number = book.take_up(take_up, fact, who=who, why=why)
            out().print(
                say("waiting.taken_up", now.language, number=take_up, fact=fact, id=number), markup=False
            )
        elif drop is not None:
            number = book.drop(drop, who=who, why=why)
            out().print(say("waiting.dropped", now.language, number=drop, id=number), markup=False)
        else:
            rows = waiting_rows(book)
            for row in rows:
                out().print(waiting_line(row, now.language), markup=False)
                for line in waiting_details(row, now.language):
                    out().print(line, markup=False)
            if not rows:
                out().print(say("waiting.none", now.language), markup=False)
            return
        follow(now, book)


Action = Literal["accept", "reject", "correct", "merge", "split", "withdraw", "restore"]
TARGETS: dict[str, Literal["entity", "decision"]] = {
    "merge": "entity", "split": "entity", "withdraw": "decision", "restore": "decision",
}  # fmt: skip


@app.command(help=words("help.decide"))
def decide(
    action: Annotated[Action, typer.Argument(help=words("help.action"))],
    targets: Annotated[list[str], typer.Argument(help=words("help.targets"), show_default=False)],
    who: Who,
    why: Why = "",
    value: Annotated[str | None, typer.Option(help=words("help.value"))] = None,
) -> None:
    """Record a decision on a fact, a merge or split of entities, or undo one: who, when, why."""
    from casebook import Decision
    from graph import catch_up, placed_decision
    from incision.cli.rooms import casebook, current_graph

    now = state()
    decision = Decision(action, TARGETS.get(action, "fact"), tuple(targets), who, why, _json(value))
    with casebook(now.home) as book:
        if decision.target_kind != "entity":
            _decided(book.decide(decision))
        with current_graph(now, book) as graph:
            if decision.target_kind == "entity":
                _decided(book.decide(placed_decision(book, graph, decision, lists=now.home.lists)))
                catch_up(book, graph, lists=now.home.lists)


def _decided(number: int) -> None:
    out().print(say("decided", state().language, id=number), markup=False)


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
