"""How a report and its cases begin: what they are called where nobody gave them a title."""

from __future__ import annotations

import re

from casebook import Effective
from extraction import Extraction, going_on, shown
from graph.projection.letterheads import below_letterhead
from graph.projection.sentences import Sentences
from vocabulary import one_line

# marks of Markdown in front of a heading or around its number
MARKUP = re.compile(r"^(?:#{1,6}|[-*+>])\s+|\*\*|__")
TITLE = 80


def heading(text: str, extraction: Extraction, sentences: Sentences, start: int, end: int) -> str:
    """Return the first sentence of a stretch, short and redacted; who wrote it and its number are passed over."""
    begin = below_letterhead(text, start, end)
    _, last = sentences.around(begin, min(begin + 1, len(text)))
    seen = one_line(shown(text, extraction.redactions, begin, min(last, end)))
    seen = MARKUP.sub("", seen) or seen
    return seen if len(seen) <= TITLE else seen[: TITLE - 1] + "…"


def beginning(report: Effective) -> str:
    """Return how a report begins, as anybody may read it: the line above its cases, where one stands there."""
    text = report.text
    within = going_on(text, "zh" if report.document.language == "zh" else "en")
    return heading(text, report.extraction, Sentences(text, within), 0, len(text))
