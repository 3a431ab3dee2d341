"""What both languages share: normal form with exact offsets, sentences, matchers, redactions, weak-point rules."""

from extraction.common.data import data
from extraction.common.matcher import Matcher
from extraction.common.numbers import number_redactions
from extraction.common.sentences import sentences, trimmed
from extraction.common.source import Source
from extraction.common.spans import Spans, between
from extraction.common.weakpoints import Candidate, chosen, overlaps, spans_of

__all__ = [
    "Candidate", "Matcher", "Source", "Spans", "between", "chosen", "data", "number_redactions", "overlaps", "sentences", "spans_of",
    "trimmed",
]  # fmt: skip
