"""Programmes named alone, in the place of their money (defrauded Medicare of ...)."""

from __future__ import annotations

import re

from extraction.common import Spans, lazy

NAMED, OBJECT = 0.4, 0.6
# programmes that were cheated together count each
TOGETHER = 1.5
AND = lazy(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s)?")
BESIDE = lazy(r"\b(?:Medicare|Medicaid|Medi-Cal|TRICARE)(?:,\s(?:and\s)?|\sand\s)(?:the\s)?$")


def programmes(
    text: str, beside: Spans, bare: re.Pattern[str], act: re.Pattern[str]
) -> list[tuple[int, int, str, float]]:
    """Return (start, end, rule, worth) of each programme outside ``beside``: weaker than any phrase of money.

    ``bare``: the names; ``act``: what makes the phrase behind it the object of an act.
    """
    found = []
    for m in bare.finditer(text):
        if beside.touches(m.start(), m.end()):
            continue
        worth = NAMED + OBJECT * bool(act.search(text[max(0, m.start() - 110) : m.start()]))
        found.append(
            (m.start(), m.end(), f"en/funds.yaml {m.group()}", worth + TOGETHER * _listed(text, m, bare))
        )
    return found


def _listed(text: str, m: re.Match[str], bare: re.Pattern[str]) -> bool:
    """Return whether a programme stands in a list of programmes (Medicare, Medicaid and private insurers)."""
    ahead = AND.match(text, m.end())
    return bool(ahead and bare.match(text, ahead.end())) or bool(
        BESIDE.search(text, max(0, m.start() - 40), m.start())
    )
