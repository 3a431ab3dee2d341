"""What the ranking knows of a case: plain data, neutral to language but for its terms.

The same profile comes from the graph and from a pasted text; scoring never looks anywhere else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.related.lexicon import Language

# families of features, in the order of the score's documentation
FAMILIES = (
    "route",
    "group",
    "weak",
    "matter",
    "conduct",
    "step",
    "fund",
    "field",
    "role",
    "line",
    "setting",
    "supplier",
    "place",
    "person",
)


@dataclass(frozen=True)
class Line:
    """A sentence as a reader may see it: offsets in the document, text with protected stretches blocked."""

    start: int
    end: int
    text: str


@dataclass
class CaseProfile:
    """One case. ``features[family][id]`` is a strength in 0..1; ``marks[id]`` are numbers of ``lines``.

    ``named``: the weak points that extraction or a person gave, with their confidence, ``explicit`` those of mode E;
    ``within``: ids of all regions that hold its places; ``done``: measures that it prompted, with their status.
    """

    id: str
    document: str
    language: Language
    title: str = ""
    status: str | None = None
    start: int = 0
    features: dict[str, dict[str, float]] = field(default_factory=dict)
    terms: dict[str, float] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    marks: dict[str, list[int]] = field(default_factory=dict)
    named: dict[str, float] = field(default_factory=dict)
    explicit: list[str] = field(default_factory=list)
    period: tuple[str, str] | None = None
    money: list[float] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    measures: list[int] = field(default_factory=list)
    within: list[str] = field(default_factory=list)
    done: list[dict[str, str]] = field(default_factory=list)

    def passage(self, number: int) -> dict[str, Any]:
        """Return one sentence with its passage id."""
        line = self.lines[number]
        return {
            "id": f"{self.document}-{line.start}-{line.end}",
            "document": self.document,
            "start": line.start,
            "end": line.end,
            "text": line.text,
        }

    def dump(self) -> str:
        """Return the profile as JSON; equal profiles give equal bytes."""
        # dataclasses.asdict copies every value, and took most of the time of building an index
        plain = vars(self) | {"lines": [vars(line) for line in self.lines]}
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @classmethod
    def parse(cls, text: str) -> CaseProfile:
        """Read what ``dump`` wrote."""
        raw = json.loads(text)
        raw["lines"] = [Line(**line) for line in raw["lines"]]
        raw["period"] = tuple(raw["period"]) if raw["period"] else None
        return cls(**raw)


def add(values: dict[str, float], key: str, strength: float) -> None:
    """Join two signs for one feature: independent evidence adds up and never passes 1."""
    values[key] = 1.0 - (1.0 - values.get(key, 0.0)) * (1.0 - min(max(strength, 0.0), 1.0))


@dataclass(frozen=True)
class Facts:
    """What extraction or the graph says of a case; every list holds (id, strength, places of evidence)."""

    id: str
    document: str
    language: Language
    title: str = ""
    status: str | None = None
    start: int = 0
    weak_points: tuple[tuple[str, str, float, tuple[int, ...]], ...] = ()
    conduct: tuple[tuple[str, float, tuple[int, ...]], ...] = ()
    funds: tuple[tuple[str, str, tuple[int, ...]], ...] = ()
    fields: tuple[tuple[str, float], ...] = ()
    roles: tuple[tuple[str, tuple[int, ...]], ...] = ()
    lines_of_units: tuple[tuple[str, tuple[int, ...]], ...] = ()
    step: str | None = None
    suppliers: tuple[tuple[str, str, tuple[int, ...]], ...] = ()
    regions: tuple[tuple[str, str], ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    period: tuple[str, str] | None = None
    money: tuple[float, ...] = ()
    measures: tuple[int, ...] = ()
    within: tuple[str, ...] = ()
    done: tuple[dict[str, str], ...] = ()


def line_at(lines: Iterable[Line], offset: int) -> int | None:
    """Return the number of the sentence that holds ``offset``."""
    for number, line in enumerate(lines):
        if line.start <= offset < line.end:
            return number
    return None
