"""The page of related cases through the API: one file without scripts, in the language that was asked for."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tests.api.test_api import changing, own

__all__ = ["changing"]


def test_a_case_and_the_cases_like_it_on_one_page(changing: TestClient) -> None:
    case = f"{own('ORG-2')}-0"
    like = changing.get(f"/v1/cases/{case}/related").json()
    page = changing.get(f"/v1/pages/related/{case}", params={"lang": "en"})
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert [one["id"] in page.text for one in like] == [True] * len(like)
    assert "<script" not in page.text
    assert changing.get("/v1/pages/related/D0-0").json()["code"] == "case_unknown"
