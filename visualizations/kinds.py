"""Colour, shape and bilingual label of every kind of node and relationship, read from ``kinds.yaml``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import Field

from vocabulary import Bilingual, Strict, parse_yaml

Shape = Literal["dot", "diamond", "square", "triangle", "triangleDown", "star", "hexagon"]


class NodeKind(Bilingual):
    """How one kind of node is called and drawn; ``size`` in pixels."""

    color: Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
    shape: Shape
    size: Annotated[int, Field(ge=4, le=40)]


class FactKind(Bilingual):
    """How one kind of fact of a report is called and marked; ``parts``: what of it a reviewer may correct, and how.

    A part is ``choice`` of a closed list or of the values below, ``number``, ``text`` or ``yes``; ``words`` are a place of
    the text.
    """

    color: Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
    parts: dict[str, Annotated[str, Field(pattern=r"^(choice [a-z_]+|number|text|yes|words)$")]] = Field(
        default_factory=dict
    )


class Kinds(Strict):
    """The file as a whole."""

    nodes: dict[str, NodeKind]
    other: NodeKind
    edges: dict[str, Bilingual]
    facts: dict[str, FactKind]
    values: dict[str, dict[str, Bilingual]]

    def node(self, kind: str) -> NodeKind:
        """Return the look of ``kind``; a kind that is not listed keeps its own name."""
        return self.nodes.get(kind) or self.other.model_copy(update={"zh": kind, "en": kind})

    def edge(self, kind: str) -> Bilingual:
        """Return the label of a relationship; one that is not listed keeps its own name."""
        return self.edges.get(kind) or Bilingual(zh=kind, en=kind)


@cache
def kinds() -> Kinds:
    """Return the kinds of ``kinds.yaml``."""
    text = files("visualizations").joinpath("kinds.yaml").read_text(encoding="utf-8")
    return Kinds.model_validate(parse_yaml(text))
