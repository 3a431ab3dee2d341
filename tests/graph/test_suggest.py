"""Suggestions of what may be one."""

from __future__ import annotations

from pathlib import Path

from casebook import Casebook, Decision
from graph import Graph, catch_up, suggestions
from tests.graph.reports import Told, add, write_lists


def test_suggestions_come_with_reasons_and_go_with_decisions(fresh: Graph, tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    with Casebook.open(tmp_path) as book:
        add(book, Told(), Told(number=1, unit="财政局"), Told(number=2, regions=(("红泥县", "RG-3"),)))
        add(
            book,
            Told(number=3, person="祝某某", masked=True),
            Told(number=4, person="祝某某", masked=True),
        )
        catch_up(book, fresh, lists=lists)
        found = suggestions(fresh)
        people = [s for s in found if s.label == "Official"]
        # the same name at two offices of one county; not the namesake of another county, not the masked ones
        assert [(s.reason, s.words["name"]) for s in people] == [("suggest.same_name_same_region", "祝青山")]
        assert not [s for s in found if s.label == "Case"]
        book.decide(Decision("merge", "entity", (people[0].one, people[0].other), who="t", why="one man"))
        catch_up(book, fresh, lists=lists)
        assert [s for s in suggestions(fresh) if s.label == "Official"] == []
        cases = fresh.read(
            "MATCH (:Case)-[:INVOLVES]->(p:Official {name: '祝青山'}) RETURN p.id AS id, count(*) AS n ORDER BY n"
        )
        assert [n for _, n in cases.rows] == [1, 2]
