"""The invented judged pairs: consistent, the source of the shipped weights, and better ranked than by words."""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files

import pytest

from graph.related import evaluate, rank_judged
from graph.related.evaluation import paired
from graph.related.fit import crossed, fitted
from graph.related.judged_cases import invented, invented_profiles, judged, pairs
from graph.related.judging import plain_rankers
from graph.related.lexicon import data
from graph.related.weights import read, shipped


def test_the_pairs_on_disk_follow_from_the_cases() -> None:
    text = files("graph.related").joinpath("judged", "pairs.jsonl").read_text(encoding="utf-8")
    assert [json.loads(line) for line in text.splitlines()] == pairs()
    grades = Counter(c["grade"] for q in pairs() for c in q["candidates"])
    assert min(grades[g] for g in range(4)) >= 200


def test_every_invented_case_is_judged_once_and_has_a_mate() -> None:
    ids = [c.id for c in invented()]
    assert len(ids) == len(set(ids)) >= 120
    lonely = {c.m for c in invented()} - {m for m, n in Counter(c.m for c in invented()).items() if n > 1}
    assert lonely <= {"dui", "assault", "late-funds", "relief-kin-en", "cashier-system", "hazard-open"}


def test_the_shipped_weights_are_the_fitted_ones() -> None:
    again = fitted(judged(), read(data("prior"))).flat()
    for part, weight in shipped().flat().items():
        assert weight == pytest.approx(again[part], abs=0.02), part


def test_queries_whose_weights_were_set_on_others() -> None:
    figures = crossed(judged(), read(data("prior")))
    assert figures["all"]["ndcg"] >= 0.82
    assert figures["all"]["apart"] >= 0.75
    # no term is shared across languages: concepts alone carry this
    assert figures["cross"]["ndcg"] >= 0.80


def test_words_alone_are_clearly_worse() -> None:
    own = [q for q in judged() if q.language != "cross"]
    texts = {c.id: (c.lang, c.text) for c in invented()}
    ours = evaluate(own, rank_judged(invented_profiles()))
    # a sentence embedding stands among them where its package is installed; it is no ranking by words
    for name, ranker in ((n, r) for n, r in plain_rankers(texts).items() if n in ("bm25", "tfidf")):
        difference, (low, _) = paired(own, ours.scores, evaluate(own, ranker).scores)["ndcg"]
        assert difference > 0.1, name
        assert low > 0.05, name
