"""``packs``: the list, one pack's page, and an analyst's own packs: new, check, export, import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from incision.cli.app import App, Group, app, fail, state, words
from incision.console import out
from vocabulary import IncisionError, say


class Named(Group):
    """What is no command is the name of a pack."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Show the pack that is named."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            return "show", self.commands["show"], args
        return super().resolve_command(ctx, args)


packs = App("packs", words("help.packs"), cls=Named, no_args_is_help=False, invoke_without_command=True)
app.add_typer(packs, name="packs")
Pack = Annotated[str, typer.Argument(help=words("help.pack"), show_default=False)]


@packs.callback(invoke_without_command=True)
def every(ctx: typer.Context) -> None:
    """List the query packs."""
    if ctx.invoked_subcommand is None:
        from queries import packs_table

        now = state()
        out().print(packs_table(now.language, user_packs=now.home.packs), markup=False)


@packs.command(help=words("help.packs_show"))
def show(name: Pack) -> None:
    """Show one pack's page."""
    from queries import pack, pack_page

    now = state()
    out().print(pack_page(pack(name, now.home.packs), now.language), markup=False)


@packs.command(help=words("help.packs_new"))
def new(name: Pack) -> None:
    """Write a pack to begin with, and its check, into the home's folder of packs."""
    from queries import new_pack

    now = state()
    for path in new_pack(name, now.home.ready().packs):
        out().print(say("packs.written", now.language, file=path), markup=False)
    out().print(say("packs.next", now.language, file=now.home.packs / f"{name}.cypher"), markup=False)


@packs.command(help=words("help.packs_check"))
def check(
    files: Annotated[list[Path], typer.Argument(help=words("help.packs_files"), show_default=False)],
    write: Annotated[bool, typer.Option("--write-check", help=words("help.packs_write_check"))] = False,
) -> None:
    """Lint packs and run their checks in a graph of their own; errors name file and line."""
    import tempfile

    from graph import EngineSettings, connect, stop
    from queries import check_file, check_skeleton, lint_pack, read_check, read_pack, run_checks

    now = state()
    ready = []
    for path in files:
        problems = lint_pack(path) if path.is_file() else [IncisionError("pack_file_missing", file=str(path))]
        for problem in problems:
            fail(problem)
        if problems:
            continue
        one, beside = read_pack(path), check_file(path)
        if not beside.is_file():
            if write:
                beside.write_text(check_skeleton(one), encoding="utf-8")
                out().print(say("packs.written", now.language, file=beside), markup=False)
            else:
                fail(IncisionError("pack_check_missing", pack=one.id, file=beside.name))
            continue
        try:
            ready.append((one, read_check(beside)))
        except IncisionError as error:
            fail(error)
    if not ready:
        return
    with tempfile.TemporaryDirectory(prefix="incision-check-") as folder:
        # a graph of its own: the home's, or a server's, is never touched
        with connect(Path(folder), settings=EngineSettings()) as graph:
            for one, checks in ready:
                problems = run_checks(graph, one, checks)
                for problem in problems:
                    fail(problem)
                if not problems:
                    said = say("packs.sound", now.language, id=one.id, runs=len(checks.runs))
                    out().print(said, markup=False)
        stop(Path(folder))


@packs.command(name="export", help=words("help.packs_export"))
def export_(
    names: Annotated[list[str], typer.Argument(help=words("help.pack"), show_default=False)],
    output: Annotated[Path, typer.Option("-o", "--output", help=words("help.packs_bundle"))],
) -> None:
    """Write packs with their checks into one file."""
    from incision.output import write_bytes
    from queries import export_packs

    now = state()
    write_bytes(output, export_packs(names, now.home.packs))
    out().print(say("packs.written", now.language, file=output), markup=False)


@packs.command(name="import", help=words("help.packs_import"))
def import_(
    file: Annotated[Path, typer.Argument(help=words("help.packs_bundle"), show_default=False)],
    replace: Annotated[bool, typer.Option("--replace", help=words("help.packs_replace"))] = False,
) -> None:
    """Take packs and their checks out of one file: all of them, or none."""
    from queries import import_packs

    now = state()
    for name in import_packs(file, now.home.ready().packs, replace=replace):
        out().print(say("packs.taken", now.language, id=name), markup=False)
