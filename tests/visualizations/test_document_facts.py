"""What is told of one fact: who or what says it, or that nobody does."""

from __future__ import annotations

from dataclasses import replace

from casebook import Decision, Document, facts_of
from extraction import EXTRACTOR, explain
from visualizations import ExplainedFact, document_html, document_view

ENDED = "青禾县水务局局长沈柏舟收受礼金3万元。2019年5月，沈柏舟受到开除党籍处分。"
SILENT = "Supervisor Martin Hale did not review the bank statements of the Town of Elmsend."


def _page(text: str, language: str) -> tuple[str, ExplainedFact]:
    found, readings = explain(text, language=language)
    info = found.document
    document = Document(info.id, info.sha256, language, None, None, None, None, (), "active", EXTRACTOR, 1)
    view = document_view(document, text, facts_of(info.id, found), found.redactions, readings, EXTRACTOR)
    [status] = [f for f in view.facts if f.fact.kind == "status"]
    return document_html(view, "en"), status


def test_how_a_case_stands_that_no_word_tells_is_nobodys_decision() -> None:
    page, status = _page(SILENT, "en")
    assert status.untold
    assert not status.rules
    assert "no words of the text tell it" in page
    assert "an earlier version of the extraction" not in page


def test_how_a_case_stands_that_the_text_tells_has_its_rule() -> None:
    page, status = _page(ENDED, "zh")
    assert not status.untold
    assert status.rules
    assert "no words of the text tell it" not in page


def test_what_a_reviewer_left_open_is_told_to_be_the_reviewers() -> None:
    _, status = _page(SILENT, "en")
    decision = Decision("accept", "fact", (status.fact.id,), "Office 5", "read")
    assert not replace(status, decisions=(decision,)).untold
