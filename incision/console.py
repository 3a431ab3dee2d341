"""What people see while work goes on: a progress bar on a terminal, plain lines elsewhere, errors with codes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from vocabulary import IncisionError, Language, say

LINES_EVERY = 200


class Step(Protocol):
    """Called with the number of items done since the last call."""

    def __call__(self, done: int = 1) -> None:
        """Advance the display."""


def err() -> Console:
    """Return the console on standard error."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def out() -> Console:
    """Return the console on standard output."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


@contextmanager
def progress(label: str, total: int | None, language: Language) -> Iterator[Step]:
    """Show ``label`` with a bar on a terminal, or a plain line every 200 items elsewhere."""
    console = err()
    if console.is_terminal:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=console) as bar:
            task = bar.add_task(label, total=total)

            def advance(done: int = 1) -> None:
                bar.advance(task, done)

            yield advance
            # where nothing was to be done there is nothing to say
            bar.update(task, visible=bool(bar.tasks[0].completed))
        return
    count = 0

    def line(done: int = 1) -> None:
        nonlocal count
        before, count = count, count + done
        if count // LINES_EVERY > before // LINES_EVERY:
            console.print(say("progress.line", language, label=label, count=count))

    yield line
    if count:
        console.print(say("progress.line", language, label=label, count=count))


def complain(error: IncisionError, language: Language, source: str | None = None) -> None:
    """Print one error on standard error: what input, what is wrong, the way out, the code."""
    tell(err(), error, language, source)


def tell(console: Console, error: IncisionError, language: Language, source: str | None = None) -> None:
    """Print one error to ``console``; what the message names already is not named before it."""
    message = error.message(language)
    head = f"{source}: " if source and source not in message else ""
    console.print(f"{head}{message} [{error.code}]", markup=False)
    console.print(f"  {error.hint(language)}", markup=False)
