"""The output contract: one document's facts as data.

Invariant: every mention satisfies ``text == document_text[start:end]`` on the text as given.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

PersonKind = Literal["official", "associate"]
MoneyRole = Literal["involved", "bribe", "loss", "recovered", "penalty", "budget", "other"]
RedactionKind = Literal["person", "identity", "card", "telephone", "address", "email"]


class Part(BaseModel):
    """Base of all parts; extra keys are welcome, missing optional keys are left out on export."""

    model_config = ConfigDict(extra="allow")


class Mention(Part):
    """A span of the text as given."""

    text: str
    start: int
    end: int


class Post(Part):
    """A post that a person holds or held; ``former``: 原, former, ex-."""

    position: Mention
    unit: Mention | None = None
    former: bool = False
    start_date: str | None = None
    end_date: str | None = None


class SanctionFact(Mention):
    """A sanction received; ``id`` of the list ``sanction``; ``length`` P1Y6M, life or death; ``amount`` of a fine, of what is to be paid back.

    A person may have several of one id: each has its own words.
    """

    id: str
    date: str | None = None
    length: str | None = None
    amount: float | None = None
    currency: str | None = None
    # where the text says more of it
    mentions: list[Mention] | None = None


class Person(Part):
    """A named person; ``subject``: the text attributes conduct to the person."""

    name: Mention
    kind: PersonKind
    subject: bool
    masked: bool = False
    posts: list[Post] = []
    sanctions: list[SanctionFact] = []
    role: str | None = None
    rank: str | None = None
    mentions: list[Mention] = []


class UnitFact(Mention):
    """An organisation; ``kind`` of the list ``unit_type``."""

    kind: str | None = None
    line: str | None = None
    # the name again, its short forms
    mentions: list[Mention] | None = None


class RegionFact(Mention):
    """An administrative division at one level."""

    level: str | None = None
    code: str | None = None
    parent: str | None = None


class FundFact(Mention):
    """Public money, benefit or asset; ``id`` of the list ``fund``."""

    id: str


class MoneyFact(Mention):
    """An amount in the base currency."""

    value: float
    currency: str
    role: MoneyRole
    approximate: bool = False
    fund: str | None = None


class Period(Part):
    """When the acts happened: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""

    start: str
    end: str
    evidence: list[Mention] = []


class FieldFact(Part):
    """A field of public business."""

    id: str
    confidence: float
    main: bool = False


class MisconductFact(Mention):
    """Conduct, by the list ``misconduct``."""

    id: str
    confidence: float
    main: bool = False


class WeakPointFact(Mention):
    """A weak point; mode E: the text names it, C: told conduct implies it."""

    id: str
    mode: Literal["E", "C"]
    confidence: float
    main: bool = False


class Dates(Part):
    """When the case was filed and decided."""

    filed: str | None = None
    decided: str | None = None


class Case(Part):
    """One case of a document: offsets ``start``..``end`` of its passage."""

    id: str
    start: int
    end: int
    status: str | None = None
    people: list[Person] = []
    units: list[UnitFact] = []
    regions: list[RegionFact] = []
    funds: list[FundFact] = []
    money: list[MoneyFact] = []
    act_period: Period | None = None
    fields: list[FieldFact] = []
    misconduct: list[MisconductFact] = []
    weak_points: list[WeakPointFact] = []
    measures: list[Mention] = []
    channel: str | None = None
    dates: Dates | None = None
    line: str | None = None
    step: str | None = None


class Redaction(Part):
    """A stretch that no reader may see: offsets and kind, never the text."""

    start: int
    end: int
    kind: RedactionKind


class DocumentInfo(Part):
    """Which text the facts are of."""

    id: str
    language: Literal["zh", "en"]
    title: str | None = None
    sha256: str
    extractor: str
    source_type: str | None = None


class Extraction(Part):
    """All facts of one document."""

    document: DocumentInfo
    cases: list[Case] = []
    redactions: list[Redaction] = []

    def as_json(self) -> dict[str, Any]:
        """Return the contract's JSON object; absent optional keys are left out."""
        return self.model_dump(mode="json", exclude_none=True)
