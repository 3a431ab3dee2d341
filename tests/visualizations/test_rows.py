from __future__ import annotations

from graph import Graph
from queries import pack, packs, run
from tests.home import own
from visualizations import findings_html, findings_of, network_of_result


def test_rows_that_name_their_ends_become_edges_with_their_sentences(graph: Graph) -> None:
    result = run(graph, "weak-points-by-field", {})
    data = network_of_result(graph, result)
    assert {(n.id, n.kind) for n in data.nodes} == {
        ("FLD-SSA", "Field"),
        ("FLD-HSG", "Field"),
        ("WP-P-15", "WeakPoint"),
    }
    [joined] = [e for e in data.edges if e.source == "FLD-HSG"]
    assert joined.target == "WP-P-15"
    assert [data.sentences[p].document for p in joined.passages] == [own("ORG-3")]
    assert "WP-P-15" not in next(n for n in data.nodes if n.id == "WP-P-15").name.en


def test_a_table_of_shades_says_its_numbers(graph: Graph) -> None:
    html = findings_html(findings_of(run(graph, "weak-points-by-field", {})), "zh")
    start = html.index("<svg")
    picture = html[start : html.index("</svg>")]
    assert picture.count("<rect") == 2
    assert 'fill-opacity="1.000"' in picture
    assert ">2</text>" in picture


def test_every_pack_can_be_shown_on_a_record_of_four_reports(graph: Graph) -> None:
    shown = 0
    for name in packs():
        given = {p.name: "WP-P-15" for p in pack(name).parameters if p.required and p.list == "weak_point"}
        if any(p.required and p.name not in given for p in pack(name).parameters):
            continue
        result = run(graph, name, given)
        html = findings_html(findings_of(result), "en")
        assert "<script" not in html
        network_of_result(graph, result)
        shown += 1
    assert shown >= 10
