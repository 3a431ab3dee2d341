"""The command line: one application, its global options, and the one place where errors become exit codes."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import click
import typer
from typer.core import TyperGroup

from incision import __version__, settings
from incision.console import complain, err
from incision.output import utf8
from incision.settings import Home
from vocabulary import IncisionError, Language, say


@dataclass
class State:
    """What the global options chose; ``failed`` makes the exit code 1."""

    home: Home
    language: Language
    debug: bool = False
    failed: bool = False


def words(key: str) -> str:
    """Return a help text in the language of the locale; help is made before options are read."""
    return say(key, settings.language())


class Group(TyperGroup):
    """Commands in the order in which they are declared: the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names as declared."""
        return list(self.commands)


app = typer.Typer(
    name="incision",
    cls=Group,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help=words("help.app"),
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"incision {__version__}")
        raise typer.Exit


@app.callback()
def options(
    ctx: typer.Context,
    home: Annotated[Path | None, typer.Option(help=words("help.home"), envvar=settings.HOME_VARIABLE)] = None,
    lang: Annotated[Literal["zh", "en"] | None, typer.Option(help=words("help.lang"))] = None,
    debug: Annotated[bool, typer.Option("--debug", help=words("help.debug"))] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help=words("help.version"))
    ] = False,
) -> None:
    """Read the options that every command shares."""
    ctx.obj = State(settings.home(home), settings.language(lang), debug)


def state() -> State:
    """Return the state of the running command."""
    found = click.get_current_context().find_object(State)
    if found is None:
        raise RuntimeError("no command is running")
    return found


def fail(error: IncisionError, source: str | None = None) -> None:
    """Say that one input failed; the command goes on and exits with 1."""
    current = state()
    complain(error, current.language, source)
    current.failed = True


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 inputs failed, 2 wrong use, 3 something outside."""
    utf8()
    # the driver logs notifications of the server on standard error; people get our own words instead
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    command = typer.main.get_command(app)
    language = settings.language()
    debug = False
    found = State(settings.home(), language)
    try:
        with command.make_context("incision", list(sys.argv[1:] if arguments is None else arguments)) as ctx:
            result: Any = command.invoke(ctx)
            if isinstance(ctx.obj, State):
                found = ctx.obj
            if found.failed:
                return 1
            return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as wrong:
        wrong.show(sys.stderr)
        return 2
    except IncisionError as error:
        complain(error, _language_of(arguments) or language)
        return error.spec.exit
    except (click.Abort, KeyboardInterrupt):
        err().print(say("stopped", language))
        return 130
    except BrokenPipeError:
        # the reader of our output left (`| head`): nothing went wrong here
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as broken:
        debug = "--debug" in (sys.argv[1:] if arguments is None else arguments)
        if debug:
            raise
        complain(
            IncisionError("something_broke", kind=type(broken).__name__, log=_save_trace(found.home)),
            language,
        )
        return 3


def _language_of(arguments: list[str] | None) -> Language | None:
    """Return the language named on the command line, where an error left the context behind."""
    given = sys.argv[1:] if arguments is None else arguments
    for i, word in enumerate(given):
        value = given[i + 1] if word == "--lang" and i + 1 < len(given) else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in ("zh", "en"):
            return "zh" if value == "zh" else "en"
    return None


def _save_trace(home: Home) -> str:
    """Write where it broke (files and lines only, never values or text) and return the path."""
    import traceback

    kind, _, trace = sys.exc_info()
    lines = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
    try:
        home.path.mkdir(parents=True, exist_ok=True)
        path = home.path / "last-error.txt"
        path.write_text("\n".join([kind.__name__ if kind else "?", *lines]) + "\n", encoding="utf-8")
    except OSError:
        return "-"
    return str(path)
