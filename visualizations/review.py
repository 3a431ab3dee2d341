"""What pages with a reviewer's buttons share: the script, its words, where decisions go, what can be corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from visualizations.data import Name
from visualizations.kinds import kinds
from visualizations.page import embed, phrase, policy, static
from vocabulary import load, messages

SCRIPT = "review.js"
SERVED = "'self'"


@dataclass(frozen=True)
class Part:
    """One property of a kind of fact that a reviewer may correct; ``choices``: its values by name, none where it is free."""

    name: str
    label: Name
    form: str
    choices: tuple[tuple[str, Name], ...] = ()


@dataclass(frozen=True)
class Reviewing:
    """What a served page needs for its buttons: where decisions go."""

    decide: str

    def parts(self, kind: str) -> tuple[Part, ...]:
        """Return what of a kind can be corrected."""
        return parts_of(kind)


def parts_of(kind: str) -> tuple[Part, ...]:
    """Return the properties of a kind that ``kinds.yaml`` lets a reviewer correct."""
    return tuple(_part(name, form) for name, form in kinds().facts[kind].parts.items())


def _part(name: str, form: str) -> Part:
    shape, _, source = form.partition(" ")
    return Part(name, phrase(f"review.part.{name}"), shape, _choices(source) if shape == "choice" else ())


def _choices(source: str) -> tuple[tuple[str, Name], ...]:
    values = kinds().values.get(source)
    if values is not None:
        return tuple((one, Name(names.zh, names.en)) for one, names in values.items())
    vocabulary = load()
    entries: Any = vocabulary.weak_points if source == "weak_point" else vocabulary[source]
    return tuple((e.id, Name(f"{e.zh} {e.id}", f"{e.en} {e.id}")) for e in entries.values())


def review_words() -> dict[str, Name]:
    """Return what the buttons and the script say."""
    return {k: phrase(k) for k in messages() if k.startswith("review.")}


def review_policy() -> str:
    """Return the policy of a page with these buttons as a header, for whoever serves one."""
    return policy(static(SCRIPT), connect=SERVED) + "; frame-ancestors 'none'"


def place(told: dict[str, Any]) -> Markup:
    """Return what the script reads."""
    return embed(told)
