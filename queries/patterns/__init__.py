"""The pattern search: regional, systemic and industry-wide findings, or plainly what cannot be said."""

from queries.patterns.finding import Finding, Search
from queries.patterns.outcome import Patterns, search_patterns
from queries.patterns.refused import refuse
from queries.patterns.rings import CaseFacts
from queries.patterns.rows import PatternRow, pattern_about, pattern_limits, pattern_never, pattern_rows
from queries.patterns.scope import Scope
from queries.patterns.search import search
from queries.patterns.writing import render_patterns

__all__ = [
    "CaseFacts", "Finding", "PatternRow", "Patterns", "Scope", "Search", "pattern_about", "pattern_limits", "pattern_never", "pattern_rows", "refuse",
    "render_patterns", "search", "search_patterns",
]  # fmt: skip
