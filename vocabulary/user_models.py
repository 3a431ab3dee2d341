"""The schema of a user's own lists: divisions, units, funds, cues for existing entries, aliases."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from vocabulary.models import CueLists, Id, Mode, Strict, Text

Code = Annotated[str, Field(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)*$", max_length=24)]
Year = Annotated[int, Field(ge=1000, le=2999)]


class UserDivision(Strict):
    """A place that the shipped divisions lack; ``code`` must not be taken, ``parent`` must exist."""

    code: Code
    name: Text
    level: Id
    parent: Code | None = None
    short: tuple[Text, ...] = ()
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = "CN"
    valid_from: Year | None = None
    valid_to: Year | None = None
    replaced_by: Code | None = None


class KnownUnit(Strict):
    """A unit known by name: its type, its line and where it stands, so that texts need not tell."""

    name: Text
    type: Id
    line: Id | None = None
    region: Code | None = None
    aliases: tuple[Text, ...] = ()


class KnownFund(Strict):
    """A fund or benefit known by its local name; ``fund`` is an id of the list ``fund``."""

    name: Text
    fund: Id
    aliases: tuple[Text, ...] = ()


class UserCues(CueLists):
    """More cues for an entry that exists; ``mode`` only, and always, with a weak point."""

    id: Id
    mode: Mode | None = None


class Alias(Strict):
    """Other names of one unit or place: ``names`` all mean ``of``."""

    of: Text
    names: Annotated[tuple[Text, ...], Field(min_length=1)]


class UserFile(Strict):
    """One YAML file of a user's ``lists`` folder; every section may be left out."""

    divisions: tuple[UserDivision, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    funds: tuple[KnownFund, ...] = ()
    cues: tuple[UserCues, ...] = ()
    aliases: tuple[Alias, ...] = ()
