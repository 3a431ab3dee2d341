"""Confidences are learned from right and wrong readings, and each batch is judged by the others alone."""

from __future__ import annotations

import pytest

from extraction.en.points.sureness import Judged, chance, sureness
from scripts.training import read
from scripts.training.sureness import brier, crossed, fit, rows


def made(batch: str, trait: str, right: bool, times: int) -> list[tuple[str, Judged, bool]]:
    return [(batch, Judged("WP-I-01", "E", ("E audit", trait)), right)] * times


GIVEN = [
    *made("a", "twice", True, 400), *made("a", "twice", False, 40), *made("a", "breach", True, 120), *made("a", "breach", False, 280),
    *made("b", "twice", True, 300), *made("b", "twice", False, 30), *made("b", "breach", True, 90), *made("b", "breach", False, 210),
]  # fmt: skip


def test_weights_give_the_share_that_is_right() -> None:
    weights = fit(GIVEN)
    told = {t: chance(weights["E audit"] + weights[t]) for t in ("twice", "breach")}
    assert told["twice"] == pytest.approx(0.91, abs=0.04)
    assert told["breach"] == pytest.approx(0.30, abs=0.04)
    assert weights == fit(list(GIVEN))


def test_a_batch_is_judged_without_itself() -> None:
    turned = [(b, j, not right if b == "b" else right) for b, j, right in GIVEN]
    # what batch b says of itself must not help it: judged by batch a, whose readings say the contrary, it is judged badly
    judged = [(r, c) for r, c in crossed(turned) if r[0] == "b"]
    assert brier(judged) > 0.4
    assert brier([(r, c) for r, c in crossed(GIVEN) if r[0] == "b"]) < 0.2


def test_shipped_confidences_hold_on_our_own_prose() -> None:
    given = rows([r for r in read() if r.language == "en"])
    found = [(sureness(j.id, j.mode, j.traits), right) for _, j, right in given]
    assert len(found) > 200
    mean = sum(c for c, _ in found) / len(found)
    assert mean == pytest.approx(sum(right for _, right in found) / len(found), abs=0.05)
    sure = [right for c, right in found if c >= 0.8]
    unsure = [right for c, right in found if c < 0.6]
    assert sum(sure) / len(sure) > 0.75 > 0.65 > sum(unsure) / len(unsure)
