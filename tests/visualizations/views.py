"""A report read as the pages show it."""

from __future__ import annotations

from casebook import Document, facts_of
from extraction import EXTRACTOR, explain
from visualizations import DocumentView, document_view
from vocabulary import Language


def view(text: str, language: Language) -> DocumentView:
    """Return what the page of a text shows, with the readings that became no fact."""
    found, readings = explain(text, language=language)
    info = found.document
    document = Document(
        info.id, info.sha256, info.language, None, None, None, None, (), "active", EXTRACTOR, 1
    )
    return document_view(document, text, facts_of(info.id, found), found.redactions, readings, EXTRACTOR)
