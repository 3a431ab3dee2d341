"""The fragment of one measure: whom it was issued to, which weak points it addresses, which cases prompted it."""

from __future__ import annotations

from casebook import Measure
from graph.projection.build import node, relationship
from graph.projection.entries import weak_point
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.reading import Words
from graph.projection.table_places import unit_of


def measure_fragment(measure: Measure, words: Words) -> Fragment:
    """Return what a measure contributes; its cases are linked when they are in the graph."""
    fragment = Fragment(f"measure:{measure.id}")
    key = node(
        fragment, "Measure", measure.id, kind=measure.kind, status=measure.status, name=measure.title,
        number=measure.number, issued_by=measure.issued_by, served=measure.served, due=measure.due,
        replied=measure.replied, claimed=measure.claimed, verified=measure.verified, verifier=measure.verifier,
        closed=measure.closed,
    )  # fmt: skip
    for identifier in measure.weak_points:
        point = weak_point(fragment, words.vocabulary, identifier)
        if point:
            relationship(fragment, "ADDRESSES", key, point, {}, {})
    relationship(fragment, "ISSUED_TO", key, unit_of(fragment, measure.unit, measure.region, words), {}, {})
    for case in measure.cases:
        relationship(fragment, "PROMPTED_BY", key, NodeKey("Case", case), {}, {})
    return fragment
