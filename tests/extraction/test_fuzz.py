"""Generated and mutated texts, as ``make fuzz`` makes them: none fails, and what would fail is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Extraction, extract
from scripts.fuzz import checks
from scripts.fuzz.checks import faults, problem, reduced
from scripts.fuzz.inputs import language_of, text_of

COUNT = 2_000
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_no_text_fails(part: int) -> None:
    failed = {
        n: wrong
        for n in range(part, COUNT, PARTS)
        if (wrong := problem(text_of(n), language_of(n), again=n % 8 == 0))
    }
    assert not failed


def test_the_same_number_is_the_same_text() -> None:
    assert [text_of(n) for n in range(50)] == [text_of(n) for n in range(50)]
    assert text_of(7, seed=1) != text_of(7, seed=2)


TEXT = "青禾县民政局原局长郭守义收受3.2万元，受到开除党籍处分。举报人王小满提供了账本。"


def _moved(found: Extraction) -> None:
    found.cases[0].money[0].start += 1


def _uncovered(found: Extraction) -> None:
    found.cases[0].money[0].start, found.cases[0].money[0].end = (
        found.redactions[0].start,
        found.redactions[0].end,
    )


def _out_of_order(found: Extraction) -> None:
    found.redactions = [*found.redactions, *found.redactions]


def _named(found: Extraction) -> None:
    found.cases[0].status = "CS-0"


@pytest.mark.parametrize("break_it", [_moved, _uncovered, _out_of_order, _named])
def test_a_fault_is_seen(break_it: Callable[[Extraction], None]) -> None:
    found = extract(TEXT)
    assert found.redactions
    assert found.cases[0].money
    assert found.cases[0].people
    assert not list(faults(TEXT, found))
    break_it(found)
    assert list(faults(TEXT, found))


def test_an_exception_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: str, **_: object) -> Extraction:
        raise ValueError("no")

    monkeypatch.setattr(checks, "extract", fails)
    assert "ValueError" in (problem("text") or "")


def test_what_fails_is_made_short() -> None:
    assert reduced("a long text with an x and a y in it", lambda t: "x" in t and "y" in t) == "xy"
