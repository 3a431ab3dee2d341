"""Remedies: rectification steps and recommendations, and the stretches that speak of what shall be."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Lost, data, propose

CLAUSE = re.compile(r"[^。；;，,！？!?\n]+")


@cache
def _measures() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    d = data("extraction.zh", "measures")

    def words(name: str) -> str:
        return "|".join(sorted(map(re.escape, d[name]), key=len, reverse=True))

    return (
        re.compile(rf"^(?:{words('openers')})?.{{0,12}}?(?:{words('verbs')})"),
        re.compile(words("objects")),
        re.compile(words("not")),
    )


def measures(
    text: str, sentences: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return (quotable remedies, all stretches that are remedy or aim)."""
    start_with, objects, unless = _measures()
    aims = re.compile(data("extraction.zh", "weakpoints")["aims"])
    quoted: list[tuple[int, int]] = []
    stretches: list[tuple[int, int]] = []
    for start, end in sentences:
        aim = bool(aims.match(text[start:end]))
        for m in CLAUSE.finditer(text, start, end):
            clause = m.group().strip()
            lead = len(m.group()) - len(m.group().lstrip())
            hit = start_with.match(clause)
            if hit:
                lost: Lost | None = (
                    "unlisted" if not objects.search(clause) or unless.search(clause) else None
                )
                propose(
                    "measure",
                    m.start() + lead,
                    m.start() + lead + len(clause),
                    f"zh/measures.yaml {hit.group()}",
                    "",
                    lost,
                )
            if hit and objects.search(clause) and not unless.search(clause):
                quoted.append((m.start() + lead, m.start() + lead + len(clause)))
                stretches.append(m.span())
            elif aim:
                stretches.append(m.span())
    return quoted[:4], stretches
