"""A report's title as readers may see it: what is protected in the text is protected in the title."""

from __future__ import annotations

from casebook import Casebook, Document
from extraction import BLOCK

SHORTEST = 2
"""A redaction of one character would block out that character everywhere."""


def shown_title(book: Casebook, document: Document) -> str | None:
    """Return the title with every protected stretch of the text blocked out one for one."""
    title = document.title
    if not title:
        return title
    text = book.text(document.id)
    hidden = {text[r.start : r.end] for r in book.effective(document.id).redactions}
    for stretch in sorted(hidden, key=lambda s: (-len(s), s)):
        if len(stretch) >= SHORTEST:
            title = title.replace(stretch, BLOCK * len(stretch))
    return title
