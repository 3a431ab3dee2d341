"""``incision serve`` as people start it: a process of its own over a home that ``incision add`` filled."""

from __future__ import annotations

import json
import re
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from graph import stop
from incision.cli import run
from tests.api.served import Service, command

pytestmark = pytest.mark.xdist_group("serve")
SECRET = "薛满仓"
REPORTS = {
    "zh-1": f"经群众{SECRET}举报,2021年4月,云岭县青石镇民政所原所长周明远审核把关不严,虚报冒领低保金3.2万元。"
    "周明远受到开除党籍处分。",
    "zh-2": "2022年6月,云岭县白沙镇民政所工作人员何立冬虚列名单套取低保金1.8万元。经查,该所审核把关不严,"
    "入户核查流于形式。何立冬受到党内严重警告处分。",
    "en-1": "The treasurer of the Larkfield Housing Office, Edwin Marsh, was convicted in May 2022 of theft. "
    "He approved his own claims, no second person checked a payment, and $12,000 was lost.",
}
PASTED = "2023年2月,临溪县柳湾乡民政所干部常守信虚报冒领救助金2.6万元,审核把关不严,受到撤职处分。"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home that the command line filled."""
    folder = tmp_path_factory.mktemp("served")
    reports = folder / "reports"
    reports.mkdir()
    for name, text in REPORTS.items():
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
    home = folder / "home"
    try:
        done = command(home, "add", str(reports))
        assert done.code == 0, done.err
        yield home
    finally:
        stop(home)


@pytest.fixture(scope="module")
def service(place: Path) -> Iterator[Service]:
    found = Service(place)
    yield found
    found.close()


def zh_cases(service: Service) -> list[str]:
    return [c["id"] for c in service.get("/v1/cases", params={"language": "zh"}).json()["items"]]


def test_it_says_that_it_is_there_and_what_it_holds(service: Service) -> None:
    assert service.get("/health").json() == {"status": "ok"}
    health = service.get("/v1/health").json()
    assert (health["status"], health["documents"]) == ("ok", 3)
    assert health["casebook_revision"] == health["graph_revision"] > 0


def test_cases_lead_to_sentences_documents_and_like_cases(service: Service) -> None:
    first, second = zh_cases(service)
    case = service.get(f"/v1/cases/{first}").json()
    [weak] = [w for w in case["weak_points"] if w["properties"]["mode"] == "E"][:1]
    passage = service.get(f"/v1/passages/{weak['passages'][0]}").json()
    assert "审核把关不严" in passage["text"]
    document = service.get(f"/v1/documents/{passage['document']}").json()
    assert first in document["cases"]
    like = service.get(f"/v1/cases/{first}/related").json()
    assert like[0]["id"] == second
    assert any(reason["here"] and reason["there"] for reason in like[0]["reasons"])


def test_packs_schema_and_lists(service: Service) -> None:
    packs = service.get("/v1/packs").json()
    assert {"id", "question", "maturity"} <= set(packs[0])
    point = service.get(f"/v1/cases/{zh_cases(service)[0]}").json()["weak_points"][0]["id"]
    answer = service.get("/v1/packs/cases-of-weak-point/result", params={"weak_point": point}).json()
    assert len(answer["rows"]) >= 2
    assert service.get("/v1/packs/cases-of-weak-point").json()["cypher"].startswith("MATCH")
    assert {"Case", "WeakPoint", "Passage"} <= set(service.get("/v1/schema").json()["nodes"])
    names = {one["name"] for one in service.get("/v1/vocabulary").json()}
    assert {"weak_point", "case_status"} <= names
    assert point in {w["id"] for w in service.get("/v1/vocabulary/weak_point").json()}


def test_a_pasted_text_is_read_compared_and_kept_nowhere(service: Service, place: Path) -> None:
    before = service.get("/v1/health").json()
    facts = service.post("/v1/extract", {"text": PASTED})
    [money] = facts["cases"][0]["money"]
    assert (money["value"], PASTED[money["start"] : money["end"]]) == (26000.0, money["text"])
    like = service.post("/v1/related", {"text": PASTED, "limit": 2})
    assert {one["id"] for one in like} <= set(zh_cases(service))
    assert like
    assert service.get("/v1/health").json() == before
    for path in place.rglob("*"):
        if path.is_file():
            assert "常守信".encode() not in path.read_bytes(), path


def test_a_decision_counts_at_once(service: Service) -> None:
    case = service.get(f"/v1/cases/{zh_cases(service)[1]}").json()
    facts = service.get(f"/v1/documents/{case['document']}/facts").json()
    fact = next(f for f in facts if f["kind"] == "weak_point" and f["mode"] == "E")
    body = {
        "action": "reject",
        "target_kind": "fact",
        "targets": [fact["id"]],
        "who": "Desk",
        "why": "said of another",
    }
    made = service.post("/v1/decisions", body, status=201)
    listed = service.get("/v1/decisions", params={"document": case["document"]}).json()
    assert [(d["id"], d["who"], d["why"]) for d in listed] == [(made["id"], "Desk", "said of another")]
    after = service.get(f"/v1/cases/{case['id']}").json()
    explicit = {w["id"] for w in after["weak_points"] if w["properties"]["mode"] == "E"}
    assert fact["value"]["id"] not in explicit
    service.post("/v1/decisions", {**body, "action": "accept", "why": "read again"}, status=201)


def test_what_another_command_adds_shows_without_a_restart(
    service: Service, place: Path, tmp_path: Path
) -> None:
    tag = service.get("/v1/cases").headers["etag"]
    path = tmp_path / "later.txt"
    path.write_text(
        "2023年5月,云岭县石桥乡农技站站长鲁长根挪用惠农补贴款4万元,受到开除公职处分。", encoding="utf-8"
    )
    done = command(place, "add", str(path))
    assert done.code == 0, done.err
    answer = service.get("/v1/documents", headers={"If-None-Match": tag})
    assert len(answer.json()["items"]) == 4


def test_it_finds_the_engine_again_after_it_was_stopped(service: Service, place: Path) -> None:
    before = service.get("/v1/cases").json()
    assert command(place, "stop").code == 0
    deadline = time.monotonic() + 60
    while (answer := service.client.get("/v1/cases")).status_code != 200:
        assert answer.status_code == 503, answer.text
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert answer.json() == before


def test_the_documentation_needs_nothing_from_outside(service: Service) -> None:
    page = service.get("/docs").text
    assert re.findall(r"https?:", page) == []
    for link in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert service.get(link).content
    assert "/v1/cases/{id}/related" in service.get("/openapi.json").json()["paths"]


def test_errors_have_one_shape_and_the_log_tells_no_text(service: Service) -> None:
    for method, path, status in (
        ("GET", f"/none/{SECRET}", 404), ("PATCH", "/v1/cases", 405), ("GET", f"/v1/cases?limit={SECRET}", 422),
    ):  # fmt: skip
        answer = service.client.request(method, path)
        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["request"] == answer.headers["x-request-id"]
    told = service.log
    assert SECRET not in told
    assert "常守信" not in told
    assert "127.0.0.1" not in told.split("\n", 1)[1]
    lines = [json.loads(line) for line in told.splitlines()[1:]]
    assert {"request", "method", "route", "status", "ms"} <= set(lines[0])


def test_nobody_protected_is_told(service: Service) -> None:
    pages = [service.get(f"/v1/cases/{c}").text for c in zh_cases(service)]
    pages += [service.get(f"/v1/pages/dossier/{c}").text for c in zh_cases(service)]
    pages += [service.get(f"/v1/pages/document/{c.partition('-')[0]}").text for c in zh_cases(service)]
    assert any("■■■" in page for page in pages)
    assert all(SECRET not in page for page in pages)


def busy(service: Service, seconds: float) -> dict[str, object]:
    """Return a statement that takes about so long on this machine, as busy as it is."""

    def asked(n: int) -> dict[str, object]:
        counted = f"UNWIND range(1, {n}) AS a UNWIND range(1, {n}) AS b RETURN sum(a * b) AS n"
        return {"statement": counted, "timeout": 30}

    n, took = 200, 0.0
    while took < 0.2:
        n, begun = n * 3 // 2, time.monotonic()
        assert service.client.post("/v1/cypher", json=asked(n)).status_code == 200
        took = time.monotonic() - begun
    return asked(round(n * (seconds / took) ** 0.5))


def test_a_request_that_runs_is_answered_before_the_service_ends(place: Path) -> None:
    service = Service(place)
    try:
        found: list[httpx.Response] = []
        body = busy(service, 2)
        asked = threading.Thread(target=lambda: found.append(service.client.post("/v1/cypher", json=body)))
        asked.start()
        time.sleep(0.3)
        assert not found
        assert service.end() == 0
        asked.join(30)
        assert found[0].status_code == 200, (found[0].text, service.log)
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{service.url}/health", trust_env=False)
    finally:
        service.close()


def test_it_does_not_start_where_it_may_not(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = ["--home", str(place), "serve"]
    assert run([*home, "--host", "0.0.0.0", "--port", "0"]) == 2
    assert "api_host_without_keys" in capsys.readouterr().err
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert run([*home, "--port", str(taken.getsockname()[1])]) == 3
    assert "address_taken" in capsys.readouterr().err


def test_with_a_key_it_may_be_called_from_elsewhere(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = ["--home", str(place), "keys"]
    assert run([*keys, "add", "desk", "--role", "reviewer"]) == 0
    key = capsys.readouterr().out.strip()
    assert run([*keys, "add", "desk"]) == 2
    service = Service(place, "--host", "0.0.0.0")
    try:
        refused = service.client.get("/v1/cases")
        assert (refused.status_code, refused.json()["code"]) == (401, "api_key_missing")
        known = {"Authorization": f"Bearer {key}"}
        assert service.get("/v1/cases", headers=known).json()["items"]
        assert service.end(signal.SIGINT) == 0
        assert key not in service.log
        assert '"caller": "desk"' in service.log
    finally:
        service.close()
        removed = run([*keys, "remove", "desk"])
    assert removed == 0
    capsys.readouterr()
    assert run([*keys, "list"]) == 0
    assert capsys.readouterr().out == ""
    assert run([*keys, "remove", "desk"]) == 1
