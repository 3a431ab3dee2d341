from __future__ import annotations

import itertools
import math

import pytest

from tests.visualizations.conftest import large_network
from visualizations import Name, NetworkData, Node
from visualizations.draw import drawn
from visualizations.labels import FONT, STEPS, columns, label_steps, short
from visualizations.layout import GAP, positions


@pytest.fixture(scope="module")
def places_of_large(large: NetworkData) -> dict[str, tuple[int, int]]:
    return positions(large.nodes, large.edges)


def test_every_node_has_a_place_and_the_same_one_each_time() -> None:
    data = large_network(300)
    first = positions(data.nodes, data.edges)
    assert first == positions(tuple(reversed(data.nodes)), tuple(reversed(data.edges)))
    assert set(first) == {n.id for n in data.nodes}


def test_nodes_do_not_cover_each_other(
    small: NetworkData, places_of_large: dict[str, tuple[int, int]]
) -> None:
    for found in (positions(small.nodes, small.edges), places_of_large):
        places = sorted(found.values())
        touching = sum(
            math.dist(a, b) < GAP / 3
            for i, a in enumerate(places)
            for b in itertools.takewhile(lambda b, a=a: b[0] - a[0] < GAP, places[i + 1 :])
        )
        assert touching <= len(places) // 100


def test_neighbours_stand_nearer_than_strangers(
    large: NetworkData, places_of_large: dict[str, tuple[int, int]]
) -> None:
    places = places_of_large
    joined = [math.dist(places[e.source], places[e.target]) for e in large.edges]
    ids = sorted(places)
    strangers = [math.dist(places[a], places[b]) for a, b in zip(ids, ids[7:], strict=False)]
    assert sum(joined) / len(joined) < 0.75 * sum(strangers) / len(strangers)


def test_no_label_covers_another_at_any_zoom(large: NetworkData) -> None:
    found = drawn(large)
    sizes = {n["id"]: n["size"] for n in found["nodes"]}
    places = {n["id"]: (n["x"], n["y"]) for n in found["nodes"]}
    shown = 0
    for step, zoom in enumerate(STEPS[:-1]):
        boxes = []
        for node in large.nodes:
            if found["about"][node.id]["step"] > step:
                continue
            half = max(columns(short(node.name.zh)), columns(short(node.name.en))) * FONT * 0.56 / 2
            x, y = places[node.id][0] * zoom, (places[node.id][1] + sizes[node.id]) * zoom
            boxes.append((y, x - half, x + half))
        boxes.sort()
        shown = max(shown, len(boxes))
        for i, (y, left, right) in enumerate(boxes):
            for y2, left2, right2 in itertools.takewhile(lambda b, y=y: b[0] - y < FONT, boxes[i + 1 :]):
                assert not (left < right2 and left2 < right), (zoom, y, y2)
    assert shown > len(large.nodes) // 4


def test_the_focus_and_the_hubs_are_named_first() -> None:
    nodes = [Node(f"n{i}", "Case", Name(f"节点{i}", f"node {i}")) for i in range(40)]
    places = {n.id: (i, 0) for i, n in enumerate(nodes)}
    steps = label_steps(nodes, places, dict.fromkeys(places, 10), {"n7": 9, "n3": 2}, "n30")
    assert [n for n, s in steps.items() if s == 0] == ["n30"]
    assert len(set(steps.values())) > 1


def test_a_long_name_is_cut_by_width() -> None:
    assert short("审" * 30) == "审" * 10 + "…"
    assert short("a" * 22) == "a" * 22
    assert short("") == ""


def test_an_empty_network_is_a_page(small: NetworkData) -> None:
    assert positions((), ()) == {}
    assert drawn(NetworkData(Name("空", "empty"), (), ()))["nodes"] == []
