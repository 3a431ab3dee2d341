"""Trained weights of signs: a logistic model in ``<package>/data/<name>.json`` (``scripts/training/signs.py``)."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Weighed:
    """The log odds are the offset and the weights of all known signs.

    ``bar``: from where it holds, ``floor``: below which it does not, ``sure``: from where it holds against what rules say.
    """

    weights: dict[str, float]
    offset: float
    bar: float
    floor: float
    sure: float = math.inf

    def odds(self, told: Iterable[str]) -> float:
        """Return the log odds; the order of summing is fixed, so that the same signs give the same number."""
        return self.offset + sum(self.weights[s] for s in self._known(told))

    def telling(self, told: Iterable[str]) -> str:
        """Return the sign that speaks for it most; there is one."""
        return max(self._known(told), key=self.weights.__getitem__)

    def _known(self, told: Iterable[str]) -> list[str]:
        return sorted(s for s in told if s in self.weights)


@cache
def weighed(package: str, name: str) -> Weighed:
    """Return the model of ``<package>/data/<name>.json``."""
    text = files(package).joinpath("data").joinpath(f"{name}.json").read_text(encoding="utf-8")
    about = json.loads(text)
    return Weighed(
        about["weights"],
        about["offset"],
        about["bar"],
        about.get("floor", about["bar"]),
        about.get("sure", math.inf),
    )
