"""A report's text to facts, each with the span that proves it. Pure: no database, no network.

A name is imported when it is first asked for: commands that only ask the record need no lists of words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vocabulary import later

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

__getattr__ = later(
    "extraction",
    {
        **dict.fromkeys(("Spans", "days_differ", "sentences"), "extraction.common"),
        **dict.fromkeys(
            ("Case", "DocumentInfo", "Extraction", "Mention", "Person", "Post", "Redaction", "SanctionFact"), "extraction.contract"
        ),
        **dict.fromkeys(("Reading", "explain"), "extraction.explaining"),
        "going_on": "extraction.going",
        **dict.fromkeys(("case_id", "document_id", "text_hash"), "extraction.identity"),
        "as_read": "extraction.legible.legible",
        **dict.fromkeys(("EXTRACTOR", "detect_language", "extract"), "extraction.pipeline"),
        **dict.fromkeys(("MAX_CHARACTERS", "SUFFIXES", "RawReport", "Refusal", "read", "read_inputs"), "extraction.reading"),
        **dict.fromkeys(("BLOCK", "shown"), "extraction.redaction"),
    },
)  # fmt: skip
