"""What rules proposed on the way to the facts, and what became of it: written down only while somebody watches.

Nobody watches in the ordinary run; a proposal then costs one look at a variable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Literal

Lost = Literal[
    "remedy", "negation", "charge", "unlisted", "longer", "short_form", "repeated", "limit", "generic", "more_telling",
    "weaker", "organ", "common", "length", "taken", "not_received", "decision", "no_act", "place_word", "told_by_name", "overlap",
    "no_public_word", "outcome", "blameless",
]  # fmt: skip
"""Why a proposal came to nothing; the words for people are the messages ``explain.lost.*``."""


@dataclass(frozen=True, order=True)
class Proposal:
    """One reading of a stretch of the text: by which rule, as what, and why it was dropped (None: it was not)."""

    start: int
    end: int
    kind: str
    rule: str
    value: str = ""
    lost: Lost | None = None


@dataclass
class _Watch:
    proposals: list[Proposal]
    shift: int = 0


_watching: ContextVar[_Watch | None] = ContextVar("watching", default=None)


def propose(kind: str, start: int, end: int, rule: str, value: str = "", lost: Lost | None = None) -> None:
    """Write down one proposal; ``rule``: the list or code that made it, with its entry."""
    watch = _watching.get()
    if watch is not None:
        by = watch.shift
        watch.proposals.append(Proposal(start + by, end + by, kind, rule, value, lost))


@contextmanager
def watched() -> Iterator[list[Proposal]]:
    """Watch everything that is proposed inside the block."""
    watch = _Watch([])
    token = _watching.set(watch)
    try:
        yield watch.proposals
    finally:
        _watching.reset(token)


@contextmanager
def placed(back: Callable[[int, int], tuple[int, int]]) -> Iterator[None]:
    """Put what is proposed inside the block where ``back`` says that it stands in the text as given."""
    watch = _watching.get()
    before = len(watch.proposals) if watch else 0
    yield
    if watch is not None:
        for i, p in enumerate(watch.proposals[before:], before):
            start, end = back(p.start, p.end)
            watch.proposals[i] = replace(p, start=start, end=end)


@contextmanager
def part_at(start: int) -> Iterator[None]:
    """Inside the block, offsets are counted from ``start`` of the text."""
    watch = _watching.get()
    if watch is None:
        yield
        return
    before = watch.shift
    watch.shift = before + start
    try:
        yield
    finally:
        watch.shift = before
