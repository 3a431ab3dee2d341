"""Commands that make files for people: network, dossier, export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from incision.cli.app import app, state, words
from incision.cli.ask import parameters
from incision.console import out
from incision.output import write
from vocabulary import IncisionError, say

Target = Annotated[Path, typer.Option("-o", "--output", help=words("help.output"))]


@app.command(help=words("help.network"))
def network(
    output: Target,
    case: Annotated[str | None, typer.Option(help=words("help.case"))] = None,
    weak_point: Annotated[str | None, typer.Option(help=words("help.weak_point"))] = None,
    unit: Annotated[str | None, typer.Option(help=words("help.unit"))] = None,
    region: Annotated[str | None, typer.Option(help=words("help.region"))] = None,
    pack: Annotated[str | None, typer.Option(help=words("help.pack"))] = None,
    param: Annotated[list[str] | None, typer.Option("--param", help=words("help.param"))] = None,
    limit: Annotated[int, typer.Option(help=words("help.nodes"), min=2, max=3000)] = 300,
) -> None:
    """Draw an interactive network into one file that opens without a network."""
    from incision.cli.rooms import casebook, current_graph
    from incision.drawing import check_page, draw_network, network_around

    now = state()
    check_page(output)
    chosen = {
        k: v
        for k, v in {
            "case": case,
            "weak_point": weak_point,
            "unit": unit,
            "region": region,
            "pack": pack,
        }.items()
        if v
    }
    if len(chosen) != 1:
        raise IncisionError("focus_unclear")
    with casebook(now.home) as book, current_graph(now, book) as graph:
        [(kind, name)] = chosen.items()
        data = network_around(
            book, graph, kind, name, limit=limit, user_packs=now.home.packs, given=parameters(param or [])
        )
    draw_network(data, output, now.language)
    out().print(say("written", now.language, path=output), markup=False)


@app.command(help=words("help.export"))
def export(output: Annotated[Path, typer.Argument(help=words("help.export_file"))]) -> None:
    """Write the whole graph into one file: the same reports and decisions give the same bytes."""
    from graph import export as write_graph
    from graph import export_suffixes
    from incision.cli.rooms import casebook, current_graph

    now = state()
    suffix = output.suffix.lower()
    if suffix not in export_suffixes():
        raise IncisionError("suffix_wrong", path=output, choices=", ".join(export_suffixes()))
    with casebook(now.home) as book, current_graph(now, book) as graph:

        def produce(part: Path) -> None:
            write_graph(graph, part, suffix)

        write(output, produce)
    out().print(say("written", now.language, path=output), markup=False)
