"""The command line: one application, its global options, and the one place where errors become exit codes."""

from __future__ import annotations

import getpass
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperCommand, TyperGroup
from typer.models import CommandFunctionType

from incision import __version__, settings
from incision.console import complain, err
from incision.output import utf8
from incision.settings import Home
from incision.usage import in_words, worded
from vocabulary import IncisionError, Language, say


@dataclass
class State:
    """What the global options chose; ``failed`` makes the exit code 1."""

    home: Home
    language: Language
    debug: bool = False
    failed: bool = False


def user() -> str:
    """Return who runs the command, as the machine knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _language_of(given: list[str]) -> Language | None:
    """Return the language named on the command line, where an error left the context behind."""
    for i, word in enumerate(given):
        value = given[i + 1] if word == "--lang" and i + 1 < len(given) else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in ("zh", "en"):
            return "zh" if value == "zh" else "en"
    return None


def words(key: str) -> str:
    """Return a help text in the language of ``--lang`` or the locale; help is made before options are read."""
    return say(key, _language_of(sys.argv[1:]) or settings.language())


def _page(page: str) -> str:
    return in_words(page, _language_of(sys.argv[1:]) or settings.language())


class Command(TyperCommand):
    """A command whose help page has headings in the user's language."""

    def get_help(self, ctx: Any) -> str:
        """Return the page."""
        return _page(super().get_help(ctx))


class Group(TyperGroup):
    """Commands in the order in which they are declared: the order of the work."""

    def get_help(self, ctx: Any) -> str:
        """Return the page."""
        return _page(super().get_help(ctx))

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names as declared."""
        return list(self.commands)


class App(typer.Typer):
    """Commands, or a group of them, with the settings that all share."""

    def __init__(self, name: str, help: str, **more: Any) -> None:
        names = {"help_option_names": ["--help", "-h"]}
        shared = {"cls": Group, "no_args_is_help": True, "add_completion": False, "rich_markup_mode": None}
        own = {"name": name, "help": help, "pretty_exceptions_enable": False, "context_settings": names}
        super().__init__(**{**shared, **own, **more})

    def command(
        self, name: str | None = None, **settings: Any
    ) -> Callable[[CommandFunctionType], CommandFunctionType]:
        """Return the decorator that declares a command."""
        return super().command(name, **{"cls": Command, **settings})


# what a shell says of a program that Ctrl-C ended
STOPPED = 130
_running: list[State] = []
app = App("incision", words("help.app"))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"incision {__version__}")
        raise typer.Exit


@app.callback()
def options(
    home: Annotated[Path | None, typer.Option(help=words("help.home"), envvar=settings.HOME_VARIABLE)] = None,
    lang: Annotated[Literal["zh", "en"] | None, typer.Option(help=words("help.lang"))] = None,
    debug: Annotated[bool, typer.Option("--debug", help=words("help.debug"))] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help=words("help.version"))
    ] = False,
) -> None:
    """Read the options that every command shares."""
    _running[:] = [State(settings.home(home), settings.language(lang), debug)]


def state() -> State:
    """Return the state of the running command."""
    if not _running:
        raise RuntimeError("no command is running")
    return _running[0]


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
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = settings.language()
    _running.clear()
    try:
        code = typer.main.get_command(app).main(given, prog_name="incision", standalone_mode=False)
        if code == STOPPED:
            # the library keeps the signal to itself and hands back its number
            raise KeyboardInterrupt
        if _running and _running[0].failed:
            return 1
        return code if isinstance(code, int) else 0
    except IncisionError as error:
        complain(error, _language_of(given) or language)
        return error.spec.exit
    except (typer.Abort, KeyboardInterrupt):
        err().print(say("stopped", _language_of(given) or language))
        return STOPPED
    except BrokenPipeError:
        # the reader of our output left (`| head`): nothing went wrong here
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as broken:
        if own := worded(broken):
            complain(own, _language_of(given) or language)
            return own.spec.exit
        # the library's other errors know how to show themselves
        if show := getattr(broken, "show", None):
            show(file=sys.stderr)
            return 2
        if "--debug" in given:
            raise
        home = _running[0].home if _running else settings.home()
        log = _save_trace(home)
        own = IncisionError("something_broke", kind=type(broken).__name__, log=log)
        complain(own, _language_of(given) or language)
        return 3


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
