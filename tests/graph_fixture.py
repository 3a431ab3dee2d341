"""Small graphs for tests, written as cases: a readable YAML mapping becomes nodes and relationships.

```yaml
regions: {R1: {level: RG-1}, R11: {level: RG-2, in: R1}}
units: {U1: {kind: UT-DP, line: LN-CIV, in: R11, above: U0}}
officials: {P1: {masked: true, held: [{unit: U1, position: 所长, from: '2015'}]}}
funds: {F1: FD-03}
cases:
  C1: {status: CS-3, fields: [FLD-SSA], exposes: [WP-P-15 E], at: [U1], regions: [R11], involves: [P1],
       conduct: [MC-03], concerns: [{fund: F1, role: loss, amount: 100}], states: [{role: loss, amount: 5}],
       received: {P1: SN-P1}}
many: [{name: X, count: 12, case: {fields: [FLD-EDU], exposes: [WP-P-13 E]}}]      # cases X1 to X12
measures: {M1: {closed: '2020-01', addresses: [WP-P-15], issued_to: [U1], prompted_by: [C1]}}
demands: {D1: {region: R1, field: FLD-EDU, topic: DT-02, month: '2024-05', count: 7, total: 90}}   # so exposure, effort,
projects: {Q1: {region: R1, field: FLD-EDU, targets: [WP-P-13], lead: U1, includes: [M1]}}         # registers, alerts
borders: [[R1, R11, true]]       # two regions, and whether they were one
extra: [[C1, AT, U2, {}]]        # a relationship as it stands, e.g. one without evidence
```
The evidence of a fact is the passage ``<case>.<target>`` (of a weak point ``<case>.<weak point>.<mode>``); passages and
one document a case are made for it.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from typing import Any
from weakref import WeakKeyDictionary

from graph import Graph, schema_json

Nodes = dict[str, dict[str, dict[str, Any]]]
Edges = list[tuple[str, str, str, dict[str, Any]]]
TABLES = {
    "demands": "Demand", "projects": "Project", "exposure": "Exposure", "effort": "Effort", "registers": "Register",
    "alerts": "Alert",
}  # fmt: skip
CLOSED = {"FLD": "Field", "WP": "WeakPoint", "MC": "Misconduct", "SN": "Sanction"}
# what a graph holds by the last keep_graph: the file of tests that asked, and the fixture
_KEPT: WeakKeyDictionary[Graph, tuple[str, str]] = WeakKeyDictionary()


class Builder:
    """Collects nodes by label and edges by type."""

    def __init__(self) -> None:
        self.nodes: Nodes = defaultdict(dict)
        self.labels: dict[str, str] = {}
        self.edges: Edges = []

    def node(self, label: str, identifier: str, **properties: Any) -> None:
        self.labels[identifier] = label
        self.nodes[label].setdefault(identifier, {}).update(properties, id=identifier)

    def closed(self, identifier: str) -> str:
        self.node(CLOSED[identifier.split("-")[0]], identifier)
        return identifier

    def edge(self, source: str, kind: str, target: str, **properties: Any) -> None:
        self.edges.append((source, kind, target, properties))

    def passage(self, case: str, *what: str) -> list[str]:
        identifier = ".".join([case, *what])
        document = self.nodes["Case"][case]["document"]
        self.node("Passage", identifier, document=document, text=f"依据{identifier}", start=0, end=1)
        self.edge(identifier, "IN", document)
        return [identifier]


def build(spec: dict[str, Any]) -> Builder:
    """Return nodes and edges of a fixture."""
    b = Builder()
    for name, region in (spec.get("regions") or {}).items():
        b.node("Region", name, name_zh=name, name_en=name, level=region["level"])
        if "in" in region:
            b.edge(name, "PART_OF", region["in"])
    for name, unit in (spec.get("units") or {}).items():
        b.node("Unit", name, name=name, **{k: v for k, v in unit.items() if k not in ("in", "above")})
        if "in" in unit:
            b.edge(name, "LOCATED_IN", unit["in"])
        if "above" in unit:
            b.edge(name, "SUBORDINATE_TO", unit["above"])
    for name, official in (spec.get("officials") or {}).items():
        b.node("Official", name, name=name, masked=bool(official.get("masked")))
    for name, kind in (spec.get("funds") or {}).items():
        b.node("Fund", name, name=name, kind=kind)
    for name, case in (spec.get("cases") or {}).items():
        _case(b, name, case)
    for one in spec.get("many") or []:
        for i in range(one["count"]):
            _case(b, f"{one['name']}{i + 1}", one["case"])
    for name, official in (spec.get("officials") or {}).items():
        for held in official.get("held", []):
            rest = {k: v for k, v in held.items() if k != "unit"}
            b.edge(name, "HELD", held["unit"], passages=_any_passage(b, name, held["unit"]), **rest)
    for name, measure in (spec.get("measures") or {}).items():
        links = {"addresses": "ADDRESSES", "issued_to": "ISSUED_TO", "prompted_by": "PROMPTED_BY"}
        b.node("Measure", name, name=name, **{k: v for k, v in measure.items() if k not in links})
        for key, kind in links.items():
            for target in measure.get(key, []):
                b.edge(name, kind, b.closed(target) if key == "addresses" else target)
    for table, label in TABLES.items():
        for name, row in (spec.get(table) or {}).items():
            _counted(b, label, name, row)
    for one, other, joined in spec.get("borders") or []:
        b.edge(one, "BORDERS", other, formerly_one=joined)
    for source, kind, target, properties in spec.get("extra") or []:
        if target not in b.labels:
            b.closed(target)
        b.edge(source, kind, target, **properties)
    return b


def _counted(b: Builder, label: str, name: str, row: dict[str, Any]) -> None:
    """A row of a counted table: its place and field are properties and relationships."""
    links = {
        "targets": "TARGETS",
        "includes": "INCLUDES",
        "prompted_by": "PROMPTED_BY",
        "comes_of": "COMES_OF",
    }
    b.node(label, name, **{k: v for k, v in row.items() if k not in {*links, "lead"}})
    for key in ("region", "field"):
        if key in row:
            b.edge(name, "ABOUT", b.closed(row[key]) if key == "field" else row[key])
    for key, kind in links.items():
        for target in row.get(key, []):
            b.edge(name, kind, b.closed(target) if key == "targets" else target)
    if "lead" in row:
        b.edge(name, "LED_BY", row["lead"], role="lead")


def _any_passage(b: Builder, official: str, unit: str) -> list[str]:
    """Return evidence for a post: the first case that involves the person tells it."""
    for source, kind, target, _ in list(b.edges):
        if kind == "INVOLVES" and target == official:
            return b.passage(source, official, unit)
    return []


def _case(b: Builder, name: str, case: dict[str, Any]) -> None:
    links = {"fields", "exposes", "at", "regions", "involves", "conduct", "concerns", "states", "received"}
    properties = {"status": "CS-3", "title": name, "document": f"D-{name}"}
    b.node("Case", name, **properties | {k: v for k, v in case.items() if k not in links})
    document = b.nodes["Case"][name]["document"]
    b.node("Document", document, title=document, source_type=case.get("source_type"))
    b.edge(name, "IN", document)
    for field in case.get("fields", []):
        b.edge(name, "IN_FIELD", b.closed(field), confidence=0.9)
    for text in case.get("exposes", []):
        weak_point, mode = text.split()
        passages = b.passage(name, weak_point, mode)
        b.edge(name, "EXPOSES", b.closed(weak_point), mode=mode, confidence=0.9, passages=passages)
    for key, kind in (("at", "AT"), ("regions", "OCCURRED_IN")):
        for target in case.get(key, []):
            b.edge(name, kind, target, passages=b.passage(name, target))
    for item in case.get("involves", []):
        target, role = (*str(item).split(), None)[:2]
        b.edge(name, "INVOLVES", target, subject=True, role=role, passages=b.passage(name, target))
    for conduct in case.get("conduct", []):
        b.edge(name, "INVOLVED_CONDUCT", b.closed(conduct), passages=b.passage(name, conduct))
    for item in case.get("concerns", []):
        rest = {"currency": "CNY"} | {k: v for k, v in item.items() if k != "fund"}
        b.edge(name, "CONCERNS", item["fund"], passages=b.passage(name, item["fund"]), **rest)
    for item in case.get("states", []):
        told = b.passage(name, item["role"], str(item["amount"]))
        b.edge(name, "STATES", document, passages=told, **{"currency": "CNY"} | item)
    for official, sanction in case.get("received", {}).items():
        b.edge(official, "RECEIVED", b.closed(sanction), case=name, passages=b.passage(name, sanction))


def load_graph(graph: Graph, spec: dict[str, Any]) -> None:
    """Empty the graph and load a fixture through the driver; it follows no record, and says nothing of itself."""
    _KEPT.pop(graph, None)
    b = build(spec)
    known = schema_json()
    # one transaction: a commit waits for the disk
    work: list[tuple[str, list[dict[str, Any]]]] = [("MATCH (n) DETACH DELETE n", [])]
    for label, nodes in sorted(b.nodes.items()):
        # a label or type cannot be a parameter; these are names of the schema
        assert label in known["nodes"], label
        work.append((f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", _rows(nodes.values())))
    kinds: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for source, kind, target, properties in b.edges:
        assert kind in known["relationships"], kind
        ends = (b.labels[source], kind, b.labels[target])
        kinds[ends].append({"source": source, "target": target, "properties": properties})
    for (start, kind, end), rows in sorted(kinds.items()):
        work.append(
            (
                f"UNWIND $rows AS row MATCH (a:{start} {{id: row.source}}), (b:{end} {{id: row.target}}) "
                f"CREATE (a)-[r:{kind}]->(b) SET r = row.properties",
                rows,
            )
        )
    graph.write_all(work)


def keep_graph(graph: Graph, spec: dict[str, Any]) -> None:
    """Load a fixture for tests that only ask: what the test before in the same file left stays, if it is the same.

    Who writes into the graph calls ``load_graph``, before and not after.
    """
    wanted = (os.environ["PYTEST_CURRENT_TEST"].split("::")[0], json.dumps(spec, sort_keys=True, default=str))
    if _KEPT.get(graph) != wanted:
        load_graph(graph, spec)
        _KEPT[graph] = wanted


def _rows(nodes: Any) -> list[dict[str, Any]]:
    return [{k: v for k, v in node.items() if v is not None} for node in nodes]
