"""What a fact says, in words of both languages: entries of closed lists by their names, amounts, posts, periods."""

from __future__ import annotations

from functools import cache
from typing import Any

from casebook import Fact
from visualizations.data import Name
from visualizations.document_readings import OF_CASE, said_of
from visualizations.kinds import kinds
from visualizations.lengths import length_name
from visualizations.page import phrase
from vocabulary import load, status_untold


def told_value(fact: Fact, said: str) -> Name:
    """Return what a fact says in words: kinds that no closed list names tell it from their values."""
    value = fact.value
    if fact.kind in OF_CASE:
        return value_of(fact.kind, said)
    if fact.kind == "period":
        return value_of(fact.kind, f"{value['start']} – {value['end']}")
    if fact.kind == "money":
        about = phrase("fact.about") if value.get("approximate") else None
        fund = value_of("fund", str(value["fund"])) if value.get("fund") else None
        amount, role = _amount(value["value"], value["currency"]), value_of("money", said)
        return _joined(Name(f"{amount} {role.zh}", f"{amount} {role.en}"), about, fund)
    if fact.kind == "post":
        unit = _plain((value.get("unit") or {}).get("text"))
        former = phrase("fact.former") if value.get("former") else None
        term = _plain(_term(value.get("start_date"), value.get("end_date")))
        return _joined(_plain(fact.text), unit, _plain(value["person"]), former, term)
    if fact.kind == "sanction":
        length = length_name(value["length"]) if value.get("length") else None
        paid = _plain(_amount(value["amount"], value.get("currency"))) if value.get("amount") else None
        told = (value_of(fact.kind, said), _plain(value["person"]), length, paid)
        return _joined(*told, _plain(value.get("date")))
    return value_of(fact.kind, said or fact.text)


def fact_told(fact: Fact) -> Name:
    """Return what a fact says: a post with unit, person and term, a sanction with whom it hit and when, a sum with its role."""
    return told_value(fact, said_of(fact))


def _plain(words: str | None) -> Name:
    return Name(words or "", words or "")


def _amount(value: float, currency: str | None) -> str:
    return f"{value:,.15g} {currency or ''}".strip()


def _term(start: str | None, end: str | None) -> str:
    return f"{start or '?'} – {end or ''}".rstrip() if start or end else ""


def _joined(*parts: Name | None) -> Name:
    """Return what stands in the parts, in one line."""
    given = [p for p in parts if p is not None and p.zh]
    return Name(" · ".join(p.zh for p in given), " · ".join(p.en for p in given))


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
        untold = status_untold()
        return Name(untold.zh, untold.en)
    own, _, rest = said.partition(" ")
    role = kinds().values["role"].get(said) if kind == "money" else None
    if role:
        return Name(role.zh, role.en)
    entry = _entries().get(own)
    if entry is None:
        return Name(said, said)
    tail = f" {rest}" if rest else ""
    return Name(f"{entry.zh} ({own}{tail})", f"{entry.en} ({own}{tail})")
