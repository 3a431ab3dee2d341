"""The pattern search: regional, systemic, industry-wide and unit-recurrent findings, or plainly what cannot be said."""

from queries.patterns.finding import Finding, Search
from queries.patterns.outcome import Patterns, search_patterns
from queries.patterns.page import PatternPage, PatternPicture, PatternRow, Told
from queries.patterns.paging import pattern_page
from queries.patterns.refused import refuse
from queries.patterns.rings import CaseFacts
from queries.patterns.scope import Scope
from queries.patterns.search import search
from queries.patterns.writing import render_patterns, shown_rows

__all__ = [
    "CaseFacts",
    "Finding",
    "PatternPage",
    "PatternPicture",
    "PatternRow",
    "Patterns",
    "Scope",
    "Search",
    "Told",
    "pattern_page",
    "refuse",
    "render_patterns",
    "search",
    "search_patterns",
    "shown_rows",
]  # fmt: skip
