"""What is told of patterns ahead: the words that each waits for and how long its matches are, kept with the product.

To work them out takes longer than to read most reports. Invariant: what is kept is what the function gives (``python -m scripts.foretell``
makes it, ``make docs-check`` works all of it out anew); what is not kept is worked out when it is asked.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from typing import Any, ClassVar, Generic, TypeVar

from extraction.common.data import packed

T = TypeVar("T")


@cache
def _kept() -> dict[str, Any]:
    try:
        kept: dict[str, Any] = json.loads(packed("extraction", "foretold.json"))
    except FileNotFoundError:
        # about to be made
        return {}
    return kept


class Foretold(Generic[T]):
    """A function of an expression (and a number) whose answers are kept; ``write`` and ``read`` turn an answer into JSON and back."""

    made: ClassVar[dict[str, Foretold[Any]]] = {}

    def __init__(
        self, tell: Callable[[str, int], T], write: Callable[[T], Any], read: Callable[[Any], T]
    ) -> None:
        self._name = tell.__name__
        self._tell, self._write, self._read = tell, write, read
        # by key: what was asked since the program began
        self._asked: dict[str, tuple[str, int]] = {}
        self.made[self._name] = self

    def __call__(self, expression: str, spelt: int = 0) -> T:
        """Return the answer that is kept, or that of the function."""
        said = f"{self._name} {spelt} {expression}"
        key = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        self._asked[key] = (expression, spelt)
        kept = _kept()
        return self._read(kept[key]) if key in kept else self._tell(expression, spelt)

    def anew(self, every: int = 1) -> dict[str, Any]:
        """Return by key what the function itself gives for all that was asked so far, or for one of ``every`` so many."""
        asked = sorted(self._asked.items())[::every]
        return {key: self._write(self._tell(*of)) for key, of in asked}
