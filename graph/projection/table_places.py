"""Places and units that a row of a table names: no text stands around them, so only codes, lists and whole names help."""

from __future__ import annotations

from graph.projection.build import node, relationship
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.keys import LOCAL, normal, region_id, unit_id
from graph.projection.prefixes import without_prefix
from graph.projection.reading import Words
from graph.projection.unit_names import is_company
from graph.projection.units import EVERYWHERE
from vocabulary import Division


def unit_of(fragment: Fragment, name: str, region: str | None, words: Words) -> NodeKey:
    """Add the unit: a listed one, a company, or the name in the region of the row."""
    full = words.vocabulary.aliases.get(name, name)
    known = words.known_units.get(normal(full))
    language = "zh" if any("\u4e00" <= c <= "\u9fff" for c in name) else "en"
    given = known.region if known else region
    steps = steps_of(given, words)
    place = region_of(fragment, given or region, words)
    identifier = place.id if place else None
    if known is not None:
        scope, inner = (identifier or EVERYWHERE), known.name
    elif is_company(full, language):
        scope, inner, identifier = EVERYWHERE, full, None
    else:
        scope, inner = (identifier or LOCAL + fragment.source), without_prefix(full, steps)
    key = node(
        fragment, "Unit", unit_id(scope, inner), name=known.name if known else full, names=[name, full],
        kind=known.type if known else None, line=known.line if known else None, region=identifier,
    )  # fmt: skip
    if identifier:
        rule = {"rule": "list" if known else "table"}
        relationship(fragment, "LOCATED_IN", key, NodeKey("Region", identifier), rule, {})
    return key


def region_of(fragment: Fragment, given: str | None, words: Words) -> NodeKey | None:
    """Add the region of a row with those above it; a name that no list settles is a place of its own row."""
    above: NodeKey | None = None
    path = ""
    for step in steps_of(given, words):
        path = f"{path}/{step.name}" if path else step.name
        key = node(
            fragment, "Region", step.code, name_zh=step.name, name_en=step.name, level=step.level, code=step.code,
            path=path,
        )  # fmt: skip
        if above is not None:
            relationship(fragment, "PART_OF", key, above, {}, {})
        above = key
    if above is None and given:
        own = region_id(LOCAL + fragment.source, given)
        above = node(fragment, "Region", own, name_zh=given, name_en=given, path=given)
    return above


def steps_of(given: str | None, words: Words) -> tuple[Division, ...]:
    """Return the path of a region given by code or by a name that only one division bears."""
    if not given:
        return ()
    by_code = words.divisions.path(given)
    if by_code:
        return by_code
    codes = sorted({d.code for d in words.divisions.find(given)})
    return words.divisions.path(codes[0]) if len(codes) == 1 else ()
