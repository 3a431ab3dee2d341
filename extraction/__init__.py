"""A report's text to facts, each with the span that proves it. Pure: no database, no network.

A name is imported when it is first asked for: commands that only ask the record need no lists of words.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extraction.common import Spans, days_differ, sentences
    from extraction.contract import (
        Case,
        DocumentInfo,
        Extraction,
        Mention,
        Person,
        Post,
        Redaction,
        SanctionFact,
    )
    from extraction.explaining import Reading, explain
    from extraction.going import going_on
    from extraction.identity import case_id, document_id, text_hash
    from extraction.legible.legible import as_read
    from extraction.pipeline import EXTRACTOR, detect_language, extract
    from extraction.reading import MAX_CHARACTERS, SUFFIXES, RawReport, Refusal, read, read_inputs
    from extraction.redaction import BLOCK, shown

__all__ = [
    "BLOCK", "EXTRACTOR", "MAX_CHARACTERS", "SUFFIXES", "Case", "DocumentInfo", "Extraction", "Mention", "Person",
    "Post", "RawReport", "Reading", "Redaction", "Refusal", "SanctionFact", "Spans", "as_read", "case_id", "days_differ", "detect_language", "document_id", "explain", "extract", "going_on",
    "read", "read_inputs", "sentences", "shown", "text_hash",
]  # fmt: skip

_PLACES = {
    "Spans": "extraction.common",
    "days_differ": "extraction.common",
    "sentences": "extraction.common",
    "Case": "extraction.contract",
    "DocumentInfo": "extraction.contract",
    "Extraction": "extraction.contract",
    "Mention": "extraction.contract",
    "Person": "extraction.contract",
    "Post": "extraction.contract",
    "Redaction": "extraction.contract",
    "SanctionFact": "extraction.contract",
    "Reading": "extraction.explaining",
    "explain": "extraction.explaining",
    "going_on": "extraction.going",
    "case_id": "extraction.identity",
    "document_id": "extraction.identity",
    "text_hash": "extraction.identity",
    "as_read": "extraction.legible.legible",
    "EXTRACTOR": "extraction.pipeline",
    "detect_language": "extraction.pipeline",
    "extract": "extraction.pipeline",
    "MAX_CHARACTERS": "extraction.reading",
    "SUFFIXES": "extraction.reading",
    "RawReport": "extraction.reading",
    "Refusal": "extraction.reading",
    "read": "extraction.reading",
    "read_inputs": "extraction.reading",
    "BLOCK": "extraction.redaction",
    "shown": "extraction.redaction",
}


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        return getattr(import_module(_PLACES[name]), name)
    raise AttributeError(f"module 'extraction' has no attribute {name!r}")
