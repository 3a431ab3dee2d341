"""A reviewer's pages in a browser: what is decided on them stands in the record, also after a newer version has read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings
from api.settings import new_key
from incision.services import HomeServices
from incision.settings import Home
from tests.api.conftest import client_of
from tests.api.served import Service
from tests.browser import needs_browser, tab

pytestmark = pytest.mark.timeout(900)
Json = dict[str, Any]


def facts(service: Service, name: str = "zh") -> dict[str, Json]:
    return {f["kind"]: f for f in reversed(service.get(f"/v1/documents/{name}/facts").json())}


def form(page: Any, fact: Json) -> Any:
    return page.locator(f"form.review[data-fact='{fact['id']}']")


def record(page: Any, fact: Json, action: str, **values: str) -> None:
    """Choose an action, fill in what is corrected, give the reason, record."""
    one = form(page, fact)
    for name, value in values.items():
        part = one.locator(f"[name={name}]")
        if part.evaluate("e => e.tagName") == "SELECT":
            part.focus()
            part.select_option(value)
        else:
            part.fill(value)
    one.locator(f"input[value={action}]").check()
    one.locator("input[name=why]").fill("read beside the text")
    one.locator("button").click()
    one.locator("output.done").wait_for()


VALUES = {
    "status": {"id": "CS-8"}, "person": {"words": "简书"}, "post": {"words": "原股长"}, "unit": {"kind": "UT-DP"},
    "sanction": {"id": "SN-P3"}, "period": {"start": "2020-01", "end": "2020-12"}, "money": {"value": "12345", "role": "loss"},
    "fund": {"id": "FD-05"}, "field": {"id": "FLD-TRN"}, "misconduct": {"id": "MC-05"}, "weak_point": {"id": "WP-S-02"},
    "region": {"words": "芦塘"}, "measure": {"words": "完善低保审核制度"},
}  # fmt: skip


@needs_browser
@pytest.mark.browser
def test_every_kind_is_corrected_on_the_page_and_stays_so(telling: Path) -> None:
    service = Service(telling)
    try:
        chosen = facts(service)
        with tab(service.url, offline=False) as page:
            page.goto(f"{service.url}/v1/pages/document/zh")
            page.fill("#who", "Office 5")
            money = form(page, chosen["money"])
            money.locator("button").click()
            assert "Choose accept, reject or correct" in money.locator("output").inner_text()
            money.locator("input[value=accept]").check()
            money.locator("button").click()
            assert "Give the reason first" in money.locator("output").inner_text()
            person = form(page, chosen["person"])
            person.locator("[name=words]").fill("没有这个人")
            person.locator("input[name=why]").fill("x")
            person.locator("button").click()
            assert "does not hold these words" in person.locator("output").inner_text()
            person.locator("[name=words]").fill("")
            assert form(page, chosen["status"]).locator("input[value=reject]").count() == 0
            for kind, values in VALUES.items():
                if kind not in ("person", "post"):
                    record(page, chosen[kind], "correct", **values)
        before = {
            f["id"]: f for f in service.get("/v1/documents/zh/facts").json() if f["state"] == "corrected"
        }
        assert {f["kind"] for f in before.values()} == set(VALUES) - {"person", "post"}
        assert {d["who"] for d in service.get("/v1/decisions").json()} == {"Office 5"}
    finally:
        service.close()
    service = Service(telling, newer="otherwise")
    try:
        service.post("/v1/documents/zh/reread", {})
        after = {
            f["id"]: f for f in service.get("/v1/documents/zh/facts").json() if f["state"] == "corrected"
        }
        assert {i: (f["kind"], f["text"]) for i, f in after.items()} == {
            i: (f["kind"], f["text"]) for i, f in before.items()
        }
        assert facts(service)["status"]["value"]["id"] == "CS-8"
        with tab(service.url, offline=False) as page:
            page.goto(f"{service.url}/v1/pages/document/zh")
            entry = page.locator(f"li:has(form[data-fact='{facts(service)['status']['id']}'])")
            assert "CS-8" in entry.inner_text()
            assert "Office 5" in entry.locator(".decided").inner_text()
            assert "CS-7" in entry.locator(".decided").inner_text()
            page.locator("label[for=lang-zh]").click()
            assert "现行提取" in entry.locator(".decided").inner_text()
    finally:
        service.close()


@needs_browser
@pytest.mark.browser
def test_facts_are_accepted_and_rejected_by_keyboard(telling: Path) -> None:
    service = Service(telling)
    try:
        first = service.get("/v1/documents/en/explanation").json()["facts"]
        with tab(service.url, offline=False) as page:
            page.goto(f"{service.url}/v1/pages/document/en")
            page.locator("body").press("j")
            # the third is how the case stands, which nobody rejects
            for steps, key, why in ((1, "a", "told so"), (2, "r", "not told")):
                for _ in range(steps):
                    page.keyboard.press("j")
                page.keyboard.press(key)
                page.keyboard.type(why)
                page.keyboard.press("Enter")
                page.locator("form.review:has(:focus) output.done").wait_for()
                page.evaluate("document.activeElement.closest('form').querySelector('input').focus()")
            page.reload()
            assert page.locator(".decided").count() == 2
        decided = {d["targets"][0]: d["action"] for d in service.get("/v1/decisions").json()}
        assert decided == {first[1]["fact"]["id"]: "accept", first[3]["fact"]["id"]: "reject"}
    finally:
        service.close()


def decided(home: Path) -> None:
    """A sanction is corrected, a unit accepted."""
    with HomeServices.open(Home(home)) as services:
        client = client_of(services)
        found = {f["kind"]: f for f in reversed(client.get("/v1/documents/zh/facts").json())}
        body = {"target_kind": "fact", "who": "Office 5", "why": "read"}
        for action, kind, value in (("correct", "sanction", {"id": "SN-P3"}), ("accept", "unit", None)):
            one = {**body, "action": action, "targets": [found[kind]["id"]], "value": value}
            assert client.post("/v1/decisions", json=one).status_code == 201


@needs_browser
@pytest.mark.browser
def test_what_waits_is_taken_up_on_its_page(telling: Path) -> None:
    decided(telling)
    service = Service(telling, newer="renamed")
    try:
        service.post("/v1/documents/zh/reread", {})
        [waits] = service.get("/v1/waiting").json()
        assert (waits["kind"], waits["reason"]) == ("sanction", "no_person")
        [candidate] = waits["candidates"]
        with tab(service.url, offline=False) as page:
            page.goto(f"{service.url}/v1/pages/waiting")
            one = page.locator(f"#waits-{waits['id']}")
            assert "党内警告" in one.locator("blockquote").inner_text()
            one.locator("input[name=why]").fill("the same sanction")
            one.locator("button[value=take-up]").click()
            assert "Choose a fact first" in one.locator("output").inner_text()
            page.fill("#who", "Office 6")
            one.locator("select").select_option(candidate["id"])
            one.locator("button[value=take-up]").click()
            one.locator("output.done").wait_for()
            page.reload()
            assert "No decision waits" in page.locator("main").inner_text()
        there = facts(service)["sanction"]
        assert (there["value"]["id"], there["state"]) == ("SN-P3", "corrected")
        assert {d["who"] for d in service.get("/v1/decisions").json()} >= {"Office 5", "Office 6"}
    finally:
        service.close()


@needs_browser
@pytest.mark.browser
def test_what_waits_is_dropped_on_its_page_in_the_reader_s_language(telling: Path) -> None:
    decided(telling)
    service = Service(telling, newer="cut")
    try:
        service.post("/v1/documents/zh/reread", {})
        numbers = [w["id"] for w in service.get("/v1/waiting").json()]
        assert len(numbers) == 2
        with tab(service.url, offline=False) as page:
            page.goto(f"{service.url}/v1/pages/waiting")
            page.locator("label[for=lang-zh]").click()
            one = page.locator(f"#waits-{numbers[0]}")
            assert "现行提取里没有哪一案包含这些文字" in one.inner_text()
            one.locator("input[name=why]").fill("过时")
            one.locator("button[value=drop]").click()
            one.locator("output.done").wait_for()
        assert [w["id"] for w in service.get("/v1/waiting").json()] == numbers[1:]
    finally:
        service.close()


def test_who_may_only_read_gets_the_page_without_buttons_and_names_of_reviewers(telling: Path) -> None:
    (reader, one), (reviewer, two) = new_key("ann", "reader"), new_key("bob", "reviewer")
    with HomeServices.open(Home(telling)) as services:
        client: TestClient = client_of(services, ApiSettings(keys=(one, two), rate=1000, burst=1000))
        head = {k: {"Authorization": f"Bearer {secret}"} for k, secret in (("r", reader), ("w", reviewer))}
        fact = client.get("/v1/documents/zh/facts", headers=head["w"]).json()[0]
        body = {"action": "accept", "target_kind": "fact", "targets": [fact["id"]], "why": "read"}
        assert client.post("/v1/decisions", json=body, headers=head["w"]).status_code == 201
        pages = [client.get("/v1/pages/document/zh", headers=h) for h in head.values()]
    assert ["<script" in p.text for p in pages] == [False, True]
    assert ["bob" in p.text for p in pages] == [False, True]
    assert "default-src 'none'; style-src" in pages[0].headers["content-security-policy"]
    assert "connect-src 'self'" in pages[1].headers["content-security-policy"]
