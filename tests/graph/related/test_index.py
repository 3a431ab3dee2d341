"""The index grows, forgets, is saved and loaded, and knows when it is behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.related import RelatedIndex
from graph.related.answer import related
from graph.related.face import META, PROFILES, ROWS
from graph.related.synthetic import generated
from tests.graph.related.related_cases import TEXTS, made
from vocabulary import IncisionError

NAMES = sorted(TEXTS)


def answers(index: RelatedIndex, case: str) -> list[tuple[str, float]]:
    return [(found.id, round(found.score, 6)) for found in related(index, case, limit=5)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["add", "remove"]), st.sampled_from(NAMES)), max_size=25))
def test_an_index_that_grew_step_by_step_equals_one_built_at_once(steps: list[tuple[str, str]]) -> None:
    grown, there = RelatedIndex(), set()
    for action, name in steps:
        if action == "add":
            grown.add([made(name)])
            there.add(name)
        else:
            grown.remove([f"{name}-0"])
            there.discard(name)
    at_once = RelatedIndex()
    at_once.add(made(name) for name in sorted(there))
    assert len(grown) == len(at_once) == len(there)
    for name in there:
        assert sorted(answers(grown, f"{name}-0")) == sorted(answers(at_once, f"{name}-0"))


@pytest.mark.parametrize("behind", [False, True])
def test_new_rows_are_served_while_the_large_arrays_are_made(
    behind: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.related.index.RECENT", 2)
    many = list(generated(40))
    grown, at_once = RelatedIndex(), RelatedIndex()
    grown.behind = behind
    at_once.add(many)
    for number, one in enumerate(many):
        grown.add([one])
        covered = sorted((s.first, s.rows) for s in grown.segments)
        assert sum(rows for _, rows in covered) == number + 1, covered
        if number:
            assert 0 < grown.rank(one).rows.size <= number
    while grown._sealing:
        grown._sealing.join()
    for one in many:
        ours, theirs = grown.rank(one), at_once.rank(one)
        assert ours.rows.tolist() == theirs.rows.tolist()
        assert ours.score == pytest.approx(theirs.score, abs=1e-12)


def test_equal_cases_stand_in_the_order_of_their_ids_however_they_came() -> None:
    names = ["b", "c", "a"]
    one, other = RelatedIndex(), RelatedIndex()
    for index, order in ((one, names), (other, sorted(names))):
        index.add([made("list-zh")])
        # alike, but too short to be taken for one case told twice
        index.add(made("slush-zh", "入户核查", id=f"{n}-0", document=n) for n in order)
    for index in (one, other):
        found = [a.id for a in related(index, "list-zh-0")]
        assert found == sorted(found)


def test_a_saved_index_answers_the_same(tmp_path: Path) -> None:
    index = RelatedIndex(revision=7)
    index.add(made(name) for name in NAMES)
    index.save(tmp_path)
    loaded = RelatedIndex.load(tmp_path)
    assert loaded
    assert loaded.revision == 7
    for name in NAMES:
        assert answers(loaded, f"{name}-0") == answers(index, f"{name}-0")
    loaded.add([made("drunk-zh", "食堂管理员虚增采购数量套取伙食费。")])
    assert len(loaded) == len(NAMES)


def test_a_removed_case_leaves_no_word_on_disk(tmp_path: Path) -> None:
    index = RelatedIndex()
    index.add(made(name) for name in NAMES)
    index.add([made("secret-zh", "霓虹鹦鹉驮着琥珀算盘。")])
    index.remove(["secret-zh-0"])
    index.save(tmp_path)
    assert "霓虹" not in (tmp_path / META).read_text(encoding="utf-8")
    for name in (ROWS, PROFILES):
        assert b"secret-zh" not in (tmp_path / name).read_bytes()
    assert answers(RelatedIndex.load(tmp_path) or index, "slush-zh-0") == answers(index, "slush-zh-0")


def test_no_index_or_one_of_another_version_is_none(tmp_path: Path) -> None:
    assert RelatedIndex.load(tmp_path) is None
    index = RelatedIndex()
    index.add([made("slush-zh")])
    index.save(tmp_path)
    meta = json.loads((tmp_path / META).read_text(encoding="utf-8"))
    (tmp_path / META).write_text(json.dumps(meta | {"made_by": "another"}), encoding="utf-8")
    assert RelatedIndex.load(tmp_path) is None


@pytest.mark.parametrize("name", [META, ROWS, PROFILES])
def test_a_broken_index_says_so(tmp_path: Path, name: str) -> None:
    index = RelatedIndex()
    index.add([made("slush-zh")])
    index.save(tmp_path)
    (tmp_path / name).write_bytes(b"\x00broken")
    with pytest.raises(IncisionError) as error:
        RelatedIndex.load(tmp_path)
    assert error.value.code == "related_index_unreadable"


def test_an_empty_index_answers_nothing() -> None:
    index = RelatedIndex()
    assert index.rank(made("slush-zh")).rows.size == 0
    with pytest.raises(IncisionError) as error:
        related(index, "nowhere")
    assert error.value.code == "related_case_unknown"


def test_a_second_reading_replaces_the_first() -> None:
    index = RelatedIndex()
    index.add([made("slush-zh"), made("list-zh")])
    index.add([made("list-zh", "小金库")])
    assert len(index) == 2
    profile = index.store.get("list-zh-0")
    assert profile
    assert profile.lines[0].text == "小金库"
    assert index.rows.alive.values.sum() == 2
