"""How a case stands, as a fact of the whole case: lifted into a node while decisions are applied, and put back.

Invariant: where a reviewer says that a case is not proved, nobody of it is named, as if the text had said so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extraction import Spans
from vocabulary import unnamed_statuses

Node = dict[str, Any]
EDGES = " \t\u3000,,、;;::.。()()“”\"'"
# a part of fewer characters says nothing
LEAST = 4
NARROWED = ("weak_points", "misconduct")
DROPPED = ("units", "regions", "funds", "money", "measures")


def status_node(case: Node) -> Node:
    """Return the status of a case as a node; it holds nothing where the text tells none."""
    status = case.get("status")
    return status if isinstance(status, dict) else {"id": status} if status else {}


def lift(extraction: Node) -> None:
    """Make the status of every case a node that a decision can hold."""
    for case in extraction.get("cases", []):
        case["status"] = status_node(case)


def lower(extraction: Node) -> None:
    """Put the statuses back as the contract has them."""
    for case in extraction.get("cases", []):
        status = status_node(case).get("id")
        if status:
            case["status"] = status
        else:
            del case["status"]


def unname(extraction: Node, text: str, decided: set[int]) -> None:
    """Name nobody of the cases whose status a reviewer left as unproved; ``decided``: ids of the nodes decided."""
    cases = extraction.get("cases", [])
    silent = [c for c in cases if id(c["status"]) in decided and c["status"].get("id") in unnamed_statuses()]
    hidden = [span for case in silent for span in _names(case, cases, text)]
    if not hidden:
        return
    for case in silent:
        case["people"] = []
    extraction["redactions"] = _merged([*extraction.get("redactions", []), *hidden])
    known = [(r["start"], r["end"]) for r in extraction["redactions"]]
    unseen = Spans(known)
    for case in cases:
        _hide(case, unseen)


def _names(case: Node, cases: list[Node], text: str) -> Iterator[Node]:
    """Yield where the people of a case are named, but for other cases that may name them."""
    mentions = [m for p in case.get("people", []) for m in (p["name"], *p.get("mentions", []))]
    elsewhere = Spans(
        (other["start"], other["end"])
        for other in cases
        if other is not case
        and not {p["name"]["text"] for p in other.get("people", [])}.isdisjoint(_words(case))
    )
    found = {(int(m["start"]), int(m["end"])) for m in mentions}
    # one letter or character says nothing of who it is
    for word in sorted({m["text"] for m in mentions if len(m["text"]) > 1}):
        found.update(m.span() for m in re.finditer(re.escape(word), text))
    for start, end in sorted(found):
        if not elsewhere.touches(start, end):
            yield {"start": start, "end": end, "kind": "person"}


def _words(case: Node) -> set[str]:
    return {m["text"] for p in case.get("people", []) for m in (p["name"], *p.get("mentions", []))}


def _merged(redactions: list[Node]) -> list[Node]:
    kept: list[Node] = []
    for one in sorted(redactions, key=lambda r: (r["start"], -r["end"])):
        if kept and one["start"] < kept[-1]["end"]:
            kept[-1] = {**kept[-1], "end": max(kept[-1]["end"], one["end"])}
        else:
            kept.append(one)
    return kept


def _hide(case: Node, unseen: Spans) -> None:
    """Drop or narrow the facts of a case whose words hold a name that went."""

    def clear(span: Node) -> bool:
        return not unseen.touches(int(span["start"]), int(span["end"]))

    for name in DROPPED:
        case[name] = [m for m in case.get(name, []) if clear(m)]
    for name in NARROWED:
        case[name] = [m for m in case.get(name, []) if _narrowed(m, unseen)]
    case["people"] = [p for p in case.get("people", []) if clear(p["name"])]


def _narrowed(node: Node, unseen: Spans) -> bool:
    """Narrow a fact to the longest part of its words that may be seen; return whether enough is left."""
    start, end = int(node["start"]), int(node["end"])
    if not unseen.touches(start, end):
        return True
    low, high = unseen.gap(start, end)
    part = node["text"][low - start : high - start]
    kept = part.strip(EDGES)
    node["start"] = low + part.find(kept)
    node["end"], node["text"] = node["start"] + len(kept), kept
    return len(kept) >= LEAST
