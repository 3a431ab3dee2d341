"""The room's one invariant: the graph that grew step by step equals the graph made from nothing."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)

from casebook import Casebook, Decision
from extraction import document_id
from graph import Graph, catch_up, export, rebuild
from graph.projection.assemble import unpacked
from graph.projection.fragment import NodeKey
from tests.graph.model import Model, from_nothing
from tests.graph.reports import Told, add, write_lists
from vocabulary import IncisionError

REGIONS = [
    (("白石县", "RG-3"),), (("红泥县", "RG-3"),), (("白石县", "RG-3"), ("柳渡镇", "RG-4")),
    (("红泥县", "RG-3"), ("柳渡镇", "RG-4")), (("柳渡镇", "RG-4"),), (("竹坪村", None),), (("云陵省", "RG-1"), ("竹坪村", None)),
]  # fmt: skip
UNITS = ["民政局", "县民政局", "财政所", "村委会", "民政服务中心"]
WEAK = [("WP-P-15", "E"), ("WP-P-15", "C"), ("WP-I-12", "E"), ("WP-S-13", "C"), ("WP-X-99", "E")]


@cache
def shared_lists() -> Path:
    """One folder of lists for all examples: reading the divisions takes a moment."""
    return write_lists(Path(tempfile.mkdtemp(prefix="incision-lists-")))


told = st.builds(
    Told,
    regions=st.sampled_from(REGIONS),
    unit=st.sampled_from(UNITS),
    person=st.sampled_from(["祝青山", "何立秋", "祝某某"]),
    masked=st.booleans(),
    subject=st.booleans(),
    status=st.sampled_from(["CS-0", "CS-2", "CS-3", "CS-6"]),
    weak=st.lists(st.sampled_from(WEAK), max_size=3, unique=True).map(tuple),
    company=st.sampled_from([None, "云陵长河建设有限公司"]),
    complainant=st.sampled_from([None, "杜小满"]),
    fund=st.sampled_from([None, ("FD-01", "春耕补贴"), ("FD-02", "帮扶资金")]),
    number=st.integers(0, 3),
    cases=st.integers(1, 3),
)


TABLES = {
    "demands": ("id,topic,region,month,count,status", "T{n},DT-05,{region},2024-0{n},{n},DH-5"),
    "projects": (
        "id,title,status,level,region,field,weak_points,cases,lead,partners,measures",
        "T{n},一顿饭,RP-4,RG-3,{region},FLD-EDU,WP-P-15,{case},民政局,财政所,M{n}",
    ),
    "exposure": (
        "id,what,value,start,end,region,unit,source",
        "T{n},低保户,12{n},2024,2024,{region},民政局,年鉴",
    ),
    "effort": (
        "id,kind,value,start,end,region,field,source",
        "T{n},EF-01,{n},2024,2024,{region},FLD-SSA,台账",
    ),
    "registers": (
        "id,start,end,region,filed,concluded,caliber,source",
        "T{n},2024,2024,{region},9,{n},v1,台账",
    ),
    "alerts": (
        "id,rule,weak_points,region,start,end,alerts,leads,measure,source",
        "T{n},比对,WP-P-15,{region},2024,2024,9,{n},M{n},台账",
    ),
    "neighbours": ("id,region,other", "T{n},{region},980101"),
}


class Steps(RuleBasedStateMachine):
    """Random sequences of what people do to the record; the graph follows at random moments."""

    documents: Bundle[str] = Bundle("documents")

    @initialize()
    def begin(self) -> None:
        # in memory where the system offers that: the record waits for the disk at every write
        self.folder = tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
        self.lists = shared_lists()
        self.book = Casebook.open(Path(self.folder.name))
        self.graph = Model(self.book, self.lists)
        self.versions = 0
        self.purged: set[str] = set()

    def teardown(self) -> None:
        if hasattr(self, "book"):
            self.graph.follow()
            assert self.graph.export() == from_nothing(self.book, self.lists)
            self.book.close()
            self.folder.cleanup()

    def _nodes(self, *labels: str) -> list[str]:
        keys = [unpacked(t) for t in self.graph.elements]
        return sorted(k.id for k in keys if isinstance(k, NodeKey) and k.label in labels)

    @rule(target=documents, one=told)
    def add(self, one: Told) -> str | MultipleResults[str]:
        text = one.build()[0].text
        if document_id(text) in self.purged:
            with pytest.raises(IncisionError, match="document_purged"):
                add(self.book, one)
            return multiple()
        return add(self.book, one)[0]

    @rule(document=documents)
    def withdraw(self, document: str) -> None:
        if self.book.document(document).status != "purged":
            self.book.withdraw(document, who="t", why="t")

    @rule(document=documents)
    def restore(self, document: str) -> None:
        if self.book.document(document).status != "purged":
            self.book.restore(document, who="t", why="t")

    @rule(document=consumes(documents))
    def purge(self, document: str) -> None:
        self.book.purge(document, who="t", why="t")
        self.purged.add(document)

    @rule(one=told, weak=st.sampled_from(WEAK))
    def read_again(self, one: Told, weak: tuple[str, str]) -> None:
        """Another version of the extractor sees other weak points in the same text."""
        report, facts = one.build()
        if report.text and self.book.count():
            self.versions += 1
            facts.document.extractor = f"incision/{self.versions}"
            for case in facts.cases:
                for point in case.weak_points:
                    point.id, point.mode = weak[0], "E" if weak[1] == "E" else "C"
            self.book.add_many([(report, facts)])

    @rule(document=documents, data=st.data())
    def decide(self, document: str, data: Any) -> None:
        if self.book.document(document).status == "purged":
            return
        facts = [f for f in self.book.facts(document) if f.state != "rejected"]
        if facts:
            fact = data.draw(st.sampled_from(facts))
            action = data.draw(st.sampled_from(["accept", "reject"]))
            self.book.decide(Decision(action, "fact", (fact.id,), who="t", why="t"))

    @rule(document=documents, data=st.data(), weak=st.sampled_from(["WP-P-15", "WP-S-13"]))
    def correct(self, document: str, data: Any, weak: str) -> None:
        """A reviewer names another weak point, or cuts a mention shorter."""
        if self.book.document(document).status == "purged":
            return
        facts = [f for f in self.book.facts(document) if f.state != "rejected"]
        points = [f for f in facts if f.kind == "weak_point"]
        spans = [f for f in facts if f.kind in {"unit", "fund", "person"} and f.end - f.start > 2]
        if points and data.draw(st.booleans()):
            fact, value = data.draw(st.sampled_from(points)), {"id": weak}
        elif spans:
            fact = data.draw(st.sampled_from(spans))
            value = {"start": fact.start, "end": fact.end - 1}
        else:
            return
        self.book.decide(Decision("correct", "fact", (fact.id,), who="t", why="t", value=value))

    @rule(data=st.data(), label=st.sampled_from(["Official", "Unit", "Case", "Fund", "Region"]))
    def merge(self, data: Any, label: str) -> None:
        nodes = self._nodes(label)
        if len(nodes) > 1:
            pair = data.draw(st.lists(st.sampled_from(nodes), min_size=2, max_size=3, unique=True))
            self.book.decide(Decision("merge", "entity", tuple(pair), who="t", why="the same"))

    @rule(data=st.data())
    def split(self, data: Any) -> None:
        merged = sorted(self.book.merges())
        if merged:
            self.book.decide(
                Decision("split", "entity", (data.draw(st.sampled_from(merged)),), who="t", why="two")
            )

    @rule(data=st.data(), number=st.integers(1, 2), region=st.sampled_from(["980101", "红泥县", "", "远方"]))
    def measure(self, data: Any, number: int, region: str) -> None:
        cases = self._nodes("Case")
        prompted = [data.draw(st.sampled_from(cases))] if cases else []
        line = f"M{number},MS-01,民政局,{region},WP-P-15,{';'.join(prompted)}"
        _import(self.book, Path(self.folder.name), line)

    @rule(data=st.data(), number=st.integers(1, 2), region=st.sampled_from(["980101", "980102", "远方"]))
    def table(self, data: Any, number: int, region: str) -> None:
        """A row of another table comes in, or takes the place of the one with its number."""
        cases = self._nodes("Case")
        prompted = data.draw(st.sampled_from(cases)) if cases else ""
        name = data.draw(st.sampled_from(sorted(TABLES)))
        head, line = TABLES[name]
        _table(
            self.book, Path(self.folder.name), name, head, line.format(n=number, region=region, case=prompted)
        )

    @rule()
    def follow(self) -> None:
        self.graph.follow()
        assert self.graph.revision == self.book.revision

    @rule()
    def nothing_new(self) -> None:
        self.graph.follow()
        before = self.graph.export()
        assert self.graph.follow().written == 0
        assert self.graph.export() == before

    @invariant()
    def protected_names_stay_out(self) -> None:
        if hasattr(self, "graph"):
            assert "杜小满" not in str(self.graph.elements)


Steps.TestCase.settings = settings(
    max_examples=60, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestSteps = Steps.TestCase


SEQUENCE = [
    Told(), Told(number=1, cases=3, company="云陵长河建设有限公司", complainant="杜小满"),
    Told(number=2, regions=REGIONS[3], person="何立秋", company="云陵长河建设有限公司"),
    Told(number=3, unit="县民政局", regions=REGIONS[2]), Told(number=4, masked=True, person="祝某某", weak=(("WP-S-13", "C"),)),
]  # fmt: skip


def test_on_an_engine_each_step_equals_a_rebuild(fresh: Graph, tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    with Casebook.open(tmp_path) as book:
        documents = add(book, *SEQUENCE[:2])
        _same(book, fresh, lists, tmp_path)
        documents += add(book, *SEQUENCE[2:])
        _same(book, fresh, lists, tmp_path)
        book.withdraw(documents[1], who="t", why="t")
        _same(book, fresh, lists, tmp_path)
        units = [row[0] for row in fresh.read("MATCH (u:Unit) RETURN u.id ORDER BY u.id").rows]
        book.decide(Decision("merge", "entity", tuple(units[:2]), who="t", why="renamed"))
        _same(book, fresh, lists, tmp_path)
        book.restore(documents[1], who="t", why="t")
        book.decide(Decision("split", "entity", (units[0],), who="t", why="not so"))
        fact = next(f for f in book.facts(documents[0]) if f.kind == "weak_point")
        book.decide(Decision("reject", "fact", (fact.id,), who="t", why="t"))
        _same(book, fresh, lists, tmp_path)
        fact = next(f for f in book.facts(documents[1]) if f.kind == "weak_point")
        book.decide(Decision("correct", "fact", (fact.id,), who="t", why="t", value={"id": "WP-S-13"}))
        _import(book, tmp_path, f"M1,MS-01,民政局,980101,WP-P-15,{fact.case_id}")
        _same(book, fresh, lists, tmp_path)
        # another version of the extractor reads the same texts; what people decided stays
        report, facts = SEQUENCE[1].build()
        facts.document.extractor = "incision/1"
        facts.cases[0].units = []
        assert book.add(report, facts).outcome == "re-read"
        _import(book, tmp_path, f"M1,MS-01,财政局,980101,WP-S-13,{fact.case_id}")
        _same(book, fresh, lists, tmp_path)
        asserted = "MATCH (:Case {id: $id})-[e:EXPOSES]->(w {id: 'WP-S-13'}) RETURN e.asserted_by"
        assert fresh.read(asserted, {"id": fact.case_id}).rows == [["reviewer"]]
        for name, (head, line) in TABLES.items():
            _table(book, tmp_path, name, head, line.format(n=1, region="980102", case=fact.case_id))
        _same(book, fresh, lists, tmp_path)
        linked = (
            "MATCH (p:Project)-[k]->(x) RETURN DISTINCT type(k) AS kind, labels(x)[0] AS of ORDER BY kind, of"
        )
        assert fresh.read(linked).rows == [
            ["ABOUT", "Field"], ["ABOUT", "Region"], ["INCLUDES", "Measure"], ["LED_BY", "Unit"],
            ["PROMPTED_BY", "Case"], ["TARGETS", "WeakPoint"],
        ]  # fmt: skip
        _table(book, tmp_path, "projects", "id,title,status,level,region", "T1,一顿饭,RP-8,RG-3,980101")
        _table(book, tmp_path, "neighbours", "id,region,other,formerly_one", "T2,980101,980102,是")
        _same(book, fresh, lists, tmp_path)
        assert fresh.read(linked).rows == [["ABOUT", "Region"]]
        joined = "MATCH (:Region {id: '980101'})-[b:BORDERS]-(r:Region) RETURN r.id, b.formerly_one"
        assert fresh.read(joined).rows == [["980102", True]]
        book.purge(documents[2], who="t", why="t")
        _same(book, fresh, lists, tmp_path)


def _import(book: Casebook, folder: Path, line: str) -> None:
    _table(book, folder, "measures", "id,kind,unit,region,weak_points,cases", line)


def _table(book: Casebook, folder: Path, name: str, head: str, line: str) -> None:
    path = folder / "table.csv"
    path.write_text(f"{head}\n{line}\n", encoding="utf-8")
    assert book.import_table(name, path).count == 1


def _same(book: Casebook, graph: Graph, lists: Path, folder: Path) -> None:
    """The followed graph, the rebuilt graph and the model hold the same, byte for byte."""
    catch_up(book, graph, lists=lists)
    assert graph.revision == book.revision
    export(graph, folder / "followed.jsonl")
    rebuild(book, graph, lists=lists)
    export(graph, folder / "rebuilt.jsonl")
    followed = (folder / "followed.jsonl").read_bytes()
    assert followed == (folder / "rebuilt.jsonl").read_bytes()
    assert followed.count(b"\n") == len(from_nothing(book, lists))
    assert "杜小满".encode() not in followed
