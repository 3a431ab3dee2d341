from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser import needs_browser, tab
from tests.visualizations.conftest import NASTY, small_network
from visualizations import Edge, Fact, Name, NetworkData, Node, Sentence, network_html
from vocabulary import Language


class Parts(HTMLParser):
    """Collects what the browser would take for scripts, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.data = ""
        self.links: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._inside = ""
        if tag == "script":
            self.scripts.append(given)
            self._inside = "data" if given.get("id") == "data" else "script"
        self.links += [v or "" for k, v in attrs if k in ("src", "href", "action", "data", "srcset")]

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "data":
            self.data += data


def parsed(html: str) -> tuple[Parts, dict[str, Any]]:
    parts = Parts()
    parts.feed(html)
    return parts, json.loads(parts.data)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_holds_all_it_needs_and_names_no_address(small: NetworkData, language: Language) -> None:
    html = network_html(small, language)
    parts, data = parsed(html)
    assert re.findall(r"https?://[^\s'\"]+|//cdn|@import|url\((?![\"']?data:)", html) == []
    assert parts.links == []
    assert len(parts.scripts) == 3
    assert data["sentences"]["s1"]["text"] == "经办人一人包办受理与审核,审核把关不严。"
    assert "connect-src &#39;none&#39;" in html
    assert "vis.js is dual licensed" in html


def test_a_text_stays_a_text(small: NetworkData) -> None:
    parts, data = parsed(network_html(small, "en"))
    assert [s for s in parts.scripts if s.get("id") != "data" and s] == []
    assert data["sentences"]["s2"]["text"].endswith(NASTY)
    assert data["about"]["U1"]["zh"] == NASTY


@given(text=st.text(st.characters(blacklist_categories=("Cs",)), max_size=60))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    base = small_network()
    data = replace(
        base,
        nodes=(Node("n", "Case", Name.of(text, fallback="-"), (), ("s",)),),
        edges=(),
        sentences={"s": Sentence("s", text, "D")},
        title=Name.of(text, fallback="-"),
        focus=None,
    )
    parts, found = parsed(network_html(data, "en"))
    assert found["sentences"]["s"]["text"] == text
    assert len(parts.scripts) == 3


def test_same_network_same_bytes_in_any_order_and_process(small: NetworkData) -> None:
    shuffled = replace(small, nodes=tuple(reversed(small.nodes)), edges=tuple(reversed(small.edges)))
    here = network_html(small, "zh")
    assert network_html(shuffled, "zh") == here
    code = (
        "import sys; sys.path.insert(0, '.'); from tests.visualizations.conftest import small_network; "
        "from visualizations import network_html; sys.stdout.buffer.write(network_html(small_network(), 'zh').encode())"
    )
    root = Path(__file__).resolve().parents[2]
    there = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True).stdout
    assert there.decode() == here


def test_a_lone_surrogate_from_a_broken_file_does_not_break_the_page() -> None:
    data = NetworkData(Name("\ud800", "\ud800"), (Node("n", "Case", Name("a\ud800b", "c")),), ())
    assert "a?b" in network_html(data, "en")


@needs_browser
@pytest.mark.browser
def test_click_search_filter_and_language(small: NetworkData, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    path.write_text(network_html(small, "zh"), encoding="utf-8")
    with tab("file:") as page:
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-ready=yes]")
        assert page.locator("#panel h3").inner_text() == "审核把关不严"

        click_node(page, "D1-0")
        assert page.locator("#panel h3").inner_text() == "云岭县低保冒领案"
        assert "经办人一人包办受理与审核" in page.locator("#panel blockquote").first.inner_text()

        page.fill("#search", "青石")
        page.press("#search", "Enter")
        quoted = page.locator("#panel blockquote").first.inner_text()
        assert "<img src=x onerror=alert(2)>" in quoted

        page.click("#language")
        assert page.locator("#panel h3").inner_text() == "Qingshi housing grant case"
        assert page.title() == "Weak point: weak checks"
        assert page.get_attribute("html", "lang") == "en"
        assert "5 of 5 nodes" in page.locator("#counts").inner_text()

        page.uncheck("#legend input[data-key=Case]")
        assert "3 of 5 nodes" in page.locator("#counts").inner_text()
        assert page.evaluate("incision.nodes.get('D1-0').hidden") is True
        assert page.evaluate("incision.edges.get().filter((e) => !e.hidden).length") == 0
        page.uncheck("#relations input[data-key=AT]")
        page.check("#legend input[data-key=Case]")
        assert page.evaluate("incision.edges.get().filter((e) => !e.hidden).length") == 3

        page.fill("#search", "nothing of that name")
        assert page.locator("#hits").inner_text() == "Nothing found"


@needs_browser
@pytest.mark.browser
def test_a_line_shows_its_own_sentence(small: NetworkData, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    path.write_text(network_html(small, "en"), encoding="utf-8")
    with tab("file:") as page:
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-ready=yes]")
        spot = page.evaluate(
            "(() => { const e = incision.network.body.edges[incision.data.edges.find((x) => x.from === 'D1-0' && x.to === 'WP-P-15').id];"
            " const p = incision.network.canvasToDOM(e.edgeType.getPoint(0.5)), b = document.getElementById('canvas').getBoundingClientRect();"
            " return { x: p.x + b.x, y: p.y + b.y }; })()"
        )
        page.mouse.click(spot["x"], spot["y"])
        assert page.locator("#panel h3").inner_text() == "exposes"
        assert page.locator("#panel dd").inner_text() == "explicit"
        assert page.locator("#panel blockquote").count() == 1


@needs_browser
@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", {"→ 任职:云岭县民政局 职务 局长 · 起 2016", "→ 任职:云岭县民政局 职务 副局长 · 起 2012"}),
        (
            "en",
            {
                "→ held a post at: Yunling Civil Affairs Bureau position director · from 2016",
                "→ held a post at: Yunling Civil Affairs Bureau position deputy director · from 2012",
            },
        ),
    ],
)
def test_two_posts_at_one_unit_are_told_apart(language: Language, told: set[str], tmp_path: Path) -> None:
    posts = ((Name("副局长", "deputy director"), "2012"), (Name("局长", "director"), "2016"))
    network = NetworkData(
        Name("干部:祝青山", "Official: Zhu Qingshan"),
        nodes=(
            Node("P1", "Official", Name("祝青山", "Zhu Qingshan")),
            Node("U1", "Unit", Name("云岭县民政局", "Yunling Civil Affairs Bureau")),
        ),
        edges=tuple(
            Edge(
                "P1", "U1", "HELD",
                (Fact(Name("职务", "position"), post), Fact(Name("起", "from"), Name(since, since))),
            )
            for post, since in posts
        ),
        focus="P1",
    )  # fmt: skip
    path = tmp_path / "network.html"
    path.write_text(network_html(network, language), encoding="utf-8")
    with tab("file:") as page:
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-ready=yes]")
        assert set(page.locator("#panel li").all_inner_texts()) == told


@needs_browser
@pytest.mark.browser
def test_fifteen_hundred_nodes_stay_readable(large: NetworkData, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    path.write_text(network_html(large, "zh"), encoding="utf-8")
    with tab("file:") as page:
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-ready=yes]")
        assert 12 <= labels(page) <= 150
        hub = max((f"WP-{i}" for i in range(16)), key=lambda w: sum(e.target == w for e in large.edges))
        page.evaluate(f"incision.choose('{hub}', false)")
        assert labels(page) <= 150

        page.fill("#search", "案件17号")
        page.press("#search", "Enter")
        assert page.locator("#panel h3").inner_text() == "案件17号"
        page.uncheck("#legend input[data-key=Case]")
        assert "340 个" in page.locator("#counts").inner_text()
        page.check("#legend input[data-key=Case]")
        page.click("#language")
        assert "1500 of 1500 nodes" in page.locator("#counts").inner_text()
        page.click("#language")

        page.evaluate("incision.choose('C17', true)")
        assert "第17句" in page.locator("#panel blockquote").first.inner_text()
        page.evaluate("incision.network.moveTo({ scale: 2.1, animation: false })")
        page.mouse.move(640, 400)
        page.mouse.wheel(0, 50)
        page.wait_for_function("incision.nodes.get().filter((n) => n.label).length > 1400")


@needs_browser
@pytest.mark.browser
def test_names_around_a_chosen_node_do_not_cover_each_other(large: NetworkData, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    path.write_text(network_html(large, "zh"), encoding="utf-8")
    with tab("file:") as page:
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-ready=yes]")
        for chosen in ("C17", "C230", "WP-3"):
            page.evaluate(f"incision.choose('{chosen}', false)")
            page.wait_for_timeout(300)
            named = page.evaluate(DRAWN, chosen)
            assert chosen in {n["id"] for n in named}
            assert len(named) > 1
            for a, b in itertools.combinations(named, 2):
                wide = min(a["right"], b["right"]) - max(a["left"], b["left"])
                high = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
                # a hair may touch: what is planned knows no font
                assert min(wide / (a["right"] - a["left"]), high / (a["bottom"] - a["top"])) < 0.1, (a, b)


# the names as they were drawn, of a node and those around it
DRAWN = """(chosen) => [chosen, ...incision.network.getConnectedNodes(chosen)]
  .filter((id) => incision.nodes.get(id).label).map((id) => {
    const drawn = incision.network.body.nodes[id].labelModule.size;
    return { id, left: drawn.left, top: drawn.top, right: drawn.left + drawn.width, bottom: drawn.top + drawn.height };
  })"""


def labels(page: Any) -> int:
    """How many names can be read."""
    found: int = page.evaluate("incision.nodes.get().filter((n) => n.label && !n.hidden).length")
    return found


def click_node(page: Any, name: str) -> None:
    """Click the middle of a node with the mouse."""
    spot = page.evaluate(
        "(id) => { const p = incision.network.canvasToDOM(incision.network.getPosition(id)),"
        " b = document.getElementById('canvas').getBoundingClientRect(); return { x: p.x + b.x, y: p.y + b.y }; }",
        name,
    )
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_timeout(100)
