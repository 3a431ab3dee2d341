"""A decision about entities on its way to the record: with it goes where the reports name them now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from casebook import Casebook, Decision
from graph.engine.graph import Graph
from graph.projection.catching import catch_up, opened
from graph.projection.index import Index
from graph.projection.pinning import stood_at
from graph.projection.reading import words_of
from graph.projection.telling import Teller


def placed_decision(
    casebook: Casebook, graph: Graph, decision: Decision, *, lists: Path | None = None
) -> Decision:
    """Return a merge or split with where every report names its things, so that it outlives their ids; else as given.

    The graph catches up first: ids are those that it shows.
    """
    if decision.target_kind != "entity":
        return decision
    catch_up(casebook, graph, lists=lists)
    with opened(graph) as index:
        return placed(Teller(casebook, words_of(lists)), index, decision)


def placed(teller: Teller, index: Index, decision: Decision) -> Decision:
    """Return a merge or split with where the documents that an index knows name its things."""
    sources = [s for s in index.sources_of(decision.targets) if ":" not in s]
    told = teller.documents(sources)
    stood = [[*one] for _, fragment in told if fragment for one in stood_at(fragment, decision.targets)]
    return replace(decision, about={"stood": stood} if stood else None)
