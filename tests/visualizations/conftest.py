from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import Graph
from incision.services import HomeServices
from tests.home import home_with
from tests.workers import on_one_worker
from visualizations import Edge, Fact, Name, NetworkData, Node, Sentence

NASTY = "</script><script>alert('x')</script><img src=x onerror=alert(2)> \"quoted\" & 'single' \u2028 {{ 7*7 }} ${1}"


def small_network() -> NetworkData:
    """Two cases of one invented county that share a weak point; one sentence tries to break out of the page."""
    sentences = {
        "s1": Sentence("s1", "经办人一人包办受理与审核,审核把关不严。", "D1", "云岭县通报", "2021-03-02"),
        "s2": Sentence("s2", f"该所审核把关不严。{NASTY}", "D2", NASTY, ""),
    }
    return NetworkData(
        Name("薄弱点:审核把关不严", "Weak point: weak checks"),
        nodes=(
            Node("D1-0", "Case", Name("云岭县低保冒领案", "Yunling allowance case"), passages=("s1",)),
            Node("D2-0", "Case", Name("青石镇危房补助案", "Qingshi housing grant case"), passages=("s2",)),
            Node("WP-P-15", "WeakPoint", Name("审核把关不严", "Weak checks before approval")),
            Node("U1", "Unit", Name(NASTY, NASTY), (Fact(Name("类别", "Kind"), Name("镇政府", "township")),)),
            Node("R1", "Region", Name("云岭县", "Yunling County")),
        ),
        edges=(
            Edge(
                "D1-0", "WP-P-15", "EXPOSES", (Fact(Name("方式", "Mode"), Name("明示", "explicit")),), ("s1",)
            ),
            Edge("D2-0", "WP-P-15", "EXPOSES", (), ("s2",)),
            Edge("D2-0", "U1", "AT", (), ("s2",)),
            Edge("D1-0", "R1", "OCCURRED_IN"),
        ),
        sentences=sentences,
        focus="WP-P-15",
        revision=7,
    )


def large_network(count: int = 1500) -> NetworkData:
    """About ``count`` invented nodes: many cases, few weak points and regions, as a real record has them."""
    dice = random.Random(5)
    weak = [Node(f"WP-{i}", "WeakPoint", Name(f"薄弱点{i}", f"Weak point {i}")) for i in range(16)]
    regions = [Node(f"R{i}", "Region", Name(f"第{i}县", f"County {i}")) for i in range(24)]
    units = [
        Node(f"U{i}", "Unit", Name(f"第{i}县农业服务中心", f"Farm Service {i}")) for i in range(count // 5)
    ]
    cases = [
        Node(f"C{i}", "Case", Name(f"案件{i}号", f"Case number {i}"), (), (f"s{i}",))
        for i in range(count - len(weak) - len(regions) - len(units))
    ]
    edges = []
    for i, case in enumerate(cases):
        edges.append(Edge(case.id, dice.choice(weak).id, "EXPOSES", (), (f"s{i}",)))
        edges.append(Edge(case.id, dice.choice(units).id, "AT"))
        edges.append(Edge(case.id, dice.choice(regions).id, "OCCURRED_IN"))
    sentences = {
        f"s{i}": Sentence(f"s{i}", f"第{i}句:台账长期无人核对。", f"D{i}") for i in range(len(cases))
    }
    return NetworkData(Name("大图", "Large"), tuple(weak + regions + units + cases), tuple(edges), sentences)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one home, or of the large network, stay on one worker, so that each is made once."""
    on_one_worker(items, Path(__file__).parent, {"services": "home", "large": "large"})


@pytest.fixture(scope="session")
def small() -> NetworkData:
    return small_network()


@pytest.fixture(scope="session")
def large() -> NetworkData:
    return large_network()


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HomeServices]:
    """A real home with the invented reports."""
    with home_with(tmp_path_factory.mktemp("pictures")) as services:
        yield services


@pytest.fixture(scope="session")
def graph(services: HomeServices) -> Graph:
    return services.graph
