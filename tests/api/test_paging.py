"""Lists in pages, and answers that are not sent again."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import pages


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
