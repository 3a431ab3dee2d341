"""The words and levels by which units are told apart (``data/units.yaml``), checked when they are read."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from vocabulary import Strict, parse_yaml

Words = tuple[str, ...]


class Company(Strict):
    """How a registered company's name ends, and how much must be left of it without the common words."""

    ends: Words
    distinctive: int
    common: Words


class Sections(Strict):
    """What bodies and their sections end in, and the fewest characters of a section."""

    bodies: Words
    ends: Words
    least: int


class UnitRules(Strict):
    """The data; what one language lacks has no entry there."""

    company: dict[str, Company]
    company_short: dict[str, Words]
    national: dict[str, Words]
    places: Words
    levels: dict[str, dict[str, Words]]
    fallback_levels: dict[str, Words]
    fallback_narrowest: Words
    village: dict[str, Words]
    sections: dict[str, Sections]


@cache
def rules() -> UnitRules:
    """Return the rules; a file that does not fit the schema raises pydantic's ``ValidationError``."""
    text = files("graph.projection").joinpath("data", "units.yaml").read_text(encoding="utf-8")
    return UnitRules.model_validate(parse_yaml(text))
