"""The shapes of the API's answers. Names exist in both languages; texts are redacted passages."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from visualizations import Name, Sentence


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


class EntityDetail(EntityOut):
    """One of them; of a person also the posts (`position`, `former`, `from`, `to` at a unit), in the order of time, with their sentences."""

    posts: list[Link] = []
    passages: list[PassageOut] = []


class TableOut(Answer):
    """Columns and rows; ``truncated`` where the limit cut them."""

    columns: list[str]
    rows: list[list[Any]]
    truncated: bool


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
