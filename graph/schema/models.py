"""The schema of the schema: what a node type and a relationship type must say of themselves."""

from __future__ import annotations

from typing import Literal

from vocabulary import Bilingual, Strict

PropertyType = Literal["text", "integer", "number", "boolean", "texts"]
Merge = Literal["common", "longest", "union", "max", "any"]


class Property(Strict):
    """One property; ``list``: the closed list of its values; ``merge``: how documents join; ``indexed``: looked up."""

    type: PropertyType
    zh: str
    en: str
    list: str | None = None
    merge: Merge = "common"
    indexed: bool = False


class NodeType(Strict):
    """One label."""

    zh: str
    en: str
    about: Bilingual
    properties: dict[str, Property]
    list: str | None = None


class RelationshipType(Strict):
    """One relationship type; ``ends`` are (label, label) pairs; ``key`` tells parallel relationships apart."""

    zh: str
    en: str
    ends: list[tuple[str, str]]
    key: list[str]
    example: Bilingual
    properties: dict[str, Property]


class Schema(Strict):
    """All node and relationship types."""

    version: str
    nodes: dict[str, NodeType]
    relationships: dict[str, RelationshipType]
