"""Profiles: from an extraction, with marks that lead to sentences, and nothing protected in them."""

from __future__ import annotations

from extraction import shown
from graph.related import CaseProfile, document_profile, profiles
from tests.graph.related.related_cases import TEXTS, made, read_by_hand

TEXT = "甘棠县民政所所长虚报冒领补助。群众王小某反映后，所里审核把关不严的问题被查明。"


def extraction():
    at = TEXT.index("审核把关不严")
    fund = TEXT.index("补助")
    return read_by_hand(
        TEXT, redactions=((TEXT.index("王小某"), TEXT.index("王小某") + 3),),
        weak_points=[{"id": "WP-P-08", "mode": "E", "confidence": 0.9, "text": "审核把关不严", "start": at, "end": at + 6}],
        funds=[{"id": "FD-03", "text": "补助", "start": fund, "end": fund + 2}],
        fields=[{"id": "FLD-SSA", "confidence": 0.8}], step="SP-05", line="LN-CIV",
    )  # fmt: skip


def test_a_profile_keeps_what_the_extraction_says_and_where() -> None:
    facts = extraction()
    [found] = profiles(facts, shown(TEXT, facts.redactions))
    assert found.named == {"WP-P-08": 0.9}
    assert found.features["weak"]["WP-P-08"] > 0.36
    assert found.explicit == ["WP-P-08"]
    assert found.features["fund"]["FD-03"] >= 0.9
    assert found.features["step"] == {"SP-05": 0.9}
    assert found.features["line"] == {"LN-CIV": 0.9}
    assert any("审核把关不严" in found.lines[n].text for n in found.marks["WP-P-08"])


def test_nothing_protected_is_in_a_profile() -> None:
    facts = extraction()
    found = document_profile(facts, shown(TEXT, facts.redactions))
    assert "王小某" not in found.dump()
    assert "■■■" in found.dump()


def test_a_profile_survives_writing_and_reading() -> None:
    facts = extraction()
    found = document_profile(facts, shown(TEXT, facts.redactions))
    assert CaseProfile.parse(found.dump()) == found
    assert CaseProfile.parse(found.dump()).dump() == found.dump()


def test_passages_are_cut_from_the_text_as_given() -> None:
    text = TEXTS["list-zh"]
    found = made("list-zh")
    for number in range(len(found.lines)):
        passage = found.passage(number)
        assert text[passage["start"] : passage["end"]] == passage["text"]
        assert passage["id"] == f"list-zh-{passage['start']}-{passage['end']}"


def test_a_way_of_acting_speaks_for_its_weak_points() -> None:
    found = made("slush-en")
    assert "RT-SLUSH" in found.features["route"]
    assert found.features["weak"]["WP-P-18"] > 0.3
    assert found.features["weak"].keys() & made("slush-zh").features["weak"].keys() >= {"WP-P-18"}


def test_strengths_stay_between_zero_and_one() -> None:
    repeated = made("slush-zh", TEXTS["slush-zh"] * 30)
    assert all(0 < v <= 1 for values in repeated.features.values() for v in values.values())


def test_a_masked_company_or_person_is_no_link() -> None:
    from graph.related.sources import name_key

    assert name_key("甲公司") is None
    assert name_key("某建筑公司") is None
    assert name_key("Company A") is None
    assert name_key("松岭建筑工程有限公司") == name_key("松岭建筑工程有限责任公司") is not None
    assert name_key("Larkspur Paving, Inc.") == name_key("Larkspur Paving LLC")
