"""Whether a sanction told before somebody was carried out: not was fired by, called for the removal of, may suspend."""

from __future__ import annotations

import re

from extraction.common import Phrases

PHRASES = Phrases("extraction.en", "carried_out")

# a verb is not the doer's where one of these stands before it: was fired by …
PASSIVE = PHRASES.compile(r"\b(?:‹passive›)\s(?:\w+\s)?$", re.I)
# voted to dismiss …
RESOLVED = PHRASES.compile(r"\b(?:‹resolved›)\b[^.;]{0,30}\bto\s$", re.I)
# a sanction that is only asked for, or that may come
WANTED = PHRASES.compile(r"\b(?:‹wanted›)\b[^.;]{0,40}$", re.I)


def real(lead: str) -> bool:
    """Return whether what stands before a verb or a noun lets it be done: not: was fired by, called for the removal of."""
    return bool(RESOLVED.search(lead)) or not (PASSIVE.search(lead) or WANTED.search(lead))
