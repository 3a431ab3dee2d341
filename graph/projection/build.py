"""Put nodes and relationships into a fragment; what one source says twice is joined here."""

from __future__ import annotations

import json
from typing import Any

from graph.projection.fragment import Fragment, NodeKey, Properties, RelationshipKey
from graph.schema import schema


def clean(properties: dict[str, Any]) -> Properties:
    """Leave out what is not there: engines do not store nothing, and lists are sorted sets."""
    found: Properties = {}
    for name, value in properties.items():
        if value is None or value == "" or value == []:
            continue
        found[name] = sorted(set(value)) if isinstance(value, list | set | tuple) else value
    return found


def node(fragment: Fragment, label: str, identifier: str, **properties: Any) -> NodeKey:
    """Add a node, or join what this source already said of it: lists unite, the first scalar stays."""
    key = NodeKey(label, identifier)
    fragment.nodes[key] = joined(fragment.nodes.get(key), clean(properties))
    return key


def relationship(
    fragment: Fragment,
    kind: str,
    start: NodeKey,
    end: NodeKey,
    properties: dict[str, Any],
    apart: dict[str, Any],
) -> None:
    """Add a relationship; ``apart`` holds the values of the schema's key, which become properties too."""
    given = clean(apart)
    wrong = given.keys() - set(schema().relationships[kind].key)
    if wrong:
        raise ValueError(f"{kind} is not told apart by {sorted(wrong)}")
    text = json.dumps(given, ensure_ascii=False, sort_keys=True) if given else ""
    key = RelationshipKey(kind, start, end, text)
    fragment.relationships[key] = joined(fragment.relationships.get(key), clean({**properties, **given}))


def joined(old: Properties | None, new: Properties) -> Properties:
    """Return what one source says twice of one thing: lists unite, the first scalar stays."""
    if old is None:
        return new
    both = {**new, **old}
    for name, value in new.items():
        before = old.get(name)
        if isinstance(before, list):
            both[name] = sorted({*before, *value})
        elif isinstance(before, bool):
            both[name] = before or value
        elif name == "confidence" and isinstance(before, int | float):
            both[name] = max(before, value)
        elif name == "asserted_by" and value == "reviewer":
            both[name] = value
    return both
