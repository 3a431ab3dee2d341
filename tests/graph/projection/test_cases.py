"""What a case states: evidence, who stands under whom, weak points, nothing that no list holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.projection import words_of
from graph.projection.fragment import NodeKey
from graph.projection.reading import Words
from tests.graph.projected import ends, from_text, ids, of_facts, projected, properties
from tests.graph.reports import Told, write_lists


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
    fragment = of_facts(facts, text, words)
    named = {fragment.nodes[NodeKey("Unit", i)]["name"]: i for i in ids(fragment, "Unit")}
    assert ends(fragment, "SUBORDINATE_TO") == {(named["白石县民政局低保中心"], named["白石县民政局"])}


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


def test_the_projection_is_pure(words: Words, tmp_path: Path) -> None:
    told = Told(cases=3, company="云陵长河建设有限公司", complainant="杜小满")
    assert projected(told, words) == projected(told, words_of(write_lists(tmp_path)))
