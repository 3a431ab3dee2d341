"""The score: a sum of its parts, mechanism before surface, across languages, and candidates that miss nothing."""

from __future__ import annotations

import numpy as np
import pytest

from graph.related.index import CaseIndex
from graph.related.judged_cases import invented_profiles
from graph.related.weights import read, shipped
from tests.graph.related.related_cases import TEXTS, made


@pytest.fixture(scope="module")
def index() -> CaseIndex:
    made_index = CaseIndex()
    made_index.add(made(name) for name in TEXTS)
    return made_index


@pytest.fixture(scope="module")
def invented() -> CaseIndex:
    made_index = CaseIndex()
    made_index.add(invented_profiles())
    return made_index


def best(index: CaseIndex, case: str) -> list[str]:
    profile = index.store.get(case)
    assert profile
    ranked = index.rank(profile)
    return [index.ids[ranked.rows[i]] for i in np.argsort(-ranked.score, kind="stable")]


def test_the_parts_sum_up_to_the_score_and_the_score_is_bounded(invented: CaseIndex) -> None:
    for case in invented.ids[::7]:
        profile = invented.store.get(case)
        assert profile
        ranked = invented.rank(profile)
        assert np.allclose(sum(ranked.parts.values()), ranked.score)
        assert (ranked.score >= 0).all()
        assert all((part >= 0).all() for part in ranked.parts.values())


def test_a_case_is_nearest_to_itself_and_never_its_own_answer(invented: CaseIndex) -> None:
    profile = invented.store.get("z01")
    assert profile
    everything = invented.rank(profile, rows=np.arange(len(invented.ids)))
    assert int(np.argmax(everything.score)) == invented.row["z01"]
    assert "z01" not in best(invented, "z01")


@pytest.mark.parametrize(
    ("case", "first"),
    [("slush-zh-0", "slush-en-0"), ("list-en-0", "list-zh-0"), ("slush-en-0", "slush-zh-0")],
)
def test_the_same_mechanism_is_found_in_the_other_language(index: CaseIndex, case: str, first: str) -> None:
    assert best(index, case)[0] == first


def test_candidates_hold_the_best_of_a_full_ranking(invented: CaseIndex) -> None:
    for case in invented.ids:
        profile = invented.store.get(case)
        assert profile
        everything = invented.rank(
            profile, rows=np.array([r for r in range(len(invented.ids)) if invented.ids[r] != case])
        )
        top = {int(everything.rows[i]) for i in np.argsort(-everything.score)[:5]}
        few = invented.rank(profile, size=40)
        assert len(top & {int(r) for r in few.rows}) >= 4, case


def test_no_single_part_carries_the_result() -> None:
    from graph.related.evaluation import evaluate
    from graph.related.judged_cases import judged
    from graph.related.judging import rank_judged

    profiles = invented_profiles()
    whole = evaluate(judged(), rank_judged(profiles)).by["all"].ndcg
    for part in shipped().flat():
        without = evaluate(judged(), rank_judged(profiles, weights=shipped().without(part))).by["all"].ndcg
        assert without > whole - 0.06, part


def test_weights_must_be_complete_and_not_negative() -> None:
    raw = shipped().model_dump()
    raw["families"].pop("route")
    with pytest.raises(ValueError, match="every family"):
        read(raw)
    raw["families"]["route"] = -1.0
    with pytest.raises(ValueError, match="zero or above"):
        read(raw)
