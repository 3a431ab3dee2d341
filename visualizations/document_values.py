"""What a fact says, in words of both languages: entries of closed lists by their names, amounts, posts, periods."""

from __future__ import annotations

from functools import cache
from typing import Any

from casebook import Fact
from visualizations.data import Name
from visualizations.document_readings import OF_CASE
from visualizations.kinds import kinds
from vocabulary import load, say


def told_value(fact: Fact, said: str) -> Name:
    """Return what a fact says in words: kinds that no closed list names tell it from their values."""
    value = fact.value
    if fact.kind in OF_CASE:
        return value_of(fact.kind, said)
    if fact.kind == "period":
        return value_of(fact.kind, f"{value['start']} – {value['end']}")
    if fact.kind == "money":
        role = value_of("money", said)
        amount = f"{value['value']:,.15g} {value['currency']}"
        return Name(f"{amount} {role.zh}", f"{amount} {role.en}")
    if fact.kind == "post":
        unit = (value.get("unit") or {}).get("text")
        return value_of(fact.kind, " · ".join(filter(None, (fact.text, unit, value["person"]))))
    if fact.kind == "sanction":
        name = value_of(fact.kind, said)
        return Name(f"{name.zh} · {value['person']}", f"{name.en} · {value['person']}")
    return value_of(fact.kind, said or fact.text)


def fact_kind(kind: str) -> Name:
    """Return what a kind of fact is called."""
    look = kinds().facts[kind]
    return Name(look.zh, look.en)


def fact_kinds() -> tuple[str, ...]:
    """Return the kinds of facts."""
    return tuple(kinds().facts)


@cache
def _entries() -> dict[str, Any]:
    vocabulary = load()
    names: dict[str, Any] = dict(vocabulary.weak_points)
    for kind in ("misconduct", "fund", "field", "sanction", "unit_type", "case_status"):
        names.update(vocabulary[kind])
    return names


def value_of(kind: str, said: str) -> Name:
    """Return a value in words: an entry of a closed list by its name and id, with what stands behind it."""
    if kind == "status" and not said:
        return Name(say("explain.status_untold", "zh"), say("explain.status_untold", "en"))
    own, _, rest = said.partition(" ")
    role = kinds().values["role"].get(said) if kind == "money" else None
    if role:
        return Name(role.zh, role.en)
    entry = _entries().get(own)
    if entry is None:
        return Name(said, said)
    tail = f" {rest}" if rest else ""
    return Name(f"{entry.zh} ({own}{tail})", f"{entry.en} ({own}{tail})")
