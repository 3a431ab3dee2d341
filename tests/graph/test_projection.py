"""From facts to nodes and relationships: what resolves, what stays apart, what never enters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook import Document, Measure
from extraction import Extraction, case_id, document_id, text_hash
from graph.projection import document_fragment, measure_fragment, words_of
from graph.projection.fragment import Fragment, NodeKey
from graph.projection.keys import normal
from graph.projection.reading import Words
from graph.projection.sentences import Sentences
from graph.projection.units import is_company
from tests.graph.reports import Told, write_lists


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    return words_of(write_lists(tmp_path_factory.mktemp("lists")))


def projected(told: Told, words: Words, title: str | None = None) -> Fragment:
    report, facts = told.build()
    document = Document(
        facts.document.id,
        facts.document.sha256,
        "zh",
        title,
        "ST-01",
        "2024-05-06",
        None,
        (),
        "active",
        "incision/0",
        1,
    )
    return document_fragment(document, facts, report.text, words)


def ids(fragment: Fragment, label: str) -> set[str]:
    return {key.id for key in fragment.nodes if key.label == label}


def ends(fragment: Fragment, kind: str) -> set[tuple[str, str]]:
    return {(k.start.id, k.end.id) for k in fragment.relationships if k.type == kind}


def properties(fragment: Fragment, kind: str) -> list[dict[str, Any]]:
    return [p for k, p in fragment.relationships.items() if k.type == kind]


SHIPPED = words_of(None)


def test_a_name_of_two_places_is_told_by_the_county_beside_it(words: Words) -> None:
    white = projected(Told(regions=(("白石县", "RG-3"), ("柳渡镇", "RG-4"))), words)
    red = projected(Told(regions=(("柳渡镇", "RG-4"), ("红泥县", "RG-3"))), words)
    assert ids(white, "Region") == {"98", "9801", "980101", "980101001"}
    assert ids(red, "Region") == {"98", "9801", "980102", "980102001"}
    assert {e for _, e in ends(white, "OCCURRED_IN")} == {"980101001"}


def test_a_name_of_two_places_alone_stays_in_its_document(words: Words) -> None:
    one = projected(Told(regions=(("柳渡镇", "RG-4"),)), words)
    other = projected(Told(regions=(("柳渡镇", "RG-4"),), number=1), words)
    assert not ids(one, "Region") & ids(other, "Region")
    assert not ids(one, "Unit") & ids(other, "Unit")


def test_another_case_of_the_document_tells_where_a_name_is(words: Words) -> None:
    report, facts = Told(regions=(("柳渡镇", "RG-4"),), cases=2).build()
    facts.cases[1].regions[0].code = "980102001"
    document = Document(facts.document.id, "", "zh", None, None, None, None, (), "active", "incision/0", 1)
    fragment = document_fragment(document, facts, report.text, words)
    assert {e for _, e in ends(fragment, "OCCURRED_IN")} >= {"980102001"}


def test_a_village_without_a_code_is_a_path_under_its_county(words: Words) -> None:
    told = Told(regions=(("白石县", "RG-3"), ("竹坪村", None)))
    one, other = projected(told, words), projected(Told(regions=told.regions, number=5), words)
    [village] = {e for _, e in ends(one, "OCCURRED_IN")}
    assert village in ids(other, "Region")
    assert one.nodes[NodeKey("Region", village)]["path"] == "云陵省/青河市/白石县/竹坪村"
    elsewhere = projected(Told(regions=(("红泥县", "RG-3"), ("竹坪村", None))), words)
    assert village not in ids(elsewhere, "Region")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (Told(), Told(number=1)),
        (Told(regions=(("青河市", "RG-2"), ("白石县", "RG-3"))), Told(number=1)),
        (Told(unit="县民政局", regions=(("柳渡镇", "RG-4"), ("白石县", "RG-3"))), None),
    ],
)
def test_the_same_office_of_the_same_place_is_one_unit(mine: Told, theirs: Told | None, words: Words) -> None:
    shared = ids(projected(mine, words), "Unit") & ids(projected(theirs or mine, words), "Unit")
    assert len(shared) == 1


def test_the_same_office_of_another_place_is_another_unit(words: Words) -> None:
    here, there = projected(Told(), words), projected(Told(regions=(("红泥县", "RG-3"),)), words)
    assert not ids(here, "Unit") & ids(there, "Unit")


def test_a_company_is_one_wherever_it_is_named(words: Words) -> None:
    company = "云陵长河建设有限公司"
    here = projected(Told(company=company), words)
    there = projected(Told(company=company, regions=(("红泥县", "RG-3"),), number=1), words)
    assert len(ids(here, "Unit") & ids(there, "Unit")) == 1


def test_a_renamed_unit_of_the_users_list_is_one(words: Words) -> None:
    old = projected(Told(regions=(), unit="白石县救助站"), words)
    new = projected(Told(regions=(), unit="白石县民政服务中心", number=1), words)
    assert ids(old, "Unit") == ids(new, "Unit")
    assert ends(old, "LOCATED_IN") == {(min(ids(old, "Unit")), "980101")}


def test_namesakes_at_different_units_are_two_and_at_one_unit_one(words: Words) -> None:
    here, again = projected(Told(), words), projected(Told(number=1), words)
    there = projected(Told(regions=(("红泥县", "RG-3"),)), words)
    assert ids(here, "Official") == ids(again, "Official")
    assert not ids(here, "Official") & ids(there, "Official")


def test_masked_names_never_leave_their_case(words: Words) -> None:
    one = projected(Told(person="祝某某", masked=True, cases=2), words)
    other = projected(Told(person="祝某某", masked=True, number=1), words)
    assert len(ids(one, "Official")) == 2
    assert not ids(one, "Official") & ids(other, "Official")


@pytest.mark.parametrize("status", ["CS-0", "CS-1", "CS-6"])
def test_nobody_of_an_unproved_case_stands_in_the_graph(status: str, words: Words) -> None:
    report, facts = Told().build()
    # even where an extractor breaks its contract and gives people
    facts.cases[0].status = status
    document = Document(facts.document.id, "", "zh", None, None, None, None, (), "active", "incision/0", 1)
    fragment = document_fragment(document, facts, report.text, words)
    assert ids(fragment, "Official") == set()
    assert ids(fragment, "Case") != set()


def test_who_is_only_mentioned_is_not_involved(words: Words) -> None:
    assert ids(projected(Told(subject=False), words), "Official") == set()


def test_a_protected_name_is_blocked_everywhere(words: Words) -> None:
    fragment = projected(Told(complainant="杜小满"), words, title="杜小满反映的问题")
    assert "杜小满" not in str(fragment)
    passages = [p["text"] for k, p in fragment.nodes.items() if k.label == "Passage"]
    assert any("■■■" in text for text in passages)
    assert fragment.nodes[NodeKey("Document", fragment.source)]["title"] == "■■■反映的问题"


def test_a_fact_on_protected_words_is_dropped(words: Words) -> None:
    report, facts = Told(company="云陵长河建设有限公司").build()
    company = facts.cases[0].units[1]
    facts.redactions.append(type(facts).model_validate(
        {**facts.as_json(), "redactions": [{"start": company.start, "end": company.start + 2, "kind": "person"}]}
    ).redactions[0])  # fmt: skip
    document = Document(facts.document.id, "", "zh", None, None, None, None, (), "active", "incision/0", 1)
    fragment = document_fragment(document, facts, report.text, words)
    assert "云陵长河" not in str(fragment)


def test_every_stated_fact_has_its_sentence(words: Words) -> None:
    fragment = projected(Told(company="云陵长河建设有限公司"), words)
    passages = ids(fragment, "Passage")
    for kind in (
        "INVOLVES",
        "HELD",
        "AT",
        "OCCURRED_IN",
        "CONCERNS",
        "EXPOSES",
        "INVOLVED_CONDUCT",
        "RECEIVED",
    ):
        found = properties(fragment, kind)
        assert found, kind
        for stated in found:
            assert set(stated["passages"]) <= passages
            assert stated["passages"]


def from_text(text: str, words: Words, **facts: Any) -> Fragment:
    """Project one case that is the whole text; mentions are given by their words."""
    for name in ("funds", "money", "units", "regions"):
        for fact in facts.get(name, []):
            fact["start"] = text.index(fact["text"])
            fact["end"] = fact["start"] + len(fact["text"])
    own = document_id(text)
    body = {
        "document": {"id": own, "language": "zh", "sha256": text_hash(text), "extractor": "incision/0"},
        "cases": [{"id": case_id(own, 0), "start": 0, "end": len(text), "status": "CS-3", **facts}],
    }
    extraction = Extraction.model_validate(body)
    document = Document(own, "", "zh", None, None, None, None, (), "active", "incision/0", 1)
    return document_fragment(document, extraction, text, words)


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("有人套取甲款5万元。乙款也查了。", "involved", ("FD-01", "sentence")),
        ("查了甲款。共5万元。", "involved", ("FD-01", "case")),
        ("查了甲款。也查了乙款。共5万元。", "involved", None),
        ("查了甲款。也查了乙款。追回5万元。", "recovered", ("FD-02", "case")),
        ("为甲款一事收受5万元。", "bribe", None),
        ("查了甲款。罚款5万元。", "penalty", None),
    ],
)
def test_an_amount_whose_fund_is_not_named(
    words: Words, text: str, role: str, expected: tuple[str, str] | None
) -> None:
    funds = [{"id": i, "text": w} for i, w in (("FD-01", "甲款"), ("FD-02", "乙款")) if w in text]
    money = [{"text": "5万元", "value": 50000, "currency": "CNY", "role": role}]
    fragment = from_text(text, words, funds=funds, money=money)
    stated = [
        (key.end.id.split(":")[0], body["rule"])
        for key, body in fragment.relationships.items()
        if key.type == "CONCERNS" and "amount" in body
    ]
    assert stated == ([expected] if expected else [])
    # the funds themselves are stated either way
    assert len(ids(fragment, "Fund")) == len(funds)


@pytest.mark.parametrize(
    ("station", "line", "under"),
    [("柳渡镇民政所", "LN-CIV", True), ("柳渡镇财政所", "LN-FIN", False)],
)
def test_a_station_stands_under_the_office_of_its_line(
    words: Words, station: str, line: str, under: bool
) -> None:
    text = f"白石县民政局和{station}均把关不严。"
    fragment = from_text(
        text, words,
        regions=[{"text": "白石县", "level": "RG-3"}, {"text": "柳渡镇", "level": "RG-4"}],
        units=[{"text": "白石县民政局", "kind": "UT-DP", "line": "LN-CIV"}, {"text": station, "kind": "UT-ST", "line": line}],
    )  # fmt: skip
    named = {fragment.nodes[NodeKey("Unit", i)]["name"]: i for i in ids(fragment, "Unit")}
    assert ends(fragment, "SUBORDINATE_TO") == ({(named[station], named["白石县民政局"])} if under else set())


def test_a_section_stands_under_its_body_which_the_text_does_not_name(words: Words) -> None:
    name = "白石县民政局社会救助股"
    fragment = from_text(
        f"{name}把关不严。", words, regions=[], units=[{"text": name, "kind": "UT-DP", "line": "LN-CIV"}]
    )
    named = {fragment.nodes[NodeKey("Unit", i)]["name"]: i for i in ids(fragment, "Unit")}
    assert ends(fragment, "SUBORDINATE_TO") == {(named[name], named["白石县民政局"])}
    # the body is the very unit that another report names with its county
    other = projected(Told(), words)
    assert named["白石县民政局"] in ids(other, "Unit")


@pytest.mark.parametrize(
    ("unit", "regions", "place"),
    [
        ("白石县民政局", [], "980101"),
        ("青河市白石县民政局", [], "980101"),
        ("柳渡镇民政所", [], None),
        ("红泥县柳渡镇民政所", [], "980102001"),
        ("柳渡镇民政所", [{"text": "白石县", "level": "RG-3"}], "980101001"),
        ("白石民政局", [], None),
    ],
)
def test_the_place_in_front_of_a_unit_is_read_where_it_is_sure(
    words: Words, unit: str, regions: list[dict[str, str]], place: str | None
) -> None:
    told = "".join(r["text"] for r in regions)
    fragment = from_text(
        f"{told}。{unit}把关不严。", words, regions=regions, units=[{"text": unit, "kind": "UT-DP"}]
    )
    [node] = [fragment.nodes[NodeKey("Unit", i)] for i in ids(fragment, "Unit")]
    assert node.get("region") == place


def test_an_amount_stands_at_its_fund(words: Words) -> None:
    [stated] = properties(projected(Told(), words), "CONCERNS")
    assert (stated["amount"], stated["currency"], stated["role"]) == (32000.0, "CNY", "involved")


def test_explicit_and_implied_weak_points_stay_apart(words: Words) -> None:
    fragment = projected(Told(weak=(("WP-P-15", "E"), ("WP-P-15", "C"), ("WP-P-15", "E"))), words)
    assert sorted(p["mode"] for p in properties(fragment, "EXPOSES")) == ["C", "E"]
    assert ends(fragment, "KIND_OF") == {("WP-P-15", "WP-P-D"), ("WP-P-D", "WP-P")}


def test_an_unknown_id_is_left_out(words: Words) -> None:
    assert properties(projected(Told(weak=(("WP-X-99", "E"),)), words), "EXPOSES") == []


def test_a_case_without_facts_is_still_a_case(words: Words) -> None:
    fragment = projected(
        Told(regions=(), unit="", weak=(), fund=None, extra={"units": [], "people": []}), words
    )
    assert len(ids(fragment, "Case")) == 1


def test_a_measure_meets_the_unit_that_a_report_names(words: Words) -> None:
    report = projected(Told(), words)
    for region, unit in [("980101", "民政局"), ("白石县", "白石县民政局"), ("980101", "白石县民政局")]:
        fragment = measure_fragment(Measure("M1", "MS-01", unit, region, ("WP-P-15",), ("D-1",)), words)
        assert ids(fragment, "Unit") == ids(report, "Unit")
        assert ends(fragment, "ADDRESSES") == {("M1", "WP-P-15")}
        assert ends(fragment, "PROMPTED_BY") == {("M1", "D-1")}


def test_a_unit_under_another_by_its_name(words: Words) -> None:
    report, facts = Told().build()
    text = report.text + "白石县民政局低保中心参与。"
    start = len(report.text)
    facts.cases[0].end = len(text)
    facts.cases[0].regions.append(
        facts.cases[0].regions[0].model_copy(update={"start": start, "end": start + 3})
    )
    facts.cases[0].units.append(
        facts.cases[0]
        .units[0]
        .model_copy(update={"start": start, "end": start + 10, "text": "白石县民政局低保中心"})
    )
    document = Document(facts.document.id, "", "zh", None, None, None, None, (), "active", "incision/0", 1)
    fragment = document_fragment(document, facts, text, words)
    named = {fragment.nodes[NodeKey("Unit", i)]["name"]: i for i in ids(fragment, "Unit")}
    assert ends(fragment, "SUBORDINATE_TO") == {(named["白石县民政局低保中心"], named["白石县民政局"])}


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("一句。二句在此。三句", (3, 5), "二句在此。"),
        (
            "First one. The U.S. agency paid $3.2 million. Last one.",
            (15, 19),
            "The U.S. agency paid $3.2 million.",
        ),
        ("标题\n\n正文第一句!后面", (4, 6), "正文第一句!"),
        ("跨句一。跨句二。", (1, 6), "跨句一。跨句二。"),
        ("没有句号", (0, 4), "没有句号"),
    ],
)
def test_the_sentence_around_a_span(text: str, span: tuple[int, int], expected: str) -> None:
    start, end = Sentences(text).around(*span)
    assert text[start:end] == expected


@given(st.text(max_size=3000), st.data())
def test_a_sentence_always_holds_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = Sentences(text).around(start, end)
    assert 0 <= first <= start <= end <= last <= len(text)


@given(st.text(max_size=50))
def test_a_normal_name_stays_as_it_is(name: str) -> None:
    assert normal(normal(name)) == normal(name) or normal(name).startswith("the ")


def test_names_are_one_whatever_their_width_and_case() -> None:
    assert normal("云陵 长河建设有限公司") == normal("云陵长河建设有限公司")
    assert normal("The  Ashford Housing AUTHORITY") == normal("Ashford Housing Authority")
    assert normal("ABC公司") == normal("abc公司")
    assert normal("Town of Oak-\nvale") == normal("Town of Oakvale")
    assert normal("青砚县民\n> 政\u200b局") == normal("青砚县民政局")


def test_the_projection_is_pure(words: Words, tmp_path: Path) -> None:
    told = Told(cases=3, company="云陵长河建设有限公司", complainant="杜小满")
    assert projected(told, words) == projected(told, words_of(write_lists(tmp_path)))


@pytest.mark.parametrize(
    "unit",
    ["某公司", "A建筑公司", "甲公司", "市政工程有限公司", "造价咨询公司", "该公司", "XX镇财政所", "某某单位"],
)
def test_a_placeholder_or_a_kind_of_company_counts_in_its_document_only(unit: str, words: Words) -> None:
    one, other = (
        projected(Told(regions=(), unit=unit), words),
        projected(Told(regions=(), unit=unit, number=1), words),
    )
    assert not ids(one, "Unit") & ids(other, "Unit")
    assert not ids(one, "Official") & ids(other, "Official")


@pytest.mark.parametrize("village", ["某村", "A村", "甲村", "XX村", "该村"])
def test_a_placeholder_of_a_place_is_under_its_county_but_its_documents_own(
    village: str, words: Words
) -> None:
    regions = (("白石县", "RG-3"), (village, None))
    one, other = projected(Told(regions=regions), words), projected(Told(regions=regions, number=1), words)
    mine = {e for _, e in ends(one, "OCCURRED_IN")}
    assert mine
    assert not mine & ids(other, "Region")
    assert (min(mine), "980101") in ends(one, "PART_OF")


@pytest.mark.parametrize(
    "name", ["祝某", "祝某某", "祝×", "甲", "J.D.", "A", "Employee A", "祝XX", "Mark T."]
)
def test_a_placeholder_of_a_person_is_masked_even_where_the_extractor_does_not_say_so(
    name: str, words: Words
) -> None:
    one, other = projected(Told(person=name), words), projected(Told(person=name, number=1), words)
    assert not ids(one, "Official") & ids(other, "Official")
    assert all(p["masked"] for k, p in one.nodes.items() if k.label == "Official")


@pytest.mark.parametrize("name", ["祝青山", "欧阳何立", "Mark Tolliver", "JD Vane-Holt", "Anna-Maria O'Dell"])
def test_a_full_name_is_not_masked(name: str, words: Words) -> None:
    one, other = projected(Told(person=name), words), projected(Told(person=name, number=1), words)
    assert ids(one, "Official") == ids(other, "Official")


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("云陵长河建设有限公司", "zh", True), ("建设工程有限公司", "zh", False), ("长河公司", "zh", False),
        ("Harrow Bridge Construction LLC", "en", True), ("Construction Services Inc.", "en", False),
        ("Harrow Bridge", "en", False), ("LLC", "en", False), ("", "en", False), ("", "zh", False),
    ],
)  # fmt: skip
def test_which_names_are_registered_companies(name: str, language: str, expected: bool) -> None:
    assert is_company(name, language) is expected


def test_english_places_tell_one_another_apart() -> None:
    body = {"id": "D-0", "start": 0, "end": 60, "regions": [
        {"text": "Orange County", "start": 0, "end": 13, "level": "RE-2"},
        {"text": "California", "start": 15, "end": 25, "level": "RE-1"},
    ]}  # fmt: skip
    text = "Orange County, California: the county clerk told the council"
    facts = Extraction.model_validate({
        "document": {"id": "D", "language": "en", "sha256": "", "extractor": "incision/0"}, "cases": [body],
    })  # fmt: skip
    document = Document("D", "", "en", None, None, None, None, (), "active", "incision/0", 1)
    fragment = document_fragment(document, facts, text, SHIPPED)
    assert ids(fragment, "Region") == {"US", "US-CA", "US-06059"}
    assert {e for _, e in ends(fragment, "OCCURRED_IN")} == {"US-06059"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# 白石县民政局失职案\n正文。", "白石县民政局失职案"),
        ("**1.** 白石县民政局失职案。", "1. 白石县民政局失职案。"),
        ("3*4的表。", "3*4的表。"),
    ],
)
def test_a_heading_is_shown_without_its_marks(words: Words, text: str, title: str) -> None:
    nodes = from_text(text, words, regions=[], units=[]).nodes
    assert [body["title"] for key, body in nodes.items() if key.label == "Case"] == [title]
