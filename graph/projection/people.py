"""Persons to whom the text attributes conduct: by exact keys, masked names inside their case only.

Invariant: nobody of an unverified, unproved or cleared case stands in the graph, and nobody who is only mentioned.
"""

from __future__ import annotations

from extraction import Case, Person
from graph.projection.build import node, relationship
from graph.projection.entries import entry
from graph.projection.fragment import NodeKey
from graph.projection.keys import local_official_id, normal, official_id
from graph.projection.masks import is_masked
from graph.projection.reading import Reading
from graph.projection.sanctions import numbered
from graph.projection.units import ResolvedUnit, Units
from vocabulary import unnamed_statuses


def add_people(reading: Reading, units: Units, case: Case, key: NodeKey) -> None:
    """Add the subjects of a case with their posts and sanctions."""
    if case.status in unnamed_statuses():
        return
    for person in case.people:
        if person.subject:
            _add(reading, units, case, key, person)


def _add(reading: Reading, units: Units, case: Case, key: NodeKey, person: Person) -> None:
    name = reading.words_of(person.name.start, person.name.end)
    if name is None:
        return
    posts = [(post, _unit_of(reading, units, case, post.unit)) for post in person.posts]
    official = node(
        reading.fragment, "Official", _identity(reading, case, person, name, [u for _, u in posts if u]),
        name=name, names=[name], kind=person.kind, masked=person.masked or is_masked("person", name), documents=[reading.document.id],
    )  # fmt: skip
    reading.fragment.stand(official, person.name.start, person.name.end)
    passages = [reading.passage(m.start, m.end) for m in (person.name, *person.mentions)]
    stated = {
        "role": person.role,
        "rank": person.rank,
        "subject": True,
        "passages": [p for p in passages if p],
    }
    relationship(reading.fragment, "INVOLVES", key, official, stated, {})
    for post, unit in posts:
        if unit is not None and post.unit is not None:
            reading.fragment.stand(NodeKey("Unit", unit.id), post.unit.start, post.unit.end)
        position = reading.words_of(post.position.start, post.position.end)
        if unit is None or position is None:
            continue
        at = units.add(reading.fragment, unit)
        # whose term the text ends no longer holds the post, though no word says 原 or former
        former = post.former or post.end_date is not None
        held = {"position": position, "former": former, "from": post.start_date, "to": post.end_date}
        told: dict[str, object] = {"passages": [reading.passage(post.position.start, post.position.end)]}
        relationship(reading.fragment, "HELD", official, at, told, held)
    for number, sanction in numbered(person.sanctions):
        received = entry(reading.fragment, reading.words.vocabulary, "Sanction", sanction.id)
        if received:
            told_at = (sanction, *(sanction.mentions or ()))
            evidence: dict[str, object] = {
                "date": sanction.date,
                "length": sanction.length,
                "amount": sanction.amount,
                "currency": sanction.currency,
                "passages": [p for m in told_at if (p := reading.passage(m.start, m.end))],
            }
            apart = {"case": case.id, "number": number}
            relationship(reading.fragment, "RECEIVED", official, received, evidence, apart)


def _unit_of(reading: Reading, units: Units, case: Case, unit: object) -> ResolvedUnit | None:
    start, end = getattr(unit, "start", None), getattr(unit, "end", None)
    if start is None or end is None:
        return None
    name = reading.words_of(start, end)
    if name is None:
        return None
    # one unit however often it is named: where the case names it first, its place stands beside it
    known = (
        [u for u in case.units if (u.start, u.end) == (start, end)]
        or [u for u in case.units if any((m.start, m.end) == (start, end) for m in u.mentions or ())]
        or [u for u in case.units if normal(u.text) == normal(name)]
    )
    if not known:
        return units.resolve(case, name, start, end)
    fact = known[0]
    full = reading.words_of(fact.start, fact.end) or name
    return units.resolve(case, full, fact.start, fact.end, fact.kind, fact.line)


def _identity(reading: Reading, case: Case, person: Person, name: str, units: list[ResolvedUnit]) -> str:
    """Return the id: full name and unit, else the name in this document; a masked name in this case."""
    if person.masked or is_masked("person", name):
        return local_official_id(name, case.id)
    placed = [u for u in units if not u.local]
    if placed:
        return official_id(name, placed[0].id)
    return local_official_id(name, reading.document.id)
