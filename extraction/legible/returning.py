"""The way back from a text that was made readable to the text as given.

Invariant: a fact comes back with the span and the words of the given text; its words are never those of what was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from extraction.common import Span

Model = TypeVar("Model", bound=BaseModel)


class Returning:
    """A readable text and what it was made from.

    ``rows``: stretches of it that are cases of their own; ``named``: the names that these are about.
    """

    given: str
    text: str
    rows: Sequence[Span] = ()
    named: Sequence[Span] = ()

    def back(self, start: int, end: int) -> Span:
        """Return where the words of ``start``..``end`` stand in the given text."""
        raise NotImplementedError

    def around(self, start: int, end: int) -> Span:
        """Return the stretch of the given text that ``start``..``end`` was made from, where no words are quoted."""
        return self.back(start, end)

    def kept(self, facts: list[Model], beside: dict[str, object]) -> list[Model]:
        """Return those of a list's facts that are told; ``beside``: the fields of the same fact before the list."""
        return facts

    def returned(self, fact: Model) -> Model:
        """Return a fact, and all facts in it, with the spans and the words of the given text."""
        changed: dict[str, object] = {}
        for name in type(fact).model_fields:
            value = getattr(fact, name)
            if isinstance(value, BaseModel):
                changed[name] = self.returned(value)
            elif isinstance(value, list) and value and isinstance(value[0], BaseModel):
                changed[name] = self.kept([self.returned(v) for v in value], changed)
        start, end = getattr(fact, "start", None), getattr(fact, "end", None)
        if isinstance(start, int) and isinstance(end, int):
            quotes = "text" in type(fact).model_fields
            changed["start"], changed["end"] = low, high = (self.back if quotes else self.around)(start, end)
            if quotes:
                changed["text"] = self.given[low:high]
        return fact.model_copy(update=changed)
