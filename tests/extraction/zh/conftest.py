"""Invented notices: no person, county or company of these texts exists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, Extraction, extract

NOTICE = (
    "青禾县柳溪镇民政办原主任郭守义虚报冒领低保金问题。2016年3月至2018年，郭守义利用职务便利，"
    "编造名单虚报冒领低保金3.2万元，用于个人消费。2019年5月，郭守义受到开除党籍、开除公职处分。"
)


@pytest.fixture
def read() -> Callable[[str], Extraction]:
    """Return the extraction of one Chinese text, its spans checked."""

    def run(text: str) -> Extraction:
        found = extract(text, id="t", language="zh")
        check_spans(text, found)
        return found

    return run


@pytest.fixture
def read_case(read: Callable[[str], Extraction]) -> Callable[[str], Case]:
    """Return the only case of one Chinese text."""

    def run(text: str) -> Case:
        cases = read(text).cases
        assert len(cases) == 1
        return cases[0]

    return run


def check_spans(text: str, found: Extraction) -> int:
    """Every mention is the text at its offsets, and none touches a redaction; return how many there are."""
    count = 0

    def walk(node: object) -> None:
        nonlocal count
        if isinstance(node, dict):
            if {"text", "start", "end"} <= node.keys():
                count += 1
                assert text[node["start"] : node["end"]] == node["text"]
                for r in found.redactions:
                    assert node["end"] <= r.start or r.end <= node["start"]
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(found.as_json()["cases"])
    return count
