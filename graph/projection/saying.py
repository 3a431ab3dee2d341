"""What one source says, as rows of the projection's index: texts, so that the index never has to understand them."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from graph.projection.assemble import MERGED, Merges, assembled, packed, unpacked
from graph.projection.fragment import Fragment, Properties, RelationshipKey

# labels of what people may join; other nodes are never looked for by what mentions them
JOINED = MERGED | {"Case"}
_written = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def mark_of(body: Properties) -> str:
    """Return the hash by which an element that stands is known again."""
    return hashlib.blake2b(_written(body).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


class Told(NamedTuple):
    """What one source says, as rows of the index."""

    contributions: list[tuple[str, str, str]]
    mentions: list[tuple[str, str]]
    attached: list[tuple[str, str]]


def said(source: str, fragment: Fragment, merges: Merges) -> Told:
    """Return the rows of a fragment under the ids in force."""
    found: dict[str, list[Properties]] = {}
    attached: set[tuple[str, str]] = set()
    own = {merges.node(node) for node in fragment.nodes}
    for key, properties in merges.of(fragment):
        text = packed(key)
        found.setdefault(text, []).append(properties)
        if isinstance(key, RelationshipKey):
            attached |= {(packed(end), text) for end in (key.start, key.end) if end not in own}
    rows = []
    for text, several in found.items():
        # two entities of one source that people merged speak with one voice
        one = several[0] if len(several) == 1 else _without_id(assembled(unpacked(text), several))
        rows.append((text, source, _written(one)))
    ids = {node.id for node in fragment.nodes if node.label in JOINED} | {*fragment.known_as.values()}
    mentions = [(one, source) for one in sorted(ids)]
    return Told(rows, mentions, sorted(attached))


def _without_id(properties: Properties) -> Properties:
    return {k: v for k, v in properties.items() if k != "id"}
