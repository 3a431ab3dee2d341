"""What the record holds, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from extraction import Extraction
from vocabulary import IncisionError

Outcome = Literal["new", "same", "alias", "re-read"]
Action = Literal[
    "accept", "reject", "correct", "merge", "split", "withdraw", "restore", "purge", "extractor", "import",
    "useful", "not_useful",
]  # fmt: skip
TargetKind = Literal["fact", "entity", "document", "table", "decision", "pair"]
WaitingReason = Literal["no_case", "no_person", "hidden"]
FactState = Literal["undecided", "accepted", "rejected", "corrected"]


@dataclass(frozen=True)
class Document:
    """One report: its own id (from the hash of its text), all ids it was given, and its state."""

    id: str
    sha256: str
    language: str
    title: str | None
    source_type: str | None
    date: str | None
    publisher: str | None
    aliases: tuple[str, ...]
    status: Literal["active", "withdrawn", "purged"]
    extractor: str
    revision: int


@dataclass(frozen=True)
class Added:
    """What adding one report did."""

    document_id: str
    outcome: Outcome


@dataclass(frozen=True)
class Fact:
    """One fact of a document, flattened: ``value`` is its JSON without the span."""

    id: str
    kind: str
    case_id: str
    start: int
    end: int
    text: str
    value: dict[str, Any]
    confidence: float | None = None
    mode: str | None = None
    state: FactState = "undecided"


@dataclass(frozen=True)
class Decision:
    """What a person decided. ``targets``: fact, entity or document ids, the numbers of decisions, or a pair of cases.

    ``withdraw`` of a decision undoes it, ``restore`` brings it back. The record keeps what a fact was in ``about``.
    """

    action: Action
    target_kind: TargetKind
    targets: tuple[str, ...]
    who: str
    why: str = ""
    value: dict[str, Any] | None = None
    document_id: str | None = None
    when: str | None = None
    id: int | None = None
    about: dict[str, Any] | None = None
    revision: int = 0


class Stood(NamedTuple):
    """Where a document named a thing when people merged or split it: the thing's id, its label, and the place."""

    target: str
    label: str
    document: str
    start: int
    end: int


@dataclass(frozen=True)
class History:
    """One fact in force: the decisions about it that stand, in order, and what the extractor in force reads in its place.

    ``read`` is the fact as that version reads it, None where it does not see it.
    """

    fact: Fact
    decisions: tuple[Decision, ...] = ()
    read: Fact | None = None


@dataclass(frozen=True)
class Waiting:
    """A decision without a place: the chain that it ends, why, and the facts of its kind that it could be about."""

    decisions: tuple[Decision, ...]
    reason: WaitingReason
    candidates: tuple[Fact, ...] = ()

    @property
    def decision(self) -> Decision:
        """Return the decision that counts."""
        return self.decisions[-1]


@dataclass(frozen=True)
class Measure:
    """One measure with its dates; ``claimed`` and ``verified`` are two facts."""

    id: str
    kind: str
    unit: str
    region: str | None = None
    weak_points: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    title: str | None = None
    number: str | None = None
    issued_by: str | None = None
    status: str | None = None
    served: str | None = None
    due: str | None = None
    replied: str | None = None
    claimed: str | None = None
    verified: str | None = None
    verifier: str | None = None
    closed: str | None = None

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Measure:
        """Return the measure of one imported row."""
        values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
        return cls(**values)


@dataclass(frozen=True)
class Changes:
    """What was touched since a revision: the projection recomputes just this.

    ``removed``: template and id of the rows that were taken out of a table; ``tables`` names those tables too.
    """

    revision: int
    documents: tuple[str, ...]
    entities: bool
    tables: frozenset[str] = frozenset()
    removed: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Imported:
    """How many rows of a table came in; none where there are ``errors``, which name row and column.

    ``ignored``: columns that the template does not know.
    """

    count: int
    errors: list[IncisionError] = field(default_factory=list)
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True)
class Effective:
    """A document with its text as given and its facts in force, decisions applied."""

    document: Document
    extraction: Extraction
    text: str


@dataclass(frozen=True)
class Run:
    """One stored run of a search: what kind, when, who asked, and the revision of the record that it saw."""

    id: str
    kind: str
    who: str
    revision: int
    at: str | None = None


@dataclass(frozen=True)
class Part:
    """One part of a stored run and the documents that it used; ``body`` is None once one of them was purged."""

    body: str | None
    documents: tuple[str, ...] = ()
