"""Places: namesakes, paths without a code, placeholders, languages."""

from __future__ import annotations

import pytest

from casebook import Document
from extraction import Extraction
from graph.projection import document_fragment, words_of
from graph.projection.fragment import NodeKey
from graph.projection.reading import Words
from tests.graph.projected import ends, ids, of_facts, projected
from tests.graph.reports import Told


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
    fragment = of_facts(facts, report.text, words)
    assert {e for _, e in ends(fragment, "OCCURRED_IN")} >= {"980102001"}


def test_a_village_without_a_code_is_a_path_under_its_county(words: Words) -> None:
    told = Told(regions=(("白石县", "RG-3"), ("竹坪村", None)))
    one, other = projected(told, words), projected(Told(regions=told.regions, number=5), words)
    [village] = {e for _, e in ends(one, "OCCURRED_IN")}
    assert village in ids(other, "Region")
    assert one.nodes[NodeKey("Region", village)]["path"] == "云陵省/青河市/白石县/竹坪村"
    elsewhere = projected(Told(regions=(("红泥县", "RG-3"), ("竹坪村", None))), words)
    assert village not in ids(elsewhere, "Region")


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
    fragment = document_fragment(document, facts, text, words_of(None))
    assert ids(fragment, "Region") == {"US", "US-CA", "US-06059"}
    assert {e for _, e in ends(fragment, "OCCURRED_IN")} == {"US-06059"}
