"""A report's text to facts, each with the span that proves it. Pure: no database, no network."""

from extraction.common import Spans, sentences
from extraction.contract import (
    Case,
    DocumentInfo,
    Extraction,
    Mention,
    Person,
    Post,
    Redaction,
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
    "Post", "RawReport", "Reading", "Redaction", "Refusal", "Spans", "as_read", "case_id", "detect_language", "document_id", "explain", "extract", "going_on",
    "read", "read_inputs", "sentences", "shown", "text_hash",
]  # fmt: skip
