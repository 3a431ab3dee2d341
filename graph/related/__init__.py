"""Related cases: same mechanism first, explained by construction."""

from graph.related.index import CaseIndex
from graph.related.making import profile
from graph.related.profile import CaseProfile, Facts, Line

__all__ = ["CaseIndex", "CaseProfile", "Facts", "Line", "profile"]
