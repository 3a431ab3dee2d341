"""Train what hears the role of a Chinese sum on the project's own prose: ``python -m scripts.training.sums``.

A row is a sum that the rules find in a text and whose role is marked. Three sources: passages about money (``training/zh/sums``) and
labelled reports, of both only the open half, and reports with marks. Softmax regression (L2, L-BFGS) on hashed signs; the same prose
gives the same weights.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np

from extraction.common import Source, Sum, sentences
from extraction.zh import forms
from extraction.zh.analysis import met
from extraction.zh.matter.matter import matter
from extraction.zh.money.money import sums
from extraction.zh.money.money_heard import places
from extraction.zh.money.money_of_case import settled
from extraction.zh.money.money_signs import signs
from scripts.evaluate import half
from scripts.training.check import ROLES
from scripts.training.labelled import labelled
from scripts.training.parse import Report, read, told_sums
from scripts.training.regression import in_bytes, indicators
from scripts.training.sums_card import card, write_page
from scripts.training.topics import softmax
from scripts.training.train import write

BITS = 15
PENALTY = 1.0
# a sign of one sum alone says nothing of others
LEAST = 2
KEYS = sorted(ROLES)


class Case(NamedTuple):
    """One case of a text: its sums as their clauses tell them and as the case does, its conduct, what is marked of each."""

    source: str
    half: str
    text: str
    first: list[Sum]
    told: list[Sum]
    conduct: set[str]
    marked: list[set[str]]

    def rows(self) -> Iterator[tuple[set[str], str]]:
        """Yield the signs and the role of each sum that is marked with one role."""
        for i, roles in enumerate(self.marked):
            if len(roles) == 1:
                yield signs(self.text, self.first, i, self.conduct), *roles  # type: ignore[misc]

    @property
    def trains(self) -> bool:
        return self.source == "marked" or self.half == "open"


def cases() -> list[Case]:
    """Return the cases of all prose in which roles of sums are marked."""
    found: list[Case] = []
    for whole in labelled():
        if whole.language == "zh" and whole.labels.money:
            found += _of_labels(whole.id, whole.text, [(m.value, m.role) for m in whole.labels.money])
    for source, reports in (("marked", read()), ("sums", told_sums())):
        for report in reports:
            if report.language == "zh" and report.of("MONEY"):
                found += _of_marks(source, report)
    return found


def _of_labels(own: str, text: str, labels: list[tuple[float, str]]) -> Iterator[Case]:
    for _, case in _cases("reports", own, text):
        yield case._replace(marked=[{r for v, r in labels if v == s.value} for s in case.first])


def _of_marks(source: str, report: Report) -> Iterator[Case]:
    marks = report.of("MONEY")
    for at, case in _cases(source, report.id, report.text):
        yield case._replace(
            marked=[
                {m.value for m in marks if m.start < s.end + at and s.start + at < m.end} for s in case.first
            ]
        )


def _cases(source: str, own: str, text: str) -> Iterator[tuple[int, Case]]:
    """Yield the cases of a text, each with where it begins."""
    read_ = Source(text, "zh")
    for start, end in met(read_).spans:
        body = read_.text[start:end]
        acts = matter(body, sentences(body, "zh"), [], forms.status(body)).acts
        conduct = {n for n, *_ in acts}
        first = sums(body)
        yield start, Case(source, half(own), body, first, settled(first, conduct, body), conduct, [])


def fit(given: Iterable[Case]) -> dict[str, Any]:
    """Return the model that ``extraction.zh.money.money_heard`` reads."""
    rows = [row for case in given for row in case.rows()]
    count = Counter(s for told, _ in rows for s in told)
    x = indicators([places((s for s in told if count[s] >= LEAST), BITS) for told, _ in rows], 1 << BITS)
    y = np.array([[float(k == role) for k in KEYS] for _, role in rows])
    weights, offset = softmax(x, y, PENALTY / len(rows))
    scale, steps = in_bytes(weights)
    return {
        "bits": BITS, "keys": KEYS, "rows": len(rows), "scale": [round(float(s), 7) for s in scale],
        "offset": [round(float(v), 4) for v in offset],
        "weights": steps,
    }  # fmt: skip


def main() -> int:
    """Write the model and its card."""
    told = cases()
    about = fit(c for c in told if c.trains)
    write(about, name="roles", weights="roles")
    write_page(card(told, about))
    print(f"{about['rows']} sums, {about['weights'].nbytes} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
