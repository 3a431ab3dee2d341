"""Few draws for what is nothing, many for what may be a finding."""

from __future__ import annotations

import pytest

from queries.statistics import staged as module
from queries.statistics.staged import staged


@pytest.mark.parametrize(
    ("share", "drawn", "p"),
    [(0.5, [30], 16 / 31), (0.0, [30, 70], 1 / 101)],
)
def test_more_is_drawn_only_near_a_finding(share: float, drawn: list[int], p: float) -> None:
    asked: list[int] = []

    def reached(count: int) -> list[int]:
        asked.append(count)
        return [int(count * share), count]

    assert staged((30, 100), 5, reached) == (pytest.approx(p), 1.0)
    assert asked == drawn


def test_wide_draws_come_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CELLS", 20)
    asked: list[int] = []
    staged((7,), 10, lambda count: asked.append(count) or [count])  # type: ignore[func-returns-value]
    assert asked == [2, 2, 2, 1]
