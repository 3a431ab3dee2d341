"""Where a sentence lists those whom nobody may name (Among the victims were A, a widower whose …, and B, who …).

All names of such a list are of one kind, however long the words between them.
"""

from __future__ import annotations

from functools import cache

from extraction.common import Phrases, Spans, data

PHRASES = Phrases("extraction.en", "harmed_lists")


@cache
def _opening() -> str:
    protected = data("extraction.en", "names")["protected"]
    return rf"\b(?:{'|'.join(protected['nouns'])})\b"


# the list ends with its sentence, and before words that lead over to somebody else
LIST = PHRASES.compile(
    rf"(?:{_opening()}(?:\s(?:‹about›)\s[^.;:,\n]{{1,50}}?)?,?\s(?:‹are›)|\b(?:‹told_by›)\sby)\s(?P<names>(?=[A-Z])(?:(?:‹point›)|(?!\b(?:‹over_to›)\b)[^.;\n]){{4,400}})",
)


def harmed_lists(text: str) -> Spans:
    """Return where the names of such lists stand."""
    return Spans(m.span("names") for m in LIST.finditer(text))
