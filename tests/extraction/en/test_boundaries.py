"""The boundary lines of the catalogue: a sentence beyond one gives the neighbour and not the entry. All invented."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from extraction import extract
from tests.lists import read_yaml
from vocabulary import load

DATA: dict[str, list[dict[str, Any]]] = read_yaml(Path(__file__).with_name("boundaries.yaml"))
ROWS, UNDECIDED = DATA["rows"], DATA["undecided"]
NAMED = re.compile(r"WP-[IPS]-\d\d")
# conduct (C) is implied in the case of a person: a plea opens it
CASE = "The defendant pleaded guilty in the county court. "


def told(text: str, mode: str) -> set[tuple[str, str]]:
    cases = extract((CASE if mode == "C" else "") + text, language="en").as_json()["cases"]
    return {(w["id"], w["mode"]) for c in cases for w in c["weak_points"]}


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['entry']} {r['text'][:40]}")
def test_a_sentence_lies_on_its_side_of_the_boundary(row: dict[str, Any]) -> None:
    found = told(row["text"], row["mode"])
    assert {(i, row["mode"]) for i in row["gives"]} <= found
    assert not {i for i, _ in found} & set(row["not"])


def test_every_boundary_line_has_its_rows() -> None:
    points = load().weak_points
    rows = {(r["entry"], i) for r in ROWS for i in r["gives"]} | {(u["entry"], u["gives"]) for u in UNDECIDED}
    owed = {(e, i) for e, w in points.items() for i in NAMED.findall(w.boundary) if i != e}
    assert not owed - rows
    assert {r["entry"] for r in ROWS} == set(points)


def test_what_is_undecided_is_little_and_has_its_reason() -> None:
    assert len(UNDECIDED) <= 3
    assert all(u["reason"] and u["entry"] in load().weak_points for u in UNDECIDED)
