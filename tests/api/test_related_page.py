"""The page of related cases through the API: what a reviewer decides on it stands in the record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api import ApiSettings
from api.settings import new_key
from tests.api.conftest import client_of
from tests.api.served import Service
from tests.browser import needs_browser, tab
from tests.home import home_with, made, own

CASE, OTHER = f"{own('ORG-2')}-0", f"{own('ORG-1')}-0"


def test_a_case_and_the_cases_like_it_on_one_page(changing: TestClient) -> None:
    like = changing.get(f"/v1/cases/{CASE}/related").json()
    page = changing.get(f"/v1/pages/related/{CASE}")
    assert page.status_code == 200
    assert "connect-src 'self'" in page.headers["content-security-policy"]
    assert page.headers["x-index-revision"] == str(changing.get("/v1/health").json()["graph_revision"])
    assert [one["id"] in page.text for one in like] == [True] * len(like)
    assert page.text.count('class="judge verdict"') == len(like)
    assert changing.get("/v1/pages/related/D0-0").json()["code"] == "case_unknown"


def test_who_may_not_decide_gets_no_buttons(used: Path) -> None:
    (reader, one), (reviewer, two) = new_key("ann", "reader"), new_key("bob", "reviewer")
    with home_with(used, "ORG-1", "ORG-2", stays=True) as services:
        client = client_of(services, ApiSettings(keys=(one, two), rate=1000, burst=1000))
        pages = [
            client.get(f"/v1/pages/related/{CASE}", headers={"Authorization": f"Bearer {key}"})
            for key in (reader, reviewer)
        ]
    assert ["<script" in page.text for page in pages] == [False, True]
    assert "default-src 'none'; style-src" in pages[0].headers["content-security-policy"]


@needs_browser
@pytest.mark.browser
def test_answers_are_judged_and_twins_merged_by_mouse_and_by_keyboard(used: Path) -> None:
    with home_with(used, "ORG-1", "ORG-2", "ORG-3", stays=True) as services:
        report, _ = made("ORG-1")
        second = services.add(replace(report, text=report.text + "(转载)", id="ORG-1b"))
    service = Service(used)
    try:
        with tab(service.url, offline=False) as page:
            page.goto(f"{service.url}/v1/pages/related/{CASE}")
            first = page.locator("#like-1")
            first.locator("form.verdict button").click()
            assert "Choose useful" in first.locator("form.verdict output").inner_text()
            page.fill("#who", "Office 5")
            first.locator("form.verdict input[value=useful]").check()
            first.locator("form.verdict input[name=why]").fill("the same missing check")
            first.locator("form.verdict button").click()
            first.locator("form.verdict output.done").wait_for()
            for key in ("Tab", "Escape", "k", "m"):
                page.keyboard.press(key)
            page.keyboard.type("one case in two notices")
            page.keyboard.press("Enter")
            page.locator("form.merge output.done").wait_for()
            page.keyboard.press("Escape")
            page.keyboard.press("n")
            page.keyboard.type("alike in words only")
            page.keyboard.press("Enter")
            page.wait_for_function(
                "document.querySelector('#like-1 form.verdict input[name=why]').value.includes('alike')"
            )
            page.wait_for_timeout(1500)
            page.reload()
            assert page.locator("form.merge").count() == 0
            assert "merged by a decision" in page.content()
            assert "alike in words only" in first.inner_text()
        listed = service.get("/v1/decisions").json()
        assert [d["action"] for d in listed] == ["useful", "merge", "not_useful"]
        assert {d["who"] for d in listed} == {"Office 5"}
        assert set(listed[1]["targets"]) == {OTHER, f"{second.document}-0"}
    finally:
        service.close()
