"""What rules of both languages find before it is written into a case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sum:
    """One amount; ``approximate``: the text says about (余, 多, 约, 近; some, nearly, more than).

    ``firm``: how sure the rules are of the role (0: no word told it, 1: only a word before it, 2: more than that).
    """

    start: int
    end: int
    value: float
    currency: str
    role: str
    approximate: bool
    firm: int = 2


@dataclass(frozen=True)
class Sanctioned:
    """One sanction and the names that received it (none: whoever the case is about)."""

    id: str
    start: int
    end: int
    names: tuple[str, ...]
