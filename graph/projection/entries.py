"""Nodes of the closed lists: they come into the graph, with what stands above them, when something refers to them."""

from __future__ import annotations

from graph.projection.build import node, relationship
from graph.projection.fragment import Fragment, NodeKey
from vocabulary import Vocabulary

LISTS = {"Field": "field", "Misconduct": "misconduct", "Sanction": "sanction"}


def entry(fragment: Fragment, vocabulary: Vocabulary, label: str, identifier: str) -> NodeKey | None:
    """Add the entry and those above it; None for an id that the list does not hold."""
    listed = vocabulary[LISTS[label]]
    found = listed.get(identifier)
    if found is None:
        return None
    key = node(fragment, label, found.id, name_zh=found.zh, name_en=found.en)
    below = key
    seen = {identifier}
    while found.parent and found.parent in listed and found.parent not in seen:
        found = listed[found.parent]
        seen.add(found.id)
        above = node(fragment, label, found.id, name_zh=found.zh, name_en=found.en)
        relationship(fragment, "KIND_OF", below, above, {}, {})
        below = above
    return key


def weak_point(fragment: Fragment, vocabulary: Vocabulary, identifier: str) -> NodeKey | None:
    """Add the weak point, its class and its pillar; None for an id that the catalogue does not hold."""
    found = vocabulary.weak_points.get(identifier)
    if found is None:
        return None
    key = node(fragment, "WeakPoint", found.id, name_zh=found.zh, name_en=found.en)
    kind = vocabulary.classes.get(found.parent)
    if kind is not None:
        above = node(fragment, "WeakPointClass", kind.id, name_zh=kind.zh, name_en=kind.en)
        relationship(fragment, "KIND_OF", key, above, {}, {})
        pillar = vocabulary.pillars.get(kind.parent or "")
        if pillar is not None:
            top = node(fragment, "Pillar", pillar.id, name_zh=pillar.zh, name_en=pillar.en)
            relationship(fragment, "KIND_OF", above, top, {}, {})
    return key
