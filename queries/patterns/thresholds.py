"""The versioned thresholds of the decision table for pattern levels."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from vocabulary import Strict, parse_yaml


class Thresholds(Strict):
    """See ``thresholds.yaml`` for the meaning of each."""

    version: str
    false_discovery_rate: float
    share_ratio: float
    rings_both: int
    rings_marked: int
    rings_group: int
    industry_region_rings: int
    industry_regions: int
    industry_region_share: float
    coverage_p: float
    dispersion_ratio: float
    dispersion_regions: int
    systemic_rings: int
    systemic_regions: int
    systemic_levels: int
    systemic_prefectures: int
    regional_fields: int
    channel_rings: int
    rate_places: int
    rate_factor: float
    rate_chance: float
    lag_cases: int
    lag_share: float
    free_months: tuple[int, ...]
    compare_events: int
    permutations: int
    seed: int
    region_levels: tuple[str, ...]
    prefecture_levels: tuple[str, ...]
    audit: tuple[str, ...]
    complaint: tuple[str, ...]
    not_stated: tuple[str, ...]
    statuses: tuple[str, ...]


def confirmed_statuses() -> tuple[str, ...]:
    """Return the statuses of cases that are counted."""
    return thresholds().statuses


@cache
def thresholds() -> Thresholds:
    """Return the shipped thresholds."""
    text = files("queries.patterns").joinpath("thresholds.yaml").read_text(encoding="utf-8")
    return Thresholds.model_validate(parse_yaml(text))
