"""Query packs: one readable file a question, run on the graph; every row leads to its sentences.

The pattern search is imported when it is asked for: the libraries of its arithmetic take a second to load.
"""

from typing import TYPE_CHECKING

from queries.authoring import check_skeleton, new_pack
from queries.catalog import pack, packs
from queries.checks import check_file, read_check, run_checks
from queries.kept import ask
from queries.models import Column, Pack, Parameter
from queries.nodes import check_node, node_named
from queries.packfile import read_pack
from queries.pages import pack_page, packs_table
from queries.result import Result, Sentence
from queries.runner import run
from queries.tables import csv_bytes, render_table
from queries.workbook import workbook
from queries.writers import as_json, formats, notes, render, shown_cells
from vocabulary import later

if TYPE_CHECKING:
    from queries.bundle import export_packs, import_packs
    from queries.lint import lint_pack
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
    "CaseFacts", "Column", "Finding", "Gone", "Pack", "Parameter", "PatternPage", "PatternPicture", "PatternRow",
    "Patterns", "Result", "Scope", "Search", "Sentence", "Told", "as_json", "ask", "both", "check_file", "check_node", "check_skeleton",
    "confirmed_statuses", "csv_bytes", "export_packs", "formats", "import_packs", "lint_pack", "new_pack", "node_named", "notes", "pack",
    "pack_page", "packs", "packs_table", "page_of", "passage_sentences", "pattern_page", "read_check", "read_pack",
    "refuse", "render", "render_patterns", "render_table", "run", "run_checks", "search", "search_patterns",
    "shown_cells", "shown_rows", "strike", "workbook",
]  # fmt: skip

# the linter knows every analysis, and with them the libraries
_PLACES = {
    **dict.fromkeys(("export_packs", "import_packs"), "queries.bundle"),
    "lint_pack": "queries.lint",
    **dict.fromkeys(
        ("CaseFacts", "Finding", "Gone", "PatternPage", "PatternPicture", "PatternRow", "Patterns", "Scope", "Search", "Told", "both",
         "confirmed_statuses", "page_of", "passage_sentences", "pattern_page", "refuse", "render_patterns", "search",
         "search_patterns", "shown_rows", "strike"),
        "queries.patterns"),
}  # fmt: skip

__getattr__ = later("queries", _PLACES)
