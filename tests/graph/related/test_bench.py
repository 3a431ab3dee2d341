"""The measuring of speed measures what it says: so many cases, and an index that ranks as the whole one does."""

from __future__ import annotations

from graph.related.bench import bare, measured, repeated
from graph.related.index import CaseIndex
from graph.related.synthetic import generated


def test_times_and_memory_of_a_size() -> None:
    found = measured(60, queries=5)
    assert found["cases"] == 60
    assert 0 < found["rank_p50"] <= found["rank_p99"]
    assert found["answer_p99"] > found["rank_p50"]


def test_a_bare_index_has_as_many_rows_as_asked_for() -> None:
    found = bare(45, queries=3)
    assert found["rows"] == 45
    assert found["peak_mb"] > 0


def test_repeated_rows_score_as_the_rows_that_they_repeat(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("graph.related.bench.DIFFERENT", 20)
    many = repeated(50)
    assert (len(many.ids), len(set(many.ids))) == (50, 50)
    assert [s.rows for s in many.segments] == [50]
    one = CaseIndex()
    one.add(generated(20))
    [profile] = generated(1, seed=3)
    ours, theirs = many.rank(profile, size=50), one.rank(profile, size=50)
    assert len(ours.rows) > len(theirs.rows) > 0
    # the query goes by the id of row 0, which is never its own answer
    assert set((ours.rows % 20).tolist()) - {0} == set(theirs.rows.tolist())
