"""Apply what people decided to what an extractor read.

Invariant: a fact stays as the reviewer left it, whatever extractor reads the text next.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from casebook.facts import BY_ID, LISTED, Located, Node, located
from casebook.records import Decision, Fact, FactState

REVIEWER = "reviewer"
STATES: dict[str, FactState] = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


def _find(items: Sequence[Located], about: Node) -> Located | None:
    """Return the fact that a decision is about: the same id, else the same kind that overlaps most."""
    for item in items:
        if item.fact.id == about["id"]:
            return item
    best: tuple[int, int] | None = None
    found = None
    for position, item in enumerate(items):
        fact = item.fact
        if fact.kind != about["kind"]:
            continue
        if fact.kind in BY_ID and any(fact.value.get(k) != about["value"].get(k) for k in ("id", "mode")):
            continue
        overlap = min(fact.end, about["end"]) - max(fact.start, about["start"])
        if overlap > 0 and (best is None or (overlap, -position) > best):
            best, found = (overlap, -position), item
    return found


def _case_of(extraction: Node, start: int, end: int) -> Node | None:
    for case in extraction.get("cases", []):
        if case["start"] <= start and end <= case["end"]:
            return case  # type: ignore[no-any-return]
    return None


def _insert(extraction: Node, about: Node) -> Node | None:
    """Put a decided fact back that the extractor in force does not see; None where no place is left for it."""
    case = _case_of(extraction, about["start"], about["end"])
    if case is None:
        return None
    node = {k: v for k, v in about["value"].items() if k != "person"}
    kind = about["kind"]
    if kind == "person":
        case.setdefault("people", []).append(node)
    elif kind in ("post", "sanction"):
        people = [p for p in case.get("people", []) if p["name"]["text"] == about["value"].get("person")]
        if not people:
            return None
        people[0].setdefault("posts" if kind == "post" else "sanctions", []).append(node)
    elif kind == "period":
        case["act_period"] = node
    else:
        case.setdefault(LISTED[kind][0], []).append(node)
    return node


def _correct(kind: str, node: Node, value: Node, text: str) -> None:
    """Write the reviewer's values over the extractor's; a new span takes its words from the text."""
    span = node["name"] if kind == "person" else node["position"] if kind == "post" else node
    for key, new in value.items():
        if key in ("start", "end"):
            span[key] = int(new)
        elif key != "text":
            node[key] = new
    if {"start", "end"} & value.keys() and "text" in span:
        span["text"] = text[span["start"] : span["end"]]
    node["asserted_by"] = REVIEWER


def apply(
    document: str, extraction: Node, decisions: Iterable[Decision], text: str
) -> tuple[list[Fact], list[Decision]]:
    """Change ``extraction`` in place; return all facts with their states, and the decisions that found no place.

    Later decisions about the same fact win over earlier ones, because they are applied in their order.
    """
    last: dict[str, Decision] = {}
    for decision in decisions:
        if decision.about and decision.action in STATES:
            last.pop(decision.about["id"], None)
            last[decision.about["id"]] = decision
    states: dict[int, FactState] = {}
    rejected: list[Fact] = []
    pending: list[Decision] = []
    for decision in last.values():
        about: Any = decision.about
        found = _find(list(located(document, extraction)), about)
        if decision.action == "reject":
            if found:
                rejected.append(replace(found.fact, state="rejected"))
                found.remove()
            continue
        node = found.node if found else _insert(extraction, about)
        if node is None:
            pending.append(decision)
            continue
        if decision.action == "correct" and decision.value:
            _correct(about["kind"], node, decision.value, text)
        node["asserted_by"] = REVIEWER
        states[id(node)] = STATES[decision.action]
    facts = [
        replace(item.fact, state=states.get(id(item.node), "undecided"))
        for item in located(document, extraction)
    ]
    return sorted([*facts, *rejected], key=lambda f: (f.start, f.end, f.kind, f.id)), pending


def clusters(decisions: Iterable[Decision]) -> dict[str, str]:
    """Return the canonical id (the smallest of its cluster) of every merged entity, from the rows in order.

    A split takes the named ids out of their clusters; each stands alone until it is merged again.
    """
    groups: list[set[str]] = []
    for decision in decisions:
        targets = set(decision.targets)
        if decision.action == "merge":
            touched = [g for g in groups if g & targets]
            groups = [g for g in groups if not g & targets]
            groups.append(targets.union(*touched))
        elif decision.action == "split":
            groups = [rest for g in groups if len(rest := g - targets) > 1]
    return {member: min(group) for group in groups for member in group}
