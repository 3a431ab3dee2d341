"""Nobody protected, and no identity, card or telephone number, reaches a reader by any way out of the system.

The samples hold such names and numbers on purpose (tests/samples/planted.yaml, ``hidden``). This test runs the whole
line on them and looks into everything that comes out: facts, graph, export, packs, API, pages, words on the screen, logs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

import samples
from api import ApiSettings
from extraction import RawReport, read_inputs
from incision.server import application
from incision.settings import Home
from tests.incision.conftest import Demo
from tests.lists import read_yaml
from tests.warm import Done

pytestmark = pytest.mark.xdist_group("demo")
PLANTED = read_yaml(Path(__file__).parents[1] / "samples" / "planted.yaml")
HIDDEN = sorted(
    {
        s
        for part in (PLANTED, PLANTED["english"])
        for secrets in part["hidden"].values()
        for s in map(str, secrets)
    }
)
UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")
Run = Callable[..., Done]


def leaked(text: str) -> list[str]:
    """Return the secrets that a text shows, also where they are escaped or spaced otherwise."""
    plain = text + UNICODE.sub(lambda m: chr(int(m.group(1), 16)), text) + html.unescape(text)
    tight = "".join(plain.split())
    return [s for s in HIDDEN if s in plain or "".join(s.split()) in tight]


def test_the_secrets_stand_in_the_samples() -> None:
    texts = "".join(r.text for r in read_inputs([samples.reports()]) if isinstance(r, RawReport))
    assert len(HIDDEN) >= 10
    assert set(leaked(texts)) == set(HIDDEN)


def test_the_words_on_the_screen(demo: Demo) -> None:
    assert leaked(demo.done.out + demo.done.err) == []


def test_pages_and_logs(demo: Demo) -> None:
    pages = [p for p in demo.folder.rglob("*") if p.suffix in (".html", ".log", ".txt", ".json")]
    assert len(pages) >= 5
    for page in pages:
        assert leaked(page.read_text(encoding="utf-8", errors="replace")) == [], page.name


def test_facts_of_every_report(tmp_path: Path, run: Run) -> None:
    run("extract", samples.reports(), "-o", tmp_path / "facts.jsonl")
    facts = (tmp_path / "facts.jsonl").read_text(encoding="utf-8")
    assert len(facts.splitlines()) > 75
    assert leaked(facts) == []


def test_graph_and_export(demo: Demo, tmp_path: Path, run: Run) -> None:
    assert run("export", tmp_path / "graph.jsonl", home=demo.folder).code == 0
    assert leaked((tmp_path / "graph.jsonl").read_text(encoding="utf-8")) == []


def ids(client: TestClient, path: str) -> Iterator[str]:
    """Yield the ids of every item of a list, page by page."""
    cursor: str | None = None
    while True:
        answer = client.get(path, params={"limit": 200, **({"cursor": cursor} if cursor else {})})
        assert answer.status_code == 200, answer.text
        assert leaked(answer.text) == [], path
        content: dict[str, Any] = answer.json()
        yield from (str(item["id"]) for item in content["items"])
        cursor = content.get("next")
        if not cursor:
            return


def test_every_answer_of_the_api(demo: Demo) -> None:
    reports = [r for r in read_inputs([samples.reports()]) if isinstance(r, RawReport)]
    with TestClient(
        application(Home(demo.folder), ApiSettings(rate=10_000, burst=10_000)), base_url="http://127.0.0.1"
    ) as client:
        seen = 0

        def look(answer: Any) -> None:
            nonlocal seen
            seen += 1
            assert answer.status_code == 200, answer.text
            assert leaked(answer.text) == [], str(answer.url)

        for case in ids(client, "/v1/cases"):
            look(client.get(f"/v1/cases/{case}"))
            look(client.get(f"/v1/cases/{case}/related"))
        for document in ids(client, "/v1/documents"):
            look(client.get(f"/v1/documents/{document}"))
        for kind in ("officials", "units", "regions", "funds"):
            for entity in list(ids(client, f"/v1/entities/{kind}"))[:40]:
                look(client.get(f"/v1/entities/{kind}/{entity}"))
        for pack in client.get("/v1/packs").json():
            answer = client.get(f"/v1/packs/{pack['id']}/result")
            if answer.status_code == 200:
                look(answer)
        for report in reports:
            if any(s in report.text for s in HIDDEN):
                look(client.post("/v1/extract", json={"text": report.text}))
                look(client.post("/v1/related", json={"text": report.text}))
        passages = "MATCH (p:Passage) RETURN p.id AS id, p.text AS text LIMIT 10000"
        look(client.post("/v1/cypher", json={"statement": passages}))
        assert seen > 300
