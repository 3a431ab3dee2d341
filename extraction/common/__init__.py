"""What both languages share: normal form with exact offsets, sentences, matchers, redactions, weak-point rules."""

from extraction.common.choir import Choir
from extraction.common.data import data, listed, packed
from extraction.common.foretold import Foretold
from extraction.common.found import Sanctioned, Sum
from extraction.common.imposed import ONCE, Imposed, Telling, days_differ, length_of
from extraction.common.lazy import lazy
from extraction.common.lexicon import Heard, Lexicon
from extraction.common.matcher import Matcher
from extraction.common.numbers import number_redactions
from extraction.common.phrases import Phrases
from extraction.common.sentences import sentences, tells, trimmed
from extraction.common.source import HAN, Source, lowered
from extraction.common.spans import Mark, Span, Spans, Taken, between
from extraction.common.trace import Lost, Proposal, part_at, placed, propose, watched
from extraction.common.triggers import Triggered, all_needs, needs
from extraction.common.weakpoints import GENERIC_POINTS, Candidate, chosen, spans_of
from extraction.common.weighed import Weighed, weighed
from extraction.common.widths import Width, width
from extraction.common.words import words_of

__all__ = [
    "GENERIC_POINTS", "HAN", "ONCE", "Candidate", "Choir", "Foretold", "Heard", "Imposed", "Lexicon", "Lost", "Mark", "Matcher", "Phrases", "Proposal", "Sanctioned", "Source", "Span", "Spans", "Sum", "Taken", "Telling", "Triggered", "Weighed", "Width", "all_needs", "between", "chosen", "data", "days_differ", "lazy", "length_of", "listed", "lowered", "needs", "number_redactions",
    "packed", "part_at", "placed", "propose", "sentences", "spans_of", "tells", "trimmed", "watched", "weighed", "width", "words_of",
]  # fmt: skip
