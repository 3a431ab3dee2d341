"""The facts of a document, one by one, with ids that depend on document, kind, span and value alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from casebook.records import Fact
from casebook.status import status_node
from extraction import Extraction

Node = dict[str, Any]
# kinds that sit in a list of the case, with the keys that say what they are
LISTED: dict[str, tuple[str, tuple[str, ...]]] = {
    "unit": ("units", ("text",)),
    "region": ("regions", ("text",)),
    "fund": ("funds", ("id", "text")),
    "money": ("money", ("value", "currency", "role")),
    "field": ("fields", ("id",)),
    "misconduct": ("misconduct", ("id",)),
    "weak_point": ("weak_points", ("id", "mode")),
    "measure": ("measures", ("text",)),
}
# kinds whose decision holds only for a fact of the same id: another id on the same words is another statement
BY_ID = frozenset({"fund", "field", "misconduct", "weak_point", "sanction"})
# kinds that are told of a whole case, and have no words of their own
OF_CASE = frozenset({"field", "status"})
KINDS = ("status", "person", "post", "sanction", "period", *LISTED)


@dataclass
class Located:
    """A fact and where it sits in the JSON: ``owner[key]`` is the node, or the list that holds it."""

    fact: Fact
    node: Node
    owner: Any
    key: str | None = None

    def remove(self) -> None:
        """Take the node out of its place."""
        if self.key is not None:
            self.owner[self.key] = None
        else:
            self.owner[:] = [x for x in self.owner if x is not self.node]


def fact_id(document: str, kind: str, start: int, end: int, value: Node) -> str:
    """Return ``<document>.<kind initial><12 hex>``; it tells the document, so that one look finds it."""
    packed = json.dumps([document, kind, start, end, value], ensure_ascii=False, sort_keys=True)
    return f"{document}.{hashlib.sha256(packed.encode()).hexdigest()[:12]}"


def _located(
    document: str,
    kind: str,
    case: Node,
    node: Node,
    span: Node,
    value: Node,
    owner: Any,
    key: str | None = None,
) -> Located:
    start, end = int(span["start"]), int(span["end"])
    own = frozenset({"start", "end"}) if kind in OF_CASE else frozenset()
    full = {k: v for k, v in node.items() if v is not None and k not in own}
    if kind in ("post", "sanction"):
        full = {**full, "person": value["person"]}
    fact = Fact(
        id=fact_id(document, kind, start, end, value), kind=kind, case_id=str(case["id"]), start=start, end=end,
        text=str(span.get("text", "")), value=full, confidence=node.get("confidence"), mode=node.get("mode"),
    )  # fmt: skip
    return Located(fact, node, owner, key)


def located(document: str, extraction: Node) -> Iterator[Located]:
    """Yield every fact of a document's JSON with its place, in the order of the text."""
    for case in extraction.get("cases", []):
        whole = {"start": case["start"], "end": case["end"]}
        status = status_node(case)
        span = status if "start" in status else whole
        yield _located(document, "status", case, status, span, {"id": status.get("id")}, case, "status")
        for person in case.get("people", []):
            name = person["name"]
            yield _located(document, "person", case, person, name, {"name": name["text"]}, case["people"])
            for post in person.get("posts", []):
                unit = (post.get("unit") or {}).get("text")
                value = {"person": name["text"], "position": post["position"]["text"], "unit": unit}
                yield _located(document, "post", case, post, post["position"], value, person["posts"])
            for sanction in person.get("sanctions", []):
                value = {"person": name["text"], "id": sanction["id"]}
                yield _located(document, "sanction", case, sanction, sanction, value, person["sanctions"])
        period = case.get("act_period")
        if period:
            span = (period.get("evidence") or [whole])[0]
            value = {"start": period["start"], "end": period["end"]}
            yield _located(document, "period", case, period, span, value, case, "act_period")
        for kind, (name, keys) in LISTED.items():
            for node in case.get(name, []):
                span = node if "start" in node else whole
                yield _located(document, kind, case, node, span, {k: node.get(k) for k in keys}, case[name])


def facts_of(document: str, extraction: Extraction) -> list[Fact]:
    """Return the facts of an extraction one by one, numbered for the document with that own id."""
    return [one.fact for one in located(document, extraction.as_json())]
