"""All analyses by name; each module gives its own."""

from __future__ import annotations

from functools import cache

from queries.analyses import (
    audited,
    bounds,
    campaigns,
    change,
    demand,
    enrichment,
    exposure,
    holding,
    levels,
    projects,
    resemblance,
    spread,
    time,
    together,
    warned,
    yields,
)
from queries.analyses.model import Analysis
from vocabulary import IncisionError


@cache
def analyses() -> dict[str, Analysis]:
    """Return every analysis by its name."""
    modules = (
        audited, bounds, campaigns, change, demand, enrichment, exposure, holding, levels, projects, resemblance, spread,
        time, together, warned, yields,
    )  # fmt: skip
    found = [one for module in modules for one in module.ANALYSES]
    return {one.name: one for one in sorted(found, key=lambda a: a.name)}


def analysis(name: str) -> Analysis:
    """Return one analysis; ``pack_analysis_unknown`` names those that exist."""
    if name not in analyses():
        raise IncisionError("pack_analysis_unknown", name=name, known=", ".join(analyses()))
    return analyses()[name]
