"""Finding ids, and what happens where a name leads nowhere."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from casebook import Casebook
from graph import Table
from incision.listing import reports
from tests.casebook.made import TEXT, facts, numbered, report
from tests.warm import Done

pytestmark = pytest.mark.xdist_group("commands")
Run = Callable[..., Done]


def listed(run: Run, home: Path, *arguments: str) -> dict[str, Any]:
    done = run("list", *arguments, "--format", "json", home=home)
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_a_newcomer_finds_a_case_and_asks_on(home: Path, run: Run) -> None:
    [case] = listed(run, home, "cases", "--find", "简书远")["rows"]
    reports = listed(run, home, "报告")
    [own] = [r for r in reports["rows"] if "one" in r[1].split("; ")]
    assert case[0] == f"{own[0]}-0"
    # a report without a title is known by how it begins
    assert "简书远" in own[2]
    assert own[3] == 1
    assert run("related", case[0], home=home).code == 0
    assert run("related", "one", home=home).code == 0


class Asked:
    """A graph that knows two cases of each report, and no title."""

    def __init__(self, *documents: str) -> None:
        self.documents = documents

    def read(self, statement: str, params: dict[str, Any], **_: Any) -> Table:
        of_cases = [[own, 2, "第一起:祝青山失职"] for own in self.documents]
        return Table([], of_cases if "(c:Case)" in statement else [[own, None] for own in self.documents])


def test_a_report_of_many_cases_is_called_as_it_begins_and_not_as_its_first_case(tmp_path: Path) -> None:
    text = f"苗小禾反映的两起案件的通报\n{TEXT}"
    with Casebook.open(tmp_path) as book:
        untitled = dataclasses.replace(report(text, "R-1"), title=None)
        seen = facts(text)
        own = book.add(
            untitled, seen.model_copy(update={"document": seen.document.model_copy(update={"title": None})})
        ).document_id
        titled = book.add(report(numbered(1), "R-2"), facts(numbered(1))).document_id
        graph: Any = Asked(own, titled)
        rows = {r[0]: r for r in reports(book, graph, None, 10, "zh").rows}
        assert (rows[own][2], rows[own][3]) == ("■■■反映的两起案件的通报", 2)
        assert rows[titled][3] == 2
        found = reports(book, graph, "两起案件", 10, "zh")
        assert ([r[0] for r in found.rows], found.truncated) == ([own], False)
        assert reports(book, graph, None, 1, "zh").truncated
        book.withdraw(own, who="甲")
        assert {r[0]: r[2] for r in reports(book, graph, None, 10, "zh").rows}[own] == ""


def test_places_units_funds_tables_and_closed_lists(home: Path, run: Run, tmp_path: Path) -> None:
    assert [r[0] for r in listed(run, home, "weak-points", "--find", "资格认定")["rows"]] == ["WP-P-15"]
    names = [r[1] for r in listed(run, home, "units", "--find", "南棠县")["rows"]]
    assert names
    assert all("南棠县" in n for n in names)
    assert listed(run, home, "regions")["rows"]
    assert listed(run, home, "funds")["rows"]
    assert listed(run, home, "measures")["rows"] == []
    assert {"reports", "cases", "measures", "weak_point"} <= {r[0] for r in listed(run, home)["rows"]}
    assert listed(run, home, "field", "--limit", "2")["truncated"] is True
    wrong = run("list", "peple", home=home)
    assert (wrong.code, "list_unknown" in wrong.err, "reports" in wrong.err) == (2, True, True)


def test_names_lead_where_ids_lead(home: Path, run: Run, tmp_path: Path) -> None:
    # a place that no list has is one in each report: the name alone is refused, and told apart by ids
    places = [r[0] for r in listed(run, home, "regions", "--find", "南棠县")["rows"]]
    both = run("network", "--region", "南棠县", "-o", tmp_path / "n.html", home=home)
    assert (both.code, [p for p in places if p in both.err]) == (2, places)
    by_name = run(
        "query", "cases-of-weak-point", "--param", "weak_point＝审核把关流于形式",
        "--param", f"region={places[0]}", "--format", "json", home=home,
    )  # fmt: skip
    assert by_name.code == 0, by_name.err
    assert json.loads(by_name.out)["params"]["weak_point"] == "WP-P-08"
    # the id of a case stands beside its title wherever people read it
    table = run("query", "cases-of-weak-point", "--param", "weak_point=WP-P-08", home=home)
    assert listed(run, home, "cases", "--find", "简书远")["rows"][0][0] in table.out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("query", "cases-of-weak-point", "--param", "weak_point=WP-P-15", "--param", "region=nowhere"), 2, "pack_node_unknown"),
        (("query", "like-units-without-measure", "--param", "case=nowhere"), 1, "case_unknown"),
        (("query", "Q5", "--param", "level=x"), 2, "RG-3"),
        (("query", "Q5", "--param", "least=1", "--param", "least=2"), 2, "parameter_twice"),
        (("query", "cases-of-weak-point", "--param", "weak_point=WP-P-15", "--param", "since=2020-02-31"), 2, "pack_parameter_wrong"),
        (("related",), 2, "case_needed"),
        (("related", "one", "--since", "2024-02-30"), 2, "related_filter_unfit"),
        (("related", "one", "--field", "FLD"), 2, "FLD-EDU"),
        (("related", "one", "--region", "nowhere"), 2, "pack_node_unknown"),
        (("facts", "one", "--kind", "peple"), 2, "fact_kind_unknown"),
        (("network", "--pack", "Q5", "-o", "x.html"), 1, "network_empty"),
        (("network", "--case", "one", "-o", "x.png"), 2, "suffix_wrong"),
        (("export", "x.txt"), 2, "suffix_wrong"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_named_with_a_way_out(
    home: Path, run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = run(*arguments, home=home)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert len(done.err.strip().splitlines()) >= 2
    assert not Path("x.html").exists()
    assert not Path("x.png").exists()


def test_facts_are_told_in_the_users_language(home: Path, run: Run) -> None:
    found = run("--lang", "zh", "facts", "one", "--kind", "薄弱点", home=home).out
    assert "未决定" in found
    assert "审核把关流于形式" in found


def test_the_whole_graph_for_another_program(home: Path, run: Run, tmp_path: Path) -> None:
    lines = tmp_path / "all.jsonl"
    assert (
        run("export", lines, home=home).code == run("export", tmp_path / "all.graphml", home=home).code == 0
    )
    found = nx.read_graphml(tmp_path / "all.graphml")
    kinds = [json.loads(one) for one in lines.read_text(encoding="utf-8").splitlines()]
    assert found.number_of_nodes() == sum("node" in one for one in kinds)
    assert found.number_of_edges() == sum("relationship" in one for one in kinds)
