"""The weights of the score, as data."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from graph.related.lexicon import data
from graph.related.profile import FAMILIES

TextPart = Literal["cosine", "covered"]
JoinedPart = Literal["weak_at_step", "weak_in_matter"]


class Weights(BaseModel):
    """One weight for each part of the sum."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    version: str
    families: dict[str, float]
    text: dict[TextPart, float]
    joined: dict[JoinedPart, float]
    across_languages: float

    def without(self, part: str) -> Weights:
        """Return the weights with one part switched off (for the ablation)."""
        return self.model_copy(
            update={
                name: {k: 0.0 if k == part else v for k, v in getattr(self, name).items()}
                for name in ("families", "text", "joined")
            }
        )

    def flat(self) -> dict[str, float]:
        """Return all weights by part."""
        return {
            **self.families,
            **{str(k): v for k, v in self.text.items()},
            **{str(k): v for k, v in self.joined.items()},
        }


def read(raw: object) -> Weights:
    """Check weights: every family has one, none is below zero."""
    weights = Weights.model_validate(raw)
    if set(weights.families) != set(FAMILIES) or min(weights.flat().values()) < 0:
        raise ValueError("weights: every family needs one weight, zero or above")
    return weights


@cache
def shipped() -> Weights:
    """Return the shipped weights."""
    return read(data("weights"))
