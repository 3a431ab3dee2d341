"""What people merged or split keeps its id: where a newer reading names the same thing otherwise, it is still that thing.

The id of a person is made of name and unit, that of a unit of its name and place. A decision names ids, and keeps with
them where each report named the thing at that time. What a report names at such a place now bears the id of then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from casebook import Stood
from graph.projection.assemble import MERGED
from graph.projection.build import joined
from graph.projection.fragment import Fragment, NodeKey, RelationshipKey

# a person's name read with a title, a case that begins a sentence earlier, is still the same;
# 白石县民政局救助股 is not what 白石县民政局 was
LOOSE = frozenset({"Official", "Case"})


def stood_at(fragment: Fragment, ids: Iterable[str]) -> list[Stood]:
    """Return where a document names the things with these ids: what a decision about them keeps."""
    wanted = set(ids)
    return sorted(
        Stood(key.id, key.label, fragment.source, start, end)
        for key, places in fragment.stands.items()
        for start, end in places
        # the code of a place is the same in every reading
        if key.id in wanted and not (key.label == "Region" and key.id.isdigit())
    )


def pinned(fragment: Fragment, stood: Iterable[Stood]) -> Fragment:
    """Return the fragment with the ids that decisions gave what it names; ``stood``: of this document, in order."""
    chosen = _chosen(fragment, list(stood))
    if not chosen:
        return fragment
    names: dict[NodeKey, NodeKey] = {
        key: NodeKey(key.label, one.target) for key, one in chosen.items() if key.label in MERGED
    }
    fragment.known_as.update({key.id: one.target for key, one in chosen.items() if key.label == "Case"})
    return _renamed(fragment, lambda key: names.get(key, key)) if names else fragment


def _chosen(fragment: Fragment, stood: list[Stood]) -> dict[NodeKey, Stood]:
    """Return which thing of the fragment is which of the decisions: the one that shares most with where it stood.

    What still bears an id of a decision is that thing. One place is one thing.
    """
    claims: dict[NodeKey, dict[str, tuple[int, int]]] = {}
    places_of: dict[str, Stood] = {}
    for number, one in enumerate(stood):
        fitting = sorted(_fitting(fragment, one), key=lambda c: (c[1].id == one.target, c[0], c[1]))
        # of people and cases one fits best; two names that end at one place are names of one thing
        for shared, key in fitting[-1:] if one.label in LOOSE else fitting:
            places_of.setdefault(one.target, one)
            before = claims.setdefault(key, {}).get(one.target, (0, -number))
            claims[key][one.target] = before[0] + shared, before[1]
    found: dict[NodeKey, Stood] = {}
    there = {key.id for key in fragment.stands}
    for key, by_target in claims.items():
        target = max(by_target, key=lambda t: (t == key.id, by_target[t], t))
        # two cases of one report are never one; what else is named twice may be
        if target != key.id and not (key.label == "Case" and target in there):
            found[key] = places_of[target]
    return found


def _fitting(fragment: Fragment, one: Stood) -> list[tuple[int, NodeKey]]:
    """Return the things that the document now names where one stood, with how many characters they share with it."""
    found = []
    for key, places in fragment.stands.items():
        if key.label == one.label:
            shared = max((_shared(start, end, one) for start, end in places), default=0)
            if shared > 0:
                found.append((shared, key))
    return found


def _shared(start: int, end: int, one: Stood) -> int:
    """Return how many characters a mention shares with a place; a name that ends elsewhere is of something else."""
    if one.label not in LOOSE and end != one.end:
        return 0
    return min(end, one.end) - max(start, one.start)


def _renamed(fragment: Fragment, name: Callable[[NodeKey], NodeKey]) -> Fragment:
    result = Fragment(fragment.source, known_as=fragment.known_as)
    regions = {k.id: name(k).id for k in fragment.nodes if k.label == "Region"}
    for key, properties in fragment.nodes.items():
        own = dict(properties)
        if key.label == "Unit" and own.get("region") in regions:
            own["region"] = regions[own["region"]]
        result.nodes[name(key)] = joined(result.nodes.get(name(key)), own)
    for link, properties in fragment.relationships.items():
        start, end = name(link.start), name(link.end)
        if start != end:
            new = RelationshipKey(link.type, start, end, link.apart)
            result.relationships[new] = joined(result.relationships.get(new), dict(properties))
    for key, places in fragment.stands.items():
        result.stands.setdefault(name(key), set()).update(places)
    return result
