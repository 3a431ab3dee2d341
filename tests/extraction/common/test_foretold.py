"""What is told of patterns ahead is what the functions themselves tell."""

from __future__ import annotations

import pytest

from extraction.common import Foretold, needs, width
from extraction.common.foretold import _kept
from extraction.en.words.literals import waited_for
from scripts.foretell import worked_out


def test_an_answer_that_is_not_kept_is_worked_out() -> None:
    assert needs(r"zyzzyva(?:s|ry)\d") == {"zyzzyvas", "zyzzyvary"}
    assert width(r"zyzzyva\d{2}") is not None
    assert waited_for(r"zyzzyva\s+quagga") == [frozenset({"zyzzyva"}), frozenset({"quagga"})]


def test_kept_answers_are_read_as_they_were_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Foretold, "made", {})

    def words_of(expression: str, spelt: int) -> frozenset[str] | None:
        return frozenset(expression.split()) if spelt else None

    told = Foretold(words_of, lambda words: words and sorted(words), lambda kept: kept and frozenset(kept))
    asked = [told("a b", 1), told("a b", 0)]
    kept = told.anew()
    assert list(kept.values()) == [["a", "b"], None]
    monkeypatch.setattr("extraction.common.foretold._kept", lambda: kept)
    monkeypatch.setattr(told, "_tell", None)
    assert [told("a b", 1), told("a b", 0)] == asked


def test_most_of_what_the_samples_ask_is_kept() -> None:
    """All of it is checked where pages are; here: whoever changes a list only pays with time."""
    told, kept = worked_out(every=20), _kept()
    assert len(kept) > 5000
    shared = told.keys() & kept.keys()
    assert len(shared) > 0.9 * len(told)
    assert all(kept[key] == _as_json(told[key]) for key in shared)


def _as_json(value: object) -> object:
    return [_as_json(v) for v in value] if isinstance(value, list | tuple) else value
