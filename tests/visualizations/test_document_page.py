"""The page of one report: nested facts stand in the text, each leads to its rules, nobody protected shows."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from casebook import Document, facts_of
from extraction import EXTRACTOR, explain
from tests.browser import needs_browser, tab
from tests.visualizations.conftest import NASTY
from visualizations import DocumentView, document_html, document_view
from visualizations.document_readings import OF_CASE
from vocabulary import Language

TEXT = (
    "青禾县民政局原局长郭守义违规收受礼金3.2万元，2016年至2018年对低保申请审核把关不严。2019年5月，郭守义受到开除党籍处分。"
    f"青禾县纪委监委要求完善制度，解决审核把关不严的问题。举报人王小满提供了账本。{NASTY}"
)


def view(extractor: str = EXTRACTOR) -> DocumentView:
    found, readings = explain(TEXT, language="zh")
    info = found.document
    document = Document(info.id, info.sha256, "zh", None, None, None, None, (), "active", extractor, 1)
    return document_view(document, TEXT, facts_of(info.id, found), found.redactions, readings, EXTRACTOR)


def test_every_fact_has_a_label_in_the_text_that_leads_to_it() -> None:
    page = document_html(view())
    targets = re.findall(r'href="#(fact-\d+)"', page)
    marked = [f for f in view().facts if f.fact.kind not in OF_CASE]
    assert len(targets) == len(marked) > 8
    assert all(page.count(f'id="{t}"') == 1 for t in targets)
    assert all(page.count(f'id="{t}"') == 1 for t in re.findall(r'href="#(at-\d+)"', page))


def test_two_facts_on_the_same_words_are_both_marked() -> None:
    page = document_html(view())
    assert re.search(
        r'<span class="mark k-misconduct m-\d+" style="--l:1"><span class="mark k-weak_point m-\d+" style="--l:0">审核把关不严</span></span>',
        page,
    )


def test_what_lost_is_told_with_its_reason() -> None:
    [remedy] = [
        r
        for r in view().dropped
        if r.kind == "weak_point" and r.why.en.startswith("it stands inside a remedy")
    ]
    assert remedy.text == "审核把关不严"
    assert remedy.why.zh in document_html(view())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nobody_protected_shows_and_nothing_breaks_out(language: Language) -> None:
    page = document_html(view(), language)
    assert "王小满" not in page
    assert "■■■" in page
    assert "<script" not in page
    assert "alert('x')" in unescape(page)
    assert not re.search(r'(?:src|href)="(?!#)', page)


def test_facts_of_another_version_are_said_to_be_so() -> None:
    words = "The facts are of another version"
    assert words in document_html(view("incision/0.0.1"))
    assert words not in document_html(view())


@needs_browser
@pytest.mark.browser
def test_a_label_leads_to_its_fact_and_a_kind_can_be_hidden(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(document_html(view(), "en"), encoding="utf-8")
    with tab("file:") as page:
        page.goto(file.as_uri())
        label = page.locator("#text a.label.k-weak_point")
        label.click()
        target = page.evaluate("location.hash")
        assert page.locator(target).is_visible()
        assert "WP-P-08" in page.locator(target).inner_text()
        page.locator("#show-weak_point").uncheck()
        assert not label.is_visible()
        assert page.locator("#text a.label.k-unit").first.is_visible()


SEVERAL = (
    "青禾县通报2起典型案例\n\n一、石蒲镇原镇长葛听澜收受礼金问题。2019年，葛听澜收受礼金3万元，受到党内严重警告处分。\n\n"
    "二、青禾县教育局原局长卢景澜违规接受宴请问题。2020年，卢景澜接受宴请，受到党内警告处分。"
)


def test_facts_of_several_cases_stand_under_their_case() -> None:
    found, readings = explain(SEVERAL, language="zh")
    info = found.document
    document = Document(info.id, info.sha256, "zh", None, None, None, None, (), "active", EXTRACTOR, 1)
    facts = list(facts_of(info.id, found))
    page = document_html(document_view(document, SEVERAL, facts, found.redactions, readings, EXTRACTOR))
    assert len({f.case_id for f in facts}) == 2
    assert [re.sub("<[^>]*>", " ", h).split() for h in re.findall(r"<h3>(.*?)</h3>", page)] == [
        ["案件", "Case", "1"],
        ["案件", "Case", "2"],
    ]
    assert page.count('id="fact-') == len(facts)
    assert "<h3>" not in document_html(view())


@needs_browser
@pytest.mark.browser
def test_the_words_of_the_fact_asked_for_are_marked_and_labels_print(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(document_html(view()), encoding="utf-8")
    with tab("file:") as page:
        page.goto(file.as_uri())
        name = page.locator(".text a.label.k-person").first.get_attribute("href") or ""
        number = name.removeprefix("#fact-")
        ground = f"getComputedStyle(document.querySelector('.m-{number}')).backgroundColor"
        assert page.evaluate(ground) == "rgba(0, 0, 0, 0)"
        page.locator(f'a[href="{name}"]').click()
        assert page.evaluate(ground) != "rgba(0, 0, 0, 0)"
        label = "(() => { const s = getComputedStyle(document.querySelector('.label')); return [s.color, s.backgroundColor] })()"
        page.emulate_media(media="print")
        colour, behind = page.evaluate(label)
        assert colour != "rgb(255, 255, 255)"
        assert behind == "rgba(0, 0, 0, 0)"


@needs_browser
@pytest.mark.browser
def test_the_first_key_leads_to_the_facts(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(document_html(view()), encoding="utf-8")
    with tab("file:") as page:
        page.goto(file.as_uri())
        for _ in range(2):
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.url.endswith("#facts")


def test_a_page_of_many_facts_asks_no_rule_of_the_whole_page_for_each() -> None:
    few = document_html(view())
    assert few.count("body:has(#fact-") == sum(f.fact.kind not in OF_CASE for f in view().facts)
    found, readings = explain(SEVERAL * 40, language="zh")
    info = found.document
    document = Document(info.id, info.sha256, "zh", None, None, None, None, (), "active", EXTRACTOR, 1)
    facts = list(facts_of(info.id, found))
    assert len(facts) > 250
    page = document_html(document_view(document, SEVERAL * 40, facts, found.redactions, readings, EXTRACTOR))
    assert "body:has(#fact-" not in page
    assert page.count("#at-") > len(facts)
