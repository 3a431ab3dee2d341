"""The fragment of one measure: whom it was issued to, which weak points it addresses, which cases prompted it."""

from __future__ import annotations

from casebook import Measure
from graph.projection.build import node, relationship
from graph.projection.entries import weak_point
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.keys import LOCAL, normal, region_id, unit_id
from graph.projection.reading import Words
from graph.projection.units import EVERYWHERE, is_company, known_units, without_prefix
from vocabulary import Division


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
    relationship(fragment, "ISSUED_TO", key, _unit(fragment, measure, words), {}, {})
    for case in measure.cases:
        relationship(fragment, "PROMPTED_BY", key, NodeKey("Case", case), {}, {})
    return fragment


def _unit(fragment: Fragment, measure: Measure, words: Words) -> NodeKey:
    """Return the unit: a listed one, a company, or the name in the region of the row."""
    name = measure.unit
    full = words.vocabulary.aliases.get(name, name)
    known = known_units(words.vocabulary).get(normal(full))
    language = "zh" if any("\u4e00" <= c <= "\u9fff" for c in name) else "en"
    steps = _region(known.region if known else measure.region, words)
    region = _add_path(fragment, steps, measure)
    if known is not None:
        scope, inner = (region or EVERYWHERE), known.name
    elif is_company(full, language):
        scope, inner, region = EVERYWHERE, full, None
    else:
        scope, inner = (region or LOCAL + fragment.source), without_prefix(full, steps)
    key = node(
        fragment, "Unit", unit_id(scope, inner), name=known.name if known else full, names=[name, full],
        kind=known.type if known else None, line=known.line if known else None, region=region,
    )  # fmt: skip
    if region:
        relationship(
            fragment, "LOCATED_IN", key, NodeKey("Region", region), {"rule": "list" if known else "table"}, {}
        )
    return key


def _region(given: str | None, words: Words) -> tuple[Division, ...]:
    """Return the path of a region given by code or by a name that only one division bears."""
    if not given:
        return ()
    by_code = words.divisions.path(given)
    if by_code:
        return by_code
    codes = sorted({d.code for d in words.divisions.find(given)})
    return words.divisions.path(codes[0]) if len(codes) == 1 else ()


def _add_path(fragment: Fragment, steps: tuple[Division, ...], measure: Measure) -> str | None:
    above: NodeKey | None = None
    path = ""
    for step in steps:
        path = f"{path}/{step.name}" if path else step.name
        key = node(
            fragment, "Region", step.code, name_zh=step.name, name_en=step.name, level=step.level, code=step.code,
            path=path,
        )  # fmt: skip
        if above is not None:
            relationship(fragment, "PART_OF", key, above, {}, {})
        above = key
    if above is None and measure.region:
        name = measure.region
        above = node(
            fragment,
            "Region",
            region_id(LOCAL + fragment.source, name),
            name_zh=name,
            name_en=name,
            path=name,
        )
    return above.id if above else None
