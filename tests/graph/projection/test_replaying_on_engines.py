"""On each engine: the graph that grew step by step, the graph made anew and the model hold the same, byte for byte."""

from __future__ import annotations

from pathlib import Path

from casebook import Casebook, Decision
from graph import Graph, catch_up, export, rebuild
from tests.graph.model import from_nothing
from tests.graph.reports import Told, add, write_lists
from tests.graph.rows import TABLES, import_measure, import_row

WHITE_WILLOW = (("白石县", "RG-3"), ("柳渡镇", "RG-4"))
RED_WILLOW = (("红泥县", "RG-3"), ("柳渡镇", "RG-4"))
SEQUENCE = [
    Told(), Told(number=1, cases=3, company="云陵长河建设有限公司", complainant="杜小满"),
    Told(number=2, regions=RED_WILLOW, person="何立秋", company="云陵长河建设有限公司"),
    Told(number=3, unit="县民政局", regions=WHITE_WILLOW), Told(number=4, masked=True, person="祝某某", weak=(("WP-S-13", "C"),)),
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
        import_measure(book, tmp_path, f"M1,MS-01,民政局,980101,WP-P-15,{fact.case_id}")
        _same(book, fresh, lists, tmp_path)
        # another version of the extractor reads the same texts; what people decided stays
        report, facts = SEQUENCE[1].build()
        facts.document.extractor = "incision/1"
        facts.cases[0].units = []
        assert book.add(report, facts).outcome == "re-read"
        import_measure(book, tmp_path, f"M1,MS-01,财政局,980101,WP-S-13,{fact.case_id}")
        _same(book, fresh, lists, tmp_path)
        asserted = "MATCH (:Case {id: $id})-[e:EXPOSES]->(w {id: 'WP-S-13'}) RETURN e.asserted_by"
        assert fresh.read(asserted, {"id": fact.case_id}).rows == [["reviewer"]]
        for name, (head, line) in TABLES.items():
            import_row(book, tmp_path, name, head, line.format(n=1, region="980102", case=fact.case_id))
        _same(book, fresh, lists, tmp_path)
        linked = (
            "MATCH (p:Project)-[k]->(x) RETURN DISTINCT type(k) AS kind, labels(x)[0] AS of ORDER BY kind, of"
        )
        assert fresh.read(linked).rows == [
            ["ABOUT", "Field"], ["ABOUT", "Region"], ["INCLUDES", "Measure"], ["LED_BY", "Unit"],
            ["PROMPTED_BY", "Case"], ["TARGETS", "WeakPoint"],
        ]  # fmt: skip
        import_row(book, tmp_path, "projects", "id,title,status,level,region", "T1,一顿饭,RP-8,RG-3,980101")
        import_row(book, tmp_path, "neighbours", "id,region,other,formerly_one", "T2,980101,980102,是")
        _same(book, fresh, lists, tmp_path)
        assert fresh.read(linked).rows == [["ABOUT", "Region"]]
        joined = "MATCH (:Region {id: '980101'})-[b:BORDERS]-(r:Region) RETURN r.id, b.formerly_one"
        assert fresh.read(joined).rows == [["980102", True]]
        book.purge(documents[2], who="t", why="t")
        _same(book, fresh, lists, tmp_path)


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
