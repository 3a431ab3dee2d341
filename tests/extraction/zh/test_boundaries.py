"""The boundaries between weak points: what lies on the far side of a clause is the neighbour's and not the entry's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extraction import extract
from tests.lists import read_yaml
from vocabulary import load

Row = dict[str, str]
ROWS: list[Row] = read_yaml(Path(__file__).with_name("boundaries.yaml"))["rows"]
NEIGHBOUR = re.compile(r"WP-[IPS]-\d\d")


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['entry']}-{r['text'][:12]}")
def test_a_sentence_lies_on_its_side_of_the_boundary(row: Row) -> None:
    given = {
        (w.id, w.mode) for case in extract(row["text"], id="t", language="zh").cases for w in case.weak_points
    }
    if "gives" in row:
        assert given & {(row["gives"], mode) for mode in row["mode"]}
    assert row.get("not") not in {entry for entry, _ in given}


@pytest.mark.parametrize("entry", [w.id for w in load().weak_points.values()])
def test_every_clause_of_the_catalogue_has_a_row(entry: str) -> None:
    """A neighbour that the boundary only adds may stand beside the entry; any other must stand without it."""
    boundary = load().weak_points[entry].boundary
    text = boundary if isinstance(boundary, str) else boundary.en
    rows = [r for r in ROWS if r["entry"] == entry]
    assert rows
    far = {r["gives"] for r in rows if r.get("not") == entry and "gives" in r}
    added = set(re.findall(r"add (WP-[IPS]-\d\d)", text))
    assert set(NEIGHBOUR.findall(text)) - added <= far
    assert added <= {r["gives"] for r in rows if "gives" in r}
    # a boundary without a neighbour says what the entry needs: a text that lacks it
    assert NEIGHBOUR.search(text) or any(r.get("not") == entry for r in rows)
