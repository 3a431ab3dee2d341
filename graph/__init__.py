"""The record as a property graph: engines, schema, projection, export.

The names are imported when they are asked for: the engine's supervisor runs inside this package and must stay small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vocabulary import later

if TYPE_CHECKING:
    from graph.engine.connect import connect, discard, stop
    from graph.engine.graph import Graph
    from graph.engine.settings import EngineSettings, answers_file
    from graph.engine.table import Table
    from graph.exporting import export, export_suffixes
    from graph.projection import Progress, beginning, catch_up, placed_decision, rebuild
    from graph.related import (
        Filters,
        FollowedIndex,
        RelatedCase,
        RelatedIndex,
        collected,
        evaluate,
        filter_value,
        judged_documents,
        judged_lines,
        judged_pairs,
        paired,
        plain_rankers,
        rank_judged,
        related_text,
        texts_named,
    )
    from graph.related import current_index as related_index
    from graph.related import related as related_cases
    from graph.schema import as_json as schema_json
    from graph.schema import schema as graph_schema
    from graph.suggest import Suggestion, suggestions

__all__ = [
    "EngineSettings",
    "Filters",
    "FollowedIndex",
    "Graph",
    "Progress",
    "RelatedCase",
    "RelatedIndex",
    "Suggestion",
    "Table",
    "answers_file",
    "beginning",
    "catch_up",
    "collected",
    "connect",
    "discard",
    "evaluate",
    "export",
    "export_suffixes",
    "filter_value",
    "graph_schema",
    "judged_documents",
    "judged_lines",
    "judged_pairs",
    "paired",
    "placed_decision",
    "plain_rankers",
    "rank_judged",
    "rebuild",
    "related_cases",
    "related_index",
    "related_text",
    "schema_json",
    "stop",
    "suggestions",
    "texts_named",
]  # fmt: skip

_PLACES = {
    **dict.fromkeys(
        ("Filters", "FollowedIndex", "RelatedCase", "RelatedIndex", "collected", "evaluate", "filter_value", "judged_documents", "judged_lines", "judged_pairs",
         "paired", "plain_rankers", "rank_judged", "related_cases", "related_index", "related_text", "texts_named"),
        "graph.related"),
    "EngineSettings": "graph.engine.settings", "answers_file": "graph.engine.settings", "Graph": "graph.engine.graph", "Table": "graph.engine.table",
    "connect": "graph.engine.connect", "discard": "graph.engine.connect", "stop": "graph.engine.connect",
    "Suggestion": "graph.suggest", "suggestions": "graph.suggest",
    "Progress": "graph.projection", "beginning": "graph.projection", "placed_decision": "graph.projection", "catch_up": "graph.projection", "rebuild": "graph.projection",
    "export": "graph.exporting", "export_suffixes": "graph.exporting", "graph_schema": "graph.schema", "schema_json": "graph.schema",
}  # fmt: skip
_RENAMED = {
    "graph_schema": "schema",
    "schema_json": "as_json",
    "related_cases": "related",
    "related_index": "current_index",
}

__getattr__ = later("graph", _PLACES, _RENAMED)
