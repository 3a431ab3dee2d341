"""Profiles read from a real graph: the same as from the extraction, followed by what changed, never stale in silence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook import Casebook, Decision
from extraction import shown
from graph import Graph, connect, rebuild, related_cases, related_index, stop
from graph.projection import catch_up
from graph.related import RelatedIndex, profiles, texts_of
from tests.graph.reports import Told, add, write_lists

pytestmark = pytest.mark.xdist_group("related")
SAME = ("weak", "route", "matter", "group", "conduct", "fund", "field", "step", "line", "role", "supplier")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("related")
    yield folder
    stop(folder)


@pytest.fixture
def graph(home: Path) -> Iterator[Graph]:
    with connect(home) as opened:
        yield opened


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Casebook]:
    with Casebook.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return write_lists(tmp_path / "lists")


def test_the_graph_and_the_text_give_the_same_profile(graph: Graph, book: Casebook, lists: Path) -> None:
    add(book, Told(company="青石装饰工程有限公司"), Told(number=1, weak=(("WP-P-18", "C"),), unit="水利局"))
    rebuild(book, graph, lists=lists)
    index = RelatedIndex.build(graph, texts=texts_of(book))
    assert len(index) == 2
    assert not index.stale(graph)
    for document in book.documents(status="active"):
        facts = book.effective(document.id)
        for expected in profiles(facts, shown(book.text(document.id), facts.redactions)):
            found = index.store.get(expected.id)
            assert found
            assert found.terms == expected.terms
            assert found.lines == expected.lines
            assert found.explicit == expected.explicit
            for family in SAME:
                assert found.features.get(family) == expected.features.get(family), family


def test_without_texts_the_sentences_of_the_graph_stand_in(graph: Graph, book: Casebook, lists: Path) -> None:
    add(book, Told(complainant="庄小禾"), Told(number=1, complainant="庄小禾"))
    rebuild(book, graph, lists=lists)
    index = RelatedIndex.build(graph)
    first, second = sorted(index.row)
    answers = related_cases(index, first)
    assert [a.id for a in answers] == [second]
    assert answers[0].reasons
    assert "庄小禾" not in str(answers[0].as_json())


def test_the_index_follows_the_graph_and_says_when_it_is_behind(
    graph: Graph, book: Casebook, lists: Path, tmp_path: Path
) -> None:
    [kept] = add(book, Told())
    rebuild(book, graph, lists=lists)
    folder = tmp_path / "index"
    assert len(related_index(folder, graph, book)) == 1
    [gone] = add(book, Told(number=1, unit="教育局"))
    catch_up(book, graph, lists=lists)
    loaded = RelatedIndex.load(folder)
    assert loaded
    assert loaded.stale(graph)
    index = related_index(folder, graph, book)
    assert not index.stale(graph)
    assert sorted({d.rsplit("-", 1)[0] for d in index.row}) == sorted([kept, gone])
    book.withdraw(gone, who="tester")
    catch_up(book, graph, lists=lists)
    index = related_index(folder, graph, book)
    assert {d.rsplit("-", 1)[0] for d in index.row} == {kept}
    assert len(RelatedIndex.load(folder) or ()) == 1
    assert "教育局" not in str(index.store.cases_of(gone))


def test_a_region_filter_rolls_up(graph: Graph, book: Casebook, lists: Path) -> None:
    from graph import Filters

    add(
        book,
        Told(),
        Told(number=1, regions=(("红泥县", "RG-3"),)),
        Told(number=2, regions=(("白石县", "RG-3"),)),
    )
    rebuild(book, graph, lists=lists)
    index = RelatedIndex.build(graph, texts=texts_of(book))
    first = sorted(index.row)[0]

    def answered(**filters: str) -> set[str]:
        found = related_cases(index, first, filters=Filters(**filters))
        return {a.id for a in found} | {s.case for a in found for s in a.same}

    inside = {c for c in index.row if "红泥县" not in str(index.store.get(c))}
    assert answered(region="98") == set(index.row)
    assert answered(region="9801") == set(index.row)
    assert answered(region="980101") - {first} == inside - {first}
    assert answered(region="980102") - {first} == set(index.row) - inside - {first}


def test_a_service_follows_small_changes_at_once_and_large_ones_behind(
    graph: Graph, book: Casebook, lists: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph import FollowedIndex

    [first] = add(book, Told())
    rebuild(book, graph, lists=lists)
    folder = tmp_path / "index"
    followed = FollowedIndex(folder, book, lambda: graph)
    index = followed.current(graph.revision)
    assert (len(index), index.revision) == (1, graph.revision)
    [second] = add(book, Told(number=1, unit="教育局"))
    catch_up(book, graph, lists=lists)
    assert followed.current(graph.revision) is index
    assert (len(index), index.revision) == (2, graph.revision)
    # a change too large to wait for: the answer is the old one and says so, a new case is waited for
    monkeypatch.setattr("graph.related.following.AT_ONCE", 0)
    [third] = add(book, Told(number=2, unit="水利局"))
    catch_up(book, graph, lists=lists)
    known = next(c for c in index.row if c.startswith(first))
    assert followed.current(graph.revision, known).revision <= graph.revision
    assert f"{third}-6" in followed.current(graph.revision, f"{third}-6").row
    # what goes is gone from the disk, too
    book.withdraw(second, who="tester")
    catch_up(book, graph, lists=lists)
    monkeypatch.setattr("graph.related.following.AT_ONCE", 20)
    followed.current(graph.revision)
    followed.close()
    saved = RelatedIndex.load(folder)
    assert saved
    assert (saved.revision, len(saved)) == (graph.revision, 2)
    assert saved.store.cases_of(second) == []


def test_an_index_ahead_of_its_record_is_built_anew(
    graph: Graph, book: Casebook, lists: Path, tmp_path: Path
) -> None:
    from graph import FollowedIndex

    add(book, Told())
    rebuild(book, graph, lists=lists)
    RelatedIndex(revision=graph.revision + 5).save(tmp_path / "index")
    followed = FollowedIndex(tmp_path / "index", book, lambda: graph)
    assert len(followed.current(graph.revision)) == 1


def test_merged_cases_are_one(graph: Graph, book: Casebook, lists: Path, tmp_path: Path) -> None:
    add(book, *(Told(number=n, unit=unit) for n, unit in enumerate(("民政局", "教育局", "水利局"))))
    rebuild(book, graph, lists=lists)
    index = related_index(tmp_path / "index", graph, book)
    first, second, third = sorted(index.row)
    assert len(related_cases(index, first)) > 0
    book.decide(Decision("merge", "entity", (second, third), "Reviewer", "one case in two notices"))
    catch_up(book, graph, lists=lists)
    index = related_index(tmp_path / "index", graph, book)
    [answer] = related_cases(index, first)
    assert [(s.kind, s.case) for s in answer.same if s.kind == "merged"] == [
        ("merged", ({second, third} - {answer.id}).pop())
    ]
    assert third not in [a.id for a in related_cases(index, second)]
