"""The record changes through the API, and every answer with it."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tests.home import own


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
