"""The small model judges; it is small, the same every time, and its cost is linear."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.common import Candidate
from extraction.zh.model import beliefs
from extraction.zh.model.belief import scores
from scripts.training import read
from scripts.training.regression import logistic
from scripts.training.train import train

TEXT = "经查，某镇民政办审核把关不严，编造名单套取低保金，六年没有人到村里查过。"


def test_the_shipped_weights_are_small_and_fit_their_description() -> None:
    folder = files("extraction.zh.model")
    assert len(folder.joinpath("weights.npy").read_bytes()) < 2_000_000
    found = beliefs(TEXT, [Candidate("WP-P-08", "E", 8, 14, 0.9)])
    assert [b.candidate.id for b in found] == ["WP-P-08"]
    assert found[0].probability > 0.5


def test_a_wording_that_fits_its_entry_is_believed_more() -> None:
    start = TEXT.index("审核")
    fitting = beliefs(TEXT, [Candidate("WP-P-08", "E", start, start + 6, 0.9)])[0]
    odd = beliefs(TEXT, [Candidate("WP-P-20", "E", start, start + 6, 0.9)])[0]
    assert fitting.probability > odd.probability


def test_nothing_is_added_to_what_rules_propose() -> None:
    assert beliefs(TEXT, []) == []
    assert beliefs("", []) == []


def test_training_is_the_same_every_time() -> None:
    prose = [r for r in read() if r.language == "zh"][:30]
    (one, judged), (two, again) = train(prose), train(prose)
    assert judged == again
    assert one.keys() == two.keys()
    assert np.array_equal(one.pop("weights"), two.pop("weights"))
    assert one == two
    assert {n for n, *_ in judged} <= set(range(30))


def test_logistic_finds_the_odds_of_plain_counts() -> None:
    x = np.array([[0.0]] * 4 + [[1.0]] * 4)
    y = np.array([1, 0, 0, 0, 1, 1, 1, 0], dtype=float)
    slope, offset = logistic(x, y, penalty=1e-9)
    assert 1 / (1 + np.exp(-offset)) == pytest.approx(0.25, abs=1e-6)
    assert 1 / (1 + np.exp(-(slope + offset))) == pytest.approx(0.75, abs=1e-6)


@settings(deadline=None)
@given(st.text("审核不严，。；\n甲未", max_size=60))
def test_running_sums_are_the_sums_of_windows(text: str) -> None:
    from extraction.common.grams import buckets, within
    from extraction.zh.model import windows

    weights = np.random.default_rng(7).integers(-9, 9, (3, 64))
    found = scores(text, weights, np.ones(3), 6)
    runs = buckets(text, 6)
    best = np.full(3, -6.0)
    for a, b in windows(text):
        here = within(runs, a, b)
        best = np.maximum(best, weights[:, here].sum(axis=1) / np.sqrt(max(1, len(here))) - 3)
    assert found == pytest.approx(best)
