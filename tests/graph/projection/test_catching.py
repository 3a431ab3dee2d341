"""Following the record when things go wrong: killed runs, lost graphs, changed lists; and the export of both engines."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from casebook import Casebook
from graph import Graph, catch_up, connect, export, rebuild
from graph.engine.local import files
from graph.engine.settings import engine_folder
from graph.projection.catching import opened
from graph.projection.index import Change
from tests.graph.conftest import forget, server
from tests.graph.model import Model, from_nothing
from tests.graph.reports import LISTS, Told, add, write_lists
from tests.warm import ROOT, Beside, start

BASE = [
    Told(),
    Told(number=1, cases=2, company="云陵长河建设有限公司"),
    Told(number=2, regions=(("红泥县", "RG-3"),)),
]


class KilledError(Exception):
    """The process dies here."""


class Dying(Model):
    """A sink that dies after some elements, having written them."""

    lives: int | None = None

    def apply(self, changes: Iterable[Change], *, sure: bool) -> None:
        for change in changes:
            if self.lives is not None:
                if self.lives == 0:
                    raise KilledError
                self.lives -= 1
            super().apply([change], sure=sure)

    def _reached(self, revision: int) -> None:
        if self.lives == 0:
            raise KilledError
        super()._reached(revision)


@pytest.mark.parametrize("seed", range(25))
def test_a_run_killed_anywhere_is_finished_by_the_next(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    lists = write_lists(tmp_path / "lists")
    with Casebook.open(tmp_path) as book:
        documents = add(book, *BASE)
        graph = Dying(book, lists)
        graph.follow()
        book.withdraw(documents[1], who="t", why="t")
        documents += add(book, Told(number=3, cases=2, person="何立秋"))
        graph.lives = dice.randrange(60)
        with suppress(KilledError):
            graph.follow()
            # it came through with some lives left: the next run dies at its first element
            graph.lives = 0
            add(book, Told(number=9))
            graph.follow()
        # what the killed run had begun to add is withdrawn before the next run
        book.withdraw(documents[3], who="t", why="t")
        book.restore(documents[1], who="t", why="t")
        graph.lives = None
        graph.follow()
        assert graph.export() == from_nothing(book, lists)


def test_a_lost_or_foreign_graph_is_noticed(fresh: Graph, tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    with Casebook.open(tmp_path) as book:
        add(book, *BASE)
        rebuild(book, fresh, lists=lists)
        whole = export(fresh, tmp_path / "whole.jsonl")
        assert not catch_up(book, fresh, lists=lists).rebuilt
        # the graph is gone; its revision is wrong; the index is gone; the lists say something else
        fresh.write("MATCH (m:Meta {id: 'incision'}) DETACH DELETE m")
        assert catch_up(book, fresh, lists=lists).rebuilt
        fresh.write("MATCH (m:Meta {id: 'incision'}) SET m.revision = 1")
        assert catch_up(book, fresh, lists=lists).rebuilt
        for path in engine_folder(fresh.home).glob("projection.sqlite*"):
            path.unlink()
        assert catch_up(book, fresh, lists=lists).rebuilt
        # an older copy of the record was brought back: the index stands at a later revision
        with opened(fresh) as index, index.transaction():
            index.put("revision", 99)
            index.put("target", 99)
        fresh.write("MATCH (m:Meta {id: 'incision'}) SET m.revision = 99")
        assert catch_up(book, fresh, lists=lists).rebuilt
        (lists / "places.yaml").write_text(
            LISTS.replace("白石县民政服务中心", "白石县福利中心"), encoding="utf-8"
        )
        assert catch_up(book, fresh, lists=lists).rebuilt
        write_lists(lists)
        assert catch_up(book, fresh, lists=lists).rebuilt
        assert export(fresh, tmp_path / "again.jsonl") == whole
        assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


@pytest.mark.neo4j
@pytest.mark.xdist_group("neo4j")
def test_the_export_is_the_same_on_both_engines(local_home: Path, tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    with Casebook.open(tmp_path) as book:
        village = Told(number=4, regions=(("白石县", "RG-3"), ("竹坪村", None)), complainant="杜小满")
        documents = add(book, *BASE, village)
        book.withdraw(documents[0], who="t", why="t")
        with connect(tmp_path, settings=server()) as one, connect(local_home) as other:
            assert (one.engine, other.engine) == ("neo4j", "local")
            for graph in one, forget(other):
                catch_up(book, graph, lists=lists)
                assert export(graph, tmp_path / f"{graph.engine}.jsonl") > 40
    assert (tmp_path / "neo4j.jsonl").read_bytes() == (tmp_path / "local.jsonl").read_bytes()


def follower(record: Path, home: Path) -> Beside | subprocess.Popen[str]:
    """Another process that lets the graph of ``home`` follow a record."""
    return start(record, home, module="tests.graph.projection.follower", cwd=ROOT)


def test_commands_that_follow_at_once_leave_one_graph(local_home: Path, tmp_path: Path) -> None:
    lists = write_lists(tmp_path / "lists")
    with Casebook.open(tmp_path) as book:
        add(book, *BASE)
        with connect(local_home) as graph:
            forget(graph)
        several = [follower(tmp_path, local_home) for _ in range(3)]
        answers = [p.communicate(timeout=120)[0] for p in several]
        assert [p.returncode for p in several] == [0, 0, 0]
        # one did the work; the others waited for it and found nothing left to do
        assert sorted(a.count("begun") for a in answers) == [0, 0, 1]
        with connect(local_home) as graph:
            assert graph.revision == book.revision
            assert export(graph, tmp_path / "out.jsonl") == len(from_nothing(book, lists))


@pytest.mark.parametrize(("victim", "delays"), [("writer", (0.02, 0.3)), ("engine", (0.02,))])
def test_kill_9_in_the_middle_of_writing_is_repaired_by_the_next(
    victim: str, delays: tuple[float, ...], local_home: Path, tmp_path: Path
) -> None:
    lists = write_lists(tmp_path / "lists")
    people = ("祝青山", "何立秋", "祝某某")
    with Casebook.open(tmp_path) as book:
        with connect(local_home) as graph:
            forget(graph)
        for round_, delay in enumerate(delays):
            numbers = range(round_ * 30, round_ * 30 + 30)
            documents = add(book, *(Told(number=n, cases=3, person=people[n % 3]) for n in numbers))
            writer = follower(tmp_path, local_home)
            assert writer.stdout is not None
            assert writer.stdout.readline() == "begun\n"
            # the sources are noted; what follows is the writing into the engine
            time.sleep(delay)
            found = files.look(engine_folder(local_home))
            assert found is not None
            os.kill(writer.pid if victim == "writer" else found[0].engine, signal.SIGKILL)
            writer.communicate(timeout=120)
            assert round_ or writer.returncode != 0, "it was not in the middle"
            book.withdraw(documents[0], who="t", why="t")
        with connect(local_home) as graph:
            catch_up(book, graph, lists=lists)
            assert graph.revision == book.revision
            export(graph, tmp_path / "followed.jsonl")
            rebuild(book, graph, lists=lists)
            export(graph, tmp_path / "rebuilt.jsonl")
    followed = (tmp_path / "followed.jsonl").read_bytes()
    assert followed == (tmp_path / "rebuilt.jsonl").read_bytes()
    assert followed.count(b"\n") == len(from_nothing(book, lists))
