"""The shapes of what callers send; a field that no shape has is refused."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

TEXT = 500_000
"""Characters of one text: reading that many takes some ten seconds; longer ones are for ``incision add``."""


DATE = Field(
    None,
    pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$",
    description="When it appeared: what 去年 and last year are counted from.",
)


class Given(BaseModel):
    """Base of all bodies."""

    model_config = ConfigDict(extra="forbid")


class AddIn(Given):
    """One report to be added."""

    text: str = Field(min_length=1, max_length=TEXT, description="The report's whole text.")
    id: str | None = Field(
        None, max_length=200, description="Your own id; the report can be asked for by it."
    )
    language: Literal["zh", "en"] | None = Field(None, description="Detected where it is left out.")
    title: str | None = Field(None, max_length=500)
    source_type: str | None = Field(None, max_length=40)
    date: str | None = DATE
    publisher: str | None = Field(None, max_length=200)


class TextIn(Given):
    """A text to read; it is stored nowhere."""

    text: str = Field(min_length=1, max_length=TEXT)
    language: Literal["zh", "en"] | None = None
    title: str | None = Field(None, max_length=500)
    date: str | None = DATE


class ReasonIn(Given):
    """Why something is done, and by whom where no keys are configured."""

    why: str = Field("", max_length=2000)
    who: str | None = Field(
        None, max_length=100, description="Ignored where keys are configured: then the key's name counts."
    )


class DecisionIn(ReasonIn):
    """What a person decides about a fact, about entities, about a related case, or to undo such a decision."""

    action: Literal[
        "accept", "reject", "correct", "merge", "split", "useful", "not_useful", "withdraw", "restore"
    ]
    target_kind: Literal["fact", "entity", "pair", "decision"]
    targets: list[str] = Field(
        min_length=1,
        max_length=100,
        description="Of a pair: the case asked about, then the one answered with; of decisions: their numbers.",
    )
    value: dict[str, Any] | None = Field(None, description="The corrected value, for correct.")


class TakeUpIn(ReasonIn):
    """The fact that a waiting decision is to hold for."""

    fact: str = Field(
        min_length=1, max_length=100, description="One of the candidates: the same kind and report."
    )


class CypherIn(Given):
    """A statement that reads."""

    statement: str = Field(min_length=1, max_length=100_000)
    params: dict[str, Any] = {}
    limit: int = Field(1000, ge=1)
    timeout: float = Field(10.0, gt=0)
