"""A case that a newer reading of its report begins elsewhere keeps the id by which people know it.

Measures, projects and judgements name cases by their ids, and a reader may have noted one. An id is told by where the
case began when it was first read; no case takes the id that another one of the reading in force has.
"""

from __future__ import annotations

from typing import Any

Node = dict[str, Any]


def keep_ids(before: Node, now: Node) -> None:
    """Give the cases of a newer reading the ids that they had in the one in force; ``now`` is changed.

    Both are facts as JSON: ``cases`` with ``id``, ``start`` and ``end`` (characters of the text) and ``people``.
    A case that begins where one began is that case. Of the others, one is the case that it shares most with, where the
    two are plainly the same.
    """
    old, new = list(before.get("cases", [])), list(now.get("cases", []))
    taken = {str(case["id"]) for case in old}
    began = {case["start"]: case for case in old}
    for case in [c for c in new if c["start"] in began]:
        known = began[case["start"]]
        case["id"] = known["id"]
        old.remove(known)
        new.remove(case)
    pairs = [(_shared(o, n), -i, -j) for i, o in enumerate(old) for j, n in enumerate(new) if _same(o, n)]
    kept: dict[int, int] = {}
    for _, i, j in sorted(pairs, reverse=True):
        if -j not in kept and -i not in kept.values():
            kept[-j] = -i
    for j, case in enumerate(new):
        case["id"] = old[kept[j]]["id"] if j in kept else _free(str(case["id"]), taken)
        taken.add(case["id"])


def _same(one: Node, other: Node) -> bool:
    """Most of the text of both is shared, or some of it is and the same people are its subjects."""
    shared = _shared(one, other)
    most = max(one["end"] - one["start"], other["end"] - other["start"])
    return shared > 0 and (2 * shared > most or (bool(_subjects(one)) and _subjects(one) == _subjects(other)))


def _shared(one: Node, other: Node) -> int:
    """Return how many characters two cases share; negative where they lie apart."""
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _subjects(case: Node) -> set[str]:
    """Return the names of those whom a case is about."""
    return {p["name"]["text"] for p in case.get("people", []) if p.get("subject")}


def _free(identifier: str, taken: set[str]) -> str:
    """Return the id, with a number behind it where another case bears it."""
    number, free = 1, identifier
    while free in taken:
        number += 1
        free = f"{identifier}.{number}"
    return free
