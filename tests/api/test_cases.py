"""Cases: filters, facts with their sentences, and whom nothing names."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.models import CaseOut
from tests.api.conftest import pages
from tests.home import COMPLAINANT, TELEPHONE, own


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


def test_a_person_is_told_with_posts_and_their_sentences(client: TestClient) -> None:
    case = client.get(f"/v1/cases/{own('ORG-1')}-0").json()
    [person] = case["people"]
    one = client.get(f"/v1/entities/officials/{person['id']}").json()
    assert (one["name"], one["posts"]) == (person["name"], person["posts"])
    [post] = one["posts"]
    assert [p["id"] for p in one["passages"]] == post["passages"]
    assert "原所长周明远" in one["passages"][0]["text"]
    unit = client.get(f"/v1/entities/units/{post['id']}").json()
    assert (unit["name"], unit["posts"], unit["passages"]) == (post["name"], [], [])


def test_nobody_is_named_from_an_unproved_case(client: TestClient) -> None:
    assert client.get(f"/v1/cases/{own('ORG-4')}-0").json()["people"] == []


PLACES = [
    "/v1/documents", "/v1/documents/ORG-1", "/v1/documents/ORG-2", "/v1/documents/ORG-1/facts", "/v1/documents/ORG-2/facts", "/v1/cases",
    f"/v1/cases/{own('ORG-1')}-0", f"/v1/cases/{own('ORG-2')}-0", "/v1/entities/officials", "/v1/entities/units",
    f"/v1/cases/{own('ORG-1')}-0/related", f"/v1/pages/dossier/{own('ORG-1')}-0", f"/v1/pages/dossier/{own('ORG-2')}-0",
    "/v1/pages/network/weak_point/WP-P-15", "/v1/packs/cases-of-weak-point/result?weak_point=WP-P-15&format=html",
    "/v1/packs/cases-of-weak-point/result?weak_point=WP-P-15", "/v1/packs/cases-of-weak-point/result?weak_point=WP-P-15&format=csv",
]  # fmt: skip  # fmt: skip


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
