"""The schema as data: complete in both languages, and the page made from it is current."""

from __future__ import annotations

from graph import graph_schema, schema_json
from graph.docs import main, page
from vocabulary import load


def test_the_page_is_current() -> None:
    assert main(["--check"]) == 0


def test_every_type_is_on_the_page_in_both_languages() -> None:
    text = page()
    for name, kind in [*graph_schema().nodes.items(), *graph_schema().relationships.items()]:
        assert f"### {name} / {kind.zh}" in text
        assert kind.zh
        assert kind.en


def test_every_named_list_exists() -> None:
    lists = load().lists
    named = {
        p.list
        for kind in [*graph_schema().nodes.values(), *graph_schema().relationships.values()]
        for p in kind.properties.values()
        if p.list
    }
    assert named
    assert named <= lists.keys()


def test_the_api_gets_plain_json() -> None:
    found = schema_json()
    assert found["relationships"]["EXPOSES"]["key"] == ["mode"]
    assert found["nodes"]["Case"]["properties"]["status"]["list"] == "case_status"
