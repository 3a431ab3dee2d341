"""The fragment of one row of an imported table: demands, projects, denominators, effort, registers, alerts, neighbours.

Names of people (a project's leader, who verified it) stay in the record where a graph needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import Field

from casebook import Measure
from graph.projection.build import node, relationship
from graph.projection.entries import entry, weak_point
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.measures import measure_fragment
from graph.projection.reading import Words
from graph.projection.table_places import region_of, unit_of
from vocabulary import Strict, parse_yaml

Row = dict[str, Any]


class Plan(Strict):
    """How a row becomes a node: the columns that are properties of the same name, and those of another."""

    label: str
    same: tuple[str, ...]
    renamed: dict[str, str] = Field(default_factory=dict)


@cache
def mapping() -> dict[str, Plan]:
    """Return the plans by template (``data/tables.yaml``); what does not fit raises pydantic's ``ValidationError``."""
    text = files("graph.projection").joinpath("data", "tables.yaml").read_text(encoding="utf-8")
    return {name: Plan.model_validate(body) for name, body in parse_yaml(text).items()}


def table_fragment(template: str, row: Row, words: Words) -> Fragment:
    """Return what one row contributes."""
    return _special().get(template, _counted)(template, row, words)


def projected() -> tuple[str, ...]:
    """Return the templates whose rows come into the graph, in their order."""
    return (*sorted(mapping().keys() | _special().keys()),)


def source_of(template: str, identifier: str) -> str:
    """Return the name under which a row speaks in the graph's index."""
    return f"{PREFIX.get(template, template)}:{identifier}"


# the first table that the graph knew; its units' ids hold the word
PREFIX = {"measures": "measure"}


def _special() -> dict[str, Callable[[str, Row, Words], Fragment]]:
    return {"measures": _measure, "neighbours": _neighbours}


def _measure(_template: str, row: Row, words: Words) -> Fragment:
    return measure_fragment(Measure.from_row(row), words)


def _neighbours(template: str, row: Row, words: Words) -> Fragment:
    fragment = Fragment(source_of(template, row["id"]))
    ends = [region_of(fragment, row[k], words) for k in ("region", "other")]
    # in one order, whichever way round the row names them
    first, second = sorted(e for e in ends if e is not None)
    if first != second:
        known = {"formerly_one": row.get("formerly_one")}
        relationship(fragment, "BORDERS", first, second, known, {})
    return fragment


def _counted(template: str, row: Row, words: Words) -> Fragment:
    plan = mapping()[template]
    fragment = Fragment(source_of(template, row["id"]))
    region = region_of(fragment, row.get("region"), words)
    unit = unit_of(fragment, row["unit"], row.get("region"), words) if row.get("unit") else None
    field = row.get("field") or _field_of(row.get("topic"), words)
    properties = {name: row.get(name) for name in plan.same}
    properties |= {to: row.get(column) for column, to in plan.renamed.items()}
    key = node(
        fragment, plan.label, row["id"], **properties, field=field, region=region.id if region else None,
        **({"unit": unit.id} if unit else {}),
    )  # fmt: skip
    about = [region, unit, entry(fragment, words.vocabulary, "Field", field) if field else None]
    for target in about:
        if target is not None:
            relationship(fragment, "ABOUT", key, target, {}, {})
    _link(fragment, key, row, words)
    return fragment


def _link(fragment: Fragment, key: NodeKey, row: Row, words: Words) -> None:
    """Link what some tables name: weak points, cases, measures, bodies."""
    for identifier in row.get("weak_points") or []:
        point = weak_point(fragment, words.vocabulary, identifier)
        if point is not None:
            relationship(fragment, "TARGETS", key, point, {}, {})
    for case in row.get("cases") or []:
        relationship(fragment, "PROMPTED_BY", key, NodeKey("Case", case), {}, {})
    if key.label == "Project":
        for measure in row.get("measures") or []:
            relationship(fragment, "INCLUDES", key, NodeKey("Measure", measure), {}, {})
        bodies = [(row.get("lead"), "lead"), *((name, "partner") for name in row.get("partners") or [])]
        for name, role in bodies:
            if name:
                unit = unit_of(fragment, name, row.get("region"), words)
                relationship(fragment, "LED_BY", key, unit, {}, {"role": role})
    elif row.get("measure"):
        relationship(fragment, "COMES_OF", key, NodeKey("Measure", row["measure"]), {}, {})


def _field_of(topic: str | None, words: Words) -> str | None:
    found = words.vocabulary["demand_topic"].get(topic or "")
    return found.field if found else None
