"""Join what all sources say of one thing. Invariant: the result depends on the set of contributions, not on their order."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.projection.fragment import Fragment, Key, NodeKey, Properties, RelationshipKey
from graph.schema import Property, schema

MERGED = frozenset({"Official", "Unit", "Region", "Fund"})


# JSON of one text; a whole encoder for each of many millions of keys costs more than all else
_quoted: Callable[[str], str] = json.encoder.encode_basestring


def packed(key: Key) -> str:
    """Return a key as text, a JSON list: what the index and the order of elements go by."""
    if isinstance(key, NodeKey):
        return f'["n", {_quoted(key.label)}, {_quoted(key.id)}]'
    ends = ", ".join(map(_quoted, (key.type, *key.start, *key.end, key.apart)))
    return f'["r", {ends}]'


def unpacked(text: str) -> Key:
    """Return the key that ``packed`` wrote."""
    parts: list[str] = json.loads(text)
    if parts[0] == "n":
        return NodeKey(parts[1], parts[2])
    return RelationshipKey(parts[1], NodeKey(parts[2], parts[3]), NodeKey(parts[4], parts[5]), parts[6])


def element_id(key: RelationshipKey, text: str | None = None) -> str:
    """Return the id of a relationship, a hash of its key; ``text`` is the packed key where it is at hand."""
    return "E" + hashlib.sha256((text or packed(key)).encode("utf-8", "surrogatepass")).hexdigest()[:20]


@dataclass(frozen=True)
class Merges:
    """Which id stands for which, by the decisions of people; cases keep their nodes and name their cluster."""

    canonical: dict[str, str] = field(default_factory=dict)

    def node(self, key: NodeKey) -> NodeKey:
        """Return the key under which a node stands in the graph."""
        if key.label in MERGED and key.id in self.canonical:
            return NodeKey(key.label, self.canonical[key.id])
        return key

    def of(self, fragment: Fragment) -> list[tuple[Key, Properties]]:
        """Return the contributions of a fragment under the ids in force."""
        found: list[tuple[Key, Properties]] = []
        for key, properties in fragment.nodes.items():
            own = dict(properties)
            if key.label == "Case":
                known = fragment.known_as.get(key.id, key.id)
                if known in self.canonical:
                    own["cluster"] = self.canonical[known]
            region = own.get("region")
            if key.label == "Unit" and isinstance(region, str):
                own["region"] = self.canonical.get(region, region)
            found.append((self.node(key), own))
        for link, properties in fragment.relationships.items():
            start, end = self.node(link.start), self.node(link.end)
            # two units that are one do not stand under each other
            if start != end:
                found.append((RelationshipKey(link.type, start, end, link.apart), properties))
        return found


def assembled(key: Key, contributions: Iterable[Properties], text: str | None = None) -> Properties:
    """Return the properties of one element from what its sources say; ``text`` is the packed key where at hand."""
    kinds = (
        schema().nodes[key.label].properties
        if isinstance(key, NodeKey)
        else schema().relationships[key.type].properties
    )
    several = list(contributions)
    if len(several) == 1:
        # one voice says it as it stands: lists are sorted sets already
        result = dict(several[0])
    else:
        values: dict[str, list[Any]] = {}
        for properties in several:
            for name, value in properties.items():
                values.setdefault(name, []).append(value)
        result = {name: _merge(kinds[name], values[name]) for name in sorted(values)}
    result["id"] = key.id if isinstance(key, NodeKey) else element_id(key, text)
    return result


def _merge(kind: Property, values: list[Any]) -> Any:
    if kind.merge == "union":
        return sorted({v for value in values for v in value})
    if kind.merge == "any":
        return any(values)
    if kind.merge == "max":
        return max(values)
    if kind.merge == "longest":
        return min(values, key=lambda v: (-len(v), v))
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v))
