"""The first load: what is sorted in at once equals what is put in one by one, and an engine's error is not lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook import Casebook
from graph.projection import words_of
from graph.projection.index import Index
from graph.projection.load import Behind
from graph.projection.saying import said
from graph.projection.telling import Teller
from tests.graph.model import Merges
from tests.graph.reports import Told, add, write_lists

CASES = [Told(), Told(number=1, cases=3, company="云陵长河建设有限公司"), Told(number=2, person="何立秋")]


def test_at_once_equals_one_by_one(tmp_path: Path) -> None:
    words = words_of(write_lists(tmp_path / "lists"))
    with Casebook.open(tmp_path) as book:
        told = [(s, f) for s, f in Teller(book, words).documents(add(book, *CASES)) if f is not None]
    at_once, one_by_one = Index(), Index()
    with at_once.transaction():
        at_once.sort_in(said(s, f, Merges()) for s, f in told)
    for source, fragment in told:
        one_by_one.replace(source, fragment, Merges())
    _, noted = one_by_one.differences("", 10_000, sure=True)
    whole = [change for batch in at_once.everything(7) for change in batch]
    assert whole == noted
    assert [k for k, _, _ in whole] == sorted(k for k, _, _ in whole)


class Broken:
    """A sink whose engine has gone."""

    def __init__(self) -> None:
        self.seen = 0

    def apply(self, changes: Any, *, sure: bool) -> None:
        self.seen += 1
        if self.seen == 2:
            raise OSError("gone")


def many(sink: Broken, count: int) -> None:
    with Behind(sink) as behind:
        for _ in range(count):
            behind.apply([], sure=True)


@pytest.mark.parametrize("count", [2, 10])
def test_an_error_behind_comes_forward(count: int) -> None:
    sink = Broken()
    with pytest.raises(OSError, match="gone"):
        many(sink, count)
    assert sink.seen <= 5
