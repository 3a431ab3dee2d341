"""What a reading is beside the facts: one of them, the same in other words, or another one; and why it is none."""

from __future__ import annotations

from collections.abc import Iterable

from casebook import Fact
from extraction import Reading, Spans

# what a reading of each kind is told to be, from the fact's own values
VALUES: dict[str, tuple[str, ...]] = {
    "weak_point": ("id", "mode"), "misconduct": ("id",), "fund": ("id",), "field": ("id",), "sanction": ("id",),
    "money": ("role",), "status": ("id",),
}  # fmt: skip
# kinds that are told of a whole case: words anywhere in it speak for them
OF_CASE = frozenset({"field", "status"})
# kinds that are nothing without somebody whom they are told of
OF_PEOPLE = frozenset({"post", "sanction"})


def outermost(readings: list[Reading]) -> list[Reading]:
    """Leave out a reading that another one, dropped for the same reason and to the same effect, holds."""
    kept: list[Reading] = []
    for r in sorted(readings, key=lambda r: (r.value, r.lost or "", r.start, -r.end)):
        last = kept[-1] if kept else None
        if not (last and (last.value, last.lost) == (r.value, r.lost) and r.lost and r.end <= last.end):
            kept.append(r)
    return kept


def spans_of(fact: Fact) -> list[tuple[int, int]]:
    """Return where the words of a fact stand: a period is told by several dates."""
    spans = (
        {(m["start"], m["end"]) for m in fact.value.get("evidence") or ()} if fact.kind == "period" else set()
    )
    return sorted({(fact.start, fact.end), *spans})


def dates_of(reading: Reading, facts: list[Fact]) -> bool:
    """Return whether a date lies inside a period that is told: it is no other reading."""
    if reading.kind != "period":
        return False
    periods = [f.value for f in facts if f.kind == "period"]
    return any(_until(p["start"], reading.value) and _until(reading.value, p["end"]) for p in periods)


def _until(first: str, second: str) -> bool:
    """Return whether one date (``2016``, ``2016-03``) is not after another, as exactly as both tell it."""
    size = min(len(first), len(second))
    return first[:size] <= second[:size]


def one_a_field(readings: list[Reading]) -> list[Reading]:
    """Return the readings, of a field that is not told its first word alone."""
    first: dict[str, Reading] = {}
    # what speaks for a field without words of its own (an office, the model) is no reading of the text
    for r in [r for r in readings if r.start < r.end]:
        if r.kind == "field" and (r.value not in first or r.start < first[r.value].start):
            first[r.value] = r
    return [r for r in readings if r.kind != "field" or (r.value and first.get(r.value) is r)]


def said_of(fact: Fact) -> str:
    """Return what a reading of the fact would be told to be; nothing for kinds whose words say all."""
    return " ".join(str(fact.value.get(k) or "") for k in VALUES.get(fact.kind, ()))


def is_fact(reading: Reading, fact: Fact) -> bool:
    """Return whether a reading is the fact itself; of what is told of a whole case, whether it may speak for it."""
    same = (reading.start, reading.end) in spans_of(fact)
    return fact.kind in OF_CASE or (same and (fact.kind not in VALUES or reading.value == said_of(fact)))


def words_of(reading: Reading, seen: str) -> str:
    """Return what tells a reading from another one of its kind: its entry, else its words."""
    return reading.value if reading.kind in VALUES else seen[reading.start : reading.end]


def among(reading: Reading, kept: set[tuple[str, int, int, str]]) -> bool:
    """Return whether a reading is one of the facts ``kept`` (kind, start, end, entry)."""
    said = reading.value if reading.kind in VALUES else ""
    return (reading.kind, reading.start, reading.end, said) in kept


def rules_of(readings: list[Reading]) -> tuple[str, ...]:
    """Return the rules of readings, each once."""
    return tuple(dict.fromkeys(rule for r in readings for rule in r.rules))


def beaten(reading: Reading, fact: Fact, said: str, told: set[tuple[str, str]]) -> str:
    """Return why a reading that no rule dropped is not told beside the fact on its words; ``told``: all facts."""
    if (reading.value if fact.kind in VALUES else said) != said:
        return "repeated" if (reading.kind, reading.value) in told else "other"
    inside = fact.start <= reading.start and reading.end <= fact.end
    return "longer" if inside else "taken"


def fates(readings: Iterable[Reading]) -> dict[tuple[str, str], str]:
    """Return why each entry of a list came to nothing, where a rule said so of one of its wordings."""
    return {(r.kind, r.value): r.lost for r in readings if r.lost and r.kind in VALUES}


def dropped(reading: Reading, fate: dict[tuple[str, str], str], cases: Spans) -> str:
    """Return why a reading that touches no fact is none; ``cases``: where the cases stand."""
    if reading.lost:
        return reading.lost
    if not cases.touches(reading.start, reading.end):
        return "outside"
    if reading.kind in OF_PEOPLE:
        return "no_person"
    return fate.get((reading.kind, reading.value), "other")
