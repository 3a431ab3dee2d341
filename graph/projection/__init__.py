"""The projection: from the record's facts and decisions to nodes and relationships."""

from graph.projection.cases import document_fragment
from graph.projection.catching import catch_up, fingerprint, rebuild
from graph.projection.deciding import placed_decision
from graph.projection.fragment import Fragment, NodeKey, RelationshipKey
from graph.projection.headings import beginning
from graph.projection.measures import measure_fragment
from graph.projection.reading import words_of
from graph.projection.replaying import Progress, replay
from graph.projection.tables import table_fragment

__all__ = [
    "Fragment", "NodeKey", "Progress", "RelationshipKey", "beginning", "catch_up", "document_fragment", "fingerprint",
    "measure_fragment", "placed_decision", "rebuild", "replay", "table_fragment", "words_of",
]  # fmt: skip
