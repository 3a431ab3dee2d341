"""Which entities people said are one."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.records import Decision


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
