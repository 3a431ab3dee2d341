"""People: exact keys, masked names, and who never enters."""

from __future__ import annotations

import json

import pytest

from extraction import Extraction
from graph.projection.reading import Words
from tests.graph.projected import ends, ids, of_facts, projected
from tests.graph.reports import Told


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
    fragment = of_facts(facts, report.text, words)
    assert ids(fragment, "Official") == set()
    assert ids(fragment, "Case") != set()


def test_who_is_only_mentioned_is_not_involved(words: Words) -> None:
    assert ids(projected(Told(subject=False), words), "Official") == set()


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


LATER = "。离任后任{again}副局长"


@pytest.mark.parametrize(
    ("regions", "again"),
    [
        # a place of the lists, a place that no list knows, and a short form that the extractor ties to the unit
        ((("白石县", "RG-3"),), "白石县民政局"),
        ((("琴浦县", "RG-3"),), "琴浦县民政局"),
        ((("琴浦县", "RG-3"),), "该局"),
    ],
)
def test_a_post_at_a_unit_named_again_stands_at_that_unit(
    regions: tuple[tuple[str, str], ...], again: str, words: Words
) -> None:
    report, facts = Told(regions=regions).build()
    text = report.text + LATER.format(again=again)
    start = text.index(again, len(report.text))
    told = facts.model_dump()
    unit = {"text": again, "start": start, "end": start + len(again)}
    position = {"text": "副局长", "start": unit["end"], "end": unit["end"] + 3}
    told["cases"][0]["end"] = len(text)
    told["cases"][0]["units"][0]["mentions"] = [unit]
    told["cases"][0]["people"][0]["posts"].append({"position": position, "unit": unit, "former": False})
    fragment = of_facts(Extraction.model_validate(told), text, words)
    held = [k for k in fragment.relationships if k.type == "HELD"]
    assert len(held) == 2
    assert {k.end.id for k in held} == {unit for _, unit in ends(fragment, "AT")}


def test_a_post_at_a_unit_that_is_no_fact_stands_in_the_place_that_its_name_begins_with(words: Words) -> None:
    again = "琴浦县老龄服务中心"
    report, facts = Told(regions=(("琴浦县", "RG-3"),)).build()
    text = report.text + LATER.format(again=again)
    start = text.index(again)
    told = facts.model_dump()
    unit = {"text": again, "start": start, "end": start + len(again)}
    position = {"text": "副局长", "start": unit["end"], "end": unit["end"] + 3}
    told["cases"][0]["end"] = len(text)
    told["cases"][0]["people"][0]["posts"].append({"position": position, "unit": unit, "former": False})
    fragment = of_facts(Extraction.model_validate(told), text, words)
    places = {place for _, place in ends(fragment, "LOCATED_IN")}
    assert len(ends(fragment, "LOCATED_IN")) == 2
    assert len(places) == 1


@pytest.mark.parametrize(
    ("former", "until", "expected"),
    [(False, None, False), (True, None, True), (False, "2018-04", True), (True, "2018-04", True)],
)
def test_who_held_a_post_until_a_day_is_no_longer_in_it(
    former: bool, until: str | None, expected: bool, words: Words
) -> None:
    report, facts = Told().build()
    [post] = facts.cases[0].people[0].posts
    post.former, post.start_date, post.end_date = former, "2012", until
    [held] = [k for k in of_facts(facts, report.text, words).relationships if k.type == "HELD"]
    assert json.loads(held.apart)["former"] is expected
