"""Which entities people said are one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from casebook.records import Decision, Stood


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


def placed(decision: Decision) -> dict[str, Any] | None:
    """Return what is kept with a merge or a split: where the reports named its things; offsets, never words."""
    stood = [[*Stood(*one)] for one in (decision.about or {}).get("stood", ()) if one[0] in decision.targets]
    return {"stood": stood} if stood else None


def places(decisions: Iterable[Decision]) -> dict[str, tuple[Stood, ...]]:
    """Return by document where it named what people merged or split, each place once, in the order of the decisions."""
    found: dict[str, dict[Stood, None]] = {}
    for decision in decisions:
        for one in (decision.about or {}).get("stood", ()):
            stood = Stood(*one)
            found.setdefault(stood.document, {})[stood] = None
    return {document: tuple(several) for document, several in sorted(found.items())}
