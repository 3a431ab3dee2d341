"""What a reviewer decided about each kind of fact of real readings stays through all that a newer version may do."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from casebook import Casebook, Decision, Fact
from extraction import Extraction, RawReport, extract
from tests.newer import CHANGES, reading
from tests.telling import CORRECTED, KINDS, TEXTS
from vocabulary import IncisionError

# what a newer reading may add to a fact without saying another thing
BESIDE = {"posts", "sanctions", "mentions", "confidence", "main", "line", "code", "parent", "masked", "rank"}
# the others take the case or its people away
STAYING = [c for c in CHANGES if c not in ("cut", "renamed")]


@cache
def first_reading(language: str) -> Extraction:
    return extract(TEXTS[language])


def report(language: str) -> RawReport:
    return RawReport(text=TEXTS[language], source="made", id=language, language=language)


def read_first(place: Path, language: str) -> tuple[Casebook, dict[str, Fact]]:
    book = Casebook.open(place)
    book.add(report(language), first_reading(language))
    firsts: dict[str, Fact] = {}
    for fact in book.facts(language):
        firsts.setdefault(fact.kind, fact)
    assert set(firsts) == set(KINDS)
    return book, firsts


def left(fact: Fact) -> tuple[Any, ...]:
    """What the reviewer left: kind, words, values, state."""
    said = {k: v for k, v in fact.value.items() if k not in BESIDE}
    return fact.id, fact.kind, fact.text, said, fact.state


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("change", STAYING)
@pytest.mark.parametrize("action", ["accept", "correct"])
def test_it_stays_as_it_was_left(tmp_path: Path, language: str, change: str, action: Any) -> None:
    book, firsts = read_first(tmp_path, language)
    for kind in KINDS:
        value = CORRECTED[kind] if action == "correct" else None
        book.decide(Decision(action, "fact", (firsts[kind].id,), "审核员甲", "看过原文", value))
    before = {f.kind: left(f) for f in book.facts(language) if f.state != "undecided"}
    assert set(before) == set(KINDS)
    book.add(report(language), reading(change)(TEXTS[language]))
    after = {f.kind: left(f) for f in book.facts(language) if f.state != "undecided"}
    assert after == before
    assert book.waiting() == []


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("change", STAYING)
def test_what_was_rejected_stays_away(tmp_path: Path, language: str, change: str) -> None:
    book, firsts = read_first(tmp_path, language)
    gone = {k: f for k, f in firsts.items() if k not in ("status", "person")}
    for fact in gone.values():
        book.decide(Decision("reject", "fact", (fact.id,), "审核员甲", "原文没有这样说"))
    book.add(report(language), reading(change)(TEXTS[language]))
    there = [f for f in book.facts(language) if f.state != "rejected"]
    for kind, old in gone.items():
        again = [f for f in there if f.kind == kind and f.start < old.end and old.start < f.end]
        # another entry, amount or part on the same words is another statement, and only proposed
        assert not [f for f in again if said(f) == said(old)], kind
        assert {f.state for f in again} <= {"undecided"}


def said(fact: Fact) -> tuple[Any, ...]:
    return tuple(fact.value.get(k) for k in ("id", "mode", "value", "role"))


@pytest.mark.parametrize("language", TEXTS)
def test_a_person_who_was_rejected_stays_away_with_posts_and_sanctions(tmp_path: Path, language: str) -> None:
    book, firsts = read_first(tmp_path, language)
    book.decide(Decision("reject", "fact", (firsts["person"].id,), "审核员甲", "不是此人"))
    book.add(report(language), reading("moved")(TEXTS[language]))
    assert [f.kind for f in book.facts(language) if f.kind in ("person", "post", "sanction")] == ["person"]
    assert book.effective(language).cases[0].people == []


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("action", ["accept", "correct"])
def test_nothing_is_lost_where_the_new_version_sees_no_case_around_it(
    tmp_path: Path, language: str, action: Any
) -> None:
    book, firsts = read_first(tmp_path, language)
    numbers = {
        k: book.decide(Decision(action, "fact", (firsts[k].id,), "a", "b", CORRECTED[k] if action == "correct" else None))
        for k in KINDS
    }  # fmt: skip
    book.add(report(language), reading("cut")(TEXTS[language]))
    waits = {w.decision.id for w in book.waiting()}
    held = {f.kind for f in book.facts(language) if f.state != "undecided"}
    # what is told of a whole case holds for what is left of it; all else waits
    assert held == {"status", "field"}
    assert waits == {n for k, n in numbers.items() if k not in held}
    assert {w.reason for w in book.waiting()} == {"no_case"}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("unit", {"text": "没有这个局"}), ("unit", {"text": "县", "start": 0, "end": 3}), ("unit", {"txt": "县"}),
        ("unit", {"text": ""}), ("money", {"value": -5}), ("money", {"value": float("nan")}), ("money", {"valu": 7}),
        ("period", {"start": "2015年"}), ("field", {"text": "县"}),
    ],
)  # fmt: skip
def test_corrections_that_would_change_nothing_or_cannot_be(
    tmp_path: Path, kind: str, value: dict[str, Any]
) -> None:
    book, firsts = read_first(tmp_path, "zh")
    with pytest.raises(IncisionError) as raised:
        book.decide(Decision("correct", "fact", (firsts[kind].id,), "审核员甲", "看过原文", value))
    assert raised.value.code == "correction_invalid"
    assert book.decisions() == []
