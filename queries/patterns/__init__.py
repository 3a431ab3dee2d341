"""The pattern search: regional, systemic and industry-wide findings, or plainly what cannot be said."""

from queries.patterns.finding import Finding, Search
from queries.patterns.loading import Loaded, load_cases
from queries.patterns.rings import CaseFacts, Ring, rings
from queries.patterns.search import search
from queries.patterns.thresholds import Thresholds, thresholds

__all__ = [
    "CaseFacts", "Finding", "Loaded", "Ring", "Search", "Thresholds", "load_cases", "rings", "search", "thresholds",
]  # fmt: skip
