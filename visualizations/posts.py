"""The posts of one person as the graph holds them, whatever case tells of them, with the sentences behind each."""

from __future__ import annotations

from dataclasses import dataclass

from graph import Graph
from visualizations.build import edges_around, sentences_of
from visualizations.case_view import Line, in_time
from visualizations.data import Sentence


@dataclass(frozen=True)
class Posts:
    """``HELD`` lines in the order of time, and their sentences by id (redacted, as the graph holds them)."""

    lines: tuple[Line, ...]
    sentences: dict[str, Sentence]


def posts_of(graph: Graph, id: str) -> Posts:
    """Return the posts of the person with this id; none where the graph has no such person."""
    lines = sorted((x for x in edges_around(graph, "officials", [id]) if x.kind == "HELD"), key=in_time)
    return Posts(tuple(lines), sentences_of(graph, [p for x in lines for p in x.passages]))
