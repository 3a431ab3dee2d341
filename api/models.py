"""The shapes of the API's answers. Names exist in both languages; texts are redacted passages."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from visualizations import Name, Sentence

TEXT = 500_000
"""Characters of one text: reading that many takes some ten seconds; longer ones are for ``incision add``."""


class Answer(BaseModel):
    """Base of all answers."""

    model_config = ConfigDict(from_attributes=True)


class Both(Answer):
    """A name in both languages."""

    zh: str
    en: str

    @classmethod
    def of(cls, name: Name) -> Both:
        """Return the name as an answer."""
        return cls(zh=name.zh, en=name.en)


class Health(Answer):
    """What works: ``ok``, or ``behind`` where the graph does not show the record's revision."""

    status: Literal["ok", "behind"]
    engine: str
    extractor: str
    casebook_revision: int
    graph_revision: int
    documents: int


class PassageOut(Answer):
    """A sentence that supports a fact; protected stretches are blocked out."""

    id: str
    document: str
    text: str
    title: str = ""
    date: str = ""

    @classmethod
    def of(cls, sentence: Sentence) -> PassageOut:
        """Return the sentence as an answer."""
        return cls.model_validate(sentence)


class DocumentOut(Answer):
    """One report; its text is not given out, only its passages are."""

    id: str
    aliases: list[str]
    status: Literal["active", "withdrawn", "purged"]
    language: str
    title: str | None
    source_type: str | None
    date: str | None
    publisher: str | None
    extractor: str
    revision: int


class DocumentDetail(DocumentOut):
    """One report with its cases."""

    cases: list[str]


class FactOut(Answer):
    """One fact of a report, with what people decided about it."""

    id: str
    kind: str
    case: str
    start: int
    end: int
    text: str
    value: dict[str, Any]
    confidence: float | None
    mode: str | None
    state: Literal["undecided", "accepted", "rejected", "corrected"]


class CaseOut(Answer):
    """One case in a list."""

    id: str
    document: str
    title: str | None = None
    status: str | None = None
    language: str | None = None
    act_start: str | None = None
    act_end: str | None = None
    decided: str | None = None
    line: str | None = None
    step: str | None = None
    channel: str | None = None
    source_type: str | None = None
    date: str | None = None


class Link(Answer):
    """One fact of a case: what it names, the properties of the relationship, and its passages."""

    id: str
    name: Both
    properties: dict[str, Any]
    passages: list[str]


class PersonLink(Link):
    """A person of a case: only whom the record may name."""

    posts: list[Link] = []
    sanctions: list[Link] = []


class CaseDetail(CaseOut):
    """One case with its facts by kind, and every sentence that they rest on."""

    weak_points: list[Link] = []
    people: list[PersonLink] = []
    units: list[Link] = []
    regions: list[Link] = []
    funds: list[Link] = []
    fields: list[Link] = []
    misconduct: list[Link] = []
    measures: list[Link] = []
    passages: list[PassageOut] = []


class EntityOut(Answer):
    """A person, unit, region or fund."""

    id: str
    name: Both
    properties: dict[str, Any]


class AddIn(BaseModel):
    """One report to be added."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=TEXT, description="The report's whole text.")
    id: str | None = Field(
        None, max_length=200, description="Your own id; the report can be asked for by it."
    )
    language: Literal["zh", "en"] | None = Field(None, description="Detected where it is left out.")
    title: str | None = Field(None, max_length=500)
    source_type: str | None = Field(None, max_length=40)
    date: str | None = Field(None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    publisher: str | None = Field(None, max_length=200)


class AddOut(Answer):
    """What became of a report."""

    document: str
    outcome: Literal["new", "same", "alias", "re-read", "conflict"]
    revision: int
    found: dict[str, int]


class TextIn(BaseModel):
    """A text to read; it is stored nowhere."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=TEXT)
    language: Literal["zh", "en"] | None = None
    title: str | None = Field(None, max_length=500)


class ReasonIn(BaseModel):
    """Why something is done, and by whom where no keys are configured."""

    model_config = ConfigDict(extra="forbid")

    why: str = Field("", max_length=2000)
    who: str | None = Field(
        None, max_length=100, description="Ignored where keys are configured: then the key's name counts."
    )


class DecisionIn(ReasonIn):
    """What a person decides about a fact, about entities, or about a related case."""

    action: Literal["accept", "reject", "correct", "merge", "split", "useful", "not_useful"]
    target_kind: Literal["fact", "entity", "pair"]
    targets: list[str] = Field(
        min_length=1,
        max_length=100,
        description="Of a pair: the case asked about, then the one answered with.",
    )
    value: dict[str, Any] | None = Field(None, description="The corrected value, for correct.")


class DecisionMade(Answer):
    """A decision was recorded."""

    id: int
    revision: int


class DecisionOut(Answer):
    """One recorded decision."""

    id: int
    action: str
    target_kind: str
    targets: list[str]
    who: str
    why: str
    when: str | None
    value: dict[str, Any] | None
    document: str | None


class CypherIn(BaseModel):
    """A statement that reads."""

    model_config = ConfigDict(extra="forbid")

    statement: str = Field(min_length=1, max_length=100_000)
    params: dict[str, Any] = {}
    limit: int = Field(1000, ge=1)
    timeout: float = Field(10.0, gt=0)


class TableOut(Answer):
    """Columns and rows; ``truncated`` where the limit cut them."""

    columns: list[str]
    rows: list[list[Any]]
    truncated: bool


class ColumnOut(Answer):
    """One column of a pack's answer."""

    name: str
    type: str
    zh: str
    en: str


class PackOut(Answer):
    """One query pack in the list."""

    id: str
    version: str
    category: str
    maturity: str
    answers: list[str]
    title: Both
    question: Both


class ListOut(Answer):
    """One closed list: its name and how many entries it has."""

    name: str
    entries: int
