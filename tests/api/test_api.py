from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from api.models import CaseOut
from tests.api.conftest import client_of
from tests.home import COMPLAINANT, TELEPHONE, home_with, own


def pages(client: TestClient, path: str, **params: Any) -> list[dict[str, Any]]:
    """Walk a list to its end."""
    found: list[dict[str, Any]] = []
    cursor = None
    while True:
        answer = client.get(path, params={**params, **({"cursor": cursor} if cursor else {})})
        assert answer.status_code == 200, answer.text
        body = answer.json()
        found += body["items"]
        cursor = body["next"]
        if cursor is None:
            return found


@pytest.mark.parametrize(
    "path",
    ["/v1/documents", "/v1/cases", "/v1/entities/units", "/v1/entities/officials", "/v1/entities/regions"],
)
def test_pages_of_one_give_the_list_of_all(client: TestClient, path: str) -> None:
    whole = client.get(path, params={"limit": 200}).json()
    assert whole["next"] is None
    assert pages(client, path, limit=1) == whole["items"]
    ids = [x["id"] for x in whole["items"]]
    assert ids == sorted(ids)
    assert len(ids) >= 3


def test_a_cursor_of_other_filters_is_refused(client: TestClient) -> None:
    cursor = client.get("/v1/cases", params={"limit": 1}).json()["next"]
    answer = client.get("/v1/cases", params={"limit": 1, "cursor": cursor, "status": "CS-3"})
    assert (answer.status_code, answer.json()["code"]) == (422, "api_cursor_invalid")


