"""What people merged or split stays so, whatever unit, name or place a newer version reads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casebook import Casebook, Decision
from graph.projection.assemble import unpacked
from graph.projection.deciding import placed
from graph.projection.fragment import NodeKey
from graph.projection.telling import Teller
from tests.graph.model import Model, from_nothing
from tests.graph.reports import Told, write_lists

ONE = Told(regions=(("白石县", "RG-3"),), unit="民政局", number=1)
TWO = Told(regions=(("红泥县", "RG-3"),), unit="财政所", number=2)
WHO = "审核员甲"


class Home:
    """A record with its graph."""

    def __init__(self, place: Path) -> None:
        self.lists = write_lists(place / "lists")
        self.book = Casebook.open(place / "home")
        self.graph = Model(self.book, self.lists)

    def add(self, *several: Told) -> None:
        for one in several:
            self.book.add(*one.build())
        self.graph.follow()

    def decide(self, action: str, *targets: str) -> int:
        decision = Decision("merge" if action == "merge" else "split", "entity", targets, WHO, "同一人")
        number = self.book.decide(placed(Teller(self.book, self.graph.words), self.graph.index, decision))
        self.graph.follow()
        return number

    def nodes(self, label: str) -> list[str]:
        keys = [unpacked(t) for t in self.graph.elements]
        return [k.id for k in keys if isinstance(k, NodeKey) and k.label == label]

    def clusters(self) -> dict[str, str]:
        return {
            str(body["id"]): str(body["cluster"])
            for body in self.graph.elements.values()
            if "cluster" in body
        }

    def anew(self) -> None:
        """The graph that followed is the graph that is made from nothing."""
        self.graph.follow()
        assert self.graph.export() == from_nothing(self.book, self.lists)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def second(told: Told, unit: str | None = None, *, later: int = 0) -> tuple:  # type: ignore[type-arg]
    """What another version reads in the same text: another unit of the person, or a case that begins later."""
    report, facts = told.build()
    facts.document.extractor = "incision/1"
    for case in facts.cases:
        case.start += later
        case.id = f"{case.id.rpartition('-')[0]}-{case.start}"
        for person in case.people if later == 0 else ():
            for post in person.posts:
                post.unit = None if unit is None else post.unit
                if post.unit is not None and unit is not None:
                    at = report.text.index(unit)
                    post.unit = post.unit.model_copy(
                        update={"text": unit, "start": at, "end": at + len(unit)}
                    )
    return report, facts


def test_merged_persons_stay_one_when_a_new_version_reads_another_unit(home: Home) -> None:
    home.add(ONE, TWO)
    first, other = home.nodes("Official")
    home.decide("merge", first, other)
    assert len(home.nodes("Official")) == 1
    for unit in (None, "民政局"):
        home.book.add(*second(ONE, unit))
        home.graph.follow()
        assert home.nodes("Official") == [min(first, other)]
        home.anew()
        home.book.add(*ONE.build())


def test_what_was_split_stays_apart_when_a_new_version_reads_one_unit(home: Home) -> None:
    # two reports, one name, one unit: the same key; and a third under another unit that was merged and taken out again
    third = replace(ONE, unit="财政所", number=3)
    home.add(ONE, third)
    first, other = home.nodes("Official")
    home.decide("merge", first, other)
    home.decide("split", other)
    assert sorted(home.nodes("Official")) == sorted([first, other])
    # the second version reads no unit in either: each is now somebody of its own report
    home.book.add(*second(ONE))
    home.book.add(*second(third))
    home.graph.follow()
    assert sorted(home.nodes("Official")) == sorted([first, other])
    home.anew()


def test_a_merge_that_is_undone_lets_go_of_the_ids(home: Home) -> None:
    home.add(ONE, TWO)
    first, other = home.nodes("Official")
    number = home.decide("merge", first, other)
    home.book.add(*second(ONE))
    home.book.decide(Decision("withdraw", "decision", (str(number),), WHO))
    home.graph.follow()
    found = home.nodes("Official")
    assert len(found) == 2
    assert len({first, other} & set(found)) == 1
    home.anew()
    home.book.decide(Decision("restore", "decision", (str(number),), WHO))
    home.graph.follow()
    assert home.nodes("Official") == [min(first, other)]
    home.anew()


def test_merged_units_and_funds_stay_one_under_longer_names(home: Home) -> None:
    home.add(ONE, replace(TWO, fund=("FD-01", "农机补贴")))
    units, funds = home.nodes("Unit"), home.nodes("Fund")
    home.decide("merge", *units)
    home.decide("merge", *funds)
    report, facts = ONE.build()
    facts.document.extractor = "incision/1"
    [case] = facts.cases
    case.units[0].text, case.units[0].start = "民政局", report.text.index("民政局")
    case.regions = []
    case.funds[0].text, case.funds[0].start = "补贴", report.text.index("补贴")
    home.book.add(report, facts)
    home.graph.follow()
    assert home.nodes("Unit") == [min(units)]
    assert home.nodes("Fund") == [min(funds)]
    home.anew()


def test_a_name_that_ends_elsewhere_is_not_the_unit_that_was_merged(home: Home) -> None:
    home.add(ONE, TWO)
    units = home.nodes("Unit")
    home.decide("merge", *units)
    report, facts = ONE.build()
    facts.document.extractor = "incision/1"
    [unit] = facts.cases[0].units
    unit.end += 1
    unit.text = report.text[unit.start : unit.end]
    facts.cases[0].people = []
    home.book.add(report, facts)
    home.graph.follow()
    assert len(home.nodes("Unit")) == 2
    home.anew()


@pytest.mark.parametrize("same", [True, False], ids=["most of it", "its end"])
def test_merged_cases_stay_one_when_a_case_begins_elsewhere(home: Home, same: bool) -> None:
    home.add(ONE, TWO)
    cases = home.nodes("Case")
    home.decide("merge", *cases)
    report, facts = second(ONE, later=2)
    [case] = facts.cases
    if not same:
        # a smaller part of it, of nobody that is named
        case.start, case.people = case.end - 9, []
        case.id = f"{case.id.rpartition('-')[0]}-{case.start}"
    home.book.add(report, facts)
    home.graph.follow()
    assert set(home.clusters().values()) == {min(cases)}
    assert len(home.clusters()) == 2
    # what is plainly the same case has kept its id
    assert (set(home.clusters()) == set(cases)) == same
    home.anew()


def test_a_decision_keeps_places_and_no_words(home: Home) -> None:
    home.add(ONE, TWO)
    home.decide("merge", *home.nodes("Official"))
    [decision] = [d for d in home.book.decisions() if d.action == "merge"]
    assert decision.about
    assert "祝青山" not in str(decision.about)
    assert {one[1] for one in decision.about["stood"]} == {"Official"}
