"""Whether a reading is of the fact that a decision was about."""

from __future__ import annotations

from casebook.facts import BY_ID, Node
from casebook.records import Fact


def same_person(name: str | None, sought: str | None, *, there: bool) -> bool:
    """Return whether a post or sanction is of the person whom a decision was about; ``there``: the text tells that name."""
    if name is None or sought is None or name == sought:
        return True
    return not there and (name in sought or sought in name)


def says_else(fact: Fact, value: Node) -> bool:
    """Return whether an amount plays another part, or is another one, than the one that was rejected."""
    return fact.kind == "money" and any(fact.value.get(k) != value.get(k) for k in ("value", "role"))


def overlap(fact: Fact, sought: Node) -> int:
    """Return how many characters a fact shares with one that is sought; 0 where it is another kind of statement."""
    if fact.kind != sought["kind"]:
        return 0
    if fact.kind in BY_ID and any(fact.value.get(k) != sought["value"].get(k) for k in ("id", "mode")):
        return 0
    return int(min(fact.end, sought["end"]) - max(fact.start, sought["start"]))
