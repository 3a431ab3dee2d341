"""Stored runs: the same page byte for byte, unless what it used has gone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from casebook import Casebook, Decision
from graph import Graph, catch_up, connect, stop
from incision.patterns import written
from incision.runs import again, fed, keep, listed
from queries import pattern_page, search_patterns
from tests.queries.patterns.record import lists, put, reports, told
from tests.warm import Done

pytestmark = pytest.mark.xdist_group("patterns")
FORMS = ("table", "md", "json", "html")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("runs") / "home"
    lists(folder / "lists")
    yield folder
    stop(folder)


class Stored:
    """A record with one stored run, and its page as it was written first."""

    def __init__(self, book: Casebook, graph: Graph, home: Path) -> None:
        self.book, self.graph, self.home = book, graph, home
        self.follow()
        found = search_patterns(graph)
        page = pattern_page(found)
        self.name = keep(book, page, "tester")
        self.first = {f: written(page, found.passages, f, "en") for f in FORMS}
        self.data: dict[str, Any] = json.loads(self.first["json"])

    def follow(self) -> None:
        catch_up(self.book, self.graph, lists=self.home / "lists")

    def again(self) -> dict[str, bytes]:
        self.follow()
        page, known = again(self.book, self.graph, self.name)
        return {f: written(page, known, f, "en") for f in FORMS}

    def document(self, finding: int, number: int = 0) -> str:
        cases: list[str] = self.data["findings"][finding]["cases"]
        return cases[number].rpartition("-")[0]


@pytest.fixture
def stored(home: Path, tmp_path: Path) -> Iterator[Stored]:
    from graph import rebuild

    with Casebook.open(tmp_path / "record") as book, connect(home) as graph:
        put(book, *reports())
        rebuild(book, graph, lists=home / "lists")
        yield Stored(book, graph, home)


def test_the_same_page_whatever_came_in_since(stored: Stored) -> None:
    assert stored.data["findings"]
    revision = stored.book.revision
    put(stored.book, told(900, 3, weak=(("WP-P-15", "E"),)))
    assert stored.book.revision > revision
    assert stored.again() == stored.first
    # what is searched now is another run
    assert pattern_page(search_patterns(stored.graph)).run != stored.name
    assert [r.id for r in stored.book.runs()] == [stored.name]
    (line,) = listed(stored.book, "en")
    assert stored.name in line
    assert "4 findings" in line


def test_a_run_is_stored_once_and_is_no_change_of_the_record(stored: Stored) -> None:
    revision = stored.book.revision
    found = search_patterns(stored.graph)
    assert keep(stored.book, pattern_page(found), "someone else") == stored.name
    assert len(stored.book.runs()) == 1
    assert stored.book.revision == revision


def test_a_withdrawn_report_strikes_what_it_fed_and_comes_back(stored: Stored) -> None:
    document = stored.document(0)
    lines = list(fed(stored.book, document, "en"))
    assert lines
    assert all(stored.name in line and "feeds a stored finding" in line for line in lines)
    stored.book.withdraw(document, who="t")
    now = stored.again()
    data = json.loads(now["json"])
    struck = [f for f in data["findings"] if f["struck"]["en"]]
    whole = [f for f in data["findings"] if not f["struck"]["en"]]
    assert len(struck) == len(lines)
    assert whole, "findings about something else stay as they were"
    assert {f["said"]["en"] for f in whole} <= {f["said"]["en"] for f in stored.data["findings"]}
    assert all(f"{document}, was withdrawn" in " ".join(f["struck"]["en"]) for f in struck)
    assert all("cells" not in f and not f["passages"] for f in struck)
    for form in ("table", "md", "html"):
        assert f"{document}, was withdrawn".encode() in now[form]
        assert b"struck and named" in now[form]
    assert b"~~Struck" in now["md"]
    stored.book.restore(document, who="t")
    assert stored.again() == stored.first


def test_a_rejected_weak_point_strikes_only_what_is_about_it(stored: Stored) -> None:
    document = stored.document(0)
    weak = next(f for f in stored.book.facts(document) if f.kind == "weak_point")
    stored.book.decide(Decision("reject", "fact", (weak.id,), "t"))
    data = json.loads(stored.again()["json"])
    told_of = [t for f in data["findings"] for t in f["struck"]["en"]]
    assert f"In report {document}, which it used, this weak point no longer stands." in told_of


def test_a_purge_takes_the_words_out_of_the_record(stored: Stored) -> None:
    document = stored.document(0)
    before = len(list(fed(stored.book, document, "zh")))
    stored.book.purge(document, who="t")
    assert not list(fed(stored.book, document, "zh"))
    data = json.loads(stored.again()["json"])
    emptied = [
        f for f in data["unsaid"] if f["said"]["en"] == "Struck: its words were purged with the report."
    ]
    assert len(emptied) >= before
    assert all(f"A report that it used, {document}, was purged." in f["struck"]["en"] for f in emptied)


Run = Callable[..., Done]


def test_on_the_command_line(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "home"
    assert "No run is stored yet." in run("patterns", "--runs", home=empty).out
    done = run("patterns", "--as-of", "R-none", "--region", "x", home=empty)
    assert (done.code, "[patterns_as_of_alone]" in done.err) == (2, True)
    first = run("patterns", "--format", "json", home=empty)
    name = json.loads(first.out)["run"]
    assert run("patterns", "--as-of", name, "--format", "json", home=empty).out == first.out
    assert name in run("patterns", "--runs", home=empty).out
    run("stop", home=empty)
