"""What reading gives: a report, or a refusal that names its source."""

from __future__ import annotations

from dataclasses import dataclass

from vocabulary import IncisionError


@dataclass(frozen=True)
class RawReport:
    """One report; ``text`` is the text as given, to which all offsets refer. ``source`` says where it came from."""

    text: str
    source: str
    id: str | None = None
    language: str | None = None
    title: str | None = None
    source_type: str | None = None
    date: str | None = None
    publisher: str | None = None


@dataclass(frozen=True)
class Refusal:
    """One input that could not be read."""

    source: str
    error: IncisionError
