"""Open the record and its projection for a command, and bring the projection up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from casebook import Casebook
from graph import Graph, catch_up, connect
from incision.cli.app import State
from incision.console import progress
from incision.settings import Home
from vocabulary import say


@contextmanager
def casebook(home: Home) -> Iterator[Casebook]:
    """Open the casebook of the home."""
    with Casebook.open(home.ready().casebook) as book:
        yield book


@contextmanager
def current_graph(state: State, book: Casebook) -> Iterator[Graph]:
    """Connect to the graph and let it catch up with the casebook."""
    with connect(state.home.path) as graph:
        with progress(say("step.projecting", state.language), None, state.language) as step:
            catch_up(book, graph, lists=state.home.lists, step=step)
        yield graph


def follow(state: State, book: Casebook) -> None:
    """Let the graph catch up with the casebook, and leave it."""
    with current_graph(state, book):
        pass
