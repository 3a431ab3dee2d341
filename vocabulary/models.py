"""The schema of the closed lists: what one entry of each list must hold."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$")]
Text = Annotated[str, Field(min_length=1)]
Language = Literal["zh", "en"]
Mode = Literal["E", "C"]


class Strict(BaseModel):
    """Unknown keys are errors: a misspelt key must not be lost in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Bilingual(Strict):
    """One text in both languages."""

    zh: Text
    en: Text

    def text(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.zh if language == "zh" else self.en


class CueLists(Strict):
    """Cue words of an entry, in each language."""

    zh: list[Text] = []
    en: list[Text] = []


class Entry(Strict):
    """One entry of a closed list; ``shared`` marks cues that stand in another entry of the list too."""

    id: Id
    zh: Text
    en: Text
    parent: Id | None = None
    group: str | None = None
    severity: str | None = None
    cues: CueLists = CueLists()
    shared: list[Text] = []
    note: str | None = None
    field: Id | None = None
    order: int | None = None
    status: Literal["active", "deprecated"] = "active"
    replaced_by: Id | None = None

    def label(self, language: Language) -> str:
        """Return the name in ``language``."""
        return self.zh if language == "zh" else self.en


class Cue(Strict):
    """A wording that speaks for a weak point; ``seen``: read in a published text, else our judgement."""

    text: Text
    seen: bool = False
    shared: bool = False


class ModeCues(Strict):
    """Cues by mode: E (the text names the weakness), C (told conduct implies it)."""

    E: list[Cue] = []
    C: list[Cue] = []


class WeakPointCues(Strict):
    """Cues of a weak point by language and mode."""

    zh: ModeCues = ModeCues()
    en: ModeCues = ModeCues()


class WeakPoint(Strict):
    """One institutional weak point, assignable to passages."""

    id: Id
    parent: Id
    zh: Text
    en: Text
    status: Literal["active", "deprecated"] = "active"
    replaced_by: Id | None = None
    definition: Bilingual
    boundary: Text
    cues: WeakPointCues
    fields: list[Id]
    misconduct: list[Id]
    remedy: Bilingual
    reference: str | None = None

    def label(self, language: Language) -> str:
        """Return the name in ``language``."""
        return self.zh if language == "zh" else self.en


class Pillar(Strict):
    """One of the three pillars: rules, exercise of power, supervision."""

    id: Id
    zh: Text
    en: Text
    definition: Bilingual


class ListFile(Strict):
    """One YAML file that holds one closed list."""

    name: str
    version: str
    entries: list[Entry]


class WeakPointFile(Strict):
    """The catalogue: pillars, classes and the assignable weak points."""

    name: Literal["weak_point"]
    version: str
    pillars: list[Pillar]
    classes: list[Entry]
    entries: list[WeakPoint]
