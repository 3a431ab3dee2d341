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
from queries.tables import csv_bytes, render_table
from queries.workbook import workbook
from queries.writers import as_json, formats, notes, render

if TYPE_CHECKING:
    from queries.patterns import (
        CaseFacts,
        Finding,
        Gone,
        PatternPage,
        PatternPicture,
        PatternRow,
        Patterns,
        Scope,
        Search,
        Told,
        both,
        confirmed_statuses,
        page_of,
        passage_sentences,
        pattern_page,
        refuse,
        render_patterns,
        search,
        search_patterns,
        shown_rows,
        strike,
    )

__all__ = [
    "CaseFacts", "Column", "Finding", "Gone", "Pack", "Parameter", "PatternPage", "PatternPicture", "PatternRow", "Patterns",
    "Result", "Scope", "Search", "Sentence", "Told", "as_json", "both", "confirmed_statuses", "csv_bytes", "formats", "notes", "pack",
    "pack_page", "packs", "packs_table", "page_of", "passage_sentences", "pattern_page", "read_pack", "refuse", "render",
    "render_patterns", "render_table", "run", "search", "search_patterns", "shown_rows", "strike", "workbook",
]  # fmt: skip

_PATTERNS = {
    "CaseFacts", "Finding", "Gone", "PatternPage", "PatternPicture", "PatternRow", "Patterns", "Scope", "Search", "Told", "both",
    "confirmed_statuses", "page_of", "passage_sentences", "pattern_page", "refuse", "render_patterns", "search",
    "search_patterns", "shown_rows", "strike",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _PATTERNS:
        return getattr(import_module("queries.patterns"), name)
    raise AttributeError(f"module 'queries' has no attribute {name!r}")
