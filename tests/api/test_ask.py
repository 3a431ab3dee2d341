"""What a caller may ask in words of their own, and with packs."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from tests.home import own


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (c:Case {id: 'x'}) RETURN c", "MATCH (c:Case) SET c.title = 'x' RETURN c", "MATCH (c:Case) DETACH DELETE c",
        "LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r", "CALL db.labels()",
    ],
)  # fmt: skip
def test_a_statement_that_writes_is_refused(client: TestClient, statement: str) -> None:
    before = client.get("/v1/cases").json()
    answer = client.post("/v1/cypher", json={"statement": statement})
    assert answer.json()["code"] in ("query_refused", "query_wrong")
    assert answer.status_code in (403, 422)
    assert client.get("/v1/cases").json() == before


def test_a_statement_is_cut_at_its_limits(client: TestClient) -> None:
    body = {"statement": "UNWIND range(1, 50) AS n RETURN n", "limit": 7}
    answer = client.post("/v1/cypher", json=body).json()
    assert answer == {"columns": ["n"], "rows": [[n] for n in range(1, 8)], "truncated": True}
    given = {
        "statement": "MATCH (c:Case {id: $id}) RETURN c.status AS s",
        "params": {"id": f"{own('ORG-2')}-0"},
    }
    assert client.post("/v1/cypher", json=given).json()["rows"] == [["CS-4"]]


def test_packs_answer_in_every_format(client: TestClient) -> None:
    packs = client.get("/v1/packs").json()
    assert len(packs) >= 10
    assert client.get(f"/v1/packs/{packs[0]['id']}").json()["cypher"]
    path = "/v1/packs/cases-of-weak-point/result"
    rows = client.get(path, params={"weak_point": "WP-P-15"}).json()
    assert len(rows["rows"]) == 3
    table = list(
        csv.reader(
            io.StringIO(
                client.get(path, params={"weak_point": "WP-P-15", "format": "csv"}).content.decode(
                    "utf-8-sig"
                )
            )
        )
    )
    assert sum("审核把关不严" in "".join(row) for row in table) == 2
    book = load_workbook(
        io.BytesIO(client.get(path, params={"weak_point": "WP-P-15", "format": "xlsx"}).content)
    )
    assert book.sheetnames
    html = client.get(
        path, params={"weak_point": "WP-P-15", "format": "html"}, headers={"Accept-Language": "zh"}
    )
    assert "No second person checked a payment" in html.text
    assert "script-src" not in html.headers["content-security-policy"]
    wrong = client.get(path, params={"weak_point": "WP-P-15", "format": "pdf"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "format_unknown")
    missing = client.get(path, params={"weak_point": "none"})
    assert (missing.status_code, missing.json()["code"]) == (422, "pack_parameter_wrong")
    unknown = client.get(path, params={"weak_point": "WP-P-15", "surprise": 1})
    assert unknown.json()["code"] == "pack_parameter_unknown"


def test_a_pasted_text_is_read_with_its_day(client: TestClient) -> None:
    text = "青禾县民政局原局长郭守义违规收受礼金问题。去年3月，郭守义收受礼金3万元。"
    dated = client.post("/v1/extract", json={"text": text, "date": "2019-05-06"}).json()
    assert dated["cases"][0]["act_period"]["start"] == "2018-03"
    undated = client.post("/v1/extract", json={"text": text}).json()
    assert "2018-03" not in str(undated)
    assert client.post("/v1/extract", json={"text": text, "date": "6 May"}).status_code == 422
