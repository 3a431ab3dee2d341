"""Query packs: one readable file a question, run on the graph; every row leads to its sentences.

The pattern search is imported when it is asked for: the libraries of its arithmetic take a second to load.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from queries.catalog import pack, packs
from queries.models import Column, Pack, Parameter
from queries.packfile import read_pack
from queries.pages import pack_page, packs_table
from queries.result import Result, Sentence
from queries.runner import run
from queries.tables import render_table
from queries.writers import as_json, formats, notes, render

if TYPE_CHECKING:
    from queries.patterns import (
        CaseFacts,
        Finding,
        PatternRow,
        Patterns,
        Scope,
        Search,
        pattern_about,
        pattern_limits,
        pattern_never,
        pattern_rows,
        refuse,
        render_patterns,
        search,
        search_patterns,
    )

__all__ = [
    "CaseFacts", "Column", "Finding", "Pack", "Parameter", "PatternRow", "Patterns", "Result", "Scope", "Search", "Sentence",
    "as_json", "formats", "notes", "pack", "pack_page", "packs", "packs_table", "pattern_about", "pattern_limits",
    "pattern_never", "pattern_rows", "read_pack", "refuse", "render", "render_patterns", "render_table", "run", "search", "search_patterns",
]  # fmt: skip

_PATTERNS = {
    "CaseFacts", "Finding", "PatternRow", "Patterns", "Scope", "Search", "pattern_about", "pattern_limits", "pattern_never",
    "pattern_rows", "refuse",
    "render_patterns", "search", "search_patterns",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _PATTERNS:
        return getattr(import_module("queries.patterns"), name)
    raise AttributeError(f"module 'queries' has no attribute {name!r}")
