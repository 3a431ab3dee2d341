"""The pattern search: regional, systemic, industry-wide and unit-recurrent findings, or plainly what cannot be said."""

from queries.patterns.finding import Finding, Search
from queries.patterns.loading import sentences as passage_sentences
from queries.patterns.outcome import Patterns, search_patterns
from queries.patterns.page import PatternPage, PatternPicture, PatternRow, Told, both
from queries.patterns.paging import pattern_page
from queries.patterns.refused import refuse
from queries.patterns.rings import CaseFacts
from queries.patterns.scope import Scope
from queries.patterns.search import search
from queries.patterns.striking import Gone, page_of, strike
from queries.patterns.thresholds import confirmed_statuses
from queries.patterns.writing import render_patterns, shown_rows

__all__ = [
    "CaseFacts", "Finding", "Gone", "PatternPage", "PatternPicture", "PatternRow", "Patterns", "Scope", "Search", "Told", "both",
    "confirmed_statuses", "page_of", "passage_sentences", "pattern_page", "refuse", "render_patterns", "search",
    "search_patterns", "shown_rows", "strike",
]  # fmt: skip
