"""What a picture is made of: nodes, edges and the sentences behind them, as plain data.

Every ``text`` here has passed ``extraction.shown`` already: passages in the graph hold redacted text only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from vocabulary import Language


@dataclass(frozen=True)
class Name:
    """One text in both languages; a name that exists in one language only stands for both."""

    zh: str
    en: str

    @classmethod
    def of(cls, zh: str | None, en: str | None = None, *, fallback: str = "") -> Name:
        """Return a name from what is known of it."""
        return cls(zh or en or fallback, en or zh or fallback)

    def text(self, language: Language) -> str:
        """Return the name in ``language``."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True)
class Sentence:
    """One passage: the redacted ``text`` of ``document``, and where it stands there."""

    id: str
    text: str
    document: str
    title: str = ""
    date: str = ""


@dataclass(frozen=True)
class Fact:
    """One line of a node's or edge's panel: what it is called and what it says."""

    name: Name
    value: Name


@dataclass(frozen=True)
class Node:
    """One thing; ``kind`` is a key of ``kinds.yaml``, ``passages`` are ids of sentences."""

    id: str
    kind: str
    name: Name
    facts: tuple[Fact, ...] = ()
    passages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edge:
    """One relationship between two nodes; ``kind`` is a relationship type of the graph's schema."""

    source: str
    target: str
    kind: str
    facts: tuple[Fact, ...] = ()
    passages: tuple[str, ...] = ()


@dataclass(frozen=True)
class NetworkData:
    """A network that can be drawn; ``left_out`` counts nodes that its limit cut off."""

    title: Name
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sentences: dict[str, Sentence] = field(default_factory=dict)
    focus: str | None = None
    left_out: int = 0
    revision: int | None = None
    notes: tuple[Name, ...] = ()

    def tidy(self) -> NetworkData:
        """Return the same network sorted by id, without double nodes, double edges and edges that hang."""
        nodes = {n.id: n for n in sorted(self.nodes, key=lambda n: n.id)}
        seen: dict[tuple[str, str, str, tuple[Fact, ...]], Edge] = {}
        for edge in sorted(self.edges, key=lambda e: (e.source, e.target, e.kind, repr(e.facts))):
            if edge.source not in nodes or edge.target not in nodes:
                continue
            key = (edge.source, edge.target, edge.kind, edge.facts)
            known = seen.get(key)
            passages = _merged(known.passages if known else (), edge.passages)
            seen[key] = replace(edge, passages=passages)
        used = {p for n in nodes.values() for p in n.passages} | {
            p for e in seen.values() for p in e.passages
        }
        sentences = {i: self.sentences[i] for i in sorted(used) if i in self.sentences}
        return replace(self, nodes=tuple(nodes.values()), edges=tuple(seen.values()), sentences=sentences)


def _merged(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*first, *second]))