def test_an_answer_that_the_caller_holds_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/v1/cases")
    tag = first.headers["etag"]
    again = client.get("/v1/cases", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/v1/cases", headers={"If-None-Match": 'W/"old"'}).status_code == 200
    assert client.get("/v1/cases", headers={"If-None-Match": tag, "Accept-Language": "zh"}).status_code == 200


@pytest.mark.parametrize(
    ("params", "reports"),
    [
        ({}, {"ORG-1", "ORG-2", "ORG-3", "ORG-4"}), ({"status": "CS-3"}, {"ORG-1", "ORG-3"}),
        ({"status": ["CS-3", "CS-4"]}, {"ORG-1", "ORG-2", "ORG-3"}), ({"weak_point": "WP-P-15"}, {"ORG-1", "ORG-2", "ORG-3"}),
        ({"weak_point": "WP-P-15", "mode": "C"}, set()), ({"field": "FLD-HSG"}, {"ORG-3"}), ({"misconduct": "MC-03"}, {"ORG-1", "ORG-2"}),
        ({"language": "en"}, {"ORG-3"}), ({"document": "ORG-2"}, {"ORG-2"}), ({"title": "通报"}, {"ORG-1"}),
        ({"field": "FLD-SSA", "status": "CS-4"}, {"ORG-2"}),
    ],
)  # fmt: skip
def test_filters_of_cases(client: TestClient, params: dict[str, Any], reports: set[str]) -> None:
    assert {c["document"] for c in pages(client, "/v1/cases", **params)} == {own(r) for r in reports}


def test_a_region_counts_with_what_lies_below_it(client: TestClient) -> None:
    region = next(r for r in pages(client, "/v1/entities/regions") if r["name"]["zh"] == "Larkfield")
    [case] = pages(client, "/v1/cases", region=region["id"])
    assert case["document"] == own("ORG-3")
    assert pages(client, f"/v1/entities/regions/{region['id']}/cases") == [CaseOut(**case).model_dump()]


def test_a_case_tells_its_facts_with_their_sentences(client: TestClient) -> None:
    case = client.get(f"/v1/cases/{own('ORG-1')}-0").json()
    [person] = case["people"]
    assert person["name"]["zh"] == "周明远"
    assert person["posts"][0]["properties"] == {"former": True, "position": "原所长"}
    assert person["sanctions"][0]["id"] == "SN-P5"
    [weak] = case["weak_points"]
    assert (weak["id"], weak["properties"]["mode"]) == ("WP-P-15", "E")
    texts = {p["id"]: p["text"] for p in case["passages"]}
    assert "审核把关不严" in texts[weak["passages"][0]]
    one = client.get(f"/v1/passages/{weak['passages'][0]}").json()
    assert one["text"] == texts[one["id"]]
    assert [p["id"] for p in client.get("/v1/passages", params={"id": [one["id"], "none"]}).json()] == [
        one["id"]
    ]


def test_nobody_is_named_from_an_unproved_case(client: TestClient) -> None:
    assert client.get(f"/v1/cases/{own('ORG-4')}-0").json()["people"] == []


PLACES = [
    "/v1/documents", "/v1/documents/ORG-1", "/v1/documents/ORG-2", "/v1/documents/ORG-1/facts", "/v1/documents/ORG-2/facts", "/v1/cases",
    f"/v1/cases/{own('ORG-1')}-0", f"/v1/cases/{own('ORG-2')}-0", "/v1/entities/officials", "/v1/entities/units",
    f"/v1/cases/{own('ORG-1')}-0/related", f"/v1/pages/dossier/{own('ORG-1')}-0", f"/v1/pages/dossier/{own('ORG-2')}-0",
    "/v1/pages/network/weak_point/WP-P-15", "/v1/packs/cases-of-weak-point/result?weak_point=WP-P-15&format=html",
    "/v1/packs/cases-of-weak-point/result?weak_point=WP-P-15", "/v1/packs/cases-of-weak-point/result?weak_point=WP-P-15&format=csv",
]  # fmt: skip


@pytest.mark.parametrize("path", PLACES)
def test_protected_persons_and_numbers_appear_nowhere(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert COMPLAINANT not in answer.text
    assert TELEPHONE not in answer.text


def test_the_sentence_of_a_protected_person_is_still_told(client: TestClient) -> None:
    case = client.get(f"/v1/cases/{own('ORG-2')}-0").json()
    assert case["title"] == "反映人■■■一案"
    assert any("经■■■举报" in p["text"] for p in case["passages"])


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


@pytest.fixture
def changing(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A home of its own, for tests that change the record."""
    with home_with(tmp_path_factory.mktemp("changing")) as services:
        yield client_of(services)


def test_the_record_changes_and_every_answer_with_it(changing: TestClient) -> None:
    client = changing
    before = client.get("/v1/cases").headers["etag"]
    first = client.get("/v1/cases", params={"limit": 1}).json()

    done = client.post("/v1/documents/ORG-3/withdraw", json={"why": "superseded", "who": "Office 5"})
    assert (done.status_code, done.json()["status"]) == (200, "withdrawn")
    after = client.get("/v1/cases", headers={"If-None-Match": before})
    assert after.status_code == 200
    assert own("ORG-3") not in after.text
    on = client.get("/v1/cases", params={"limit": 1, "cursor": first["next"]}).json()
    assert on["changed"] is True
    assert client.get(f"/v1/cases/{own('ORG-3')}-0").status_code == 404
    assert client.post("/v1/documents/ORG-3/restore", json={}).json()["status"] == "active"
    assert client.get(f"/v1/cases/{own('ORG-3')}-0").status_code == 200

    facts = client.get("/v1/documents/ORG-2/facts").json()
    weak = next(f for f in facts if f["kind"] == "weak_point")
    decision = {
        "action": "reject",
        "target_kind": "fact",
        "targets": [weak["id"]],
        "who": "Reviewer",
        "why": "general talk",
    }
    made_it = client.post("/v1/decisions", json=decision)
    assert made_it.status_code == 201
    assert client.get(f"/v1/cases/{own('ORG-2')}-0").json()["weak_points"] == []
    state = {f["id"]: f["state"] for f in client.get("/v1/documents/ORG-2/facts").json()}
    assert state[weak["id"]] == "rejected"
    listed = client.get("/v1/decisions", params={"document": "ORG-2"}).json()
    assert [(d["who"], d["why"], d["action"]) for d in listed] == [("Reviewer", "general talk", "reject")]
    wrong = client.post("/v1/decisions", json={**decision, "targets": ["F0"]})
    assert (wrong.status_code, wrong.json()["code"]) == (404, "fact_unknown")


def test_a_report_comes_in_by_post_and_a_pasted_text_is_stored_nowhere(changing: TestClient) -> None:
    client = changing
    text = "2022年5月,临溪县财政局原副局长田守成挪用乡村振兴资金12万元,专项资金监管缺失,受到撤职处分。"
    pasted = client.post("/v1/extract", json={"text": text})
    assert pasted.status_code == 200
    for mention in pasted.json()["cases"][0]["money"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]
    near = client.post("/v1/related", json={"text": text, "limit": 3})
    assert near.status_code == 200
    assert client.get("/v1/health").json()["documents"] == 4

    body = {"text": text, "id": "NEW-1", "title": "临溪县通报", "date": "2022-06-01"}
    added = client.post("/v1/documents", json=body)
    assert (added.status_code, added.json()["outcome"]) == (201, "new")
    assert client.get("/v1/documents/NEW-1").json()["cases"]
    again = client.post("/v1/documents", json=body).json()
    assert again["outcome"] == "same"
    other = client.post("/v1/documents", json={**body, "text": text + "已追缴。"})
    assert (other.status_code, other.json()["code"]) == (409, "alias_conflict")
    third = client.post(
        "/v1/extract", json={"text": "これは日本語の文章です。ひらがなとカタカナがあります。"}
    )
    assert third.json()["code"] == "language_unsupported"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"weak_point": "资格认定"}, "related_filter_unfit"),
        ({"field": "FLD-XXX"}, "related_filter_unfit"),
        ({"status": "CS-3x"}, "related_filter_unfit"),
        ({"region": "nowhere"}, "pack_node_unknown"),
    ],
)
def test_a_filter_that_nothing_bears_is_no_empty_list(
    client: TestClient, query: dict[str, str], code: str
) -> None:
    answer = client.get("/v1/cases", params=query, headers={"Accept-Language": "zh"})
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_filters_take_names(client: TestClient) -> None:
    by_name = pages(client, "/v1/cases", weak_point="资格认定仅凭书面或自述", region="Larkfield")
    assert by_name == pages(client, "/v1/cases", weak_point="WP-P-15", region="Larkfield") != []
