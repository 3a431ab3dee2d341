"""Commands that write into the record: withdraw, restore, purge, decide, import, rebuild."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from incision.cli.app import app, fail, state, user, words
from incision.console import out
from vocabulary import IncisionError, say

Documents = Annotated[list[str], typer.Argument(help=words("help.documents"), show_default=False)]
Who = Annotated[str, typer.Option(help=words("help.who"), default_factory=user, show_default=False)]
Why = Annotated[str, typer.Option(help=words("help.why"))]


@app.command(help=words("help.withdraw"))
def withdraw(
    documents: Documents,
    who: Who,
    why: Why = "",
    preview: Annotated[bool, typer.Option("--preview", help=words("help.preview"))] = False,
) -> None:
    """Take reports out of every result; they stay in the record and can be restored."""
    from incision.cli.rooms import casebook, current_graph
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
            with current_graph(now, book):
                pass


@app.command(help=words("help.restore"))
def restore(documents: Documents, who: Who, why: Why = "") -> None:
    """Bring withdrawn reports back into the results."""
    _each(documents, "restore", who, why, "restored")


@app.command(help=words("help.purge"))
def purge(documents: Documents, who: Who, why: Why = "") -> None:
    """Erase the text and the facts; the hash stays, so that the report cannot come back unnoticed."""
    _each(documents, "purge", who, why, "purged")


def _each(documents: list[str], action: str, who: str, why: str, done: str) -> None:
    from graph import discard
    from incision.cli.rooms import casebook, current_graph
    from incision.runs import fed

    now = state()
    with casebook(now.home) as book:
        for name in documents:
            try:
                document = book.document(name)
                # said before: a purge leaves nothing that could be named
                for line in fed(book, document.id, now.language) if action == "purge" else ():
                    out().print(line, markup=False)
                getattr(book, action)(document.id, who=who, why=why)
                out().print(say(done, now.language, id=document.id), markup=False)
            except IncisionError as error:
                fail(error, name)
        if action == "purge":
            # an engine keeps the bytes of deleted records until it needs the room: the graph is made anew
            discard(now.home.path)
        with current_graph(now, book):
            pass


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

    now = state()
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
                    listed = " ".join(
                        str(fact.value[k]) for k in ("id", "value") if fact.value.get(k) is not None
                    )
                    words_of = (
                        fact.id,
                        f"{fact.kind:12}",
                        fact.state,
                        listed,
                        " ".join(fact.text.split())[:60],
                    )
                    out().print("  ".join(words_of), markup=False)


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
    from incision.cli.rooms import casebook, current_graph

    now = state()
    # a merge or a split is about entities, all else about facts
    kind: Literal["entity", "fact"] = "entity" if action in ("merge", "split") else "fact"
    with casebook(now.home) as book:
        number = book.decide(Decision(action, kind, tuple(targets), who, why, _json(value)))
        out().print(say("decided", now.language, id=number), markup=False)
        with current_graph(now, book):
            pass


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


@app.command(name="import", help=words("help.import"))
def import_table(
    template: Annotated[str, typer.Argument(help=words("help.template"))],
    file: Annotated[Path | None, typer.Argument(help=words("help.table"), show_default=False)] = None,
    template_out: Annotated[
        Path | None, typer.Option("--template-out", help=words("help.template_out"))
    ] = None,
) -> None:
    """Bring a table (CSV, XLSX) into the record; every error names its row and column."""
    from incision.cli.rooms import casebook, current_graph
    from incision.output import write_bytes
    from incision.tabletemplate import empty_table
    from vocabulary import divisions

    now = state()
    if template_out is not None:
        write_bytes(template_out, empty_table(template, template_out.suffix.lower(), now.language))
        out().print(say("template.written", now.language, file=template_out, template=template), markup=False)
    if file is None:
        if template_out is None:
            raise IncisionError("import_needs_file", template=template)
        return
    with casebook(now.home) as book:
        result = book.import_table(template, file, who=user(), divisions=divisions(now.home.lists))
        for error in result.errors:
            fail(error, str(file))
        out().print(say("imported", now.language, count=result.count, template=template), markup=False)
        if result.ignored:
            ignored = ", ".join(result.ignored)
            out().print(say("imported.ignored", now.language, columns=ignored), markup=False)
        with current_graph(now, book):
            pass


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
