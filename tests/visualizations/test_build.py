from __future__ import annotations

from pathlib import Path

import pytest

from graph import Graph, related_cases
from incision.services import HomeServices
from queries import run
from tests.browser import needs_browser, tab
from tests.home import COMPLAINANT, TELEPHONE, own
from visualizations import (
    CaseView,
    FocusKind,
    Line,
    Name,
    Node,
    Sentence,
    case_view,
    dossier_html,
    findings_html,
    findings_of,
    likes_of,
    network,
    network_html,
    network_of_result,
)
from visualizations.case_view import in_time
from vocabulary import IncisionError

ONE, TWO, THREE = f"{own('ORG-1')}-0", f"{own('ORG-2')}-0", f"{own('ORG-3')}-0"


def entity(graph: Graph, label: str, name: str) -> str:
    rows = graph.read(
        "MATCH (n) WHERE $label IN labels(n) AND (n.name = $name OR n.name_zh = $name) RETURN n.id ORDER BY n.id LIMIT 1",
        {"label": label, "name": name},
    ).rows
    return str(rows[0][0])


@pytest.mark.parametrize(
    ("kind", "label", "name", "cases"),
    [
        ("weak_point", "WeakPoint", None, {ONE, TWO, THREE}), ("official", "Official", "周明远", {ONE}),
        ("unit", "Unit", "Larkfield Housing Office", {THREE}), ("region", "Region", "Larkfield", {THREE}),
        ("fund", "Fund", None, {ONE, TWO}), ("field", "Field", None, {THREE}),
    ],
)  # fmt: skip
def test_the_network_around_each_kind_of_thing(
    graph: Graph, kind: FocusKind, label: str, name: str | None, cases: set[str]
) -> None:
    known = {"weak_point": "WP-P-15", "field": "FLD-HSG"}
    if name:
        id = entity(graph, label, name)
    elif kind == "fund":
        id = str(graph.read("MATCH (f:Fund) RETURN f.id ORDER BY f.id LIMIT 1").rows[0][0])
    else:
        id = known[kind]
    data = network(graph, kind, id)
    assert data.focus == id
    assert {n.id for n in data.nodes if n.kind == "Case"} == cases
    assert not {n.kind for n in data.nodes} & {"Passage", "Document", "Meta"}
    assert data == network(graph, kind, id)
    assert data.left_out == 0


def test_around_a_case_depth_brings_the_cases_that_share_something(graph: Graph) -> None:
    near = {n.id for n in network(graph, "case", ONE, depth=1).nodes if n.kind == "Case"}
    far = {n.id for n in network(graph, "case", ONE, depth=2).nodes if n.kind == "Case"}
    assert near == {ONE}
    assert far == {ONE, TWO, THREE}


def test_edges_bring_their_sentences_without_protected_persons(graph: Graph) -> None:
    data = network(graph, "case", ONE)
    exposes = next(e for e in data.edges if e.kind == "EXPOSES" and e.source == ONE)
    assert "审核把关不严" in data.sentences[exposes.passages[0]].text
    assert [(f.value.zh, f.value.en) for f in exposes.facts if f.name.zh == "方式"] == [
        ("原文明示(E)", "named by the text (E)")
    ]
    html = network_html(data, "zh")
    assert COMPLAINANT not in html
    assert TELEPHONE not in html


def test_a_limit_keeps_the_focus_and_what_ties_most_together(graph: Graph) -> None:
    data = network(graph, "weak_point", "WP-P-15", limit=6)
    assert len(data.nodes) == 6
    assert data.left_out > 0
    assert "WP-P-15" in {n.id for n in data.nodes}
    drawn = {n.id for n in data.nodes}
    assert all(e.source in drawn and e.target in drawn for e in data.edges)


def test_what_is_not_there_is_an_error_with_a_code(graph: Graph) -> None:
    with pytest.raises(IncisionError) as told:
        network(graph, "unit", "U0")
    assert told.value.code == "node_unknown"


def test_a_packs_answer_becomes_a_page_and_a_network(graph: Graph) -> None:
    result = run(graph, "cases-of-weak-point", {"weak_point": "WP-P-15"})
    findings = findings_of(result)
    assert len(findings.rows) == 3
    assert all(row.passages for row in findings.rows)
    html = findings_html(findings, "zh")
    assert "No second person checked a payment" in html
    assert "计数,尚未检验" in html
    assert COMPLAINANT not in html
    drawn = network_of_result(graph, result)
    assert {ONE, TWO, THREE} <= {n.id for n in drawn.nodes}


def test_a_dossier_says_what_the_case_says_and_no_more(services: HomeServices) -> None:
    view = case_view(services.graph, ONE)
    assert next(iter(view.groups)) == "EXPOSES"
    [person] = view.groups["INVOLVES"]
    assert {x.kind for x in person.more} == {"HELD", "RECEIVED"}
    view = view.with_like(likes_of(related_cases(services.related(), ONE, limit=3)))
    html = dossier_html(view, "zh")
    for words in ("周明远", "原所长", "开除党籍", "青石镇民政所", TWO, "明示"):
        assert words in html, words
    for hidden in (COMPLAINANT, TELEPHONE, "<script"):
        assert hidden not in html
    assert html == dossier_html(view, "zh")


def test_posts_stand_in_the_order_of_time_each_with_its_sentence() -> None:
    def post(position: str, since: str | None, passage: str, kind: str = "HELD") -> Line:
        return Line(
            kind,
            Node("U1", "Unit", Name("某局", "office")),
            (),
            {"position": position, "from": since},
            (passage,),
        )

    more = [post("局长", "2008-06", "s2"), post("顾问", None, "s3"), post("", None, "s4", "RECEIVED"), post("科员", "1998", "s1")]  # fmt: skip
    ordered = sorted(more, key=in_time)
    assert [x.raw["position"] for x in ordered] == ["科员", "局长", "顾问", ""]
    person = Line(
        "INVOLVES", Node("P1", "Official", Name("祝青山", "Zhu")), (), {}, ("s2", "s5"), tuple(ordered)
    )
    assert person.quoted == ("s2", "s5", "s1", "s3", "s4")
    sentences = {i: Sentence(i, f"第{i}句。", "D1") for i in person.quoted}
    view = CaseView(Node("C1", "Case", Name("案", "case")), {}, {"INVOLVES": (person,)}, sentences, 1)
    html = dossier_html(view, "zh")
    assert [html.count(f"第{i}句。") for i in sorted(sentences)] == [1] * 5


@needs_browser
@pytest.mark.browser
def test_a_dossier_opens_offline_in_both_languages(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "dossier.html"
    path.write_text(dossier_html(case_view(graph, TWO), "en"), encoding="utf-8")
    with tab("file:") as page:
        page.goto(path.as_uri())
        assert page.locator("h2").first.inner_text().startswith("Weak point")
        page.click("label[for=lang-zh]")
        assert page.locator("h2").first.inner_text().startswith("薄弱点")
        assert "经■■■举报" in page.locator("blockquote").first.inner_text()
