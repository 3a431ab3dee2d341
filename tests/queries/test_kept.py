"""Answers that are given again: only on the same graph, for the same question, and never after the graph moved on."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from graph import answers_file
from queries import Result, as_json, ask, keeping, kept
from queries.analyses import counting
from queries.needs import Remark

ROW = ["FLD-SSA", "WP-P-15", 3, 1, ["P1"]]


class Counted:
    """A graph that answers `weak-points-by-field`, and counts how often it is asked for its rows."""

    def __init__(self, home: Path) -> None:
        self.home, self.revision, self.asked = home, 1, 0
        self.moves = False

    def meta(self) -> dict[str, Any]:
        return {"revision": self.revision, "index": "i", "fingerprint": "f"}

    def read(self, cypher: str, params: dict[str, Any], *, limit: int, timeout: float) -> Any:
        if "EXPOSES]->(w:WeakPoint)\nWHERE" in cypher:
            self.asked += 1
            self.revision += self.moves
            names = ["field", "weak_point", "cases", "explicit", "passages"]
            return SimpleNamespace(columns=names, rows=[list(ROW)], truncated=False)
        if "MATCH (p:Passage)" in cypher:
            return SimpleNamespace(columns=[], rows=[["P1", "D1", "据查，未入户核查。"]], truncated=False)
        return SimpleNamespace(columns=["n"], rows=[[7]], truncated=False)


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Counted:
    monkeypatch.setattr(keeping, "WORTH_SECONDS", 0.0)
    answers_file(tmp_path).parent.mkdir()
    return Counted(tmp_path)


def asked(graph: Counted, **params: Any) -> Result:
    return ask(graph, "weak-points-by-field", params)


def test_the_same_question_is_counted_once_and_answered_alike(graph: Counted) -> None:
    first, again = asked(graph), asked(graph)
    assert graph.asked == 1
    assert as_json(again) == as_json(first)
    assert again.evidence(again.rows[0]) == first.evidence(first.rows[0]) != []


def test_another_value_limit_or_pack_is_another_question(graph: Counted) -> None:
    asked(graph)
    asked(graph, least=2)
    ask(graph, "weak-points-by-field", limit=5)
    assert graph.asked == 3


def test_a_graph_that_moved_on_is_asked_anew_and_the_old_answers_leave_the_file(graph: Counted) -> None:
    asked(graph, least=2)
    graph.revision = 2
    assert asked(graph, least=2).revision == 2
    assert graph.asked == 2
    with sqlite3.connect(answers_file(graph.home)) as db:
        assert db.execute("SELECT count(*) FROM answer").fetchone() == (1,)
    graph.revision = 1
    asked(graph, least=2)
    assert graph.asked == 3


def test_an_answer_made_while_the_graph_moved_is_not_kept(graph: Counted) -> None:
    graph.moves = True
    asked(graph)
    graph.moves = False
    asked(graph)
    assert graph.asked == 2


def test_what_is_made_fast_is_made_anew(graph: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "WORTH_SECONDS", 60.0)
    asked(graph), asked(graph)
    assert graph.asked == 2


def test_a_broken_file_costs_time_and_no_answer(graph: Counted) -> None:
    answers_file(graph.home).write_bytes(b"no database at all " * 100)
    assert asked(graph).rows == asked(graph).rows == [ROW]
    assert graph.asked == 2


def test_a_locked_file_too(graph: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "WAIT_SECONDS", 0.05)
    asked(graph)
    with sqlite3.connect(answers_file(graph.home)) as db:
        db.execute("BEGIN EXCLUSIVE")
        assert asked(graph, least=2).rows == [ROW]


def test_a_full_file_begins_anew(graph: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(graph)
    with sqlite3.connect(answers_file(graph.home)) as db:
        (size,) = db.execute("SELECT size FROM answer").fetchone()
    monkeypatch.setattr(keeping, "MOST_BYTES", 2 * size + 50)
    asked(graph, least=2)
    with sqlite3.connect(answers_file(graph.home)) as db:
        assert db.execute("SELECT count(*) FROM answer").fetchone() == (2,)
    asked(graph, least=3)
    with sqlite3.connect(answers_file(graph.home)) as db:
        assert db.execute("SELECT count(*) FROM answer").fetchone() == (1,)


def test_remarks_come_back_in_both_languages(graph: Counted) -> None:
    told = Remark("pack.lacking", {"what": ("甲", "a"), "how": ("乙", "b")})
    found = asked(graph)
    text = kept._written(Result(**{**vars(found), "remarks": (told,), "lacking": (told,)}))
    back = kept._read(found.pack, text)
    assert back.remarks == back.lacking == (told,)
    assert back.remarks[0].text("zh") != back.remarks[0].text("en")


def test_rings_are_counted_once_for_later_commands_until_the_graph_moves_on(
    graph: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: list[tuple[str, ...]] = []

    def counted(_graph: Any, statuses: tuple[str, ...]) -> dict[str, str]:
        counts.append(statuses)
        return {"D1-0": "D1-0", "D2-0": "D1-0"}

    monkeypatch.setattr(counting, "_counted", counted)
    found = counting.rings_of(graph, ["CS-3"])
    # a later command has nothing in its memory
    counting._KEPT.clear()
    assert counting.rings_of(graph, ["CS-3"]) == found
    assert len(counts) == 1
    counting.rings_of(graph, ["CS-3", "CS-4"])
    graph.revision += 1
    counting._KEPT.clear()
    counting.rings_of(graph, ["CS-3"])
    assert counts == [("CS-3",), ("CS-3", "CS-4"), ("CS-3",)]
    counting._KEPT.clear()
