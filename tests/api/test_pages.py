"""Related cases, networks, dossiers and reports as pages."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tests.home import own


def test_related_cases_say_why_with_sentences_on_both_sides(client: TestClient) -> None:
    found = client.get(f"/v1/cases/{own('ORG-1')}-0/related").json()
    assert found[0]["document"] == own("ORG-2")
    weak = next(r for r in found[0]["reasons"] if r["kind"] in ("weak", "route", "conduct"))
    assert weak["here"]
    assert weak["there"]
    assert weak["zh"] != weak["en"]
    assert client.get("/v1/cases/none/related").json()["code"] == "case_unknown"


def test_a_network_and_a_dossier_as_pages(client: TestClient) -> None:
    network = client.get("/v1/pages/network/weak_point/WP-P-15", headers={"Accept-Language": "zh"})
    assert network.headers["content-type"].startswith("text/html")
    assert "青石镇民政所" in network.text
    assert "sha256-" in network.headers["content-security-policy"]
    dossier = client.get(f"/v1/pages/dossier/{own('ORG-1')}-0")
    assert "周明远" in dossier.text
    report = client.get(f"/v1/pages/document/{own('ORG-1')}", headers={"Accept-Language": "zh"})
    assert "WP-P-08 E" in report.text
    assert "杜小满" not in report.text
    assert client.get("/v1/pages/document/none").json()["code"] == "document_unknown"
    assert client.get("/v1/pages/network/unit/none").json()["code"] == "node_unknown"
