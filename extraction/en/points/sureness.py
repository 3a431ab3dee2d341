"""How sure an English weak point is: an additive model of what spoke for it, calibrated on the project's own prose.

The weights (``data/sureness.yaml``) are made by ``make train``: each reading of a report of the project's prose is judged
right or wrong by its marks; what the model says of a report in its card was learned without that report's batch.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from extraction.common import data


@dataclass(frozen=True)
class Judged:
    """One weak point that was given, with the traits that its confidence rests on."""

    id: str
    mode: str
    traits: tuple[str, ...]


_watching: ContextVar[list[Judged] | None] = ContextVar("judged", default=None)


def sureness(name: str, mode: str, traits: tuple[str, ...]) -> float:
    """Return the probability, 0.05 to 0.95, that a careful reader would give this weak point too."""
    if (seen := _watching.get()) is not None:
        seen.append(Judged(name, mode, traits))
    weights = data("extraction.en", "sureness")["weights"]
    return chance(sum(weights.get(t, 0.0) for t in traits))


def chance(score: float) -> float:
    """Return the probability of a score, kept away from certainty."""
    return round(min(0.95, max(0.05, 1 / (1 + math.exp(-score)))), 2)


@contextmanager
def judging() -> Iterator[list[Judged]]:
    """Collect the traits of every weak point that is given inside the block."""
    seen: list[Judged] = []
    token = _watching.set(seen)
    try:
        yield seen
    finally:
        _watching.reset(token)
