"""The command ``related``: cases like one case, what reviewers say about them, and how good the ranking is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from incision.cli.app import app, state, words
from incision.cli.ask import Format, Limit, Output
from incision.cli.options import Who, Why
from incision.console import out
from vocabulary import IncisionError, say

Cases = Annotated[list[str] | None, typer.Option(help=words("help.judged"), show_default=False)]


@app.command(help=words("help.related"))
def related(
    who: Who,
    case: Annotated[str | None, typer.Argument(help=words("help.case"), show_default=False)] = None,
    limit: Limit = 10,
    form: Format = None,
    output: Output = None,
    evaluate: Annotated[Path | None, typer.Option(help=words("help.evaluate"))] = None,
    texts: Annotated[list[Path] | None, typer.Option(help=words("help.texts"))] = None,
    field: Annotated[str | None, typer.Option(help=words("help.filter_field"))] = None,
    region: Annotated[str | None, typer.Option(help=words("help.filter_region"))] = None,
    weak_point: Annotated[str | None, typer.Option(help=words("help.filter_weak_point"))] = None,
    status: Annotated[str | None, typer.Option(help=words("help.filter_status"))] = None,
    language: Annotated[Literal["zh", "en"] | None, typer.Option(help=words("help.filter_language"))] = None,
    since: Annotated[str | None, typer.Option(help=words("help.filter_since"))] = None,
    until: Annotated[str | None, typer.Option(help=words("help.filter_until"))] = None,
    min_score: Annotated[float, typer.Option(help=words("help.min_score"), min=0, max=1)] = 0.0,
    explicit_only: Annotated[bool, typer.Option("--explicit-only", help=words("help.explicit"))] = False,
    other_field: Annotated[bool, typer.Option("--other-field", help=words("help.other_field"))] = False,
    other_weak_point: Annotated[
        bool, typer.Option("--other-weak-point", help=words("help.other_weak_point"))
    ] = False,
    useful: Cases = None,
    not_useful: Cases = None,
    why: Why = "",
    feedback: Annotated[bool, typer.Option("--feedback", help=words("help.feedback"))] = False,
) -> None:
    """Show the cases that help to mend the weak point behind this one, each with its reasons."""
    from graph import Filters
    from incision import feedback as judging
    from incision import relating
    from incision.cli.rooms import casebook, current_graph

    now = state()
    if evaluate:
        out().print(relating.evaluation(now.home, evaluate, texts or [], output), markup=False)
        return
    if feedback:
        with casebook(now.home) as book:
            judging.write_judged(book, output)
        return
    if not case:
        raise IncisionError("case_needed")
    verdicts: list[tuple[judging.Verdict, str]] = [("useful", one) for one in useful or []]
    verdicts += [("not_useful", one) for one in not_useful or []]
    filters = Filters(
        field=field, region=region, weak_point=weak_point, status=status, language=language, since=since, until=until,
        min_score=min_score, explicit_only=explicit_only, same_weak_point_other_field=other_field,
        other_weak_point_same_route=other_weak_point,
    )  # fmt: skip
    with casebook(now.home) as book, current_graph(now, book) as graph:
        if verdicts:
            for number in judging.record(book, graph, case, verdicts, who=who, why=why):
                out().print(say("decided", now.language, id=number), markup=False)
            return
        relating.answer(
            book, graph, now.home, case,
            limit=limit, filters=filters, form=form, output=output, language=now.language,
        )  # fmt: skip
