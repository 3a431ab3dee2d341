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
from graph.projection.assemble import unpacked
from graph.projection.deciding import placed
from graph.projection.fragment import NodeKey
from graph.projection.telling import Teller
from tests.graph.model import Model, from_nothing
from tests.graph.reports import Told, add, write_lists
from tests.graph.rows import TABLES, import_measure, import_row
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
            with pytest.raises(IncisionError) as refused:
                add(self.book, one)
            assert refused.value.code == "document_purged"
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

    @rule(one=told, weak=st.sampled_from(WEAK), elsewhere=st.booleans())
    def read_again(self, one: Told, weak: tuple[str, str], elsewhere: bool) -> None:
        """Another version of the extractor sees other weak points in the same text, and people without their units."""
        report, facts = one.build()
        if report.text and self.book.count():
            self.versions += 1
            facts.document.extractor = f"incision/{self.versions}"
            for case in facts.cases:
                for point in case.weak_points:
                    point.id, point.mode = weak[0], "E" if weak[1] == "E" else "C"
                for person in case.people if elsewhere else ():
                    for post in person.posts:
                        post.unit = None
            self.book.add_many([(report, facts)])

    @rule(document=documents, data=st.data())
    def decide(self, document: str, data: Any) -> None:
        if self.book.document(document).status == "purged":
            return
        facts = [f for f in self.book.facts(document) if f.state != "rejected"]
        if facts:
            fact = data.draw(st.sampled_from(facts))
            # how a case stands is corrected, never rejected
            second = "correct" if fact.kind == "status" else "reject"
            action = data.draw(st.sampled_from(["accept", second]))
            value = (
                {"id": data.draw(st.sampled_from(["CS-0", "CS-3", "CS-6"]))} if action == "correct" else None
            )
            self.book.decide(Decision(action, "fact", (fact.id,), who="t", why="t", value=value))

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
            self._entities(Decision("merge", "entity", tuple(pair), who="t", why="the same"))

    def _entities(self, decision: Decision) -> None:
        """As commands do: with where the reports that the graph knows name the things."""
        self.book.decide(placed(Teller(self.book, self.graph.words), self.graph.index, decision))

    @rule(data=st.data())
    def split(self, data: Any) -> None:
        merged = sorted(self.book.merges())
        if merged:
            self._entities(
                Decision("split", "entity", (data.draw(st.sampled_from(merged)),), who="t", why="two")
            )

    @rule(data=st.data(), number=st.integers(1, 2), region=st.sampled_from(["980101", "红泥县", "", "远方"]))
    def measure(self, data: Any, number: int, region: str) -> None:
        cases = self._nodes("Case")
        prompted = [data.draw(st.sampled_from(cases))] if cases else []
        line = f"M{number},MS-01,民政局,{region},WP-P-15,{';'.join(prompted)}"
        import_measure(self.book, Path(self.folder.name), line)

    @rule(data=st.data(), number=st.integers(1, 2), region=st.sampled_from(["980101", "980102", "远方"]))
    def table(self, data: Any, number: int, region: str) -> None:
        """A row of another table comes in, or takes the place of the one with its number."""
        cases = self._nodes("Case")
        prompted = data.draw(st.sampled_from(cases)) if cases else ""
        name = data.draw(st.sampled_from(sorted(TABLES)))
        head, line = TABLES[name]
        import_row(
            self.book, Path(self.folder.name), name, head, line.format(n=number, region=region, case=prompted)
        )

    @rule(data=st.data())
    def rows_go(self, data: Any) -> None:
        """A row of a table is taken out; it may come back later."""
        known = [(name, row["id"]) for name in ("measures", *sorted(TABLES)) for row in self.book.rows(name)]
        if known:
            name, identifier = data.draw(st.sampled_from(known))
            self.book.remove_rows(name, [identifier], who="甲")

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
