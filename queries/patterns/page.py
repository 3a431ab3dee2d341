"""What one run said, as plain data in both languages: every form is written from it, and a run is stored as it.

It holds no sentence of a report: sentences are fetched when a page is written, as the record then shows them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from queries.result import Sentence
from vocabulary import Language, Strict, say

Kind = Literal["PT-I", "PT-S", "PT-R", "PT-U", "rate", "unsaid", "small"]
ORDER: tuple[Kind, ...] = ("PT-I", "PT-S", "PT-R", "PT-U", "rate", "unsaid", "small")
SMALL = 20
"""So many cells with too few rings are shown; JSON holds more."""


class Told(Strict):
    """One text in both languages."""

    zh: str
    en: str

    def text(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.zh if language == "zh" else self.en


def both(key: str, **values: Any) -> Told:
    """Return one message in both languages; a value that is ``Told`` stands in each in its own."""
    zh = {k: v.zh if isinstance(v, Told) else v for k, v in values.items()}
    en = {k: v.en if isinstance(v, Told) else v for k, v in values.items()}
    return Told(zh=say(key, "zh", **zh), en=say(key, "en", **en))


def joined(parts: Sequence[Told]) -> Told:
    """Return several texts as one, in both languages."""
    return Told(
        zh=say("pattern.joined", "zh").join(p.zh for p in parts),
        en=say("pattern.joined", "en").join(p.en for p in parts),
    )


class Passage(Strict):
    """Where a sentence stands; its text is taken from the record, and ``digest`` tells whether it is still the same."""

    id: str
    document: str
    digest: str


class PatternRow(Strict):
    """One thing that was found, or that could not be said, with its numbers and what it rests on.

    ``struck`` names why it may no longer be quoted: what it used was withdrawn, purged or cleared since.
    """

    kind: Kind
    group: Told
    point: Told
    numbers: dict[str, float | int | None]
    said: Told
    standing: tuple[Told, ...] = ()
    cases: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    data: dict[str, Any] = Field(default_factory=dict)
    struck: tuple[Told, ...] = ()


class Mark(Strict):
    """One point of a picture: where it stands, how it is called, and whether it is one of those that are named."""

    x: float
    y: float
    low: float | None = None
    high: float | None = None
    name: Told
    named: bool = False


class PatternPicture(Strict):
    """One picture of a run: ``marks`` with ``lines`` (funnel, shrinkage, survival) or a table of shades (``cells``)."""

    id: str
    kind: Literal["funnel", "shrinkage", "survival", "heat"]
    title: Told
    note: Told
    x: Told
    y: Told
    marks: tuple[Mark, ...] = ()
    lines: tuple[tuple[tuple[float, float], ...], ...] = ()
    rows: tuple[Told, ...] = ()
    columns: tuple[Told, ...] = ()
    cells: tuple[tuple[float | None, ...], ...] = ()


def digest(sentence: Sentence) -> str:
    """Return by what a sentence is known again without being kept."""
    return hashlib.sha256(sentence.text.encode()).hexdigest()[:16]


def passage(sentence: Sentence) -> Passage:
    """Return where a sentence stands."""
    return Passage(id=sentence.id, document=sentence.document, digest=digest(sentence))


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class PatternPage(Strict):
    """The whole outcome of one run. ``data`` are the numbers that belong to no single row."""

    revision: int
    about: tuple[Told, ...]
    rows: tuple[PatternRow, ...]
    limits: tuple[Told, ...]
    never: tuple[Told, ...]
    pictures: tuple[PatternPicture, ...] = ()
    data: dict[str, Any] = Field(default_factory=dict)
    since: tuple[Told, ...] = ()
    name: str | None = None

    @property
    def run(self) -> str:
        """Return the id of the run: the same outcome of the same data has the same id."""
        return self.name or "R" + hashlib.sha256("\n".join(self.parts()).encode()).hexdigest()[:12]

    def parts(self) -> list[str]:
        """Return the page as lines of JSON, the frame first, then each row; the same page gives the same lines."""
        frame = self.model_dump(mode="json", exclude={"rows", "name", "since"})
        return [_line(frame), *(_line(r.model_dump(mode="json")) for r in self.rows)]

    def of(self, kind: Kind) -> list[PatternRow]:
        """Return the rows of one kind."""
        return [r for r in self.rows if r.kind == kind]


Sentences = dict[str, Sentence]


def sentences_of(row: PatternRow, known: Sentences) -> list[Sentence]:
    """Return the sentences of one row; none of a row that is struck."""
    return [] if row.struck else [known[p.id] for p in row.passages if p.id in known]
