"""What one source (a document, a measure) contributes to the graph.

Invariant: a fragment never depends on another source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

Properties = dict[str, Any]


class NodeKey(NamedTuple):
    """A node's place in the graph: label and id."""

    label: str
    id: str


class RelationshipKey(NamedTuple):
    """A relationship's place: type, both ends, and the values that tell parallel ones apart (JSON text)."""

    type: str
    start: NodeKey
    end: NodeKey
    apart: str


Key = NodeKey | RelationshipKey


@dataclass
class Fragment:
    """Nodes and relationships of one source, each once; ``source`` is a document id or ``measure:<id>``."""

    source: str
    nodes: dict[NodeKey, Properties] = field(default_factory=dict)
    relationships: dict[RelationshipKey, Properties] = field(default_factory=dict)
    # where the text names what people may merge or split
    stands: dict[NodeKey, set[tuple[int, int]]] = field(default_factory=dict)
    # cases that began elsewhere when people merged them -> the id that they had
    known_as: dict[str, str] = field(default_factory=dict)

    def stand(self, key: NodeKey, start: int, end: int) -> None:
        """Remember that the text names ``key`` at a place."""
        self.stands.setdefault(key, set()).add((start, end))
